import { type CountryWords, spoken } from "../domain/index.ts";
import type { MeasureLine } from "./data/measures.ts";
import type { LevelLine, OpenPart, ProofStatement } from "./data/proof.ts";
import { formatAbove, formatNumber, formatPercent, type Language } from "./language.ts";
import { amountMore } from "./level-gap.ts";
import { reportSay } from "./messages/index.ts";
import { textsIn } from "./tables/table.ts";

export interface ProofOptions {
  /** Whether the figures that were reckoned with stand in the sentences, in brackets, or aside, wherever they are told. */
  readonly raw?: "within" | "aside";
  /** Of the same plan: what levels count, where they count one thing. */
  readonly measures?: readonly MeasureLine[];
}

/** How sure the package is, one sentence a line: parts and what people count first. */
export function proofSentences(
  proof: ProofStatement,
  verified: boolean,
  broken: number,
  language: Language,
  words?: CountryWords,
  options: ProofOptions = {},
): string[] {
  const say = reportSay(language, words);
  return [
    verified ? say("proof.verified") : say("proof.broken", { n: broken }),
    ...optimality(proof, language, words, options),
    ...proof.levels.flatMap((level) => (level.rank === proof.open?.rank ? [] : spent(level, language, words, options))),
    ...(proof.levels.some(({ bound }) => bound !== undefined) ? [say(`proof.atLeast.${proof.about}`)] : []),
    ...(proof.unread.length > 0
      ? [say("proof.unread", { parts: proof.unread.map((part) => say(`unread.${part}`)).join(", ") })]
      : []),
    ...new Set(
      proof.faults.map(({ phase, why }) =>
        say("proof.fault", { phase: say(`phase.${phase}`), why: spoken(why, language) }),
      ),
    ),
    ...(proof.stopped ? [say("proof.stopped")] : []),
    ...vouched(proof, language, words),
    ...(proof.municipalSwaps === undefined ? [] : [say(`proof.municipalSwaps.${proof.municipalSwaps}`)]),
  ];
}

function optimality(
  proof: ProofStatement,
  language: Language,
  words: CountryWords | undefined,
  options: ProofOptions,
): string[] {
  const say = reportSay(language, words);
  if (proof.status === "optimal") return [say(`${isCertified(proof) ? "proof.optimal" : "proof.best"}.${proof.about}`)];
  const { open } = proof;
  const parts = openPhases(proof).map(({ phase, count, rank, basisPoints }) => {
    const values = { phase: say(`phase.${phase}`), count };
    return rank === undefined || basisPoints === undefined
      ? say("proof.part", values)
      : say("proof.part.gap", { ...values, rank, above: formatAbove(language, basisPoints) });
  });
  return open === undefined ? parts : [openLevel(open, language, words, options), ...parts];
}

/** Whether it stands apart from the search that it is the best: only then it is called optimal. */
export function isCertified({ certificate, levels, scope }: ProofStatement): boolean {
  const all = scope === "joint" && levels.length > 0 && levels.every(({ certified }) => certified?.best === true);
  return certificate === "checked" || all;
}

/** Who vouches for how good the package is: the search alone, or the certificate as well. */
function vouched(proof: ProofStatement, language: Language, words: CountryWords | undefined): string[] {
  const say = reportSay(language, words);
  if (proof.followed === true && proof.certificate !== "checked") return [say("proof.certificate.followed")];
  if (proof.certificate === "checked" || proof.levels.every(({ certified }) => certified === undefined))
    return [say(`proof.certificate.${proof.certificate}`)];
  return [say("proof.certificate.both"), ...certifiedSentences(proof, language, words)];
}

/** By level: what the certificate proves, whoever searched. */
export function certifiedSentences(
  { levels, scope = "joint" }: Pick<ProofStatement, "levels" | "scope">,
  language: Language,
  words: CountryWords | undefined,
): string[] {
  const say = reportSay(language, words);
  return levels.map(({ rank, name, value, certified }) => {
    const others = say(`certified.${scope}.${rank === 1 ? "first" : "later"}`);
    const values = { level: spoken(name, language), value: value.value, others };
    if (certified === undefined) return say("certified.none", values);
    if (certified.best) return say("certified.best", values);
    const { bound, basisPoints } = certified;
    const least = say("certified.bound", { ...values, bound });
    if (basisPoints === undefined) return least;
    return `${least} ${say("certified.above", { above: formatAbove(language, basisPoints) })}`;
  });
}

/**
 * All there is to say of a level that is open: its one gap, and what later levels have used besides, without which the
 * value and the gap would not add up.
 */
function openLevel(
  open: LevelLine,
  language: Language,
  words: CountryWords | undefined,
  options: ProofOptions,
): string {
  return [distance(open, language, words, options), ...spent(open, language, words, options)].join(" ");
}

/** How far an open level may be from the best. */
export function distance(
  open: LevelLine,
  language: Language,
  words: CountryWords | undefined,
  { raw: where, measures = [] }: ProofOptions = {},
): string {
  const say = reportSay(language, words);
  const level = spoken(open.name, language);
  const { gap, basisPoints } = open;
  if (gap === undefined) return say("proof.gap.unknown", { level });
  const raw = (key: "proof.gap.raw" | "proof.gap.absolute") => bracketed(say(key, { gap }), where);
  if (basisPoints !== undefined)
    return say("proof.gap", { level, above: formatAbove(language, basisPoints), raw: raw("proof.gap.raw") });
  const more = amountMore(open, gap, measures, textsIn(language, words));
  return more === undefined
    ? say("proof.gap.weighed", { level, raw: raw("proof.gap.absolute") })
    : say("proof.gap.counted", { level, more, raw: "" });
}

/** What later levels have used of a level's tolerance. */
function spent(level: LevelLine, language: Language, words: CountryWords | undefined, { raw }: ProofOptions): string[] {
  const { name, value, best, used, tolerance } = level;
  if (best === undefined || used === undefined || used <= 0) return [];
  const say = reportSay(language, words);
  const figures = bracketed(say("proof.spent.raw", { value: value.value, best }), raw);
  const values = { level: spoken(name, language), part: partUsed(level, language), raw: figures };
  return [say("proof.spent", { ...values, tolerance: formatPercent(language, tolerance) })];
}

function bracketed(figures: string, where: ProofOptions["raw"]): string {
  return where === "aside" ? "" : ` (${figures})`;
}

/** What later levels have used of a level: as a part of its best, rounded up; where that is nothing, as it is. */
export function partUsed({ used = 0, best = 0 }: LevelLine, language: Language): string {
  return best > 0 ? formatPercent(language, Math.ceil((used * 10_000) / best)) : formatNumber(language, used);
}

/** One sentence a phase: its first open part speaks, and tells how many there are. */
function openPhases({ openParts }: ProofStatement): (OpenPart & { readonly count: number })[] {
  const phases = [...new Set(openParts.map((part) => part.phase))];
  return phases.flatMap((phase) => {
    const own = openParts.filter((part) => part.phase === phase);
    return own.slice(0, 1).map((part) => ({ ...part, count: own.length }));
  });
}
