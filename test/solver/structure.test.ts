import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { conclude } from "../../solver/conclude.ts";
import { strategies } from "../../solver/index.ts";
import { createReasoning, type Terms } from "../../solver/structure/reasoning.ts";
import { untrueStructure } from "../../solver/structure/check-structure.ts";
import type { Elastic, ElasticPlace, Facilities, Model } from "../../src/model/index.ts";
import { createCounts } from "../arbitraries/counts.ts";
import { runs } from "../arbitraries/runs.ts";
import { arbModel } from "./arbitraries.ts";
import { pointsOf } from "./brute-force.ts";
import { control } from "./conformance.ts";
import { falsehoods, truthOf } from "./truth.ts";
import { structures } from "./under-limits.ts";

const using = strategies.filter(({ solves }) => solves !== "any");

/** One thing changed in what the structure says, or a row that it rests on taken away; undefined where it has no such thing. */
type Change = (model: Model, pick: (count: number) => number) => Model | undefined;

/** Changes the picked one of the things in a list that have what is to be changed. */
function at<T>(
  list: readonly T[],
  pick: (count: number) => number,
  change: (item: T) => T | undefined,
): T[] | undefined {
  const changed = list.flatMap((item, i) => {
    const other = change(item);
    return other === undefined ? [] : [{ i, other }];
  });
  const chosen = changed[pick(changed.length)];
  return chosen && list.map((item, i) => (i === chosen.i ? chosen.other : item));
}

const without = <T>(list: readonly T[], i: number): T[] => list.filter((_, k) => k !== i);

function inFacilities(change: (f: Facilities, pick: (count: number) => number) => Partial<Facilities>): Change {
  return (model, pick) =>
    model.facilities && { ...model, facilities: { ...model.facilities, ...change(model.facilities, pick) } };
}

function inHosts(change: (host: Facilities["hosts"][number]) => Facilities["hosts"][number] | undefined): Change {
  return inFacilities(({ hosts }, pick) => ({ hosts: at(hosts, pick, change) ?? hosts }));
}

function inPlaces(change: (place: ElasticPlace, elastic: Elastic) => ElasticPlace | undefined): Change {
  return (model, pick) => {
    const { elastic } = model;
    if (elastic === undefined) return undefined;
    return {
      ...model,
      elastic: { ...elastic, places: at(elastic.places, pick, (p) => change(p, elastic)) ?? elastic.places },
    };
  };
}

const row: Change = (model, pick) => ({
  ...model,
  ...elsewhere(model),
  rows: without(model.rows, pick(model.rows.length)),
});

/** As many rows as are left. */
function elsewhere({ elastic, rows }: Model): Partial<Model> {
  return elastic === undefined ? {} : { elastic: { ...elastic, rows: rows.length - 1 } };
}

const changes: Readonly<Record<"facilities" | "elastic", Readonly<Record<string, Change>>>> = {
  facilities: {
    "a row less": row,
    "a host needs more": inHosts((h) => ({ ...h, need: h.need + 1 })),
    "a host holds less": inHosts((h) => (h.room > 0 ? { ...h, room: h.room - 1 } : undefined)),
    "a host loses an arc": inHosts((h) => (h.arcs.length > 0 ? { ...h, arcs: h.arcs.slice(1) } : undefined)),
    "a host is always open": inHosts(({ open, ...h }) => (open === undefined ? undefined : h)),
    "a host serves nobody of its own": inHosts(({ own, ...h }) => (own === undefined ? undefined : h)),
    "a customer is heavier": inFacilities(({ customers }, pick) => ({
      customers: at(customers, pick, (c) => ({ ...c, weight: c.weight + 1 })) ?? customers,
    })),
    "a customer cannot be alone": inFacilities(({ customers }, pick) => ({
      customers: at(customers, pick, ({ alone, ...c }) => (alone === undefined ? undefined : c)) ?? customers,
    })),
  },
  elastic: {
    "a row less": row,
    "a task is larger": inPlaces((p) => ({ ...p, task: p.task + 1 })),
    "less is taken off": inPlaces((p) => p.relief && { ...p, relief: { ...p.relief, most: p.relief.most - 1 } }),
    "nothing is taken off": inPlaces(({ relief, ...p }) => (relief === undefined ? undefined : p)),
    "a site needs more": inPlaces((p) => p.site && { ...p, site: { ...p.site, need: p.site.need + 1 } }),
    "a site holds less": inPlaces((p) =>
      p.site !== undefined && p.site.room > 0 ? { ...p, site: { ...p.site, room: p.site.room >> 1 } } : undefined,
    ),
    "a site is always open": inPlaces((p) => {
      if (p.site?.open === undefined) return undefined;
      const { open: _, ...site } = p.site;
      return { ...p, site };
    }),
    "a small site holds less": inPlaces((p) =>
      p.small !== undefined && p.small.most > 0 ? { ...p, small: { ...p.small, most: p.small.most - 1 } } : undefined,
    ),
    "there is no small site": inPlaces(({ small, ...p }) => (small === undefined ? undefined : p)),
    "nothing is never left": inPlaces(({ nothing, ...p }) => (nothing === undefined ? undefined : p)),
    "an arc less": inPlaces((p) => (p.arcs.length > 0 ? { ...p, arcs: p.arcs.slice(1) } : undefined)),
    "an arc brings less": inPlaces((p) => ({
      ...p,
      arcs:
        at(
          p.arcs,
          () => 0,
          (a) => ({ ...a, most: a.most - 1 }),
        ) ?? p.arcs,
    })),
    "an arc brings no count": inPlaces((p) => {
      const arcs = at(
        p.arcs,
        () => 0,
        ({ places, ...arc }) => (places === undefined ? undefined : arc),
      );
      return arcs && { ...p, arcs };
    }),
  },
};

/** What is false in what the strategies that use the structure say of a model. */
async function harm(model: Model): Promise<string[]> {
  const found: string[] = [];
  for (const strategy of using) {
    const claim = await strategy.solve(model, control());
    found.push(...(await falsehoods(model, truthOf(model), [], claim, conclude(model, claim))));
  }
  return found;
}

/** Who believes a model whose structure says this, which its rows do not. */
async function believers(model: Model, says: string): Promise<string[]> {
  const told = conclude(model, { strategy: "nobody", infeasible: true, levels: [], ended: "work", statistics: {} });
  // What its rows say one by one is believed of the rows, whatever the structure says.
  const own = told.status === "infeasible" && told.certificate === "checked";
  const found = own || (told.status === "rejected" && told.reason.includes(says)) ? [] : ["conclude"];
  for (const { name, solve } of using) {
    const refusal = await Promise.resolve()
      .then(() => solve(model, control()))
      .then(() => "", String);
    if (!refusal.includes(says)) found.push(name);
  }
  return found;
}

describe.each(["facilities", "elastic"] as const)("the structure “%s”", (structure) => {
  test("is seen to be in the rows that a program writes", () => {
    fc.assert(
      fc.property(structures[structure], (model) => {
        expect(untrueStructure(model)).toBeUndefined();
      }),
      runs(500),
    );
  });

  test("that says more than the rows is refused, or does no harm", { timeout: 600_000 }, async () => {
    const seen = createCounts();
    const names = Object.keys(changes[structure]);
    await fc.assert(
      fc.asyncProperty(structures[structure], fc.constantFrom(...names), fc.nat(), async (model, name, chance) => {
        const changed = changes[structure][name]?.(model, (count) => (count === 0 ? 0 : chance % count));
        if (changed === undefined || JSON.stringify(changed) === JSON.stringify(model)) return;
        const says = untrueStructure(changed);
        seen.add(name, says === undefined ? "harmless" : "refused");
        expect(says === undefined ? await harm(changed) : await believers(changed, says)).toEqual([]);
      }),
      runs(1_500),
    );
    expect(seen.seldom(3, names, ["refused"])).toEqual([]);
  });
});

describe("what follows from rows", () => {
  test("holds at every point, and much of what holds at every point is seen to follow", () => {
    const seen = createCounts();
    fc.assert(
      fc.property(
        arbModel.filter(({ columns }) => columns.length > 1),
        fc.array(fc.tuple(fc.nat(4), fc.integer({ min: -3, max: 3 })), { minLength: 1, maxLength: 3 }),
        fc.integer({ min: -15, max: 15 }),
        fc.array(fc.tuple(fc.nat(4), fc.integer({ min: -4, max: 6 })), { maxLength: 2 }),
        (model, terms, upper, given) => {
          const within = (list: Terms): Terms => list.map(([j, c]) => [j % model.columns.length, c] as const);
          const [sum, assumed] = [within(terms), within(given)];
          const reasoning = createReasoning(model);
          const follows = reasoning.assuming(assumed, () => reasoning.atMost(sum, upper));
          const points = pointsOf(model).filter((point) => assumed.every(([j, value]) => point[j] === value));
          const most = points.map((point) => sum.reduce((n, [j, c]) => n + c * (point[j] as number), 0));
          const holds = most.every((value) => value <= upper);
          expect(follows && !holds).toBe(false);
          seen.add("at most", follows ? "seen" : holds ? "not seen" : "false");
          // What was assumed is forgotten again.
          expect(reasoning.atMost([], 0)).toBe(true);
        },
      ),
      runs(3_000),
    );
    expect(seen.seldom(200, ["at most"], ["seen", "false"])).toEqual([]);
  });

  test("an assumption is forgotten when its question is answered", () => {
    const model: Model = {
      ...structureless,
      rows: [{ name: "tied", lower: 0, upper: 0, indices: [0, 1], coefficients: [1, -1] }],
    };
    const reasoning = createReasoning(model);
    expect(reasoning.assuming([[0, 0]], () => reasoning.atMost([[1, 1]], 0))).toBe(true);
    expect(reasoning.atMost([[1, 1]], 0)).toBe(false);
    expect(
      reasoning.atMost(
        [
          [1, 1],
          [0, -1],
        ],
        0,
      ),
    ).toBe(true);
  });
});

const structureless: Model = {
  name: "two columns",
  columns: [0, 1].map((j) => ({ name: `x${j}`, lower: 0, upper: 3 })),
  rows: [],
  levels: [],
};
