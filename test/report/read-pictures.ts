import { spoken } from "../../src/domain/index.ts";
import { type Language, type ReportData, reportSay } from "../../src/report/index.ts";
import type { pictures } from "../../src/report/pictures/index.ts";
import type { Picture } from "../../src/report/pictures/picture.ts";
import type { TornadoRow } from "../../src/report/tornado.ts";
import { filled } from "./read-tables.ts";

/** A package of which everything was asked that a picture shows. */
export const asked: ReportData = {
  ...filled,
  tradeOff: {
    measures: ["deviation.absolute", "unviable"],
    points: [
      { first: 1200, second: 30, gaps: { first: 0, second: 0 }, proven: true },
      { first: 1500, second: 7, gaps: { first: 2, second: 1 }, proven: false },
    ],
    complete: false,
    found: 2,
  },
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
  const picture = draw(asked, { language, say: reportSay(language), told: (text) => spoken(text, language) });
  if (picture === undefined) throw new Error("Nothing came of a picture of what was asked.");
  return picture;
}

/** Every mark of a picture, as marksIn reads them. */
export function marksOf(picture: Picture): string[] {
  const marks = "bars" in picture ? picture.bars.flatMap((bar) => bar.marks) : picture.marks;
  return [...(picture.key ?? []).map(({ mark }) => mark), ...marks].map(({ shape, role, at, words = "" }) => {
    const names: Readonly<Record<string, string>> = { textAnchor: "text-anchor", strokeWidth: "stroke-width" };
    const places = Object.entries(at).map(([name, value]) => [names[name] ?? name, value]);
    return written(shape, role, places as [string, string | number][], words);
  });
}

/** The marks in markup, each as its shape, role, places and words: attributes in the order of the alphabet. */
export function marksIn(markup: string): string[] {
  return [...markup.matchAll(/<(\w+) class="drawn-([\w-]+)"\s+([^>]*?)\s*(?:\/>|>(?:<title>)?([^<]*)<)/g)].map(
    ([, shape = "", role = "", attributes = "", words = ""]) => {
      const places = [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)];
      return written(
        shape,
        role,
        places.map(([, name = "", value = ""]) => [name, value]),
        words,
      );
    },
  );
}

type Places = readonly (readonly [string, string | number])[];

function written(shape: string, role: string, places: Places, words: string): string {
  const sorted = places.map(([name, value]) => `${name}=${value}`).toSorted((a, b) => a.localeCompare(b));
  return [shape, role, ...sorted, words].join(" ");
}
