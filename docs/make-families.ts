import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { families } from "../benchmarks/families/index.ts";

/** Where their table stands, below the heading “Families”. */
export const page: string = fileURLToPath(new URL("benchmarks.md", import.meta.url));

/** A page with its table of families as the list has them. */
export function withFamilies(text: string): string {
  const table = [
    "| family | what | asks |",
    "| --- | --- | --- |",
    ...families.map(({ name, title, question }) => `| \`${name}\` | ${title} | ${question} |`),
  ];
  const [before = "", after] = text.split(/(?<=^## Families\n\n)(?:\|.*\n)+/m);
  if (after === undefined) throw new RangeError("The page has no table below its heading (Families).");
  return `${before}${table.join("\n")}\n${after}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(page, withFamilies(readFileSync(page, "utf8")));
