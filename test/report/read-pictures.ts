import { type Language, reportSay } from "../../src/report/index.ts";
import type { pictures } from "../../src/report/pictures/index.ts";
import type { Mark, Picture } from "../../src/report/pictures/picture.ts";
import { filled } from "./read-tables.ts";

export const drawn = ({ draw }: (typeof pictures)[number], language: Language) =>
  draw(filled, { language, say: reportSay(language), told: (text) => text[language] });

/** Every mark of a picture, as marksIn reads them. */
export const marksOf = ({ key, bars }: Picture): string[] =>
  ([...key.map(({ mark }) => mark), ...bars.flatMap(({ marks }) => marks)] as readonly Mark[]).map(
    ({ shape, role, at }) => written(shape, role, Object.entries(at)),
  );

/** The marks in markup, each as its shape, role and places: attributes in the order of the alphabet. */
export function marksIn(markup: string): string[] {
  return [...markup.matchAll(/<(\w+) class="drawn-(\w+)"\s+([^>]*?)\s*\/?>/g)].map(
    ([, shape = "", role = "", attributes = ""]) =>
      written(
        shape,
        role,
        [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, value]),
      ),
  );
}

function written(shape: string, role: string, places: readonly (readonly [string, string | number])[]): string {
  return [
    shape,
    role,
    ...places.map(([name, value]) => `${name}=${value}`).toSorted((a, b) => a.localeCompare(b)),
  ].join(" ");
}
