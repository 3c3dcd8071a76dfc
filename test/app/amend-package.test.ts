import { describe, expect, it } from "vitest";
import { amendPackage, makePackage, type Options, type Package } from "../../src/app/index.ts";
import type { Pin, Scenario } from "../../src/domain/index.ts";
import { readBundled } from "../../src/scenario/read-folder.ts";
import { createInlinePool } from "../../workers/inline-pool.ts";

/** Options that count the parts that were solved. */
function counting(): Options & { readonly solved: string[] } {
  const solved: string[] = [];
  return {
    way: "stepwise",
    seed: 1,
    pool: createInlinePool(),
    signal: new AbortController().signal,
    clock: () => 0,
    onProgress: ({ phase, part, level }) => {
      if (level === undefined && part !== "") solved.push(`${phase} ${part}`);
    },
    solved,
  };
}

function bundled(id: string): Scenario {
  const read = readBundled(id);
  if (read.status !== "ok") throw new Error(`The bundled scenario (${id}) does not parse.`);
  return read.scenario;
}

async function made(scenario: Scenario): Promise<Package> {
  const result = await makePackage(scenario, counting());
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
    const joint = { ...counting(), way: "joint" as const };
    expect(await amendPackage(base, scenario, joint)).toEqual(
      await makePackage(scenario, { ...counting(), way: "joint" }),
    );
  });
});
