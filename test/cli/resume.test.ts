import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { makePackage as realPackage, type Options } from "../../src/app/index.ts";
import type { Scenario } from "../../src/domain/index.ts";
import { createInlinePool } from "../../workers/inline-pool.ts";
import { frozenFolder } from "../fixtures/netherlands.ts";
import { proven } from "../report/fixture.ts";
import { runCli } from "./world.ts";

/** The built program, killed while it solves the swaps of the country; frozen, so that there is time for it. */
const program = resolve("dist/cli.js");
let place = "";
beforeAll(() => {
  if (!existsSync(program)) execFileSync(process.execPath, ["build.mjs"]);
  place = mkdtempSync(join(tmpdir(), "verdeelwijzer-"));
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

const swaps = [program, "swaps", frozenFolder, "--lang", "en", "--out", "pack"];
const kept = () => join(place, ".pack.kept");
const keptFiles = () => (existsSync(kept()) ? readdirSync(kept()).filter((name) => name.endsWith(".kept")) : []);

/** Runs it and kills it, at once and without a word, as soon as something is kept. */
async function killed(): Promise<void> {
  const child = spawn(process.execPath, swaps, { cwd: place, stdio: "ignore" });
  const watch = setInterval(() => {
    if (keptFiles().length > 0) child.kill("SIGKILL");
  }, 10);
  const signal = await new Promise((done) => child.on("close", (_, how) => done(how)));
  clearInterval(watch);
  expect(signal).toBe("SIGKILL");
}

it("a killed run leaves no package but what it found, and goes on from it when asked", async () => {
  await killed();
  expect(existsSync(join(place, "pack"))).toBe(false);
  // A kept part that was hurt is told, and solved again; one of nobody's is left alone.
  writeFileSync(join(kept(), "of-nobody.kept"), "x");
  const [first] = keptFiles().filter((name) => name !== "of-nobody.kept");
  const path = join(kept(), first ?? "");
  writeFileSync(path, readFileSync(path, "utf8").slice(0, -9));
  const child = spawn(process.execPath, [...swaps, "--resume"], { cwd: place });
  let err = "";
  child.stderr.on("data", (data) => (err += String(data)));
  child.stdout.resume();
  expect(await new Promise((done) => child.on("close", done))).toBe(0);
  expect(err).toContain("is damaged and does not count");
  expect(err).toContain("Went on where the interrupted run was");
  expect(readdirSync(place)).toEqual(["pack"]);
});

it("asks for a folder, and for nothing with alternatives", async () => {
  const none = await runCli(["swaps", "two-provinces", "--resume"]);
  expect(none).toMatchObject({ code: 2 });
  expect(none.err).toContain("A folder belongs with --resume");
  const other = await runCli(["mergers", "two-provinces", "--province", "PV25", "--alternatives", "2", "--resume"]);
  expect(other).toMatchObject({ code: 2 });
  expect(other.err).toContain("With --alternatives nothing is kept");
});

it("is offered after a run that did not reach its end, and after no other", async () => {
  const folder = join(place, "two");
  const beside = join(place, ".two.kept");
  const keeping = (result: unknown) => ({
    makePackage: (async (scenario: Scenario, how: Options) => {
      // Something is kept on the way, whatever comes of it.
      await realPackage(scenario, how);
      return result;
    }) as never,
    conflictsOf: async () => ({ status: "none" }) as const,
    openPool: () => createInlinePool(),
  });
  const at = { phase: "mergers", part: "" } as const;
  const ended = async (result: unknown) => {
    const engine = keeping(result);
    const left = await runCli(["swaps", "two-provinces", "--out", folder, "--lang", "en"], { engine });
    const kept = existsSync(beside);
    const next = await runCli(["swaps", "two-provinces", "--out", folder, "--lang", "en"], {
      engine: keeping(proven),
    });
    expect(next.err.includes("--resume")).toBe(kept);
    return [left.code, kept];
  };
  expect(await ended(proven)).toEqual([0, false]);
  expect(await ended({ ...proven, stopped: true })).toEqual([4, true]);
  expect(await ended({ status: "infeasible", ...at, conflicts: [] })).toEqual([3, false]);
  expect(await ended({ status: "unknown", ...at, ended: "work" })).toEqual([5, false]);
  expect(await ended({ status: "unknown", ...at, ended: "time" })).toEqual([5, true]);
  expect(await ended({ status: "failed", ...at, message: { nl: "Stuk.", en: "Broken." } })).toEqual([1, true]);
});
