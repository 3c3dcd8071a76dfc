import { execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Plan } from "../../src/domain/index.ts";

/** The built program as a person runs it, on the small bundled scenario; only Ctrl-C needs the large one. */
const program = resolve("dist/cli.js");
let place = "";
beforeAll(() => {
  if (stale()) execFileSync(process.execPath, ["build.mjs"]);
  place = mkdtempSync(join(tmpdir(), "verdeelwijzer-"));
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** `npm test` has built the program already; who runs this file alone gets what the sources say now. */
function stale(): boolean {
  if (!existsSync(program)) return true;
  const built = statSync(program).mtimeMs;
  const sources = ["src", "solver", "workers"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
  );
  return sources.some((file) => statSync(file).mtimeMs > built);
}

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs it; `interrupt` sends Ctrl-C as soon as the errors show the pattern. */
function cli(args: readonly string[], interrupt?: RegExp): Promise<Ran> {
  return new Promise((done, failed) => {
    const env = { ...process.env, LC_ALL: "en_GB.UTF-8" };
    const child = spawn(process.execPath, [program, ...args], { cwd: place, env });
    let [out, err, asked] = ["", "", false];
    child.stdout.on("data", (data) => (out += String(data)));
    child.stderr.on("data", (data) => {
      err += String(data);
      if (asked || interrupt === undefined || !interrupt.test(err)) return;
      asked = true;
      child.kill("SIGINT");
      // As `npm run plan` does: it passes on what the terminal sends to both.
      setTimeout(() => child.kill("SIGINT"), 20);
    });
    child.on("error", failed);
    child.on("close", (code) => done({ code, out, err }));
  });
}

const files = [
  "agreements.csv",
  "annexes.docx",
  "annexes.html",
  "certificate.json",
  "certificate.md",
  "check.html",
  "check.mjs",
  "letters.docx",
  "letters.html",
  "log-names.json",
  "log.jsonl",
  "manifest.json",
  "minutes.html",
  "municipalities.csv",
  "plan.json",
  "report.html",
  "run.json",
  "scenario.json",
  "stories.csv",
  "workbook.xlsx",
];

/** The folder of a package that was made once, for every test that only reads one. */
const written = "verdeelwijzer-out/two-provinces";
/** Letters for all of the country are most of what its package takes to write, where it is not about them. */
const oneLetter = ["--letters", "Zutphen"];
let first: Ran;
beforeAll(async () => {
  first = await cli(["plan", "two-provinces"]);
}, 120_000);

describe("plan", () => {
  it("prints the package, writes its files, and does so again with the same bytes", async () => {
    expect(first.code).toBe(0);
    expect(first.out).toContain("Exactly 1,424 places, of which 124 amv");
    expect(first.out).toContain("./verdeelwijzer-out/two-provinces");
    expect(first.err).toMatch(/^decision 0\/1 · [\d.]+ s$/m);
    const folder = join(place, written);
    expect(readdirSync(folder)).toEqual(files);
    cpSync(folder, join(place, "before"), { recursive: true });
    const second = await cli(["plan", "two-provinces", "--threads", "1"]);
    expect(second.out).toBe(first.out);
    const changed = files.filter((name) => read(folder, name) !== read(join(place, "before"), name));
    // Of the manifest no more than the sum of that.
    expect(changed).toEqual(["manifest.json", "run.json"]);
    const lasting = (text: string) => ({ ...(JSON.parse(text) as object), beside: undefined });
    expect(lasting(read(folder, "manifest.json"))).toEqual(lasting(read(join(place, "before"), "manifest.json")));
    expect(JSON.parse(read(folder, "run.json"))).toMatchObject({ scenario: "two-provinces", stopped: false });
  });

  it("leaves quietly when its reader does; made from the scenario it wrote, in Dutch, the plan is the same", () => {
    const args = `plan "${written}/scenario.json" --lang nl --out piped`;
    const shell = `"${process.execPath}" "${program}" ${args} 2>err | head -4; echo "\${PIPESTATUS[0]}"`;
    const out = execFileSync("bash", ["-c", shell], { cwd: place, encoding: "utf8" });
    expect(out).toMatch(/^Verdeelwijzer · .*\n.*\n\nPrecies 1\.424 plekken.*\n0\n$/);
    expect(readFileSync(join(place, "err"), "utf8")).not.toContain("EPIPE");
    expect(readdirSync(join(place, "piped"))).toEqual(files);
    expect(read(join(place, "piped"), "plan.json")).toBe(read(join(place, written), "plan.json"));
  });
});

describe("where output goes", () => {
  const run = (command: string) =>
    execFileSync("bash", ["-c", command], { cwd: place, encoding: "utf8", env: { ...process.env, COLUMNS: "60" } });

  it("a full disk is told in a sentence, in the language of the run, and ends with 1", () => {
    const told = run(`"${process.execPath}" "${program}" decide two-provinces --lang nl 2>&1 >/dev/full; echo "$?"`);
    expect(told).toBe("Fout: De uitvoer is niet te schrijven (de schijf is vol). Wat er staat, is niet volledig.\n1\n");
  });

  it.each(["decide two-provinces", "plan --help"])("%s keeps to the columns that the environment names", (command) => {
    const lines = run(`"${process.execPath}" "${program}" ${command} --lang nl`).split("\n");
    expect(lines.filter((line) => Array.from(line).length > 60 && !line.startsWith("  verdeelwijzer"))).toEqual([]);
  });
});

describe("verify", () => {
  it("accepts the plan that plan made", async () => {
    const left = await cli(["verify", `${written}/plan.json`]);
    expect([left.code, left.out]).toEqual([0, expect.stringContaining("every rule is kept and the books close")]);
  });

  it("finds what somebody changed: 3, and where", async () => {
    const plan = JSON.parse(read(join(place, written), "plan.json")) as Plan;
    const mergers = plan.mergers.map((merger, i) => (i === 0 ? { ...merger, places: merger.places + 1 } : merger));
    writeFileSync(join(place, "tampered.json"), JSON.stringify({ ...plan, mergers }));
    const [left, json] = await Promise.all([
      cli(["verify", "tampered.json", "--scenario", "two-provinces"]),
      cli(["verify", "tampered.json", "--json"]),
    ]);
    expect([left.code, left.out]).toEqual([3, expect.stringContaining("Broken rules")]);
    expect([json.code, JSON.parse(json.out)]).toEqual([
      3,
      expect.objectContaining({ status: "broken", verified: false }),
    ]);
  });

  it("refuses what is no plan: 2", async () => {
    writeFileSync(join(place, "list.json"), "[1, 2]");
    const left = await cli(["verify", "list.json"]);
    expect([left.code, left.err]).toEqual([2, expect.stringContaining("cannot be read as a plan")]);
  });
});

describe("the other commands", () => {
  it("decide", async () => {
    const left = await cli(["decide", "two-provinces", "--province", "Laagland (verzonnen)", "--out", "decided"]);
    expect([left.code, left.out]).toEqual([0, expect.stringContaining("1,460")]);
    expect(readdirSync(join(place, "decided"))).toEqual(["decision.csv", "scenario.json"]);
    expect(left.out).toContain("Steps per municipality in Laagland");
  });

  it("swaps and mergers", async () => {
    const [swaps, mergers] = await Promise.all([
      cli(["swaps", "two-provinces"]),
      cli(["mergers", "two-provinces", "--province", "LL", "--json"]),
    ]);
    expect([swaps.code, swaps.out]).toEqual([0, expect.stringContaining("Swaps between provinces")]);
    const told = JSON.parse(mergers.out) as { municipalities: { province: { code: string } }[] };
    expect(mergers.code).toBe(0);
    expect(new Set(told.municipalities.map((m) => m.province.code))).toEqual(new Set(["LL"]));
    expect(existsSync(join(place, written, ".new"))).toBe(false);
  });

  it("model, to the screen and to a file", async () => {
    const [shown, written] = await Promise.all([
      cli(["model", "two-provinces", "--phase", "mergers", "--kind", "amv", "--format", "lp"]),
      cli(["model", "two-provinces", "--out", "two.mps"]),
    ]);
    expect([shown.code, shown.out]).toEqual([0, expect.stringContaining("Minimize")]);
    expect([written.code, read(place, "two.mps")]).toEqual([0, expect.stringMatching(/ROWS[\s\S]*ENDATA/)]);
  });

  it("scenario scaffold, validate, describe, schema", async () => {
    expect((await cli(["scenario", "scaffold", "own"])).code).toBe(0);
    const [valid, described, schema] = await Promise.all([
      cli(["scenario", "validate", "own"]),
      cli(["scenario", "describe", "own"]),
      cli(["scenario", "schema"]),
    ]);
    expect(valid).toMatchObject({ code: 0, out: expect.stringContaining("in order") });
    expect(described.out).toContain("my-scenario");
    expect(JSON.parse(schema.out)).toHaveProperty("properties.rules");
  });

  it("a broken scenario lists every problem with file, row, column, value: 2", async () => {
    await cli(["scenario", "scaffold", "broken"]);
    const table = join(place, "broken", "municipalities.csv");
    writeFileSync(table, readFileSync(table, "utf8").replace("180,16", "x,16").replace("M3,Third,P1", "M3,Third,P9"));
    for (const left of await Promise.all([cli(["plan", "broken"]), cli(["scenario", "validate", "broken"])])) {
      expect(left.code).toBe(2);
      expect(left.out + left.err).toMatch(/municipalities\.csv:2:indicative_regular +\[x\]/);
      expect(left.out + left.err).toMatch(/municipalities\.csv:4:province +\[P9\]/);
      expect(existsSync(join(place, "verdeelwijzer-out", "my-scenario"))).toBe(false);
    }
  });
});

describe("Ctrl-C", () => {
  it("stops a long solve and keeps the best plan: 4", async () => {
    const left = await cli(
      ["plan", "--until-proven", "--out", "stopped", ...oneLetter],
      /^everything at once 0\/1 .*\(gap/m,
    );
    expect(left.err).toContain("Stopping; the best plan is kept.");
    expect([left.code, left.out]).toEqual([4, expect.stringContaining("Exactly 96,000 places, of which 8,140 amv")]);
    expect(left.out).toContain("Stopped; this is the best plan so far");
    expect(JSON.parse(read(join(place, "stopped"), "run.json"))).toMatchObject({ stopped: true });
    const checked = await cli(["verify", "stopped/plan.json"]);
    expect(checked.code).toBe(0);
  }, 120_000);
});

describe("ended before there is a plan", () => {
  /** A quick machine may have one after all, and says so. */
  const inOrder = ({ code, err }: Ran) => code === 4 || (code === 5 && err.includes("There is no plan yet"));

  // Threads load as long whatever the scenario; of the country there is more to do in that time, and after it.
  it.each([
    ["0.001", "two-provinces", []],
    ["0.1", "netherlands-2024", oneLetter],
  ])("by a limit of %s seconds on %s: 5, which is no fault", async (limit, scenario, more) => {
    const left = await cli(["plan", scenario, "--time-limit", limit, "--threads", "8", "--out", "early", ...more]);
    expect([inOrder(left), left.err]).toEqual([true, left.err]);
  });

  it("where another run makes a package for the same folder: 2, and that one is whole; machines are told the same", async () => {
    // Small, but not done before the other one asks for the folder.
    await cli(["scenario", "scaffold", "small"]);
    const args = ["plan", "small", "--json", "--out", "at-once"];
    const both = await Promise.all([cli(args), cli(args)]);
    const [first, second] = both.toSorted((a, b) => (a.code ?? 9) - (b.code ?? 9));
    expect([first?.code, second?.code]).toEqual([0, 2]);
    expect(second?.err.replaceAll(/\s+/g, " ")).toContain("Another process is writing into (at-once).");
    const told = JSON.parse(first?.out ?? "") as Record<string, unknown>;
    expect(told).toMatchObject({ format: "verdeelwijzer-result", command: "plan", status: "optimal", verified: true });
    expect(told.checked).toMatchObject({ status: "accepted", levels: [{ standing: "best" }, {}, {}] });
    expect(told.plan).toEqual(JSON.parse(read(join(place, "at-once"), "plan.json")));
    expect((await cli(["check", "at-once"])).code).toBe(0);
    expect(readdirSync(place).filter((name) => name.startsWith(".at-once"))).toEqual([]);
  });

  // While threads are still loading, and when they have hardly begun.
  it.each([
    ["two-provinces", /^decision 0/m, []],
    ["netherlands-2024", /^everything at once 0/m, oneLetter],
  ] as const)(
    "by Ctrl-C on %s at %s: 5, without a native trace",
    async (scenario, moment, more) => {
      const left = await cli(["plan", scenario, "--threads", "8", "--out", "early", ...more], moment);
      expect([inOrder(left), left.err]).toEqual([true, left.err]);
      expect(left.err).not.toContain("Native stack trace");
    },
    60_000,
  );

  it("a question about a part tells that pins on other parts are left out", async () => {
    const pin = { type: "own-site", kind: "amv", municipality: "HL4" };
    writeFileSync(join(place, "elsewhere.json"), JSON.stringify({ pins: [pin] }));
    const [left, own] = await Promise.all([
      cli(["mergers", "two-provinces", "--province", "LL", "--pins", "elsewhere.json"]),
      cli(["mergers", "two-provinces", "--province", "HL", "--pins", "elsewhere.json"]),
    ]);
    expect([left.code, left.out]).toEqual([0, expect.stringContaining("1 pin on other parts")]);
    expect([own.code, own.out.includes("on other parts")]).toEqual([0, false]);
  });
});

function read(folder: string, name: string): string {
  return readFileSync(join(folder, name), "utf8");
}
