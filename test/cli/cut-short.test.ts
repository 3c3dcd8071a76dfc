import { expect, it } from "vitest";
import { alternativePlans } from "../../src/explain/alternatives/index.ts";
import { makePackage } from "../../src/app/index.ts";
import { paretoFront } from "../../src/explain/front/index.ts";
import type { Ended } from "../../src/model/index.ts";
import { pinPrices, sensitivity } from "../../src/explain/sensitivity/index.ts";
import { createInlinePool } from "../../workers/inline-pool.ts";
import type { Pool } from "../../workers/pool.ts";
import { runCli } from "./world.ts";

/** A pool that answers so many jobs; those after them are ended before their first word. */
function answering(jobs: number, ended: Ended, asked: () => void): Pool {
  const inner = createInlinePool();
  let left = jobs;
  return {
    ...inner,
    async run(job, how) {
      asked();
      left -= 1;
      if (left >= 0) return inner.run(job, how);
      return { status: "claimed", claim: { strategy: job.strategy, levels: [], ended, statistics: {} } };
    },
  };
}

async function codeOf(words: readonly string[], jobs: number, ended: Ended) {
  let asked = 0;
  const engine = { makePackage, alternativePlans, paretoFront, sensitivity, pinPrices };
  const openPool = () => answering(jobs, ended, () => (asked += 1));
  const { code, out } = await runCli([...words, "--json"], { engine: { ...engine, openPool } });
  return { code, asked, stopped: (JSON.parse(out) as { stopped?: boolean }).stopped };
}

const commands = [
  ["mergers", "two-provinces", "--province", "LL", "--alternatives", "3", "--within", "20%", "--distance", "1"],
  ["front", "two-provinces", "--between", "unviable", "--and", "handOvers", "--province", "LL"],
  ["sensitivity", "two-provinces", "--province", "LL", "--offers", "1"],
];

it.each(commands)(
  "%s %s ends with 4 where the time was up before the end of its searches",
  async (...words) => {
    const whole = await codeOf(words, Infinity, "time");
    expect(whole.code).toBe(0);
    expect(whole.stopped === true).toBe(false);
    // A search that proved nothing more may be the last: then nothing is missing without it.
    const early = [];
    const most = whole.asked - 1;
    for (const jobs of new Set([0, 1, Math.floor(most / 2), most - 1, most])) {
      early.push({ jobs, ...(await codeOf(words, jobs, "time")) });
    }
    const codes = early.map(({ code }) => code);
    expect(codes).toContain(4);
    expect([0, 4, 5]).toEqual(expect.arrayContaining(codes));
    for (const { code, stopped } of early) expect(stopped === true).toBe(code === 4);
    // A counted limit is the same every time: what it leaves is told, and was not stopped.
    expect((await codeOf(words, early.find(({ code }) => code === 4)?.jobs ?? 0, "work")).code).toBe(0);
  },
  60_000,
);
