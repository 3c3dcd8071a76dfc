import { describe, expect, it } from "vitest";
import { amendPackage, makePackage, type Package, type Way } from "../../src/app/index.ts";
import { type Pin, readPlan, type Scenario } from "../../src/domain/index.ts";
import { siteTerms } from "../../src/formulate/facts.ts";
import { formulate } from "../../src/formulate/formulate.ts";
import { verify } from "../../src/verify/index.ts";
import { conclude } from "../../solver/conclude.ts";
import { highs } from "../../solver/highs/index.ts";
import { counting } from "./counting.ts";
import { different } from "../objectives/different.ts";
import { control } from "../solver/conformance.ts";
import { bundled } from "../scenario/bundled.ts";

/** The steps' package, which has more mergers; as joint, any package is one to go on from, with nothing proven of it. */
async function made(scenario: Scenario, way: Way): Promise<Package> {
  const base = done(await makePackage(scenario, counting("stepwise", false)));
  if (way === "stepwise") return base;
  const levels = base.proof.levels.map((level) => ({ ...level, bound: -Infinity, gap: Infinity, proven: false }));
  return { ...base, proof: { way, status: "feasible", levels, parts: [] } };
}

function done(result: Awaited<ReturnType<typeof makePackage>>): Package {
  if (result.status !== "done") throw new Error(`No package: ${JSON.stringify(result)}.`);
  return result;
}

function nothingKnown(part: Package["proof"]["parts"][number]): typeof part {
  return {
    ...part,
    status: "feasible",
    levels: part.levels.map((level) => ({ ...level, bound: -Infinity, gap: Infinity, proven: false })),
  };
}

const pinned = (scenario: Scenario, ...pins: readonly Pin[]): Scenario => ({
  ...scenario,
  pins: [...scenario.pins, ...pins],
});

describe.each(["joint", "stepwise"] as const)("a %s package that is kept", (way) => {
  const scenario = bundled("two-provinces");

  it("stands where what is agreed, or forbidden, is so already: nothing is solved, and what was proven still is", async () => {
    const base = done(await makePackage(scenario, counting(way, false)));
    expect(base.plan.mergers.length).toBeGreaterThan(0);
    for (const { kind, guest, host } of base.plan.mergers) {
      const asked = counting(way, true);
      const agreed = pinned(scenario, { type: "agreed-merger", kind, guest, host });
      const amended = done(await amendPackage(base, agreed, asked));
      expect(asked.solved).toEqual([]);
      expect([amended.plan, amended.proof.status]).toEqual([base.plan, "optimal"]);
      expect(amended.proof.levels.map(({ value }) => value)).toEqual(
        verify(amended.scenario, amended.plan).levels.map(({ value }) => value),
      );
      expect(amended.verdict.measures.changes).toBe(0);
      expect(amended.scenario.pins).toHaveLength(scenario.pins.length + 1);
      // Said again for another reason it is the same.
      const again = pinned(scenario, { type: "agreed-merger", kind, guest, host, why: "in May" });
      expect(done(await amendPackage(amended, again, asked)).plan).toEqual(base.plan);
      expect(asked.solved).toEqual([]);
    }
  });

  it("is shown where nobody proved it, while it is made sure that none comes before it", async () => {
    const base = await made(scenario, way);
    const [first] = base.plan.mergers;
    if (first === undefined) throw new Error("There is a merger.");
    const { kind, guest, host } = first;
    const unproven = { ...base, proof: { ...base.proof, parts: base.proof.parts.map(nothingKnown) } };
    const shown: Package[] = [];
    const asked = { ...counting(way, true), onPackage: (one: Package) => shown.push(one) };
    const agreed = pinned(scenario, { type: "agreed-merger", kind, guest, host });
    const amended = done(await amendPackage(unproven, agreed, asked));
    expect([shown[0]?.plan, shown[0]?.proof.status]).toEqual([base.plan, "feasible"]);
    expect(shown[0]?.proof.levels.some(({ proven }) => proven)).toBe(false);
    expect(asked.solved).not.toEqual([]);
    expect(amended.verdict.measures.changes).toBe(different(base.plan, amended.plan));
  });

  it("has the fewest other agreements that keep to the new pin, which it counts, and is never further from what comes first", async () => {
    const base = await made(scenario, way);
    let [fewer, moved] = [0, 0];
    for (const { kind, guest, host } of base.plan.mergers) {
      const asked = pinned(scenario, { type: "forbidden-merger", kind, guest, host });
      const kept = done(await amendPackage(base, asked, counting(way, true)));
      const anew = done(await amendPackage(base, asked, counting(way, false)));
      expect(kept.proof.status).toBe("optimal");
      expect(kept.verdict.measures.changes).toBe(different(base.plan, kept.plan));
      expect(kept.verdict.measures.unviable).toBe(anew.verdict.measures.unviable);
      expect(different(base.plan, kept.plan)).toBeLessThanOrEqual(different(base.plan, anew.plan));
      expect(kept.verdict.levels.map(({ value }) => value)).toEqual(kept.proof.levels.map(({ value }) => value));
      fewer += Number(different(base.plan, kept.plan) < different(base.plan, anew.plan));
      moved += Number((kept.verdict.measures["changes.places"] ?? 0) > 0);
      // Whoever has only the scenario and the plan counts the same.
      expect(verify(kept.scenario, kept.plan).measures).toEqual(kept.verdict.measures);
    }
    expect(fewer).toBeGreaterThan(0);
    expect(moved > 0).toBe(way === "joint");
  });

  it("goes on from there: a pin taken back changes no more than what is better by it, another is counted from what stands now", async () => {
    const base = await made(scenario, way);
    const [first, second] = base.plan.mergers;
    if (first === undefined || second === undefined) throw new Error("There are two mergers.");
    const forbid = ({ kind, guest, host }: typeof first): Pin => ({ type: "forbidden-merger", kind, guest, host });
    const once = done(await amendPackage(base, pinned(scenario, forbid(first)), counting(way, true)));
    const twice = done(await amendPackage(once, pinned(scenario, forbid(first), forbid(second)), counting(way, true)));
    expect(twice.verdict.measures.changes).toBe(different(once.plan, twice.plan));
    expect(twice.proof.status).toBe("optimal");
    const back = done(await amendPackage(twice, pinned(scenario, forbid(first)), counting(way, true)));
    expect(back.verdict.measures.changes).toBe(different(twice.plan, back.plan));
    expect(back.proof.status).toBe("optimal");
    // Anew it is the scenario's own question again.
    const anew = done(await amendPackage(twice, pinned(scenario, forbid(first)), counting(way, false)));
    expect(anew.scenario.objective).toEqual(scenario.objective);
    expect(anew.scenario.reference).toBeUndefined();
    expect(anew.proof.levels).toHaveLength(scenario.objective.length);
  });
});

describe("a package that is kept where facts or swaps changed", () => {
  const scenario = bundled("two-provinces");
  const offering = (places: number, at = 1): Scenario => ({
    ...scenario,
    municipalities: scenario.municipalities.map((m, n) =>
      n === at
        ? { ...m, offers: [{ kind: "regular", certainty: "reported", places, provenance: { standing: "assumed" } }] }
        : m,
    ),
  });
  /** One place more than it offers. */
  const oneMore = scenario.municipalities.map(({ offers }, n) =>
    offering(1 + (offers.find(({ kind }) => kind === "regular")?.places ?? 0), n),
  );

  it("first has the same agreements with other numbers, then no more changes than one made anew", async () => {
    const base = await made(scenario, "joint");
    const [swap] = base.plan.swaps;
    if (swap === undefined) throw new Error("There is a swap.");
    const { surplus, shortage } = swap;
    const others: readonly Scenario[] = [
      offering(20),
      offering(75),
      offering(130),
      ...oneMore,
      pinned(scenario, {
        type: "agreed-swap",
        kind: "regular",
        surplus,
        shortage,
        places: Math.max(5, swap.places.regular - 3),
      }),
    ];
    let same = 0;
    for (const asked of others) {
      const shown: Package[] = [];
      const kept = await amendPackage(base, asked, { ...counting("joint", true), onPackage: (one) => shown.push(one) });
      const anew = await makePackage(asked, counting("joint", false));
      expect(kept.status).toBe(anew.status);
      if (kept.status !== "done" || anew.status !== "done") continue;
      expect(kept.proof.status).toBe("optimal");
      expect(kept.verdict.measures.changes).toBe(different(base.plan, kept.plan));
      expect(kept.verdict.measures.unviable).toBe(anew.verdict.measures.unviable);
      expect(different(base.plan, kept.plan)).toBeLessThanOrEqual(different(base.plan, anew.plan));
      for (const one of shown) expect(one.verdict.ok).toBe(true);
      const [first] = shown;
      same += Number(first !== undefined && different(base.plan, first.plan) === 0);
    }
    expect(same).toBeGreaterThan(3);
  });

  it("is made anew where it is not to be kept, or something else is asked", async () => {
    const base = await made(scenario, "joint");
    const anew = await makePackage(offering(75), counting("joint", false));
    expect(await amendPackage(base, offering(75), counting("joint", false))).toEqual(anew);
    const other: Scenario = { ...scenario, objective: scenario.objective.slice(0, 1) };
    expect(await amendPackage(base, other, counting("joint", true))).toEqual(
      await makePackage(other, counting("joint", false)),
    );
  });
});

describe("the fewest changes, by another engine", () => {
  it("on the program with everything free but the swaps, level by level", async () => {
    const scenario = bundled("two-provinces");
    const base = await made(scenario, "joint");
    for (const { kind, guest, host } of base.plan.mergers.slice(0, 4)) {
      const asked = pinned(scenario, { type: "forbidden-merger", kind, guest, host });
      const kept = done(await amendPackage(base, asked, counting("joint", true)));
      const { model, valuesOf } = formulate(kept.scenario, base.decision, { type: "joint" }, "joint");
      const at = valuesOf(readPlan(asked, base.plan, siteTerms(asked)));
      const columns = model.columns.map((column, j) =>
        /^[sz] /.test(column.name) ? { ...column, lower: at[j] as number, upper: at[j] as number } : column,
      );
      const { elastic: _elastic, ...plain } = model;
      const asPlain = { ...plain, columns, levels: plain.levels.slice(0, 3) };
      const exact = conclude(asPlain, await highs.solve(asPlain, control()));
      if (exact.status !== "optimal") throw new Error("There is a point.");
      expect(kept.verdict.levels.slice(0, 3).map(({ value }) => value)).toEqual(exact.levels.map(({ best }) => best));
    }
  });
});
