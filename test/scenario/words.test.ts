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
