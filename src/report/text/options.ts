import {
  type Above,
  aboveBest,
  type AlternativePlan,
  type Agreement,
  type Alternatives,
  type AlternativesRequest,
  differing,
  differingAgreements,
} from "../../explain/alternatives/index.ts";
import { type Scenario, silent, spoken } from "../../domain/index.ts";
import type { Front } from "../../explain/front/index.ts";
import { frontVerdict } from "../front.ts";
import { measureOf } from "../../objectives/level.ts";
import { aboveText, basisPointsAbove } from "../above.ts";
import { doubled, formatNumber, formatPercent, type Language } from "../language.ts";
import { levelUnit, openBest, plainAbove } from "../level-above.ts";
import { reportSay } from "../messages/index.ts";
import { plainChanges } from "../plain-changes.ts";
import { plainTitle, plainValue } from "../plain-figures.ts";
import { listed, namesOf } from "../story.ts";
import { printable } from "./layout.ts";
import { weighedTitle } from "../tables/level-words.ts";
import { asideText } from "./sections.ts";
import { left, type Pen, pen, right, type TextOptions } from "./style.ts";

/** Plans that really differ: levels of the province, distances, and who is treated differently than in the first. */
export function alternativesText(
  scenario: Scenario,
  province: string,
  found: Found,
  { distance, by }: AlternativesRequest,
  options: TextOptions,
): string {
  const p = pen({ ...options, words: scenario.words });
  const far = p.say(`alternatives.far.${by}`, { distance });
  const header = [
    left(p.say("alternatives.number")),
    ...scenario.objective.map((level) =>
      right(p.say("alternatives.above", { name: printable(spoken(level.name, p.language)) })),
    ),
    left(p.say(`alternatives.distance.${by}`)),
  ];
  const [first, ...others] = found.plans;
  const rows = found.plans.map((plan, i) => {
    const told = aboveBest(found, plan).map((above, l) => aboveShort(scenario, l, above, changesFrom(first, plan), p));
    return { cells: [String(i + 1), ...told, plan.distances.join(", ")] };
  });
  const named = namesOf(scenario);
  const changes = others.flatMap((other, i) => {
    if (first === undefined) return [];
    const { plan } = other;
    const arrow = ({ kind, from, to }: Agreement) => `${named(from)} → ${named(to)} (${p.say(`kind.${kind}`)})`;
    const names =
      by === "municipalities"
        ? differing(first.plan, plan).map(named)
        : differingAgreements(first.plan, plan).map(arrow);
    const counted = plainChanges(scenario, changesFrom(first, other), p.language).join("; ");
    return [
      p.say("alternatives.changes", { n: i + 2, names: names.join(", ") }),
      ...(counted === "" ? [] : [p.say("alternatives.counted", { n: i + 2, changes: counted })]),
    ].map((line) => p.paragraph(printable(line), "  "));
  });
  const open = openBest(scenario.objective, found.levels, p.language);
  const best = bestLines(scenario, found, p.language);
  const weighed = [...rawLevels(scenario, found, p), ...(open.length > 0 ? best : [])];
  return `${[
    p.heading(p.say("alternatives.title", { province: printable(province) })),
    p.table(header, rows),
    ...(open.length > 0 ? open : best).map((line) => p.paragraph(printable(line))),
    ...(found.way === "joint" ? [p.paragraph(p.say("held.joint", { province: printable(province) }))] : []),
    ...changes,
    p.paragraph(
      found.plans.length > 1
        ? p.say(`alternatives.end.${found.end}`, { pair: p.say("alternatives.pair", { far }) })
        : p.say(`alternatives.alone.${found.end}`, { far }),
    ),
    asideText(p, p.told(weighedTitle), weighed),
  ].join("\n")}\n`;
}

type Found = Alternatives & { readonly status: "alternatives" };

/** How far a plan lies above the best of a level, in as few words as a column has room for. */
function aboveShort(
  scenario: Scenario,
  l: number,
  above: Above,
  changes: Readonly<Record<string, number>>,
  { language }: Pen,
): string {
  const level = scenario.objective[l];
  if (above.above === 0 || level === undefined) return "=";
  const part = basisPointsAbove(above);
  if (part === undefined || part >= doubled) return plainAbove(scenario, level, above, changes, language);
  return `+${formatPercent(language, part)}`;
}

/** Of measures, from one plan to another. */
function changesFrom(first: AlternativePlan | undefined, { verdict }: AlternativePlan): Record<string, number> {
  const before = first?.verdict.measures ?? {};
  return Object.fromEntries(Object.entries(verdict.measures).map(([id, n]) => [id, n - (before[id] ?? 0)]));
}

/** What every plan comes to on every level, in the figures that were reckoned with. */
function rawLevels({ objective }: Scenario, found: Found, p: Pen): string[] {
  return objective.map((level, l) => {
    const plans = found.plans.flatMap((plan, i) => {
      const above = aboveBest(found, plan)[l];
      if (above === undefined) return [];
      const value = formatNumber(p.language, above.value);
      const far = above.above === 0 ? "" : `, ${aboveText(above, p.language)}`;
      return [`${p.say("alternatives.number")} ${i + 1}: ${value}${far}`];
    });
    return `${spoken(level.name, p.language)} (${levelUnit(level, p.told)}): ${plans.join("; ")}`;
  });
}

/** What is proven of the best that distances are told from: all of it, or which levels are not. */
export function bestLines(
  { objective, words }: Pick<Scenario, "objective" | "words">,
  { levels, way }: Pick<Alternatives & { readonly status: "alternatives" }, "levels" | "way">,
  language: Language,
): string[] {
  const say = reportSay(language, words);
  const open = levels.flatMap(({ best, bound, gap, proven }, l) => {
    const name = spoken(objective[l]?.name ?? silent, language);
    return proven ? [] : [say("alternatives.best.open", { name, best, bound, gap })];
  });
  if (open.length > 0) return open;
  return [say(way === "joint" ? "alternatives.best.proven.joint" : "alternatives.best.proven")];
}

/** The points of a front, with what may still be gained at each. `province`: the name of the one that is asked about. */
export function frontText(
  found: Front & { readonly status: "front" },
  [first, second]: readonly [string, string],
  options: TextOptions,
  province?: string,
): string {
  const p = pen(options);
  const number = (id: string, value: number) => formatNumber(p.language, plainValue(id, value));
  const titles = { first: p.told(measureOf(first).title), second: p.told(measureOf(second).title) };
  const header = [
    right(plainTitle(first, p.told)),
    right(p.say("front.gap")),
    right(plainTitle(second, p.told)),
    right(p.say("front.gap")),
    left(p.say("levels.proven")),
  ];
  const rows = found.points.map((point) => ({
    cells: [
      number(first, point.first),
      number(first, point.gaps.first),
      number(second, point.second),
      number(second, point.gaps.second),
      p.say(point.proven ? "yes" : "no"),
    ],
  }));
  const country = found.way === "joint" && province === undefined;
  const verdict = country ? (`front.${found.complete ? "complete" : "open"}.country` as const) : frontVerdict(found);
  return `${[
    p.heading(p.say("front.title", titles)),
    p.table(header, rows),
    p.paragraph(p.say(verdict, { found: found.found, n: found.points.length })),
    ...(country ? [p.paragraph(heldWords(found, p))] : []),
    ...(found.way === "joint" && province !== undefined
      ? [p.paragraph(p.say("held.joint", { province: printable(province) }))]
      : []),
  ].join("\n")}\n`;
}

/** Which levels of the objective all points keep, and at what; or that they keep none. */
function heldWords({ held = [] }: Front & { readonly status: "front" }, p: ReturnType<typeof pen>): string {
  if (held.length === 0) return p.say("front.held.none");
  const each = held.map(({ name, most, gap }) =>
    p.say(gap > 0 ? "front.held.open" : "front.held.each", {
      name: p.told(name),
      most: formatNumber(p.language, most),
      gap: formatNumber(p.language, gap),
    }),
  );
  return p.say("front.held", { each: listed(each, p.language) });
}
