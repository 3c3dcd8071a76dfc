import { type Scenario, spoken } from "../../domain/index.ts";
import type { MeasureLine } from "../../report/data/measures.ts";
import { basisPointsOf, type ProofStatement } from "../../report/data/proof.ts";
import { formatAbove } from "../../report/language.ts";
import { distance } from "../../report/proof-sentences.ts";
import type { Texts } from "../texts.tsx";
import type { LiveLines, LivePoint } from "./live-lines.ts";
import { levelNamed } from "./live-scale.ts";

/**
 * How far what was found may be from the best, in one sentence. Once it is done the proof speaks: what was told on the
 * way is of the search, whose bounds may be those of an earlier try. What later objectives used stands below, in the proof.
 */
export function liveSentence(
  { level, parts }: LiveLines,
  last: LivePoint,
  objective: Scenario["objective"],
  proof: (ProofStatement & { readonly measures: readonly MeasureLine[] }) | undefined,
  { say, number, language, words }: Texts,
): string {
  const told = proof?.levels.find(({ name }) => name.en === level || name.nl === level);
  const named = levelNamed(level, objective)?.name;
  const name = named === undefined ? level : spoken(named, language);
  const values = { level: name, n: parts, seconds: number(Math.round(last.at * 10) / 10) };
  if (proof !== undefined && told !== undefined) {
    if (proof.status === "optimal" || told.proven) return say("picture.live.proven", values);
    return told.basisPoints === undefined
      ? distance(told, language, words, { raw: "aside", measures: proof.measures })
      : say("picture.live.open", { level: name, above: formatAbove(language, told.basisPoints) });
  }
  if (last.bound === undefined) return say("picture.live.unbounded", values);
  const gap = last.found - last.bound;
  // The bound may be that of another try at the objectives above, so that nothing is proven before the proof says so.
  if (gap <= 0) return say("picture.live.met", values);
  const basisPoints = basisPointsOf({ bound: last.bound, gap });
  return basisPoints === undefined
    ? say("picture.live.unbounded", values)
    : say("picture.live.gap", { ...values, above: formatAbove(language, basisPoints) });
}
