import { fieldOf } from "./fields.ts";
import { plain } from "./plain.ts";
import { type QuarterField, quarterFields } from "./slots.ts";

/** How quarters count: places that are added in each, or all that there are by then. */
export type QuarterMode = "added" | "running";

/** What a heading with a quarter in it says; absent: it does not say. */
export interface QuarterHeading {
  /** The last day of the quarter. */
  readonly lastDay?: string;
  readonly field?: QuarterField;
  readonly mode?: QuarterMode;
}

const ordinals: Readonly<Record<string, string>> = {
  eerste: "1",
  tweede: "2",
  derde: "3",
  vierde: "4",
  first: "1",
  second: "2",
  third: "3",
  fourth: "4",
};

const word = "(?:q|kw|kwartaal|quarter)";
const quarter = new RegExp(
  String.raw`(?<= )(?:${word} ?([1-4])|([1-4])(?:e|de|ste|st|nd|rd|th)? ?${word}|(${Object.keys(ordinals).join("|")}) ${word})(?= )`,
  "g",
);

const lastDays = ["03-31", "06-30", "09-30", "12-31"];

/** Longer ones before those that they begin with. */
const modes: readonly (readonly [QuarterMode, RegExp])[] = [
  ["added", / (?:komt erbij|komen erbij|erbij|nieuwe|nieuw|newly added|added|new)(?= )/g],
  [
    "running",
    / (?:cumulatieve|cumulatief|cumulative|lopend totaal|running total|totaal (?:per|aan het|op het) eind(?:e)?(?: van)?|total (?:at|by)(?: the)? end(?: of)?)(?= )/g,
  ],
];

/**
 * What a heading says of a quarter: `Toegezegd regulier Q3 2025`, `2025-Q3`, `3e kwartaal 2025, nieuw`. Undefined: there is
 * no quarter in it. A heading that says anything besides has no field, and one with two quarters or years no day.
 */
export function quarterOf(heading: string): QuarterHeading | undefined {
  const text = ` ${plain(heading).replaceAll(/\b(20\d\d)(?=q[1-4]\b)/g, "$1 ")} `;
  const quarters = [...text.matchAll(quarter)];
  const [first] = quarters;
  if (first === undefined) return undefined;
  const years = [...text.matchAll(/(?<= )20\d\d(?= )/g)].map(([year]) => year);
  const number = first[1] ?? first[2] ?? ordinals[first[3] ?? ""];
  const known = quarters.length === 1 && years.length === 1;
  const without = text.replaceAll(quarter, "").replaceAll(/(?<= )20\d\d(?= )/g, "");
  const said = modes.filter(([, words]) => without.search(words) >= 0);
  const rest = said.reduce((left, [, words]) => left.replaceAll(words, ""), without).replaceAll(/ in(?= )/g, "");
  const field = quarterFields.find((one) => one === fieldOf(rest));
  const mode = said.length === 1 ? said[0]?.[0] : undefined;
  return {
    ...(known && { lastDay: `${years[0]}-${lastDays[Number(number) - 1]}` }),
    ...(field !== undefined && said.length < 2 && { field }),
    ...(mode !== undefined && { mode }),
  };
}

/** The figure of which a heading gives the total, `Toegezegd regulier totaal`, `Toegezegd regulier 2025`; "any": it says no more than that. */
export function totalOfQuarters(heading: string, year: string | undefined): QuarterField | "any" | undefined {
  const words = plain(heading).split(" ");
  const rest = words.filter((one) => !["totaal", "total"].includes(one) && one !== year).join(" ");
  if (rest === "") return words.length > 0 && /totaal|total/.test(plain(heading)) ? "any" : undefined;
  return quarterFields.find((one) => one === fieldOf(rest));
}
