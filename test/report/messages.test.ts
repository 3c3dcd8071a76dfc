import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cliMessages } from "../../src/cli/messages/index.ts";
import { paperMessages } from "../../src/report/messages/paper.ts";
import { fill, placeholders } from "../../src/report/template.ts";
import { elsewhereMessages } from "../../src/web/messages/elsewhere.ts";
import { webMessages } from "../../src/web/messages/index.ts";
import { priceMessages } from "../../src/web/messages/price.ts";

// Some tables of the page are fetched apart from the others.
const pageMessages = {
  nl: { ...webMessages.nl, ...priceMessages.nl, ...elsewhereMessages.nl },
  en: { ...webMessages.en, ...priceMessages.en, ...elsewhereMessages.en },
};
const tables = { report: paperMessages, cli: cliMessages, web: pageMessages };

describe.each(Object.entries(tables))("messages of %s", (folder, { nl, en }) => {
  const pairs = Object.keys(nl).map(
    (key) => [key, nl[key as never] as string, (en as Record<string, string>)[key]] as const,
  );

  it("has every key in both languages, in the same order", () => {
    expect(Object.keys(en)).toEqual(Object.keys(nl));
    expect(pairs.length).toBeGreaterThan(100);
  });

  it.each(pairs)("%s: needs the same values in both languages, and says something", (_, dutch, english = "") => {
    expect(placeholders(english)).toEqual(placeholders(dutch));
    expect(dutch.trim()).not.toBe("");
    expect(english.trim()).not.toBe("");
  });

  it("says nothing twice, and nothing that nobody asks for", () => {
    const sources = sourcesOf(`src/${folder}`);
    const composed = [...sources.matchAll(/`([\w.-]*\$\{[^`]*?\}[\w.-]*)`/g)].map((match) => pattern(match[1] ?? ""));
    const unused = pairs
      .map(([key]) => key)
      .filter((key) => !sources.includes(`"${key}"`) && !composed.some((c) => c.test(key)));
    expect(unused).toEqual([]);
  });
});

function sourcesOf(folder: string): string {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const files = names
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith("messages"))
    .map((name) => join(folder, name));
  expect(files.length).toBeGreaterThan(5);
  return files.map((file) => readFileSync(file, "utf8")).join("\n");
}

function pattern(template: string): RegExp {
  const parts = template.split(/\$\{[^}]*\}/).map((part) => part.replaceAll(/[^\w-]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join(".+")}$`);
}

describe("fill", () => {
  it("writes numbers in the language's notation and chooses the number of words", () => {
    expect(fill("nl", "{n} {n|plek|plekken}", { n: 1 })).toBe("1 plek");
    expect(fill("nl", "{n} {n|plek|plekken}", { n: 12345 })).toBe("12.345 plekken");
    expect(fill("en", "{n} {n|place|places}", { n: 12345 })).toBe("12,345 places");
    expect(fill("en", "{n} {n|place|places}", { n: 0 })).toBe("0 places");
  });

  it("does not fill what a value brings along", () => {
    expect(fill("nl", "{a}{b}", { a: "{b}", b: "x" })).toBe("{b}x");
  });

  it("throws where a value is missing", () => {
    expect(() => fill("nl", "{n} plekken")).toThrow("needs a value for (n)");
  });
});
