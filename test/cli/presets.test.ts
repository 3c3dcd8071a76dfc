import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, describe, expect, it } from "vitest";
import { makePackage, type Options, verifyPlan } from "../../src/app/index.ts";
import type { Scenario } from "../../src/domain/index.ts";
import { parseScenario, presetOf, presets } from "../../src/scenario/index.ts";
import { createInlinePool } from "../../workers/inline-pool.ts";
import { proven } from "../report/fixture.ts";
import { runCli } from "./world.ts";

const engine = { makePackage, verifyPlan, openPool: () => createInlinePool() };
const ids = presets.map(({ id }) => id);
const flat = (text: string) => text.replaceAll(/\s+/g, " ");
const place = mkdtempSync(join(tmpdir(), "presets-"));
afterAll(() => rmSync(place, { recursive: true, force: true }));

type Row = Readonly<Record<string, string>>;

interface Told {
  readonly id: string;
  readonly found?: {
    readonly proven: boolean;
    readonly measures: readonly { readonly id: string; readonly after: { readonly value: number } }[];
    readonly levels: readonly { readonly rank: number; readonly proven: boolean }[];
  };
}

/** Makes what it is asked as the engine does, and keeps what that was. */
function listening(make: (scenario: Scenario, options: Options, nth: number) => ReturnType<typeof makePackage>) {
  const asked: { readonly preset: string | undefined; readonly options: Options }[] = [];
  const wished = (scenario: Scenario, options: Options) => {
    asked.push({ preset: presetOf(scenario)?.id, options });
    return make(scenario, options, asked.length);
  };
  return { asked, engine: { ...engine, makePackage: wished } };
}

describe("presets", () => {
  it("tells of each package what it costs in every measure that counts in one, and how sure that is", async () => {
    const file = join(place, "presets.csv");
    const json = await runCli(["presets", "two-provinces", "--json", "--csv", file], { engine });
    const told = JSON.parse(json.out) as { readonly presets: readonly Told[] };
    expect([json.code, told]).toEqual([
      0,
      expect.objectContaining({ command: "presets", status: "told", way: "joint", stopped: false }),
    ]);
    expect(told.presets.map(({ id }) => id)).toEqual(ids);
    const valueOf = (id: string, measure: string) =>
      told.presets.find((one) => one.id === id)?.found?.measures.find((one) => one.id === measure)?.after.value ?? NaN;
    // Each is the best in what it ranks first after the places in sites that are too small, or as good.
    for (const other of ids) {
      expect(valueOf("few-talks", "relieved")).toBeLessThanOrEqual(valueOf(other, "relieved"));
      expect(valueOf("viable-sites", "sites")).toBeLessThanOrEqual(valueOf(other, "sites"));
    }
    expect(valueOf("few-talks", "relieved")).toBeLessThan(valueOf("fair", "relieved"));
    expect(valueOf("viable-sites", "sites")).toBeLessThan(valueOf("fair", "sites"));
    expect(valueOf("fair", "deviation.graded")).toBeLessThan(valueOf("viable-sites", "deviation.graded"));
    const rows = parse<Row>(readFileSync(file, "utf8"), { columns: true });
    for (const row of rows.slice(0, -3)) {
      for (const id of ids) expect(Number(row[id])).toBe(valueOf(id, row.measure ?? ""));
    }
    expect(rows.slice(-3).map((row) => [row.measure, ...ids.map((id) => row[id])])).toEqual([
      ["proven", "yes", "yes", "yes"],
      ["open_level", "", "", ""],
      ["open_basis_points", "", "", ""],
    ]);
  }, 60_000);

  it("is read at 80 columns, in both languages", async () => {
    const { engine: quick } = listening(async () => proven);
    for (const [language, words] of [
      ["nl", ["Wat elke voorkeur kost", "Weinig gesprekken (few-talks)", "Van elke maat is minder beter."]],
      ["en", ["What each preset costs", "Few talks (few-talks)", "Of every measure, less is better."]],
    ] as const) {
      const { code, out } = await runCli(["presets", "two-provinces", "--lang", language], { engine: quick });
      expect(code).toBe(0);
      for (const text of words) expect(flat(out)).toContain(text);
      expect(Math.max(...out.split("\n").map((line) => Array.from(line).length))).toBeLessThanOrEqual(80);
    }
  });

  it("asks for every preset, of the same options, in one time", async () => {
    const { asked, engine: quick } = listening(async () => proven);
    await runCli(["presets", "two-provinces", "--time-limit", "90", "--way", "stepwise", "--threads", "2"], {
      engine: quick,
    });
    expect(asked.map(({ preset }) => preset)).toEqual(ids);
    expect(asked.map(({ options }) => options.way)).toEqual(["stepwise", "stepwise", "stepwise"]);
    const [first = 0, second = 0, third = 0] = asked.map(({ options }) => options.timeLimit ?? NaN);
    expect(first).toBeGreaterThan(25);
    expect(first).toBeLessThanOrEqual(30);
    // The clock of this world goes on half a second a look; what one leaves is for those after it.
    expect(second).toBeGreaterThan(first);
    expect(third).toBeGreaterThan(second);
  });

  it("leaves a column empty whose package was not found in time, says so, and ends with 4", async () => {
    const { engine: slow } = listening(async (_, __, nth) =>
      nth === 2 ? { status: "unknown", phase: "joint", part: "", ended: "time" } : proven,
    );
    const file = join(place, "slow.csv");
    const { code, out } = await runCli(["presets", "two-provinces", "--csv", file, "--lang", "en"], { engine: slow });
    expect([code, flat(out)]).toEqual([4, expect.stringContaining("No package was found in this time.")]);
    const [row] = parse<Row>(readFileSync(file, "utf8"), { columns: true });
    expect([row?.["few-talks"], row?.fair]).toEqual(["", expect.stringMatching(/^\d+$/)]);
  });

  it("says once that there is no package at all", async () => {
    const { asked, engine: none } = listening(async () => ({
      status: "infeasible",
      phase: "joint",
      part: "",
      conflicts: [],
    }));
    const { code, err } = await runCli(["presets", "two-provinces", "--lang", "en"], { engine: none });
    expect([code, asked.length]).toEqual([3, 1]);
    expect(err).toContain("Infeasible");
  });
});

describe("--preset", () => {
  it.each(ids)(
    "%s: what is written ranks by it, and verifies",
    async (id) => {
      const out = join(place, id);
      const made = await runCli(["plan", "two-provinces", "--preset", id, "--out", out], { engine });
      expect(made.code).toBe(0);
      const scenario = parseScenario({ "scenario.json": readFileSync(join(out, "scenario.json"), "utf8") });
      expect(scenario.status === "ok" && presetOf(scenario.scenario)?.id).toBe(id);
      expect(JSON.parse(readFileSync(join(out, "run.json"), "utf8"))).toMatchObject({ objective: id });
      const checked = await runCli(["verify", join(out, "plan.json"), "--scenario", join(out, "scenario.json")], {
        engine,
      });
      expect(checked.code).toBe(0);
    },
    60_000,
  );

  it("that does not exist is refused with the names that do, before anything is read", async () => {
    const { code, err } = await runCli(["plan", "no-such-scenario", "--preset", "cheap", "--lang", "en"]);
    expect([code, flat(err)]).toEqual([
      2,
      expect.stringContaining(
        `The value (cheap) of --preset is unknown. Maybe ${ids.slice(0, -1).join(", ")} or ${ids.at(-1)} is meant.`,
      ),
    ]);
    expect(err).not.toContain("no-such-scenario");
  });

  it("is offered where it makes another answer", async () => {
    for (const command of ["plan", "mergers", "why", "fairness", "sensitivity", "pins", "model"]) {
      const help = await runCli([command, "--help", "--lang", "en"]);
      expect(flat(help.out)).toContain("--preset <name>");
      for (const id of ids) expect(flat(help.out)).toContain(id);
    }
    const swaps = await runCli(["swaps", "--help"]);
    expect(swaps.out).not.toContain("--preset");
  });
});
