import { type Language, type ReportData, reportSay } from "../../src/report/index.ts";
import type { pictures } from "../../src/report/pictures/index.ts";
import type { Mark, Picture } from "../../src/report/pictures/picture.ts";
import type { TornadoRow } from "../../src/report/tornado.ts";
import { filled } from "./read-tables.ts";

/** A package of which everything was asked that a picture shows. */
export const asked: ReportData = {
  ...filled,
  effects: {
    measure: "unviable",
    title: { nl: "Gevolgen", en: "Effects" },
    rows: { nl: rowsOf("geldt niet"), en: rowsOf("off") },
    proven: true,
  },
};

function rowsOf(off: string): TornadoRow[] {
  return [
    {
      subject: "a",
      bars: [
        { to: "20 km", value: -1200 },
        { to: "40 km", value: 700 },
      ],
    },
    { subject: "b", bars: [{ to: off }] },
    { subject: "c", bars: [{ to: "", value: 0 }] },
  ];
}

export function drawn({ draw }: (typeof pictures)[number], language: Language): Picture {
  const picture = draw(asked, { language, say: reportSay(language), told: (text) => text[language] });
  if (picture === undefined) throw new Error("Nothing came of a picture of what was asked.");
  return picture;
}

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
