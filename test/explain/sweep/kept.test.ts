import { describe, expect, it, vi } from "vitest";
import { type About, type Journal, sweep, type SweepRequest } from "../../../src/explain/sweep/index.ts";
import type { Options } from "../../../src/app/index.ts";
import { readBundled } from "../../../src/scenario/read-folder.ts";
import { counting } from "../../app/counting.ts";

const read = readBundled("two-provinces");
if (read.status !== "ok") throw new Error("The bundled scenario does not parse.");
const { scenario } = read;
const request: SweepRequest = { chance: 50, seed: 1, packages: 6 };

/** A journal in memory, and what is in it. */
function remembering() {
  const lines = new Map<string, string>();
  const journal: Journal = { get: (key) => lines.get(key), add: (key, found) => void lines.set(key, found) };
  return { lines, kept: { journal, program: "1" } };
}

async function run(more: Partial<SweepRequest>, how: Partial<Options> = {}, about?: About) {
  const searches = vi.fn<About>(about);
  const found = await sweep(scenario, { ...request, ...more }, { ...counting("stepwise"), ...how }, searches);
  return { found, searched: searches.mock.calls.length };
}

describe("a sweep that is kept", () => {
  it("is the same from what was kept, and searches for nothing again", async () => {
    const { kept, lines } = remembering();
    const first = await run({ kept });
    expect(first.searched).toBe(2);
    expect(lines.size).toBe(2);
    const again = await run({ kept });
    expect(again.searched).toBe(0);
    expect(again.found).toEqual({ ...first.found, known: 2 });
    expect(await run({})).toEqual({ ...first, found: { ...first.found, known: 0 } });
  });

  it("goes on where it was stopped, and loses nothing", async () => {
    const { kept, lines } = remembering();
    const stop = new AbortController();
    const short = await run({ kept }, { signal: stop.signal }, (n) => n === 2 && stop.abort());
    expect(short.found.stopped).toBe(true);
    // The one that was being searched for is not kept.
    expect(lines.size).toBe(1);
    const rest = await run({ kept });
    expect(rest.searched).toBe(1);
    expect(rest.found.outcomes).toEqual((await run({})).found.outcomes);
  });

  it("does not take what was found otherwise: another seed, way, limit or program", async () => {
    const { kept } = remembering();
    await run({ kept });
    expect((await run({ kept }, { seed: 2 })).searched).toBe(2);
    expect((await run({ kept }, { way: "joint" })).searched).toBe(2);
    expect((await run({ kept }, { gap: 0.5 })).searched).toBe(2);
    expect((await run({ kept: { ...kept, program: "2" } })).searched).toBe(2);
  });

  it("verifies what was kept anew: what somebody changed is searched for again", async () => {
    const tampered: ((line: string) => string)[] = [
      (line) => line.replace(/"places":(\d+)/, '"places":1$1'),
      (line) => line.replace(/"hosted":(\d+)/, '"hosted":1$1'),
      (line) => line.slice(0, -20),
      () => "null",
      () => "{}",
      () => '{"plan":{},"proven":true}',
      (line) => line.replace('"proven":true', '"proven":"yes"'),
      () => '{"none":"infeasible"}',
    ];
    const { kept, lines } = remembering();
    const first = await run({ kept });
    const [[key, line] = ["", ""]] = lines;
    for (const change of tampered) {
      lines.set(key, change(line));
      const again = await run({ kept });
      expect(lines.get(key)).toBe(line);
      expect(again.searched).toBe(1);
      expect(again.found.outcomes).toEqual(first.found.outcomes);
    }
  });

  it("tells how long all of them take once one was timed", async () => {
    let now = 0;
    const left: (number | undefined)[] = [];
    await run({}, { clock: () => (now += 1) }, (_n, _of, seconds) => left.push(seconds));
    expect(left).toHaveLength(2);
    expect(left[0]).toBeUndefined();
    expect(left[1]).toBeGreaterThan(0);
  });
});
