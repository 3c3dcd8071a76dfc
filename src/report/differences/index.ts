import type { Scenario } from "../../domain/index.ts";
import type { Difference } from "../../explain/compare/index.ts";
import type { Language } from "../language.ts";
import { borderLines } from "./borders.ts";
import { objectiveLines, pinLines, ruleLines } from "./choices.ts";
import { generalLines } from "./general.ts";
import { municipalityLines, provinceLines } from "./places.ts";
import { priceLines } from "./prices.ts";
import { type DifferenceLine, type Teller, tellerOf } from "./teller.ts";

/** A part of a comparison: what it is about, its first sentences, and how many more there are. */
export interface DifferencePart {
  readonly part: PartName;
  readonly sentences: readonly string[];
  readonly more: number;
}

export type PartName = (typeof parts)[number]["part"];

/** The fields of a scenario that each part tells of, and how. */
const parts = [
  {
    part: "general",
    fields: [
      "id",
      "title",
      "description",
      "date",
      "words",
      "papers",
      "sources",
      "need",
      "needProvenance",
      "needTotal",
      "reference",
    ],
    lines: generalLines,
  },
  { part: "provinces", fields: ["provinces"], lines: provinceLines },
  { part: "municipalities", fields: ["municipalities"], lines: municipalityLines },
  { part: "borders", fields: ["borders"], lines: borderLines },
  { part: "rules", fields: ["rules", "rounding", "repairPriority"], lines: ruleLines },
  { part: "objective", fields: ["objective"], lines: objectiveLines },
  { part: "prices", fields: ["prices"], lines: priceLines },
  { part: "pins", fields: ["pins"], lines: pinLines },
] as const satisfies readonly {
  readonly part: string;
  readonly fields: readonly (keyof Scenario)[];
  readonly lines: (teller: Teller) => DifferenceLine[];
}[];

/** Sentences of a part that are shown; the others are counted. */
const most = 25;

/** Places that are named where many of them have the same change. */
const mostNames = 3;

/**
 * In what two scenarios differ, in sentences. `differences` are all there are: where a part has some and no sentence for
 * them, it says that there are, so that nothing is left out in silence.
 */
export function differenceParts(
  before: Scenario,
  after: Scenario,
  differences: readonly Difference[],
  language: Language,
): readonly DifferencePart[] {
  const teller = tellerOf(before, after, language);
  const fieldsOf = new Set(differences.map(({ path }) => path.split("/")[0]));
  return parts.flatMap(({ part, fields, lines }) => {
    if (!fields.some((field) => fieldsOf.has(field))) return [];
    const told = together(teller, lines(teller));
    const sentences = told.length === 0 ? [teller.say("difference.unnamed")] : told;
    return [{ part, sentences: sentences.slice(0, most), more: Math.max(0, sentences.length - most) }];
  });
}

/** The same change of many places is one sentence; those stand first, for they are few. */
function together({ say }: Teller, lines: readonly DifferenceLine[]): string[] {
  const shared = new Map<string, { what: string; how: string; names: string[] }>();
  const single: string[] = [];
  for (const line of lines) {
    if (typeof line === "string") {
      single.push(line);
      continue;
    }
    const { what, of, how } = line;
    const known = shared.get(`${what} ${how}`);
    if (known === undefined) shared.set(`${what} ${how}`, { what, how, names: [of] });
    else known.names.push(of);
  }
  const told = [...shared.values()].map(({ what, how, names }) => {
    const more = names.length - mostNames;
    const shown = names.slice(0, more > 1 ? mostNames : names.length).join(", ");
    return say("difference.shared", {
      what,
      how,
      names: more > 1 ? say("difference.andMore", { shown, more }) : shown,
    });
  });
  return [...told, ...single].map(capital);
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
