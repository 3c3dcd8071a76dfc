import { both, en, nl, spoken } from "../../domain/index.ts";
import { deviationAbsolute } from "../../objectives/deviation-absolute.ts";
import { measureOf } from "../../objectives/level.ts";
import type { MeasureLine } from "../data/measures.ts";
import { readOf } from "../data/figure.ts";
import type { LevelLine } from "../data/proof.ts";
import type { ReportData } from "../data/report-data.ts";
import { formatNumber, formatPercent } from "../language.ts";
import { shortGap } from "../level-gap.ts";
import { marks } from "../mark.ts";
import { plainFigure, plainUnit } from "../plain-figures.ts";
import { number, text } from "./cells.ts";
import { partUsed } from "../proof-sentences.ts";
import { byWhom } from "./levels.ts";
import { own, table, type Table, type Texts } from "./table.ts";

type Data = Pick<ReportData, "measures"> & { readonly proof: Pick<ReportData["proof"], "levels" | "certificate"> };
type Row = LevelLine & { readonly data: Data };

/** The ranked objectives in what people count; `levels` has the weighed figures that the choice was made on. */
export const levelWords: Table<Data> = table<Data, Row>({
  id: "level-words",
  title: own("Waarop is gekozen, in wat mensen tellen", "What the choice was made on, in what people count"),
  caption: own(
    "De doelen op volgorde: waar dit plan op uitkomt, en of er beter kan",
    "The ranked objectives: what this plan comes to, and whether there may be better",
  ),
  columns: [
    text("level", own("doel", "objective"), ({ rank, name }, { language }) => `${rank}. ${spoken(name, language)}`),
    text("plan", own("dit plan", "this plan"), (level, texts) => {
      return { words: countedIn(level, level.data, texts), ...noteOf(level.rank, level.data, texts) };
    }),
    text("open", own("kan het beter", "may there be better"), (level, texts) => openIn(level, texts)),
    text("proven", own("best volgens", "best according to"), (level, texts) => byWhom(level, level.data.proof, texts)),
    number("tolerance", own("speling", "tolerance"), ({ tolerance }, { language }) =>
      formatPercent(language, tolerance),
    ),
  ],
  rows: (data) => data.proof.levels.map((level) => ({ ...level, data })),
});

/** What the levels come to, a line each: where a column has no room. */
export function levelLines(data: Data, texts: Texts): string[] {
  return data.proof.levels.map((level) => {
    return `${spoken(level.name, texts.language)}: ${countedIn(level, data, texts)}`;
  });
}

/** Above `levelLines`. */
export const levelLinesTitle = { nl: "Dat is, in wat mensen tellen", en: "That is, in what people count" };

/** Above the weighed figures. */
export const weighedTitle = { nl: "De cijfers waarmee gerekend is", en: "The figures that were reckoned with" };

/** Every measure of a level: how many; of those without a unit, which weigh places away from the key, how many places there are. */
function countedIn({ rank, name }: LevelLine, { measures }: Data, { told, language }: Texts): string {
  const places = measures.filter(({ id }) => id === deviationAbsolute.id);
  const counted = rankedAt(rank, measures).flatMap((line) => (plainUnit(line.id) === undefined ? places : [line]));
  const alone = new Set(counted).size === 1;
  const words = [...new Set(counted)].map(({ id, title, after }) => {
    const n = `${formatNumber(language, readOf(plainFigure(id, after)))}${marks[after.standing]}`;
    const { unit } = measureOf(id).change;
    const amount = unit === undefined ? n : `${n} ${told(unit)}`;
    return alone && told(title) === spoken(name, language) ? amount : `${told(title)}: ${amount}`;
  });
  return words.join("; ");
}

/** What the measures of a level count that have no unit. */
function noteOf(rank: number, { measures }: Data, { told }: Texts): { readonly note?: string } {
  const weighed = rankedAt(rank, measures).filter(({ id }) => plainUnit(id) === undefined);
  return weighed.length === 0 ? {} : { note: weighed.map(({ description }) => told(description)).join(" ") };
}

function rankedAt(rank: number, measures: readonly MeasureLine[]): MeasureLine[] {
  return measures.filter(({ ranks }) => ranks.includes(rank));
}

/** Whether there may be something better: what is not proven, and what later objectives were given, as parts where those are known. */
function openIn(level: Row, texts: Texts): string {
  const { say, told, language } = texts;
  const { proven, used = 0 } = level;
  const given = partUsed(level, language);
  const later = told(
    both(nl`alleen door latere doelen minder te geven (${given})`, en`only by giving later objectives less (${given})`),
  );
  if (proven) return used > 0 ? later : told({ nl: "nee", en: "no" });
  const open = shortGap(level, level.data.measures, texts) ?? say("presets.open");
  const spent = told(both(nl`${given} is aan latere doelen gegeven`, en`${given} was given to later objectives`));
  return used > 0 ? `${open}; ${spent}` : open;
}
