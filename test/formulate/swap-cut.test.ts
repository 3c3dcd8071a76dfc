import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decide } from "../../src/decision/index.ts";
import type { Share } from "../../src/formulate/even-relief.ts";
import { reliefWithin } from "../../src/formulate/even-relief.ts";
import { withEvenness } from "../../src/formulate/swap-cut.ts";
import { formulateSwaps } from "../../src/formulate/swap-program.ts";
import type { Model, Outcome } from "../../src/model/index.ts";
import { conclude } from "../../solver/conclude.ts";
import { highs } from "../../solver/highs/index.ts";
import { createCounts } from "../arbitraries/counts.ts";
import { runs } from "../arbitraries/runs.ts";
import { scenarios } from "../arbitraries/scenario.ts";
import { control } from "../solver/conformance.ts";

const solve = async (model: Model): Promise<Outcome> => conclude(model, await highs.solve(model, control()));
const told = (outcome: Outcome) => ("levels" in outcome ? outcome.levels.map(({ value }) => value).join(", ") : "none");

describe("the row on the fewest agreements", () => {
  it("leaves every optimum of the ranked levels", async () => {
    const seen = createCounts();
    await fc.assert(
      fc.asyncProperty(scenarios({ municipalities: 12, provinces: 6, key: 200, pins: 1 }), async (scenario) => {
        const decided = decide(scenario);
        if (decided.status !== "decided") return;
        const written = formulateSwaps(scenario, decided.decision);
        const { model } = written;
        const even = await solve({ ...model, levels: model.levels.slice(0, 1) });
        if (even.status !== "optimal") return;
        const cut = withEvenness(written, even.values);
        const row = cut.model.rows.find(({ name }) => name === "fewest agreements");
        if (row === undefined) return;
        const [plain, ours] = [await solve(model), await solve(cut.model)];
        expect(ours.status).toBe("optimal");
        expect(`${told(even)}, ${told(ours)}`).toBe(told(plain));
        const agreements = plain.status === "optimal" ? plain.levels[1]?.value : undefined;
        seen.add("cut", row.lower === agreements ? "tight" : "loose");
      }),
      runs(500),
    );
    expect(seen.seldom(10, ["cut"], ["tight"])).toEqual([]);
  });
});

describe("relief that is even enough", () => {
  const amounts = fc.array(fc.tuple(fc.nat(6), fc.nat(6), fc.nat(2)), { minLength: 2, maxLength: 4 });

  it("has the limits that trying every division gives", () => {
    fc.assert(
      fc.property(amounts, fc.nat(30), (list, extra) => {
        // Shares in sevenths whose parts add up to whole places.
        const parts = list.map(([, part]) => part);
        parts[0] = ((-parts.slice(1).reduce((a, b) => a + b, 0) % 7) + 7) % 7;
        const shares = list.map(([floor, , room], i): Share => ({
          province: `P${i}` as Share["province"],
          kind: "regular",
          floor,
          part: parts[i] as number,
          scale: 7,
          // A share is no more than what its province has of the remainder.
          most: floor + Math.max(room, Math.min(1, parts[i] as number)),
        }));
        const seats = shares.reduce((n, s) => n + s.floor, 0) + parts.reduce((a, b) => a + b, 0) / 7;
        const plans = divisions(shares.map((s) => s.most)).filter((plan) => sum(plan) === seats);
        const cost = (plan: readonly number[]) =>
          sum(plan.map((rho, i) => Math.abs((rho - (shares[i] as Share).floor) * 7 - (parts[i] as number))));
        if (plans.length === 0) return;
        const value = Math.min(...plans.map(cost)) + extra;
        const good = plans.filter((plan) => cost(plan) <= value);
        const limits = reliefWithin(shares, value);
        for (const [i, share] of shares.entries()) {
          const taken = good.map((plan) => plan[i] as number);
          expect(limits.get(share)).toEqual([Math.min(...taken), Math.max(...taken)]);
        }
      }),
      runs(300),
    );
  });
});

function divisions(most: readonly number[]): number[][] {
  return most.reduce<number[][]>(
    (plans, m) => plans.flatMap((plan) => Array.from({ length: m + 1 }, (_, n) => [...plan, n])),
    [[]],
  );
}

function sum(list: readonly number[]): number {
  return list.reduce((a, b) => a + b, 0);
}
