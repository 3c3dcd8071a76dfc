import type { NoPackage, Package } from "../../app/index.ts";
import { type Bilingual, inEach, type InEach, type Scenario } from "../../domain/index.ts";
import type { Front, FrontPoint } from "../../explain/front/index.ts";
import type { Effect, Step } from "../../explain/sensitivity/index.ts";
import { changeOf, effectsTitle, stepWords, tellingMeasure } from "../effects.ts";
import type { Language } from "../language.ts";
import { tornadoRows, type TornadoRow } from "../tornado.ts";

/** What a report can show beside its package, where that was asked for: it takes solving of its own. */
export interface Beside {
  readonly tradeOff?: TradeOff;
  readonly effects?: Effects;
  /** What was asked and has no answer, and why. */
  readonly notKnown?: readonly NotKnown[];
}

export interface NotKnown {
  readonly of: "front" | "effects";
  readonly why: "time" | "stopped" | "none" | "failed";
}

/** Why a question beside a package has no answer. */
export function whyNotKnown(result: NoPackage): NotKnown["why"] {
  switch (result.status) {
    case "unknown":
      return result.ended === "time" || result.ended === "stopped" ? result.ended : "failed";
    case "infeasible":
    case "no-decision":
      return "none";
    case "failed":
      return "failed";
  }
}

/** A front between two measures; `place`: the name of the province, absent for the country. */
export interface TradeOff {
  readonly measures: readonly [string, string];
  readonly place?: string;
  readonly points: readonly Pick<FrontPoint, "first" | "second" | "gaps" | "proven">[];
  readonly complete: boolean;
  readonly found: number;
}

/** A tornado, in the words of each language. `proven`: every change in it is known. */
export interface Effects {
  readonly measure: string;
  /** What the measure was before. */
  readonly before?: number;
  readonly title: Bilingual;
  readonly rows: InEach<readonly TornadoRow[]>;
  readonly proven: boolean;
  /** The package that changes are held against was made step by step, and the one of the report was not. */
  readonly stepwise?: true;
}

export function tradeOffOf(
  { points, complete, found }: Front & { readonly status: "front" },
  measures: readonly [string, string],
  place: string | undefined,
): TradeOff {
  const lean = points.map(({ first, second, gaps, proven }) => ({ first, second, gaps, proven }));
  return { measures, points: lean, complete, found, ...(place === undefined ? {} : { place }) };
}

/** `base`: the package that changes are held against. */
export function effectsOf(scenario: Scenario, effects: readonly Effect<Step>[], base: Package): Effects {
  const measure = tellingMeasure(scenario, effects);
  const before = base.verdict.measures[measure];
  const rows = (language: Language) =>
    tornadoRows(effects, (step: Step) => stepWords(scenario, step, language), measure);
  const title = (language: Language) => effectsTitle("effects.title", measure, language, scenario.words, before);
  return {
    measure,
    ...(before !== undefined && { before }),
    title: inEach(title),
    rows: inEach(rows),
    proven: effects.every((e) => changeOf(e, measure) !== "unknown"),
  };
}
