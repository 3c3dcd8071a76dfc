import {
  aboveBest,
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
import { aboveText } from "../above.ts";
import { formatNumber, type Language } from "../language.ts";
import { reportSay } from "../messages/index.ts";
import { plainTitle, plainValue } from "../plain-figures.ts";
import { listed, namesOf } from "../story.ts";
import { printable } from "./layout.ts";
import { left, pen, right, type TextOptions } from "./style.ts";

/** Plans that really differ: levels of the province, distances, and who is treated differently than in the first. */
export function alternativesText(
  scenario: Scenario,
  province: string,
  found: Alternatives & { readonly status: "alternatives" },
  { distance, by }: AlternativesRequest,
  options: TextOptions,
): string {
  const p = pen({ ...options, words: scenario.words });
  const number = (value: number) => formatNumber(p.language, value);
  const far = p.say(`alternatives.far.${by}`, { distance });
  const header = [
    left(p.say("alternatives.number")),
    ...scenario.objective.flatMap((level) => [
      right(printable(spoken(level.name, p.language))),
      right(p.say("alternatives.above")),
    ]),
    left(p.say(`alternatives.distance.${by}`)),
  ];
  const rows = found.plans.map((plan, i) => {
    const told = aboveBest(found, plan).flatMap((level) => [number(level.value), aboveText(level, p.language)]);
    return { cells: [String(i + 1), ...told, plan.distances.join(", ")] };
  });
  const [first, ...others] = found.plans;
  const named = namesOf(scenario);
  const changes = others.map(({ plan }, i) => {
    if (first === undefined) return "";
    const arrow = ({ kind, from, to }: Agreement) => `${named(from)} → ${named(to)} (${p.say(`kind.${kind}`)})`;
    const names =
      by === "municipalities"
        ? differing(first.plan, plan).map(named)
        : differingAgreements(first.plan, plan).map(arrow);
    return p.paragraph(printable(p.say("alternatives.changes", { n: i + 2, names: names.join(", ") })), "  ");
  });
  return `${[
    p.heading(p.say("alternatives.title", { province: printable(province) })),
    p.table(header, rows),
    ...bestLines(scenario, found, p.language).map((line) => p.paragraph(printable(line))),
    ...(found.way === "joint" ? [p.paragraph(p.say("held.joint", { province: printable(province) }))] : []),
    ...changes,
    p.paragraph(
      found.plans.length > 1
        ? p.say(`alternatives.end.${found.end}`, { pair: p.say("alternatives.pair", { far }) })
        : p.say(`alternatives.alone.${found.end}`, { far }),
    ),
  ].join("\n")}\n`;
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
