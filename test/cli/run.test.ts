import { describe, expect, it } from "vitest";
import type { ProgressEvent } from "../../src/app/index.ts";
import { chooseLanguage } from "../../src/cli/locale.ts";
import { bundled } from "../../src/scenario/index.ts";
import { runCli } from "./world.ts";

const commands = [
  ["decide"],
  ["plan"],
  ["mergers"],
  ["swaps"],
  ["verify"],
  ["model"],
  ["scenario"],
  ...["list", "validate", "describe", "scaffold", "schema"].map((name) => ["scenario", name]),
];

describe("help", () => {
  it.each(commands)("of %s %s, in both languages, with an example", async (...words) => {
    const dutch = await runCli([...words, "--help", "--lang", "nl"]);
    const english = await runCli([...words, "--help", "--lang", "en"]);
    expect([dutch.code, english.code, dutch.err]).toEqual([0, 0, ""]);
    expect(dutch.out).toContain(`Gebruik: verdeelwijzer ${words.join(" ")}`);
    expect(dutch.out).toMatch(new RegExp(`Voorbeelden:\\n  verdeelwijzer ${words.join(" ")}`));
    expect(english.out).toContain(`Usage: verdeelwijzer ${words.join(" ")}`);
    expect(english.out).toContain("Examples:\n");
    // Nothing that commander says by itself is left in the Dutch help.
    expect(dutch.out).not.toMatch(/\b(Usage|Options|Arguments|Commands|default|choices|display|options)\b/);
  });

  it("tells the exit codes, and lists every command", async () => {
    const { out } = await runCli(["--help"]);
    for (const [name] of commands) expect(out).toContain(`\n  ${name}`);
    expect(out.replaceAll(/\s+/g, " ")).toContain(
      "4 stopped or broken off with a feasible plan, 5 stopped without one",
    );
  });

  it("comes instead of a command that is missing, as bad input", async () => {
    const left = await runCli([]);
    expect([left.code, left.out]).toEqual([2, ""]);
    expect(left.err).toContain("Usage: verdeelwijzer");
  });

  it("knows its version", async () => {
    expect(await runCli(["--version"])).toEqual({ code: 0, out: "1.2.3\n", err: "" });
  });
});

describe("language", () => {
  const choose = (args: string[], env: Record<string, string>, system = "en-GB") => chooseLanguage(args, env, system);

  it("is the one asked for, wherever it stands", () => {
    expect(choose(["plan", "--lang", "nl"], { LANG: "en_GB.UTF-8" })).toBe("nl");
    expect(choose(["--lang=en", "plan"], { LANG: "nl_NL.UTF-8" })).toBe("en");
    expect(choose(["plan", "--", "--lang", "nl"], {})).toBe("en");
  });

  it("follows the locale: LC_ALL, LC_MESSAGES, LANG, then the system", () => {
    expect(choose([], { LC_ALL: "nl_BE.UTF-8", LANG: "en_US" })).toBe("nl");
    expect(choose([], { LC_ALL: "", LC_MESSAGES: "C", LANG: "nl_NL" })).toBe("en");
    expect(choose([], { LANG: "nl" })).toBe("nl");
    expect(choose([], { LANG: "nld_NL" })).toBe("en");
    expect(choose([], {}, "nl-NL")).toBe("nl");
    expect(choose([], {}, "nn-NO")).toBe("en");
  });

  it("that we do not speak is refused", async () => {
    const left = await runCli(["decide", "--lang", "de"]);
    expect([left.code, left.err]).toEqual([
      2,
      expect.stringContaining("(de) of --lang is unknown. Maybe nl or en is meant."),
    ]);
  });
});

describe("bad input ends with 2 and a way out", () => {
  it.each([
    [["plna"], "The command (plna) does not exist. Maybe plan is meant."],
    [["plan", "--thread", "2"], "The option (--thread) does not exist. Maybe --threads is meant."],
    [["plan", "--threads"], "The option (--threads) needs a value."],
    [["plan", "--threads", "0"], "The value (0) of --threads is not a whole number from 1 to 256."],
    [["plan", "--threads", "1.5"], "The value (1.5) of --threads"],
    [["plan", "--seed", "-1"], "The value (-1) of --seed"],
    [["plan", "--time-limit", "0"], "The value (0) of --time-limit is not a number of seconds above 0."],
    [["plan", "--gap", "2"], "The value (2) of --gap is not a part from 0 to 1."],
    [["plan", "--gap", "x%"], "The value (x%) of --gap"],
    [["plan", "--way", "best"], "The value (best) of --way is unknown. Maybe stepwise or joint is meant."],
    [["plan", "--strategy", "magic"], "Maybe highs or exhaustive is meant."],
    [["plan", "a", "b"], "Too much follows the command."],
    [["plan", "nowhere"], `Maybe ${bundled[0]?.id}, ${bundled[1]?.id}, `],
    [["plan", "two-provinces", "--scenario", "netherlands-2024"], "There are two scenarios: (two-provinces) and"],
    [["plan", "--pins", "nowhere.json"], "The file (nowhere.json) cannot be read"],
    [["mergers"], "The option (--province) is needed. Maybe: --province Gelderland"],
    [
      ["mergers", "--province", "Gelderlnd"],
      "The province (Gelderlnd) is not in the scenario. Maybe Gelderland is meant.",
    ],
    [["mergers", "--province", "Holland"], "Maybe Noord-Holland or Zuid-Holland is meant."],
    [["mergers", "--province", "Atlantis"], "Maybe Groningen, Fryslân"],
    [["verify"], "Something is missing (plan)."],
    [["verify", "nowhere.json"], "The file (nowhere.json) cannot be read"],
    [["verify", "vitest.config.ts"], "The file (vitest.config.ts) is not JSON"],
    [["model", "--limits", "a"], "The value (a) of --limits is not a list of whole numbers."],
    [
      ["model", "two-provinces", "--limits", "1,2,3"],
      "There are 3 limits with --limits, but the scenario has 3 objectives.",
    ],
    [["scenario", "validate", "nowhere"], "The scenario (nowhere) is neither bundled nor a folder or file."],
    [["scenario", "validate", "nowhere"], "switzerland-2012 or two-provinces is meant"],
    [["scenario", "scaffold", "src"], "The folder (src) exists and is not empty."],
    [["decide", "--out", "src"], "that is no part of a package"],
    [["decide", "--out", "package.json"], "The path (package.json) is not a folder."],
  ])("%j", async (args, message) => {
    const left = await runCli([...args, "--lang", "en"]);
    expect(left.err.replaceAll(/\s+/g, " ")).toContain(message);
    expect([left.code, left.out]).toEqual([2, ""]);
    expect(left.err).toContain("Maybe");
  });

  it("tells all that is wrong at once, in Dutch too, and as JSON", async () => {
    const left = await runCli(["plan", "--threads", "x", "--gap", "y", "--lang", "nl", "--json"]);
    expect(left.err.match(/^Fout: /gm)).toHaveLength(2);
    expect(JSON.parse(left.out)).toMatchObject({
      status: "bad-input",
      problems: [{ message: expect.any(String) }, { message: expect.any(String) }],
    });
  });

  it("finds provinces however they are written", async () => {
    for (const name of ["fryslan", "FRYSLÂN", "PV21", "pv21"]) {
      const left = await runCli(["decide", "--province", name], {
        engine: {
          decideOnly: () => ({ status: "infeasible", province: "PV21", kind: "amv", short: 1, relax: [] }) as never,
        },
      });
      expect(left.err).not.toContain("not in the scenario");
      expect(left.code).toBe(3);
    }
  });
});

describe("outcomes without a package", () => {
  const outcome = (result: unknown) =>
    runCli(["swaps", "two-provinces"], { engine: { makePackage: async () => result as never } });

  it("no decision: 3, naming province, kind, places short and rules to relax", async () => {
    const left = await outcome({
      status: "no-decision",
      reason: { status: "infeasible", province: "LL", kind: "amv", short: 3, relax: ["indicative-cap"] },
    });
    const text = left.err.replaceAll(/\s+/g, " ");
    expect(left.code).toBe(3);
    expect(text).toContain("in Laagland (verzonnen) (amv) the remainder is 3 places more");
    expect(text).toMatch(/Maybe one of these rules can be relaxed: “.+”\./);
  });

  it("no decision beside published ones: how many numbers are fixed there, and no rule where none would help", async () => {
    const left = await outcome({
      status: "no-decision",
      reason: { status: "infeasible", province: "LL", kind: "amv", short: 3, relax: [], published: 2 },
    });
    const text = left.err.replaceAll(/\s+/g, " ");
    expect(left.code).toBe(3);
    expect(text).toContain("There the numbers of 2 municipalities are fixed by decisions that were issued.");
    expect(text).not.toContain("can be relaxed");
  });

  it("infeasible: 3, with its conflict", async () => {
    const left = await outcome({
      status: "infeasible",
      phase: "mergers",
      part: "Laagland amv",
      conflicts: [{ nl: "pins: een rij", en: "pins: a row" }],
    });
    expect([left.code, left.err]).toEqual([3, expect.stringContaining("- pins: a row")]);
  });

  it("infeasible: in the language asked for, and no other", async () => {
    const conflicts = [{ nl: "een afspraak", en: "an agreement" }];
    const result = { status: "infeasible", phase: "mergers", part: "", conflicts };
    const engine = { makePackage: async () => result as never };
    const dutch = await runCli(["swaps", "two-provinces", "--lang", "nl"], { engine });
    const english = await runCli(["swaps", "two-provinces", "--lang", "en"], { engine });
    expect([dutch.err.includes("- een afspraak"), dutch.err.includes("an agreement")]).toEqual([true, false]);
    expect([english.err.includes("- an agreement"), english.err.includes("een afspraak")]).toEqual([true, false]);
  });

  it("infeasible stepwise alone: 5, with joint as a way out", async () => {
    const left = await outcome({ status: "infeasible", phase: "mergers", part: "", conflicts: [], settled: true });
    expect(left.code).toBe(5);
    expect(left.err.replaceAll(/\s+/g, " ")).toContain("With the swaps that were chosen");
    expect(left.err).toContain("everything can be chosen at once: “verdeelwijzer plan”");
  });

  it("nothing found in time: 5", async () => {
    const left = await outcome({ status: "unknown", phase: "swaps", part: "", ended: "time" });
    expect([left.code, left.err]).toEqual([5, expect.stringContaining("time is up")]);
  });

  it("conflicts that are not known in time: 5, in both languages", async () => {
    const engine = { conflictsOf: async () => ({ status: "unknown", ended: "time", within: 1.5 }) as const };
    const dutch = await runCli(["conflicts", "two-provinces", "--time-limit", "1,5", "--lang", "nl"], { engine });
    const english = await runCli(["conflicts", "two-provinces", "--time-limit", "1.5", "--lang", "en"], { engine });
    expect([dutch.code, english.code]).toEqual([5, 5]);
    expect(dutch.out.replaceAll(/\s+/g, " ")).toContain("niet bekend");
    expect(dutch.out.replaceAll(/\s+/g, " ")).toContain("binnen 1,5 seconden");
    expect(english.out.replaceAll(/\s+/g, " ")).toContain("not known");
    expect(english.out.replaceAll(/\s+/g, " ")).toContain("within 1.5 seconds");
  });

  it("a strategy that broke: 1", async () => {
    const message = { nl: "De draad viel om.", en: "The thread crashed." };
    const left = await outcome({ status: "failed", phase: "swaps", part: "", message });
    expect([left.code, left.err]).toEqual([1, expect.stringContaining("The thread crashed.")]);
  });

  it("an exception: 1, one paragraph; its stack only when asked for", async () => {
    const broken = {
      decideOnly: () => {
        throw new TypeError("cannot read a thing\nsecond line");
      },
    };
    const left = await runCli(["decide", "two-provinces"], { engine: broken });
    expect(left.code).toBe(1);
    expect(left.err.replaceAll(/\s+/g, " ")).toContain(
      "a fault of Verdeelwijzer, not of your input. (cannot read a thing)",
    );
    expect(left.err).not.toContain("second line");
    const debugged = await runCli(["decide", "two-provinces"], { engine: broken, env: { DEBUG: "1" } });
    expect(debugged.err).toContain("at ");
  });
});

describe("progress", () => {
  const events: ProgressEvent[] = [
    { phase: "decision", part: "", done: 0, of: 1 },
    ...Array.from({ length: 50 }, (_, i): ProgressEvent => ({
      phase: "mergers",
      part: "Laagland amv",
      done: 0,
      of: 4,
      level: "deviation from the key",
      ...(i % 2 === 0 ? { incumbent: 1000 - i } : { bound: 900.2 }),
    })),
  ];
  const engine = {
    makePackage: (async (_: unknown, options: { onProgress: (event: ProgressEvent) => void }) => {
      for (const event of events) options.onProgress(event);
      return { status: "unknown", phase: "mergers", part: "", ended: "work" };
    }) as never,
  };

  it("is a few plain lines where nobody watches", async () => {
    const { err } = await runCli(["swaps", "two-provinces", "--lang", "nl"], { engine });
    const lines = err.split("\n").filter((line) => line.includes(" s"));
    expect(lines[0]).toMatch(/^verdeelbesluit 0\/1 · [\d,]+ s$/);
    expect(lines.find((line) => line.includes("≥"))).toMatch(
      /^samenvoegen 0\/4 · Laagland amv · afwijking van de sleutel: \d+ ≥ 901 \(verschil \d+\) · [\d,]+ s$/,
    );
    expect(lines.length).toBeLessThan(20);
    expect(err).not.toContain("\r");
  });

  it("leaves a clean line on a terminal", async () => {
    const { err } = await runCli(["swaps", "two-provinces"], { engine, terminal: true });
    expect(err).toContain("\r\u001B[2K");
    expect(err.split("\r\u001B[2K").at(-1)).toContain("There is no plan yet");
  });
});
