import { describe, expect, it } from "vitest";
import { decideOnly, makePackage } from "../../src/app/index.ts";
import type { CountryWords } from "../../src/domain/index.ts";
import { cliMessages } from "../../src/cli/messages/index.ts";
import { baseLanguages, wording } from "../../src/report/index.ts";
import { placeholders } from "../../src/report/template.ts";
import { inlineOptions } from "../app/inline-options.ts";
import { runCli } from "./world.ts";

const words: CountryWords = {
  province: { nl: { one: "land", many: "landen", het: true }, en: { one: "state", many: "states" } },
  municipality: { nl: { one: "stad", many: "steden" }, en: { one: "town", many: "towns" } },
};
const ours = /gemeente|provinci|municipal|province|\bamv\b/i;

describe("the terminal, in the words of a scenario", () => {
  it("keeps the values of every message", () => {
    for (const language of baseLanguages) {
      for (const template of Object.values(cliMessages[language])) {
        expect(placeholders(wording(language, words)(template))).toEqual(placeholders(template));
      }
    }
  });

  it.each(baseLanguages)("validates and describes Austria, decides and tells a story, %s", async (language) => {
    const engine = {
      decideOnly,
      makePackage: (scenario: Parameters<typeof makePackage>[0]) =>
        makePackage(scenario, { ...inlineOptions, way: "joint" }),
    };
    const told = async (...args: readonly string[]) => {
      const { code, out, err } = await runCli([...args, "--lang", language], { engine });
      expect([args, code]).toEqual([args, 0]);
      return `${out}${err}`;
    };
    const texts = [
      await told("scenario", "validate", "austria-2024"),
      await told("scenario", "describe", "austria-2024"),
      await told("decide", "austria-2024", "--province", "Tirol"),
      await told("why", "Tirol", "--scenario", "austria-2024"),
    ];
    for (const text of texts) expect(text).not.toMatch(ours);
    expect(texts[0]).toContain(language === "nl" ? "9 deelstaten" : "9 Länder");
  });

  it("speaks Dutch words where the scenario has none of its own", async () => {
    const { out } = await runCli(["decide", "two-provinces", "--lang", "en"], { engine: { decideOnly } });
    expect(out).toContain("The provinces");
    expect(out).toMatch(/municipalit(?:y gets|ies get) a share/);
  });
});
