import { expect, it } from "vitest";
import { smokeCases } from "../../benchmarks/certificate/cases.ts";
import { measure } from "../../benchmarks/certificate/measure.ts";
import { told } from "../../benchmarks/certificate/table.ts";
import { machine } from "../../benchmarks/machine.ts";
import { inlineOptions } from "../app/inline-options.ts";

/** The smoke run of `npm run bench:certificate`. */
it("tells what the certificate of two provinces costs, and what it is worth", { timeout: 120_000 }, async () => {
  const notes: string[] = [];
  const pool = inlineOptions.pool;
  const measured = await measure({ cases: smokeCases, tries: 1, pool, note: (text) => void notes.push(text) });
  expect(notes).toHaveLength(2);
  const one = measured[0] as (typeof measured)[number];
  expect(measured).toHaveLength(1);
  expect(one).toMatchObject({ scenario: "two-provinces", way: "joint" });
  expect(one.gzipped).toBeLessThan(one.bytes);
  expect(Math.min(one.findSeconds, one.certifySeconds)).toBeGreaterThan(0);
  expect(one.checks[0]?.name).toBe("check.mjs");
  for (const { seconds, tries, peakMb, timesQuicker } of one.checks) {
    expect(tries).toEqual([seconds]);
    expect(timesQuicker).toBeCloseTo(one.findSeconds / seconds);
    // Its own memory alone, not that of the process that asks.
    expect(peakMb).toBeGreaterThan(5);
    expect(peakMb).toBeLessThan(200);
  }
  expect(one.levels[0]).toMatchObject({ value: 0, bound: 0, percent: 0 });
  expect(one.levels).toHaveLength(3);
  for (const { value, bound = Infinity } of one.levels) expect(bound).toBeLessThanOrEqual(value);

  const lines = told(measured, machine(), 1).split("\n");
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
  expect(lines.filter((line) => line.startsWith("two-provinces joint"))).toHaveLength(3);
  expect(lines.filter((line) => /undefined|NaN/.test(line))).toEqual([]);
});
