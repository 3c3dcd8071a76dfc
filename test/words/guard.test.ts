import { expect, it } from "vitest";
import { parseSync, Visitor } from "vite";
import { sourceBelow } from "../architecture/source.ts";

/** The checker, and its page, keep two languages of their own; the words of a country know the grammar of Dutch. */
const files = sourceBelow("src").filter(({ path }) => !/^src\/(check|web\/checker|words)\//.test(path));

it("a text with values in it is told by both(nl`…`, en`…`), nowhere by a plain literal for each language", () => {
  const found: string[] = [];
  for (const { path, text } of files) {
    new Visitor({
      Property({ key, value, start }) {
        const language = key.type === "Identifier" && (key.name === "nl" || key.name === "en");
        if (language && value.type === "TemplateLiteral" && value.expressions.length > 0)
          found.push(`${path}:${text.slice(0, start).split("\n").length}`);
      },
    }).visit(parseSync(path, text).program);
  }
  expect(found).toEqual([]);
});

it("the sentences of a text have the same values in both languages", () => {
  const odd: string[] = [];
  for (const { path, text } of files) {
    const values = (sentence: unknown) => {
      const { quasi } = sentence as {
        readonly quasi?: { readonly expressions: readonly { start: number; end: number }[] };
      };
      return quasi?.expressions.map(({ start, end }) => text.slice(start, end)).toSorted();
    };
    new Visitor({
      CallExpression({ callee, arguments: given, start }) {
        if (callee.type !== "Identifier" || callee.name !== "both" || given.length !== 2) return;
        const [dutch, english] = given.map(values);
        if (JSON.stringify(dutch) !== JSON.stringify(english))
          odd.push(`${path}:${text.slice(0, start).split("\n").length}`);
      },
    }).visit(parseSync(path, text).program);
  }
  // A sentence that begins with the name of what is expected begins with a capital.
  expect(odd.map((place) => place.replace(/:\d+$/, ""))).toEqual(["src/scenario/json-text.ts"]);
});

it("nothing is chosen by being Dutch or English, but the words of a country, which know the grammar of Dutch", () => {
  const choosing = files.filter(({ text }) => /[!=]== "(?:nl|en)"/.test(text)).map(({ path }) => path);
  expect(choosing.toSorted()).toEqual(["src/report/html/page.ts", "src/report/wording.ts", "src/web/app.tsx"]);
});
