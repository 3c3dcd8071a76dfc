import { describe, expect, it } from "vitest";
import { decideOnly } from "../../src/app/index.ts";
import {
  kinds,
  perKind,
  total,
  type Decision,
  type Kind,
  type PerKind,
  type Scenario,
} from "../../src/domain/index.ts";
import { packageOf } from "../properties/packages.ts";

/** What a country's decision and swaps come to, added up apart from this program. */
export interface National {
  readonly need: PerKind;
  readonly adopted: PerKind;
  readonly remainder: PerKind;
  readonly surplus: PerKind;
  readonly decided: PerKind;
  /** Decided places of both kinds, and by how many they are more than is needed. */
  readonly together: number;
  readonly tooMuch: number;
  /** Municipalities with a share of the remainder, and those whose decided places are too few for a viable site. */
  readonly withShare: PerKind;
  readonly belowSite: PerKind;
  readonly municipalities: number;
  /** Per province: remainder and surplus. */
  readonly provinces: Readonly<Record<string, PerKind<readonly [remainder: number, surplus: number]>>>;
}

/** Holds the decision and the swaps of a scenario to its golden figures. */
export function holdsTo(name: string, scenario: Scenario, golden: National): void {
  const decided = decideOnly(scenario);
  if (decided.status !== "decided") throw new Error("There is no decision.");
  const { decision, plan, baseline } = decided;

  const sum = (figure: keyof Decision["provinces"][number]["balances"]["regular"]) =>
    perKind((kind) => decision.provinces.reduce((n, p) => n + p.balances[kind][figure], 0));
  const count = (kind: Kind, what: (cell: Decision["municipalities"][number]["cells"][Kind]) => boolean) =>
    decision.municipalities.filter((m) => what(m.cells[kind])).length;

  describe(`the decision of ${name}`, () => {
    it("adopts, divides and decides the places of section 2", () => {
      expect(scenario.need).toEqual(golden.need);
      expect(sum("adopted")).toEqual(golden.adopted);
      expect(sum("remainder")).toEqual(golden.remainder);
      expect(sum("surplus")).toEqual(golden.surplus);
      expect(sum("decided")).toEqual(golden.decided);
      expect(total(sum("decided"))).toBe(golden.together);
      expect(total(sum("decided")) - total(scenario.need)).toBe(golden.tooMuch);
    });

    it.each(Object.entries(golden.provinces))("has the remainder and surplus of %s", (code, expected) => {
      const found = decision.provinces.find((p) => p.code === code)?.balances;
      for (const kind of kinds)
        expect(found?.[kind]).toMatchObject({ remainder: expected[kind][0], surplus: expected[kind][1] });
    });

    it("gives a share to so many municipalities and leaves so many below a viable site", () => {
      expect(perKind((kind) => count(kind, (cell) => cell.share > 0))).toEqual(golden.withShare);
      const below = { regular: 100, amv: 16 };
      expect(perKind((kind) => count(kind, (cell) => cell.decided > 0 && cell.decided < below[kind]))).toEqual(
        golden.belowSite,
      );
    });

    it("is what the verifier adds up, and more than is needed", () => {
      const { kinds: books } = baseline.ledger;
      expect(perKind((kind) => books[kind].decided)).toEqual(golden.decided);
      expect(perKind((kind) => books[kind].task)).toEqual(golden.decided);
      expect(plan.municipalities).toHaveLength(golden.municipalities);
      // The decision alone is no package: the total is the rule that it breaks, by what the swaps have to take out.
      const over = baseline.violations.filter((v) => v.rule === "national-total" && v.kind === "regular");
      expect(over.map((v) => v.amount)).toEqual([golden.surplus.regular, golden.surplus.regular]);
    });
  });

  describe(`the swaps of ${name}`, () => {
    it("take out what is too much: the need is left, in task and in hosting", { timeout: 120_000 }, async () => {
      // Neither proof nor which municipality stands against which changes a total; both take long.
      const rules = { ...scenario.rules, "municipal-swaps": { ...scenario.rules["municipal-swaps"], enabled: false } };
      const made = await packageOf({ ...scenario, rules }, { swapsOnly: true, gap: 1 });
      expect(made.status).toBe("done");
      if (made.status !== "done") return;
      const { ledger, ok } = made.verdict;
      expect(ok).toBe(true);
      expect(perKind((kind) => ledger.kinds[kind].task)).toEqual(golden.need);
      expect(perKind((kind) => ledger.kinds[kind].hosted)).toEqual(golden.need);
      expect(perKind((kind) => ledger.kinds[kind].relief)).toEqual(golden.surplus);
      const swapped = perKind((kind) => made.plan.swaps.reduce((n, swap) => n + swap.places[kind], 0));
      expect(swapped).toEqual(golden.surplus);
    });
  });
}
