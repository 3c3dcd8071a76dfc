import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { highs } from "../../solver/highs/index.ts";
import { conclude } from "../../solver/conclude.ts";
import { decide } from "../../src/decision/index.ts";
import { kinds, type Decision, type Pin, type Scenario } from "../../src/domain/index.ts";
import { decode } from "../../src/formulate/decode.ts";
import { formulate, type Formulation } from "../../src/formulate/formulate.ts";
import { makePlan, type Agreements } from "../../src/formulate/plan.ts";
import { swapStart } from "../../src/formulate/swap-start.ts";
import { levelValue, type Level, type Model } from "../../src/model/index.ts";
import { verify } from "../../src/verify/index.ts";
import { createCounts } from "../arbitraries/counts.ts";
import { eventful } from "../arbitraries/eventful.ts";
import { picker } from "../arbitraries/pick.ts";
import { runs } from "../arbitraries/runs.ts";
import type { Size } from "../arbitraries/scenario.ts";

const pinned: readonly Pin["type"][] = [
  "agreed-merger",
  "forbidden-merger",
  "own-site",
  "agreed-swap",
  "forbidden-swap",
  "agreed-exchange",
  "forbidden-exchange",
];
const size: Size = { municipalities: 9, provinces: 3, key: 24, pins: 2, pinned };

/** A corner of the program that nobody would look for: best by a price per column picked at random. */
async function corner(model: Model, seed: number): Promise<readonly number[] | undefined> {
  const pick = picker(seed);
  // Hand-overs, exchanges and clusters are mostly welcome, or there would be few of them.
  const price = (name: string) => pick(12) - (/^[xek] /.test(name) ? 10 : 6);
  const priced = model.columns.map(({ name }, j) => [j, price(name)] as const).filter(([, found]) => found !== 0);
  const level: Level = {
    name: "anything",
    indices: priced.map(([j]) => j),
    coefficients: priced.map(([, found]) => found),
    offset: 0,
    tolerance: { numerator: 0, denominator: 1 },
  };
  const strange = { ...model, levels: [level] };
  const control = { seed: 1, stopped: () => false, report: () => undefined, workLimit: 3_000 };
  const outcome = conclude(strange, await highs.solve(strange, control));
  return outcome.status === "optimal" || outcome.status === "feasible" ? outcome.values : undefined;
}

/** Names are given to swaps after these programs. */
function unnamed(scenario: Scenario): Scenario {
  const names = { ...scenario.rules["municipal-swaps"], enabled: false };
  return { ...scenario, rules: { ...scenario.rules, "municipal-swaps": names } };
}

describe("any point of a program", () => {
  it.each(["joint", "sites"])("is a plan that keeps every rule, and no cheaper than it is: %s", async (which) => {
    const seen = createCounts();
    await fc.assert(
      fc.asyncProperty(eventful(size).map(unnamed), fc.nat(), async (scenario, seed) => {
        const decided = decide(scenario);
        if (decided.status !== "decided") return;
        const { formulation, before } = program(scenario, decided.decision, which);
        const values = await corner(formulation.model, seed);
        seen.add("programs", values === undefined ? "without points" : "with points");
        if (values === undefined) return;
        const agreed = { ...before, ...without(which, decode(formulation.program, values)) };
        const plan = makePlan(scenario, decided.decision, agreed);
        const { violations, levels } = verify(scenario, plan);
        // The swaps that sites start from were made without a look at pins and the size of agreements.
        const told = violations.filter(({ rule }) => which === "joint" || !["pins", "swap-partners"].includes(rule));
        expect({ broken: told, plan }).toMatchObject({ broken: [] });
        const thought = formulation.model.levels.map((level) => levelValue(level, values));
        const cheaper = thought.filter((value, l) => value < (levels[l]?.value ?? Infinity));
        expect({ cheaper: which === "joint" ? cheaper : [], thought, levels, plan }).toMatchObject({ cheaper: [] });
        if (plan.mergers.length + plan.exchanges.length + plan.clusters.length > 0) seen.add("programs", "in use");
      }),
      runs(60),
    );
    expect(seen.seldom(15, ["programs"], ["with points", "in use"])).toEqual([]);
  });
});

type Settled = Pick<Agreements, "swaps" | "relief" | "reserve">;

function program(scenario: Scenario, decision: Decision, which: string): { formulation: Formulation; before: Settled } {
  const before = swapStart(scenario, decision);
  const provinces = scenario.provinces.map((p) => p.code);
  const { relief, reserve } = before;
  const scope =
    which === "joint" ? ({ type: "joint" } as const) : ({ type: "sites", provinces, kinds, relief, reserve } as const);
  return { formulation: formulate(scenario, decision, scope, which), before };
}

/** What a program of sites has no say in. */
function without(which: string, decoded: Agreements): Agreements | Omit<Agreements, "swaps"> {
  if (which === "joint") return decoded;
  const { swaps: _, ...rest } = decoded;
  return rest;
}
