import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root, sourceBelow } from "../architecture/source.ts";

const page = readFileSync(join(root, "docs/law.md"), "utf8");
const lines = [...page.matchAll(/^\| (R\d+) \| (.*)$/gm)].map(([, id = "", rest = ""]) => {
  const applied = rest.split(" | ").at(-1) ?? "";
  return { id, files: [...applied.matchAll(/`(src\/(?:decision|rules)\/[\w-]+\.ts)`/g)].map(([, file = ""]) => file) };
});
const cited = ["src/decision", "src/rules"].flatMap(sourceBelow).flatMap(({ path, text }) =>
  // "R1 to R10" speaks of the page itself.
  [...text.replaceAll(/R1 to R10/g, "").matchAll(/\bR\d+\b/g)].map(([id]) => `${id} ${path}`),
);

describe("the page about the law", () => {
  it("has eleven rules, each once, with how firm it is", () => {
    expect(lines.map(({ id }) => id)).toEqual(Array.from({ length: 11 }, (_, i) => `R${i + 1}`));
    const firm = [...page.matchAll(/^\| R\d+ \| .*? \| (?:published|letter|press|ours)\b/gm)];
    expect(firm).toHaveLength(lines.length);
  });

  it("says where each is applied, and there it is cited, and nowhere else", () => {
    const told = lines.flatMap(({ id, files }) => files.map((file) => `${id} ${file}`));
    expect(told.length).toBeGreaterThan(8);
    expect([...new Set(cited)].toSorted()).toEqual(told.toSorted());
  });
});
