import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Installed, installed, root, run } from "./package.ts";

const page = readFileSync(join(root, "docs/library.md"), "utf8");
/** Every example, and what the page says that it prints. */
const examples = [...page.matchAll(/^## (.+)\n\n```js\n([^]*?)^```\n\n```text\n([^]*?)^```$/gm)].map(
  ([, title = "", code = "", prints = ""]) => ({ title, code, prints }),
);
const { exports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  readonly exports: Readonly<Record<string, string | { readonly types: string; readonly default: string }>>;
};
const names = Object.entries(exports).flatMap(([name, to]) => (typeof to === "string" ? [] : [{ name, ...to }]));

let here: Installed;
beforeAll(() => {
  here = installed();
}, 60_000);
afterAll(() => here.remove());

/** Writes a script into the folder and runs it. */
function ran(name: string, code: string) {
  writeFileSync(join(here.folder, name), code);
  return run(here, [name]);
}

describe("the package as it is published", () => {
  describe("scripts that import it", () => {
    let left: readonly { readonly stdout: string | undefined; readonly stderr: string | undefined }[];
    /** Each a module of its own, one after another in one process: the engine is loaded once. */
    beforeAll(() => {
      const scripts = [...examples.map(({ code }) => code), wrongNames];
      for (const [n, code] of scripts.entries()) writeFileSync(join(here.folder, `script-${n}.mjs`), code);
      const all = `
        for (let n = 0; n < ${scripts.length}; n += 1) {
          await import("./script-" + n + ".mjs");
          process.stdout.write("\\0");
          process.stderr.write("\\0");
        }`;
      const { stdout, stderr } = ran("scripts.mjs", all);
      const [said, complained] = [stdout.split("\0"), stderr.split("\0")];
      // What stands behind the last that came to its end tells why the next did not.
      left = [...scripts, ""].map((_, n) => ({ stdout: said[n], stderr: complained[n] }));
    }, 60_000);

    it.each(examples.map((example, n) => ({ ...example, n })))("does what the page says: $title", ({ prints, n }) => {
      expect(left[n]?.stderr).toBe("");
      expect(left[n]?.stdout?.trimEnd()).toBe(prints.trimEnd());
    });

    it("tells a caller of a wrong name what there is", () => {
      expect(left[examples.length]?.stdout?.split("\n")).toEqual([
        "RangeError There is no municipality (XX9) in the scenario (two-provinces).",
        expect.stringMatching(/^RangeError There is no strategy \(magic\)\. .*facility-location, decomposition/),
        "",
      ]);
    });

    it("all come to their end, and say nothing after it", () => {
      expect(left.at(-1)).toEqual({ stdout: "", stderr: "" });
    });
  });

  it("has an example for everything that may be imported in Node, and says where each name comes from", () => {
    const imported = names.map(({ name }) => `verdeelwijzer${name.slice(1)}`);
    expect(imported.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
    const pages = ["verdeelwijzer", "verdeelwijzer/browser", "verdeelwijzer/worker"];
    const told = examples.map(({ code }) => code).join("\n");
    expect(imported.filter((name) => !pages.includes(name) && !told.includes(`"${name}"`))).toEqual([]);
  });

  it("has every file that its exports name, and nothing that is only of use here", () => {
    const wanted = names.flatMap((one) => [one.types, one.default]).map((path) => path.slice(2));
    expect(here.files).toEqual(expect.arrayContaining(wanted));
    expect(here.files).toEqual(expect.arrayContaining(["serve.mjs", "dist/cli.js", "dist/web/index.html"]));
    expect(here.files.filter((path) => /\.map$|^(src|test|dist\/test)\//.test(path))).toEqual([]);
  });

  it("has one name for one thing: the whole has what its rooms have, and what only Node has stands apart", () => {
    const code = `
      const of = async (name) => Object.keys(await import(name)).toSorted();
      const rooms = ["scenario", "apportion", "decide", "plan", "verify", "explain", "model", "strategies"];
      const parts = (await Promise.all(rooms.map((name) => of("verdeelwijzer/" + name)))).flat();
      console.log(JSON.stringify({ whole: await of("verdeelwijzer"), parts: parts.toSorted() }));`;
    const { whole, parts } = JSON.parse(ran("names.mjs", code).stdout) as Record<"whole" | "parts", string[]>;
    expect(whole).toEqual(parts);
    expect(whole).toContain("parseScenario");
    expect(whole).not.toContain("openThreads");
    // What the page tells of is there.
    const told = page.split("\n").filter((line) => /^\| `verdeelwijzer\/(?!node|browser)/.test(line));
    const named = told.flatMap((line) => [...line.matchAll(/`(\w+)`/g)].map(([, name = ""]) => name));
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((name) => !whole.includes(name))).toEqual([]);
  });

  it("has types with which a strict program compiles, libraries included", () => {
    writeFileSync(join(here.folder, "typed.mts"), typed);
    const compiler = join(root, "node_modules/typescript/bin/tsc");
    const options = ["--noEmit", "--strict", "--exactOptionalPropertyTypes", "--module", "nodenext"];
    const libraries = ["--target", "es2022", "--lib", "es2023,dom", "--types", "node"];
    const types = ["--typeRoots", join(root, "node_modules/@types")];
    const { stdout } = run(here, [compiler, ...options, ...libraries, ...types, "typed.mts"]);
    // Each line with this mark must be an error, and no other.
    const wrong = typed.split("\n").flatMap((line, i) => (line.endsWith("// wrong") ? [i + 1] : []));
    const found = [...stdout.matchAll(/^(\S+)\((\d+),\d+\): error/gm)].map(([, file, line]) => `${file}:${line}`);
    expect(found).toEqual(wrong.map((line) => `typed.mts:${line}`));
  });

  it("serves its page, where nothing can be built", async () => {
    const args = ["node_modules/verdeelwijzer/dist/cli.js", "web", "--port", "0", "--json"];
    const server = spawn(process.execPath, args, { cwd: here.folder, stdio: ["ignore", "pipe", "inherit"] });
    const printed = await new Promise<string>((resolve) =>
      server.stdout.once("data", (data: Buffer) => resolve(data.toString())),
    );
    const { address } = JSON.parse(printed) as { readonly address: string };
    const answer = await fetch(address);
    expect(await answer.text()).toContain("<title>Verdeelwijzer</title>");
    expect(answer.headers.get("cross-origin-opener-policy")).toBe("same-origin");
    server.kill("SIGTERM");
    expect(await new Promise((resolve) => server.once("exit", resolve))).toBe(0);
  });

  it("stops when it is asked to, and tells of packages on the way", () => {
    const code = `
      import { bundledScenario, openThreads } from "verdeelwijzer/node";
      import { plan } from "verdeelwijzer/plan";
      const stop = new AbortController();
      const pool = openThreads(2);
      let seen = 0;
      const onPackage = (made) => { seen += 1; if (made.verdict.ok) stop.abort(); };
      const { scenario } = bundledScenario("two-provinces");
      const made = await plan(scenario, { pool, signal: stop.signal, onPackage });
      await pool.close();
      const hosted = made.plan.municipalities.map(({ accounts }) => accounts.regular.hosted + accounts.amv.hosted);
      console.log(made.status, made.stopped, seen > 0, made.verdict.ok, hosted.reduce((sum, one) => sum + one, 0));`;
    expect(ran("stop.mjs", code).stdout).toBe("done true true true 1424\n");
  });
});

const wrongNames = `
import { why } from "verdeelwijzer/explain";
import { bundledScenario } from "verdeelwijzer/node";
import { plan } from "verdeelwijzer/plan";
import { solve } from "verdeelwijzer/strategies";
const made = await plan(bundledScenario("two-provinces").scenario);
try { why(made, "XX9"); } catch (error) { console.log(error.name, error.message); }
try { solve({}, { strategy: "magic" }); } catch (error) { console.log(error.name, error.message); }
`;

const typed = `
import { bundledScenario, openThreads } from "verdeelwijzer/node";
import { openWorkers } from "verdeelwijzer/browser";
import "verdeelwijzer/worker";
import { apportion, decide, type Package, plan, parseScenario, type Scenario, solve, modelOf, why } from "verdeelwijzer";
const parsed = parseScenario({ "scenario.json": "{}" });
const scenario: Scenario | undefined = parsed.status === "ok" ? parsed.scenario : undefined;
export async function total(of: Scenario): Promise<number> {
  const made = await plan(of, { pool: openThreads(1), timeLimit: 5, onProgress: ({ phase }) => console.log(phase) });
  if (made.status !== "done") throw new Error(made.status);
  const whole: Package = made;
  return why(whole, "GM0344").reduce((sum, { task }) => sum + task, 0);
}
apportion({ method: "largest-remainder", seats: 10, weights: [1, 2] });
apportion({ method: "largest-reminder", seats: 10, weights: [1, 2] }); // wrong
plan(parsed); // wrong
if (scenario !== undefined) {
  scenario.need.regular = 3; // wrong
  const made = modelOf(scenario, { phase: "joint" });
  if (made.status === "model") solve(made.model, { gap: "1%" }); // wrong
  const decided = decide(scenario);
  console.log(decided.decision); // wrong
  console.log(bundledScenario("x").status, openWorkers);
}
`;
