import { describe, expect, it } from "vitest";
import { settle, sitePartsOf } from "../../src/app/settled.ts";
import { solveParts } from "../../src/app/solve-parts.ts";
import type { Options } from "../../src/app/index.ts";
import { frozenNetherlands } from "../fixtures/netherlands.ts";
import { inlineOptions } from "./inline-options.ts";

const options: Options = {
  ...inlineOptions,
  way: "stepwise",
  pool: { ...inlineOptions.pool, size: 1 },
  timeLimit: 900,
};
type Run = Options["pool"]["run"];

/** What was asked of the pool, in order; `told` may change what an answer says. */
function listening(told: (asked: number, end: Awaited<ReturnType<Run>>) => Awaited<ReturnType<Run>> = (_, end) => end) {
  const asked: { name: string; start: boolean; workLimit: number | undefined }[] = [];
  const run: Run = async (job, how) => {
    const { model, control } = job;
    asked.push({ name: model.name, start: model.start !== undefined, workLimit: control.workLimit });
    return told(asked.filter(({ name }) => name === model.name).length, await options.pool.run(job, how));
  };
  return { asked, options: { ...options, pool: { ...options.pool, run } } };
}

describe("parts of which there are more than threads, with a clock that limits them", async () => {
  const settled = await settle(frozenNetherlands(), options, Infinity);
  if (settled.status !== "settled") throw new Error("There are no swaps.");
  const some = ["Drenthe amv", "Zeeland regular", "Zeeland amv", "Limburg regular"];
  const parts = sitePartsOf(settled).filter(({ name }) => some.includes(name));
  const cut: Parameters<typeof listening>[0] = (_, end) => ({
    ...end,
    claim: { ...end.claim, ended: "work", levels: [] },
  });

  it("each get a little at first, the last of the queue first, and who is done is not asked again", async () => {
    const { asked, options: how } = listening();
    const found = await solveParts("mergers", parts, how, 900);
    expect(found.map(({ status }) => status)).toEqual(parts.map(() => "solved"));
    const names = parts.map(({ formulation }) => formulation.model.name);
    expect(asked.slice(0, parts.length).map(({ name }) => name)).toEqual(names.toReversed());
    const [first] = asked;
    expect(first?.workLimit).toBeGreaterThan(0);
    const again = asked.slice(parts.length);
    expect(again.every(({ start }) => start)).toBe(true);
    expect(again.length).toBeLessThan(2 * parts.length);
    const proven = found.filter((part) => part.status === "solved" && part.proof.status === "optimal");
    expect(proven.length).toBeGreaterThan(0);
  }, 60_000);

  it("go on with ten times more, then till the end, from where they were", async () => {
    const { asked, options: how } = listening((times, end) => (times < 3 ? cut(times, end) : end));
    const [part] = parts;
    if (part === undefined) throw new Error("There are no parts.");
    await solveParts("mergers", parts, how, 900);
    const own = asked.filter(({ name }) => name === part.formulation.model.name);
    const [little] = own;
    expect(own.map(({ workLimit }) => workLimit)).toEqual([
      little?.workLimit,
      10 * (little?.workLimit as number),
      undefined,
    ]);
    expect(own.map(({ start }) => start)).toEqual([part.start !== undefined, true, true]);
  }, 60_000);

  it("keep bounds that were known before, while what was found above them is the same", async () => {
    // The first answer bounds every level but the last; those after it find the same and bound nothing.
    const { asked, options: how } = listening((times, end) => {
      if (times > 1) return cut(times, end);
      return { ...end, claim: { ...end.claim, ended: "work", levels: end.claim.levels.slice(0, -1) } };
    });
    const found = await solveParts("mergers", parts, how, 900);
    expect(asked).toHaveLength(3 * parts.length);
    const levels = found.map((part) => (part.status === "solved" ? part.proof.levels : []));
    expect(levels.map(([, deviation]) => deviation?.bound)).toEqual([2_904_881, 9_533_853, 2_267_020, 6_011_999]);
    expect(levels.every((own) => (own.at(-1)?.gap ?? 0) > 0)).toBe(true);
  }, 60_000);

  it("are told to be out of time where it is over before they are done", async () => {
    let now = 0;
    const { asked, options: how } = listening(cut);
    const found = await solveParts(
      "mergers",
      parts,
      {
        ...how,
        until: 900,
        clock: () => now,
        onProgress: () => void (now = asked.length >= parts.length ? 1_000 : 0),
      },
      900,
    );
    expect(asked).toHaveLength(parts.length);
    expect(found.map((part) => part.status === "solved" && part.proof.ended)).toEqual(parts.map(() => "time"));
  }, 60_000);

  it("are asked once, in order, where nothing limits them but their work", async () => {
    const { asked, options: how } = listening();
    const { timeLimit: _, ...counted } = how;
    await solveParts("mergers", parts, counted, Infinity);
    expect(asked.map(({ name }) => name)).toEqual(parts.map(({ formulation }) => formulation.model.name));
  }, 60_000);
});
