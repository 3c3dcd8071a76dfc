import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { NoPackage, Options } from "../../src/app/index.ts";
import type { Effect, Step } from "../../src/explain/sensitivity/index.ts";
import { proven } from "../report/fixture.ts";
import { runCli } from "./world.ts";

const words = ["plan", "two-provinces", "--front", "unviable,handOvers", "--sensitivity"];
const out = () => join(mkdtempSync(join(tmpdir(), "beside-")), "out");
const unknown: NoPackage = { status: "unknown", phase: "mergers", part: "", ended: "time" };
const step: Step = { type: "rule-off", rule: "neighbourhood" };
const solved = { what: step, status: "solved", agreements: 1, municipalities: 1, measures: { unviable: 1 } } as const;
const effects: Effect<Step>[] = [
  { ...solved, proven: true, known: ["unviable"] },
  { ...solved, proven: false, known: [] },
];

/** An engine whose questions tell how they were asked, and have no answer unless one is given. */
function asking(answers: { readonly effects?: readonly Effect<Step>[] } = {}) {
  const asked: { readonly name: string; readonly how: Options; readonly at: number }[] = [];
  const note = (name: string, how: Options) => void asked.push({ name, how, at: how.clock() });
  const engine = {
    makePackage: async (_: unknown, how: Options) => {
      note("package", how);
      how.onProgress({ phase: "decision", part: "", done: 0, of: 1 });
      return proven;
    },
    paretoFront: async (_: unknown, __: unknown, how: Options) => {
      note("front", how);
      how.onProgress({ phase: "swaps", part: "", done: 0, of: 1 });
      return unknown;
    },
    sensitivity: async (_: unknown, __: unknown, how: Options) => {
      note("effects", how);
      for (let n = 0; n < 3; n++)
        for (const phase of ["decision", "verification"] as const) how.onProgress({ phase, part: "", done: 0, of: 1 });
      return answers.effects === undefined
        ? unknown
        : { status: "effects" as const, base: proven, effects: answers.effects };
    },
  };
  return { asked, engine };
}

describe("questions beside a package", () => {
  it("share one time limit, and none goes on after its end", async () => {
    const { asked, engine } = asking();
    await runCli([...words, "--time-limit", "60", "--out", out()], { engine });
    expect(asked.map(({ name }) => name)).toEqual(["package", "front", "effects"]);
    const [until, ...others] = asked.map(({ how }) => how.until);
    for (const other of others) expect(other).toBe(until);
    for (const [i, { how, at }] of asked.entries()) {
      expect(at + (how.timeLimit ?? Infinity)).toBeLessThanOrEqual((until ?? 0) + 0.5);
      // Each leaves as much as it takes to every question after it.
      const left = (until ?? 0) - at;
      expect(how.timeLimit).toBeLessThanOrEqual(left / (asked.length - i) + 0.5);
    }
  });

  it("are not asked after a stop: each is told to be not known, and the package is kept", async () => {
    for (const [language, stopped, title] of [
      ["en", "it was stopped", "Beside the package"],
      ["nl", "er is gestopt", "Naast het pakket"],
    ] as const) {
      let stop = () => undefined as void;
      const { asked, engine } = asking();
      const makePackage: typeof engine.makePackage = async (scenario, how) => {
        stop();
        return engine.makePackage(scenario, how);
      };
      const folder = out();
      const left = await runCli([...words, "--lang", language, "--out", folder], {
        engine: { ...engine, makePackage },
        onInterrupt: (given) => (stop = given),
      });
      expect([left.code, asked.map(({ name }) => name)]).toEqual([4, ["package"]]);
      expect(left.out).toContain(title);
      expect(left.out.split(stopped)).toHaveLength(3);
      const report = readFileSync(join(folder, "report.html"), "utf8");
      expect(report.split(stopped)).toHaveLength(3);
      for (const name of ["front", "effects"]) expect(report).toContain(`id="${language}-${name}"`);
    }
  });

  it("that found nothing in time are told so, for machines too, in one document", async () => {
    const { engine } = asking({ effects });
    const text = await runCli([...words, "--time-limit", "60", "--lang", "en", "--out", out()], { engine });
    expect(text.code).toBe(4);
    expect(text.out.replaceAll(/\s+/g, " ")).toContain(
      "What the one costs of the other is not known: the time was up.",
    );
    expect(text.out.replaceAll(/\s+/g, " ")).toContain("Of 2 changes 1 is known");
    const json = await runCli([...words, "--time-limit", "60", "--json", "--out", out()], { engine });
    expect(JSON.parse(json.out)).toMatchObject({ command: "plan", notKnown: [{ of: "front", why: "time" }] });
  });

  it("are said to be of the steps one after the other where the package is not", async () => {
    const { engine } = asking({ effects });
    for (const way of ["joint", "stepwise"] as const) {
      const made = { ...proven, proof: { ...proven.proof, way } };
      const makePackage = () => Promise.resolve(made);
      const folder = out();
      const { out: text } = await runCli([...words, "--lang", "en", "--out", folder], {
        engine: { ...engine, makePackage },
      });
      for (const told of [text.replaceAll(/\s+/g, " "), readFileSync(join(folder, "report.html"), "utf8")])
        expect(told.includes("Each change is held against the package made step by step")).toBe(way === "joint");
    }
  });

  it("have progress over all of them: which of how many, and how many changes are done", async () => {
    const { engine } = asking({ effects });
    const { err } = await runCli([...words, "--lang", "en", "--out", out()], { engine });
    const seconds = [...err.matchAll(/· ([\d.]+) s$/gm)].map((match) => Number(match[1]));
    expect(seconds).toEqual(seconds.toSorted((a, b) => a - b));
    for (const part of ["1/3 package · ", "2/3 trade-off · ", "3/3 what if, change 2 of "]) expect(err).toContain(part);
  });
});
