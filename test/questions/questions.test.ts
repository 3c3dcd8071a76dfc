import { Ajv } from "ajv";
import { Command } from "commander";
import { describe, expect, it } from "vitest";
import { offered } from "../../src/cli/command.ts";
import { commandOf } from "../../src/cli/commands/asked.ts";
import type { Context } from "../../src/cli/context.ts";
import { baseLanguages, spoken } from "../../src/domain/index.ts";
import { questions } from "../../src/questions/index.ts";
import { ofPackage, ofScenario, type OfScenario } from "../../src/questions/question.ts";
import { heading, item, laid, note, text, title } from "../../src/report/sections.ts";
import { presetCosts } from "../../src/report/tables/presets.ts";
import { lay } from "../../src/report/tables/table.ts";
import { presetsData } from "../../src/report/data/presets.ts";
import { presets } from "../../src/objectives/index.ts";
import { resultsSchema } from "../../docs/make-schema.ts";
import { countExamples } from "../../src/questions/flags.ts";
import { withScreens } from "../../src/web/screens/why/with-screens.ts";
import { contextOf } from "../cli/world.ts";
import { proven } from "../report/fixture.ts";

/** A question that nobody has asked yet: all that it may ask, and all that it may tell. */
const madeUp = ofScenario({
  id: "made-up",
  title: { nl: "Verzonnen?", en: "Made up?" },
  about: { nl: "vertelt iets verzonnens", en: "tells something made up" },
  examples: ["made-up"],
  of: "scenario",
  way: "stepwise",
  asks: {
    province: {
      type: "province",
      open: { nl: "het land", en: "the country" },
      label: { nl: "Provincie", en: "Province" },
      words: { nl: "provincie", en: "province" },
    },
    measure: {
      type: "measure",
      open: { nl: "elke maat", en: "every measure" },
      label: { nl: "Maat", en: "Measure" },
      words: { nl: "maat", en: "measure" },
    },
    manyTurns: {
      type: "count",
      label: { nl: "Keren", en: "Turns" },
      words: { nl: "keren", en: "turns" },
      least: 1,
      most: 9,
      otherwise: 4,
    },
  },
  files: { csv: { nl: "als CSV", en: "as CSV" } },
  notes: (_, { manyTurns }) => [({ language }) => `${language} ${manyTurns}`],
  answer: async ({ scenario }, { province, measure, manyTurns }) => ({
    status: "told",
    stopped: manyTurns === 9,
    remarks: [() => "A remark."],
    tell: (language, room) => [
      [title("Title"), text(`${province?.code} ${measure} ${manyTurns}`), item("An item"), note("A note")],
      [
        heading("Heading"),
        laid(
          lay(
            presetCosts,
            presetsData(
              scenario,
              presets.slice(0, 1).map((preset) => ({ preset, result: proven })),
            ),
            language,
            room,
          ),
        ),
      ],
    ],
    files: { csv: () => "a,b\r\n" },
  }),
});

interface Heard {
  readonly out: string;
  readonly err: string;
  readonly code: number;
}

/** Asks it on the command line: its options as commander reads them. */
async function ask(question: OfScenario, line: readonly string[], json = false): Promise<Heard> {
  const base = contextOf("en");
  let [out, err] = ["", ""];
  const io = { ...base.io, out: (words: string) => void (out += words), err: (words: string) => void (err += words) };
  const context: Context = { ...base, io, json, command: question.id };
  const command = commandOf(question);
  const made = new Command(command.name).exitOverride();
  command.options?.(made, offered(context));
  made.parse(["two-provinces", ...line], { from: "user" });
  const code = await command.run(context, ["two-provinces"], made.opts());
  return { out, err, code };
}

describe("every question of the list", () => {
  it.each(questions.map((question) => [question.id, question] as const))("%s says what it is", (_, question) => {
    for (const words of [question.title, question.about, ...Object.values(question.asks).map(({ words }) => words)]) {
      const told = baseLanguages.map((language) => spoken(words, language));
      expect(new Set(told).size).toBe(told.length);
      expect(told.every((one) => one.length > 5)).toBe(true);
    }
    expect(Object.keys(question.asks).filter((name) => !/^[a-z]+([A-Z][a-z]+)*$/.test(name))).toEqual([]);
    expect(question.title.nl.endsWith("?") && question.title.en.endsWith("?")).toBe(true);
  });

  it("has names and titles once, none of them that of a question with a screen of its own", () => {
    expect(questions.filter(({ id }) => withScreens.some((one) => one === id))).toEqual([]);
    for (const of of [questions.map(({ id }) => id), questions.map(({ title }) => title.en)])
      expect(new Set(of).size).toBe(of.length);
  });
});

describe("a question that is new", () => {
  it("is a command with what it asks, each read and checked", async () => {
    const { out, err, code } = await ask(madeUp, [
      "--province",
      "Laagland (verzonnen)",
      "--measure",
      "sites",
      "--many-turns",
      "2",
    ]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("en 2\nA remark.\n");
    expect(out).toMatch(/\nTitle\nLL sites 2\n {2}An item\nA note\n\nHeading\n.*presets?/is);
    expect((await ask(madeUp, [])).out).toContain("undefined undefined 4");
    expect((await ask(madeUp, ["--many-turns", "9"])).code).toBe(4);
    const wrong = await ask(madeUp, ["--province", "Nowhere", "--measure", "x", "--many-turns", "10"]);
    expect([wrong.code, wrong.err.match(/^Error: /gm)?.length]).toEqual([2, 3]);
  });

  it("gives an example of a number that it asks for", () => {
    expect(countExamples([madeUp])).toEqual({ "--many-turns <n>": "4" });
  });

  it("tells machines what people read, by the schema of answers", async () => {
    const { out } = await ask(madeUp, ["--many-turns", "3"], true);
    const told = JSON.parse(out) as { readonly parts: readonly unknown[] };
    expect(told).toMatchObject({ command: "made-up", status: "told", stopped: false, parts: { length: 2 } });
    const schema = JSON.parse(resultsSchema()) as { readonly definitions: Readonly<Record<string, object>> };
    const judge = new Ajv({ strict: false }).compile({ ...schema, $ref: "#/definitions/ToldResult" });
    expect([judge(told), judge.errors]).toEqual([true, null]);
    expect(judge({ ...told, parts: [["no part"]] })).toBe(false);
  });

  it("of a package is asked of the one that is known", () => {
    const asked = ofPackage({
      ...madeUp,
      of: "package",
      asks: {},
      answer: ({ plan }) => ({ status: "told", stopped: false, tell: () => [[text(String(plan.mergers.length))]] }),
    });
    expect(commandOf(asked).idle?.length).toBe(2);
  });
});
