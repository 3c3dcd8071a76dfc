import { describe, expect, it } from "vitest";
import { amendPackage, knownMeasures, makePackage, type Package, type Way } from "../../src/app/index.ts";
import { type Pin, readPlan, type Scenario } from "../../src/domain/index.ts";
import { siteTerms } from "../../src/formulate/facts.ts";
import { formulate } from "../../src/formulate/formulate.ts";
import type { Job } from "../../workers/job.ts";
import type { Pool } from "../../workers/pool.ts";
import { conclude } from "../../solver/conclude.ts";
import { highs } from "../../solver/highs/index.ts";
import { counting } from "./counting.ts";
import { control } from "../solver/conformance.ts";
import { bundled } from "../scenario/bundled.ts";

async function made(scenario: Scenario, way: Way = "stepwise"): Promise<Package> {
  const result = await makePackage(scenario, counting(way));
  if (result.status !== "done") throw new Error(`No package: ${result.status}.`);
  return result;
}

describe.each(["two-provinces", "sliedrecht-alblasserdam"])("a package amended by a pin: %s", (id) => {
  it("is the package made anew, to the last byte, for every agreement pinned, forbidden, or kept at home", async () => {
    const scenario = bundled(id);
    const base = await made(scenario);
    const pins: Pin[] = [
      ...base.plan.mergers.flatMap(({ kind, guest, host }): Pin[] => [
        { type: "forbidden-merger", kind, guest, host },
        { type: "own-site", kind, municipality: guest },
        { type: "agreed-merger", kind, guest, host },
      ]),
      ...base.plan.exchanges.flatMap(({ kind, giver, taker, places }): Pin[] => [
        { type: "forbidden-exchange", giver, taker },
        { type: "agreed-exchange", kind, giver, taker, places },
      ]),
    ];
    expect(pins.length).toBeGreaterThan(0);
    let changed = 0;
    for (const pin of pins) {
      const pinned = { ...scenario, pins: [...scenario.pins, pin] };
      const options = counting();
      const [amended, anew] = await Promise.all([amendPackage(base, pinned, options), makePackage(pinned, counting())]);
      expect(amended).toEqual(anew);
      expect(options.solved.every((part) => part.startsWith("mergers "))).toBe(true);
      if (anew.status === "done" && JSON.stringify(anew.plan) !== JSON.stringify(base.plan)) changed++;
    }
    expect(changed).toBeGreaterThan(0);
  });

  it("solves nothing for a pin taken back, or for none", async () => {
    const base = await made(bundled(id));
    const options = counting();
    expect(await amendPackage(base, base.scenario, options)).toEqual(base);
    expect(options.solved).toEqual([]);
  });
});

/** A pool that somebody hears of: after every job, before it answers. */
function heard(pool: Pool, after: (job: Job) => void | Promise<void>): Pool {
  return {
    ...pool,
    async run(job, options) {
      const end = await pool.run(job, options);
      await after(job);
      return end;
    },
  };
}

async function withoutFirstMerger(way: Way): Promise<{ readonly base: Package; readonly pinned: Scenario }> {
  const scenario = bundled("two-provinces");
  const base = await made(scenario, way);
  const [first] = base.plan.mergers;
  if (first === undefined) throw new Error("There is a merger.");
  const { kind, guest, host } = first;
  return { base, pinned: { ...scenario, pins: [...scenario.pins, { type: "forbidden-merger", kind, guest, host }] } };
}

it.each(["stepwise", "joint"] as const)(
  "nobody waits for it any more (%s): no further job, no package",
  async (way) => {
    const { base, pinned } = await withoutFirstMerger(way);
    const options = counting(way);
    let jobs = 0;
    const pool = heard(options.pool, () => void (jobs += 1));
    const amended = await amendPackage(base, pinned, { ...options, pool, dropped: () => jobs > 0 });
    expect(amended).toMatchObject({ status: "unknown", ended: "stopped" });
    expect(jobs).toBe(1);
  },
);

it("who stops is given what was found: nothing further is begun, and what is under way is told", async () => {
  const options = counting();
  let merging = 0;
  const pool = heard(options.pool, ({ strategy }) => void (merging += strategy === "facility-location" ? 1 : 0));
  const stopped = await makePackage(bundled("two-provinces"), { ...options, pool, idle: () => merging > 0 });
  expect(merging).toBeGreaterThan(0);
  expect(stopped.status).toBe("done");
});

describe("where more differs than pins about sites", () => {
  it("makes the whole anew: another offer, a pin about swaps", async () => {
    const scenario = bundled("two-provinces");
    const base = await made(scenario);
    const [first] = scenario.municipalities;
    const swap = base.plan.swaps[0];
    expect(first !== undefined && swap !== undefined).toBe(true);
    const others: readonly Scenario[] = [
      { ...scenario, municipalities: scenario.municipalities.map((m) => (m === first ? { ...m, offers: [] } : m)) },
      {
        ...scenario,
        pins: [{ type: "forbidden-swap", surplus: swap?.surplus ?? "", shortage: swap?.shortage ?? "" } as Pin],
      },
    ];
    for (const other of others) {
      const [amended, anew] = await Promise.all([
        amendPackage(base, other, counting()),
        makePackage(other, counting()),
      ]);
      expect(amended).toEqual(anew);
    }
    expect(await amendPackage(base, scenario, counting("joint"))).toEqual(
      await makePackage(scenario, counting("joint")),
    );
  });
});

describe("a joint package amended by a pin", () => {
  it("has the best of its province at the same swaps, all else as it was, and a verified proposal before that", async () => {
    const scenario = bundled("two-provinces");
    const base = await made(scenario, "joint");
    const provinceOf = new Map(scenario.municipalities.map((m) => [m.code, m.province]));
    let changed = 0;
    for (const { kind, guest, host } of base.plan.mergers) {
      const pins: Pin[] = [...scenario.pins, { type: "forbidden-merger", kind, guest, host }];
      const pinned = { ...scenario, pins };
      const shown: Package[] = [];
      const options = counting("joint");
      const pool = heard(options.pool, async ({ strategy }) => {
        if (strategy === "decomposition") await new Promise((resolve) => setTimeout(resolve, 100));
      });
      const amended = await amendPackage(base, pinned, { ...options, pool, onPackage: (one) => shown.push(one) });
      expect(shown).not.toEqual([]);
      if (amended.status !== "done") throw new Error(`No package: ${amended.status}.`);
      expect(amended.proof).toMatchObject({ way: "joint", held: true, status: "optimal" });
      expect(options.solved.filter((part) => !/^(joint|municipal-swaps) /.test(part))).toEqual([]);
      for (const one of shown) {
        expect(one.verdict.ok).toBe(true);
        expect(one.plan.swaps).toEqual(base.plan.swaps);
        expect(one.proof.status).toBe("feasible");
        // What is proven of it, is so of the answer too.
        const proven = one.proof.levels.flatMap((level, l) => (level.proven ? [[l, level.value]] : []));
        expect(proven).toEqual(proven.map(([l]) => [l, amended.proof.levels[l as number]?.value]));
      }
      expect(amended.plan.swaps).toEqual(base.plan.swaps);
      // What was held may be better otherwise: no change between the two is known to be one.
      expect([base, amended].map((other) => knownMeasures(other, amended, ["handOvers"]))).toEqual([[], ["handOvers"]]);
      const elsewhere = (made: Package) =>
        made.plan.mergers.filter((m) => provinceOf.get(m.guest) !== provinceOf.get(guest));
      expect(elsewhere(amended)).toEqual(elsewhere(base));
      // What the page says of it (keep.held): nobody's places elsewhere change, whoever stands against whom in swaps.
      const places = (made: Package) =>
        made.plan.municipalities.filter(({ code }) => provinceOf.get(code) !== provinceOf.get(guest));
      expect(places(amended)).toEqual(places(base));
      // The truth, by another engine on another program: everything free but the flows.
      const { model, valuesOf } = formulate(pinned, base.decision, { type: "joint" }, "joint");
      const at = valuesOf(readPlan(pinned, base.plan, siteTerms(pinned)));
      const columns = model.columns.map((column, j) =>
        /^[sz] /.test(column.name) ? { ...column, lower: at[j] as number, upper: at[j] as number } : column,
      );
      const { elastic: _elastic, ...plain } = model;
      const exact = conclude(
        plain,
        await highs.solve({ ...plain, columns, levels: plain.levels.slice(0, 1) }, control()),
      );
      if (!("levels" in exact)) throw new Error("There is a point.");
      expect(amended.verdict.levels[0]?.value).toBe(exact.levels[0]?.best);
      if (JSON.stringify(amended.plan) !== JSON.stringify(base.plan)) changed++;
      const proposed = shown.flatMap((one) => one.plan.mergers);
      expect(proposed.filter((m) => m.kind === kind && m.guest === guest && m.host === host)).toEqual([]);
    }
    expect(changed).toBeGreaterThan(0);
  });

  it("shows nothing before an answer that is there at once", async () => {
    const { base, pinned } = await withoutFirstMerger("joint");
    const shown: Package[] = [];
    const amended = await amendPackage(base, pinned, { ...counting("joint"), onPackage: (one) => shown.push(one) });
    expect(amended.status).toBe("done");
    expect(shown).toEqual([]);
  });

  it("shows what is proven of all levels but the last, while that one is searched, and only then", async () => {
    const { base, pinned } = await withoutFirstMerger("joint");
    const shown: Package[] = [];
    const options = counting("joint");
    // Its last word takes its time.
    const pool = heard(options.pool, async ({ strategy }) => {
      if (strategy === "decomposition") await new Promise((resolve) => setTimeout(resolve, 150));
    });
    const amended = await amendPackage(base, pinned, { ...options, pool, onPackage: (one) => shown.push(one) });
    if (amended.status !== "done") throw new Error(`No package: ${amended.status}.`);
    const [one] = shown;
    expect(shown).toHaveLength(1);
    expect([one?.verdict.ok, one?.proof.held, one?.proof.status, one?.stopped]).toEqual([
      true,
      true,
      "feasible",
      false,
    ]);
    const known = (made: Package | undefined) =>
      made?.proof.levels.slice(0, -1).map(({ proven, value, bound }) => [proven, value, bound]);
    expect(known(one)).toEqual(known(amended));
    expect(known(amended)?.every(([proven]) => proven)).toBe(true);
    expect(one?.proof.levels.at(-1)?.proven).toBe(false);
    expect(amended.proof.status).toBe("optimal");
  });

  it("where there is no plan with its swaps, is made anew", async () => {
    const scenario = bundled("two-provinces");
    const base = await made(scenario, "joint");
    const forced = base.plan.mergers[0];
    if (forced === undefined) throw new Error("There is a merger.");
    // Agreed and forbidden: no plan at all, with these swaps or others.
    const pins: Pin[] = [
      { type: "agreed-merger", kind: forced.kind, guest: forced.guest, host: forced.host },
      { type: "own-site", kind: forced.kind, municipality: forced.guest },
    ];
    const pinned = { ...scenario, pins };
    const [amended, anew] = await Promise.all([
      amendPackage(base, pinned, counting("joint")),
      makePackage(pinned, counting("joint")),
    ]);
    expect(amended).toEqual(anew);
  });
});
