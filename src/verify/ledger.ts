import {
  kinds,
  perKind,
  type Balances,
  type Kind,
  type Municipality,
  type Plan,
  type Reading,
  type Scenario,
} from "../domain/index.ts";
import { adoptedPlacesRule } from "../rules/adopted-places.ts";
import { setting } from "../rules/index.ts";
import type { Ledger, LedgerColumn, ProvinceLedger } from "./verdict.ts";

/** The books after the package: sums over municipalities, apart from the sums that made the plan. */
export function ledgerOf(scenario: Scenario, plan: Plan, reading: Reading, balances: Balances): Ledger {
  const provinces = scenario.provinces.map((province): ProvinceLedger => {
    const column = (kind: Kind) => {
      const balance = balances.get(province.code)?.[kind];
      if (balance === undefined) throw new Error(`Province (${province.code}) has no balance.`);
      const cells = reading.cells.filter((c) => c.kind === kind && c.municipality.province === province.code);
      const sum = (figure: "share" | "relief" | "reserve" | "task" | "hosted" | "adopted") =>
        cells.reduce((n, c) => n + c[figure], 0);
      const published = cells
        .filter((c) => c.municipality.decided?.[kind] !== undefined)
        .reduce((n, c) => n + c.adopted - offered(c.municipality, kind, scenario), 0);
      const takenOver = plan.swaps.filter((s) => s.surplus === province.code).reduce((n, s) => n + s.places[kind], 0);
      const { reported, promising, adopted, remainder, surplus } = balance;
      return {
        need: province.task[kind],
        reported,
        promising,
        published,
        adopted,
        remainder,
        surplus,
        decided: sum("adopted") + sum("share"),
        relief: sum("relief"),
        reserve: sum("reserve"),
        task: sum("task"),
        hosted: sum("hosted"),
        takenOver,
      };
    };
    return { code: province.code, kinds: perKind(column) };
  });
  const national = perKind((kind): LedgerColumn => {
    const sum = (figure: keyof LedgerColumn) => provinces.reduce((n, p) => n + p.kinds[kind][figure], 0);
    return {
      need: scenario.need[kind],
      reported: sum("reported"),
      promising: sum("promising"),
      published: sum("published"),
      adopted: sum("adopted"),
      remainder: sum("remainder"),
      surplus: sum("surplus"),
      decided: sum("decided"),
      relief: sum("relief"),
      reserve: sum("reserve"),
      task: sum("task"),
      hosted: sum("hosted"),
    };
  });
  return { kinds: national, provinces };
}

/** The identities of section 2, per kind; each that fails is a breach of the books, whatever the rules say. */
export function brokenIdentities(ledger: Ledger): { kind: Kind; identity: string; amount: number }[] {
  const broken: { kind: Kind; identity: string; amount: number }[] = [];
  for (const kind of kinds) {
    const { need, adopted, remainder, surplus, decided } = ledger.kinds[kind];
    const check = (identity: string, amount: number) =>
      amount !== 0 && broken.push({ kind, identity, amount: Math.abs(amount) });
    check("decided = need + surplus", decided - need - surplus);
    check("remainder − surplus = need − adopted", remainder - surplus - (need - adopted));
    for (const province of ledger.provinces) {
      const own = province.kinds[kind];
      const { reported, promising, published } = own;
      check(
        `${province.code}: adopted = reported + promising + published`,
        own.adopted - reported - promising - published,
      );
      check(`${province.code}: decided = max(task, adopted)`, own.decided - Math.max(own.need, own.adopted));
    }
  }
  return broken;
}

/** Places that a municipality offers and the scenario counts. */
function offered({ offers }: Municipality, kind: Kind, scenario: Scenario): number {
  const promising = setting(adoptedPlacesRule, scenario)?.promising !== false;
  return offers
    .filter((o) => o.kind === kind && (promising || o.certainty === "reported"))
    .reduce((n, o) => n + o.places, 0);
}
