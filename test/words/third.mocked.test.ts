import { describe, expect, it, vi } from "vitest";
import { type Bilingual, type Language, languages, type LanguageWords, spoken } from "../../src/domain/index.ts";
import { measures } from "../../src/objectives/index.ts";
import { presets } from "../../src/objectives/presets.ts";
import { pinKindOf, pinKinds } from "../../src/pins/index.ts";
import { placesWords } from "../../src/pins/pin.ts";
import { reportData, reportHtml, reportSay } from "../../src/report/index.ts";
import { formatAbove } from "../../src/report/language.ts";
import { rules } from "../../src/rules/index.ts";
import { chooseLanguage } from "../../src/cli/locale.ts";
import { cliSay } from "../../src/cli/messages/index.ts";
import { proven } from "../report/fixture.ts";
import { ruleOf, violationsOf } from "../rules/told.ts";
import { frysk } from "./frysk.ts";

// One line more in the list is all that a language asks of the code.
vi.mock("../../src/words/list.ts", async (original) => {
  const { list } = await original<{ readonly list: readonly LanguageWords[] }>();
  const [{ frysk }, { bare }] = await Promise.all([import("./frysk.ts"), import("./bare.ts")]);
  return { list: [...list, frysk, bare] };
});

const [, , fy, xx] = languages as [Language, Language, Language, Language];

/** What has letters still where every word of ours was taken away; names and codes of examples are no words. */
const named = /(?<!\p{L})(?:[A-C]\d?|GM\d+|[A-C]\d? town|Provincie [A-Z])(?!\p{L})/gu;
const left = (text: Bilingual) =>
  spoken(text, xx)
    .replaceAll("{n}", "")
    .replaceAll(named, "")
    .match(/\p{L}+/gu) ?? [];

it("languages are those of the list, and the base languages first", () => {
  expect(languages).toEqual(["nl", "en", "fy", "xx"]);
});

describe("comes along, every word of it", () => {
  it.each(rules)("rule $id", (rule) => {
    expect(left(rule.title)).toEqual([]);
    expect(left(rule.sentence(rule.schema.parse({})))).toEqual([]);
    for (const { title } of Object.values(rule.numbers ?? {})) expect(left(title)).toEqual([]);
    for (const { make } of rule.examples) {
      const { scenario, plan } = make();
      for (const { message } of violationsOf(rule, { ...scenario, rules: on(rule.id, scenario.rules) }, plan)) {
        expect(spoken(message, xx)).toMatch(/^⟦.*⟧$/);
        expect(left(message)).toEqual([]);
      }
    }
  });

  it.each(measures)("measure $id", ({ title, unit, description, change }) => {
    for (const text of [title, unit, description, change.more, change.less]) {
      expect(spoken(text, xx)).toMatch(/^⟦.*⟧$/);
      expect(left(text)).toEqual([]);
    }
  });

  it.each(presets)("preset $id", ({ title }) => {
    expect(left(title)).toEqual([]);
  });

  it.each(Object.values(pinKinds))("pin $type", ({ type, example: { pin } }) => {
    const sentence = pinKindOf({ type }).sentence(pin, (code) => code);
    expect(spoken(sentence, xx)).toMatch(/^⟦.*⟧$/);
    expect(left(sentence)).toEqual([]);
  });
});

describe("in Frisian", () => {
  it("a rule has its title, its sentence and what breaks it", () => {
    const rule = ruleOf("viable-site");
    expect(spoken(rule.title, fy)).toBe("In lokaasje is grut genôch");
    const data = rule.schema.parse({ minimum: { regular: 1200, amv: 16 } });
    expect(spoken(rule.sentence(data), fy)).toBe(
      "In lokaasje dy't ek plakken fan oaren fersoarget, hat op syn minst 1200 reguliere of 16 amv-plakken.",
    );
    const [, broken] = rule.examples;
    const { scenario, plan } = broken!.make();
    const full = { ...scenario, rules: on("viable-site", scenario.rules) };
    const [found] = violationsOf(rule, full, plan);
    expect(spoken(found!.message, fy)).toBe(
      "De lokaasje yn A1 krijt plakken fan oaren, mar hat der 90; nedich binne 100.",
    );
  });

  it("values may stand in another order, in the notation of the language", () => {
    expect(spoken(placesWords(1200, "amv"), fy)).toBe("1.200 amv-plakken");
    expect(spoken(placesWords(1, "regular"), fy)).toBe("1 reguliere plak");
    expect(formatAbove(fy, 79)).toBe("0,79 % boppe");
  });

  it("what has no words is told in English, sentence by sentence", () => {
    const rule = ruleOf("no-chains");
    expect(spoken(rule.title, fy)).toBe(rule.title.en);
    expect(formatAbove(fy, 20_000)).toBe("3 times");
    const texts = measures.flatMap(({ title, unit, description }) => [title, unit, description]);
    for (const text of texts) expect(spoken(text, fy)).not.toBe("");
  });

  it("messages have theirs by key, and the English where they lack", () => {
    expect(reportSay(fy)("municipality")).toBe(frysk.messages?.report?.["municipality"]);
    expect(reportSay(fy)("province")).toBe(reportSay("en")("province"));
    expect(cliSay(fy)("option.lang")).toBe("taal fan wat sein wurdt");
  });

  it("the command line takes it by --lang, and from the locale", () => {
    expect(chooseLanguage(["plan", "--lang", "fy"], {}, "en")).toBe("fy");
    expect(chooseLanguage(["plan"], { LANG: "fy_NL.UTF-8" }, "en")).toBe("fy");
    expect(chooseLanguage(["plan", "--lang", "de"], {}, "C")).toBe("en");
  });

  it("the report has a page of its own for it, and a button on every other", () => {
    const page = reportHtml(reportData(proven));
    expect(page).toContain('id="fy"');
    expect(page.match(/data-to="fy"/g)).toHaveLength(languages.length - 1);
    expect(page).toContain(">Frysk</button>");
    expect(page).not.toContain("[object Object]");
    expect(page).not.toContain("undefined");
  });
});

function on(id: string, settings: ReturnType<(typeof rules)[number]["examples"][number]["make"]>["scenario"]["rules"]) {
  const all = rules.map((rule) => [
    rule.id,
    settings[rule.id] ?? { enabled: rule.enabledByDefault, ...rule.schema.parse({}) },
  ]);
  const { enabled: _, ...own } = settings[id] ?? { enabled: true };
  return { ...Object.fromEntries(all), [id]: { ...ruleOf(id).schema.parse(own), enabled: true } };
}
