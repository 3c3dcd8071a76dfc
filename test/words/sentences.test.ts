import { expect, it } from "vitest";
import { englishSentences } from "../../docs/sentences.ts";
import { cliMessages } from "../../src/cli/messages/index.ts";
import { paperMessages } from "../../src/report/messages/paper.ts";
import { elsewhereMessages } from "../../src/web/messages/elsewhere.ts";
import { webMessages } from "../../src/web/messages/index.ts";
import { priceMessages } from "../../src/web/messages/price.ts";
import { frysk } from "./frysk.ts";

const said = englishSentences();
const holes = (text: string) => [...new Set(text.match(/\{[^{}|]+/g))].toSorted();

it("every sentence of a language is one that the code says, with the same values in it", () => {
  const own = Object.entries(frysk.sentences ?? {});
  expect(own.map(([english]) => english).filter((english) => !said.has(english))).toEqual([]);
  for (const [english, text] of own) expect(holes(text)).toEqual(holes(english));
});

it("every message of a language has a key that is spoken, with the same values in it", () => {
  const tables = {
    report: paperMessages.en,
    web: { ...webMessages.en, ...priceMessages.en, ...elsewhereMessages.en },
    cli: cliMessages.en,
  };
  for (const [face, table] of Object.entries(frysk.messages ?? {})) {
    const english: Readonly<Record<string, string>> = tables[face as keyof typeof tables];
    expect(Object.keys(table).filter((key) => !(key in english))).toEqual([]);
    for (const [key, text] of Object.entries(table)) expect(holes(text)).toEqual(holes(english[key] ?? ""));
  }
});

it("the list for translators knows plain sentences, those with values, and what a choice says", () => {
  expect(said.size).toBeGreaterThan(500);
  expect(said.get("A site is large enough")).toBe("src/rules/viable-site.ts");
  expect(said.get("{1} does not host for {2}")).toBe("src/pins/forbidden-merger.ts");
});
