import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { decideOnly } from "../../src/app/index.ts";
import { commands } from "../../src/cli/commands/index.ts";
import { faultsOf } from "./results.ts";
import { type Left, runCli } from "./world.ts";

/** Every command as it is typed, with an example of it. */
const all = commands
  .flatMap((entry) => ("run" in entry ? [{ path: entry.name, entry }] : group(entry)))
  .map(({ path, entry }) => ({ path, example: entry.examples[0]?.replace(/ >.*/, "") ?? path }));

function group({ name, commands: under }: Extract<(typeof commands)[number], { commands: unknown }>) {
  return under.map((entry) => ({ path: `${name} ${entry.name}`, entry }));
}

/** The one object that a run left; fails where there is none, or more. */
function object({ out }: Left): Readonly<Record<string, unknown>> {
  const read: unknown = JSON.parse(out);
  if (typeof read !== "object" || read === null || Array.isArray(read)) throw new TypeError(`no object: ${out}`);
  const { command, ...others } = Object.fromEntries(Object.entries(read));
  // Where no command was understood there is none that it could be a result of.
  const faults = command === "" || command === "scenario" ? [] : faultsOf(String(command), read);
  if (faults.length > 0) throw new TypeError(faults.join("\n"));
  return { command, ...others };
}

const empty = () => mkdtempSync(join(tmpdir(), "json-"));

describe("with --json", () => {
  it.each(all.filter(({ path }) => !["web", "schema", "scenario schema"].includes(path)))(
    "$path leaves one object that says what it is, however it ends",
    async ({ path, example }) => {
      const folder = empty();
      // Examples name files that are not there; and nothing is written where somebody works.
      const args = example.split(" ").map((word) => (/^my-|\.mps$/.test(word) ? join(folder, word) : word));
      const out = path === "plan" ? ["--out", join(folder, "out")] : [];
      const told = object(await runCli([...args, ...out, "--json"]));
      expect(Object.keys(told)).toEqual(expect.arrayContaining(["format", "version", "command", "status"]));
      expect(told).toMatchObject({ format: "verdeelwijzer-result", version: 1, command: path });
    },
  );

  it.each(all)("$path says so where an option is unknown", async ({ path }) => {
    const left = await runCli([...path.split(" "), "--nonsense", "--json", "--lang", "nl"]);
    const [problem] = problemsOf(left);
    expect(object(left)).toMatchObject({ command: path, status: "bad-input" });
    // Commander tells of an option that is missing first.
    expect(problem).toMatch(/\((?:--nonsense|--province|--between)\)/);
    expect(left.err.replaceAll(/\s+/g, " ")).toContain(problem);
    expect(left.code).toBe(2);
  });

  it.each([
    [["--json"], ""],
    [["scenario", "--json"], "scenario"],
    [["nonsense", "--json"], ""],
    [["why", "--json"], "why"],
    [["plan", "--lang", "xx", "--json"], "plan"],
    [["plan", "--threads", "--json"], "plan"],
    [["plan", "--seed", "1", "--seed", "2", "--json"], "plan"],
    [["model", "--kind", "amv", "--json"], "model"],
    [["decide", "nowhere", "--json"], "decide"],
    [["verify", "nowhere.json", "--json"], "verify"],
    [["compare", "nowhere", "nothing", "--json"], "compare"],
  ])("%j is input that will not do", async (args, command) => {
    const left = await runCli(args);
    expect(left.code).toBe(2);
    expect(object(left)).toMatchObject({ command, status: "bad-input" });
    expect(problemsOf(left)).not.toEqual([]);
  });

  it("a fault of ours is told as one", async () => {
    const engine = { paretoFront: async () => Promise.reject(new Error("a screw is loose")) };
    const line = "front two-provinces --between deviation.absolute --and handOvers --json";
    const left = await runCli(line.split(" "), { engine });
    const told = object(left);
    expect([left.code, told.command, told.status]).toEqual([1, "front", "failed"]);
    expect(told.message).toContain("a screw is loose");
  });

  it("problems of a file are objects with the place and one message, in the language of the run", async () => {
    const file = join(empty(), "own.json");
    writeFileSync(file, `{"format":"verdeelwijzer-scenario","version":1,"id":7}`);
    const [dutch, english] = [await validated("nl"), await validated("en")];
    expect(dutch).toMatchObject({ file: "own.json", path: expect.any(String), code: expect.any(String) });
    expect(typeof dutch.message).toBe("string");
    expect(dutch.message).not.toBe(english.message);
    async function validated(language: string): Promise<Readonly<Record<string, unknown>>> {
      const told = object(await runCli(["scenario", "validate", file, "--json", "--lang", language]));
      const [first]: unknown[] = Array.isArray(told.problems) ? told.problems : [];
      return Object.fromEntries(Object.entries(first ?? {}));
    }
  });

  it("a package that is there and files that cannot be written are one object with both", async () => {
    const file = join(empty(), "file");
    writeFileSync(file, "x");
    const left = await runCli(["mergers", "--province", "Gelderland", "--out", join(file, "x"), "--json"]);
    expect(left.code).toBe(2);
    expect(problemsOf(left)).toHaveLength(1);
  });

  it("what is short is told of each province and kind", async () => {
    const left = await runCli(["decide", "two-provinces", "--json"]);
    expect(object(left)).toMatchObject({
      status: "no-decision",
      scenario: { id: "two-provinces" },
      shortages: [{ province: "PV25", kind: "amv", short: 3, relax: ["indicative-cap"] }],
    });
  });

  it("a decision has the line of its scenario, as every result of a scenario", async () => {
    for (const line of ["decide two-provinces", "conflicts two-provinces", "scenario validate two-provinces"]) {
      const { scenario } = object(await runCli([...line.split(" "), "--json"], { engine: { decideOnly } }));
      expect(scenario).toMatchObject({ id: "two-provinces", municipalities: 8, provinces: 2 });
    }
  });

  it("a package that cannot be has what shows at once, and the conflicts that text explains", async () => {
    const members = [{ type: "rule", rule: "viable-site" }] as const;
    const conflict = { members, proven: true, repairs: [] };
    const open = { ended: "time", within: 2 } as const;
    const because = { nl: "een afspraak", en: "an agreement" };
    const none = { status: "infeasible", phase: "mergers", part: "", conflicts: [because] } as const;
    const told = async (found: object) => {
      const engine = { makePackage: async () => none, conflictsOf: async () => found as never };
      const out = join(empty(), "out");
      return object(await runCli(["plan", "two-provinces", "--json", "--lang", "nl", "--out", out], { engine }));
    };
    expect(await told({ status: "conflicts", conflicts: [conflict], open })).toMatchObject({
      status: "infeasible",
      because: ["een afspraak"],
      conflicts: [conflict],
      open,
    });
    expect(await told({ status: "unknown", ...open })).toMatchObject({ conflicts: [], open });
    expect(Object.keys(await told({ status: "none" }))).not.toContain("conflicts");
  });
});

function problemsOf(left: Left): readonly string[] {
  const { problems } = object(left);
  if (!Array.isArray(problems)) throw new TypeError(`no problems: ${left.out}`);
  return problems.map((one: { readonly message: string }) => one.message);
}
