import { describe, expect, it } from "vitest";
import { bundled, parseScenario, writeScenario } from "../../src/scenario/index.ts";
import { readBundled } from "../../src/scenario/read-folder.ts";
import { files, main, problemsWith, scenarioOf } from "./fixture.ts";

const words = {
  province: { nl: { one: "land", many: "landen", het: true }, en: { one: "state", many: "states" } },
  municipality: { nl: { one: "stad", many: "steden" }, en: { one: "town (Stadt)", many: "towns" } },
};
const kinds = { amv: { nl: "minderjarig", en: "minor" }, note: { nl: "Uitleg.", en: "A note; of one line." } };

describe("the words of a scenario", () => {
  it("are read, and written as they were read, with kinds or without", () => {
    for (const given of [words, { ...words, kinds }, { ...words, kinds: { ...kinds, regular: kinds.amv } }]) {
      const scenario = scenarioOf(parseScenario(files({ ...main, words: given })));
      expect(scenario.words).toStrictEqual(given);
      expect(scenarioOf(parseScenario({ "scenario.json": writeScenario(scenario) }))).toStrictEqual(scenario);
    }
  });

  it("are absent where the scenario is Dutch", () => {
    const dutch = bundled.filter(({ id }) => scenarioOf(readBundled(id)).words === undefined).map(({ id }) => id);
    expect(dutch).toEqual(["netherlands-2024", "netherlands-2026", "sliedrecht-alblasserdam", "two-provinces"]);
  });

  it("are told in plain words where they have another form, and never as a pattern", () => {
    const wrong = { ...words, province: { ...words.province, nl: { one: "{n}", many: "landen" } } };
    const note = { nl: "a|b", en: "fine" };
    const problems = [
      ...problemsWith({ words: wrong }),
      ...problemsWith({ words: { ...words, kinds: { ...kinds, note } } }),
      ...problemsWith({ sources: [{ id: "s1", title: "One", date: "2025/1" }] }).filter(({ path }) =>
        path?.endsWith("date"),
      ),
    ];
    expect(problems.map(({ path }) => path)).toEqual([
      "words.province.nl.one",
      "words.kinds.note.nl",
      "sources[0].date",
    ]);
    for (const { message } of problems) expect(`${message.nl} ${message.en}`).not.toMatch(/\\p|\^|\[|\$/);
    expect(problems[0]?.message.nl).toContain("letters, cijfers en spaties");
    expect(problems[1]?.message.en).toContain("one line of at most 300 characters");
    expect(problems[2]?.message.en).toContain("a year, month or day");
  });

  it("hold nothing that a template or a terminal would read, and are never empty", () => {
    const province = (one: string) => ({ ...words.province, en: { one, many: "states" } });
    for (const one of ["{n}", "a|b", "\u001B[2J", "two\nlines", "<b>", "", " state", "x".repeat(61)]) {
      const problems = problemsWith({ words: { ...words, province: province(one) } });
      expect([one, problems.map((problem) => problem.path)]).toEqual([one, ["words.province.en.one"]]);
    }
    const note = { nl: "{province}", en: "\u0007" };
    expect(problemsWith({ words: { ...words, kinds: { ...kinds, note } } }).map((problem) => problem.path)).toEqual([
      "words.kinds.note.nl",
      "words.kinds.note.en",
    ]);
    expect(problemsWith({ words: { province: words.province } }).map((problem) => problem.path)).toEqual([
      "words.municipality",
    ]);
  });
});

describe("a number that is too small", () => {
  it.each([
    [0, "geen 0", "and no 0. Maybe the whole entry can be left out."],
    [-1, "minteken te veel", "minus sign too many"],
  ])("says what may be meant: %i", (percent, nl, en) => {
    const rules = { credits: { enabled: true, credits: [{ of: "ukrainianPlaces", percent }] } };
    const problems = problemsWith({ rules });
    expect(problems).toMatchObject([{ path: "rules.credits.credits[0].percent", value: String(percent) }]);
    expect(problems[0]?.message.nl).toContain(nl);
    expect(problems[0]?.message.en).toContain(en);
  });
});
