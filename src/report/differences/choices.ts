import {
  type ObjectiveLevel,
  type Pin,
  type Rounding,
  type Scenario,
  spoken,
  withoutRecord,
} from "../../domain/index.ts";
import { measures } from "../../objectives/index.ts";
import { pinKinds } from "../../pins/index.ts";
import { rules, setting } from "../../rules/index.ts";
import { settledWords } from "../change-words.ts";
import { formatNumber, formatPercent } from "../language.ts";
import { type DifferenceLine, paired, present, type Teller } from "./teller.ts";

/** Rules that are on or off, and what they say; how is rounded. */
export function ruleLines(teller: Teller): DifferenceLine[] {
  const { before, after, say, told, fact } = teller;
  const lines = rules.flatMap((rule): (string | undefined)[] => {
    const [a, b] = [before, after].map((scenario) => JSON.stringify(sorted(scenario.rules[rule.id])));
    if (a === b) return [];
    const [one, other] = [setting(rule, before), setting(rule, after)];
    const title = told(rule.title);
    if (one === undefined || other === undefined) {
      if (one === undefined && other === undefined) return [say("difference.rule.offOther", { title })];
      const words = other === undefined ? "" : told(rule.sentence(other));
      return [say(other === undefined ? "difference.rule.off" : "difference.rule.on", { title, words })];
    }
    const [was, is] = [told(rule.sentence(one)), told(rule.sentence(other))];
    return was === is ? [say("difference.rule.settings", { title })] : [say("difference.rule", { title, was, is })];
  });
  const ties = ({ ties: of }: Rounding) =>
    of.by === "index" ? say("decision.tie.index") : say("decision.tie.lot", { seed: of.seed });
  const { rounding: one } = before;
  const { rounding: other } = after;
  const priority = ({ repairPriority }: Scenario) =>
    repairPriority === undefined
      ? say("difference.none")
      : repairPriority.map((id) => `“${ruleOrPin(teller, id)}”`).join(", ");
  return present([
    ...lines,
    fact(
      say("difference.rounding"),
      say(`difference.rounding.${one.method}`),
      say(`difference.rounding.${other.method}`),
    ),
    fact(say("difference.ties"), ties(one), ties(other)),
    fact(say("difference.twoWay"), say(one.twoWay ? "yes" : "no"), say(other.twoWay ? "yes" : "no")),
    fact(say("difference.repair"), priority(before), priority(after)),
  ]);
}

function ruleOrPin({ told, language }: Teller, id: string): string {
  const rule = rules.find((one) => one.id === id);
  if (rule !== undefined) return told(rule.title);
  const pin = Object.values(pinKinds).find(({ type }) => type === id);
  if (pin === undefined) return id;
  const {
    nl: [nl = id],
    en: [en = id],
  } = pin.words;
  return spoken({ nl, en }, language);
}

/** Fields in one order, whatever that of the file. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, field]) => [key, sorted(field)]),
  );
}

/** Ranked objectives, each with what it counts and how much of it later ones may use. */
export function objectiveLines(teller: Teller): DifferenceLine[] {
  const { before, after, say } = teller;
  const ranks = Math.max(before.objective.length, after.objective.length);
  return Array.from({ length: ranks }, (_, rank) => rank).flatMap((rank) => {
    const [one, other] = [before.objective[rank], after.objective[rank]];
    if (JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))) return [];
    const [was, is] = [one, other].map((level) =>
      level === undefined ? say("difference.none") : levelWords(teller, level),
    );
    if (was === is) return [say("difference.objective.options", { rank: rank + 1, is: is ?? "" })];
    return [say("difference.objective", { rank: rank + 1, was: was ?? "", is: is ?? "" })];
  });
}

function levelWords({ say, told, language }: Teller, { name, terms, tolerance }: ObjectiveLevel): string {
  const sum = terms.map(({ measure, weight: { numerator, denominator } }) => {
    const found = measures.find(({ id }) => id === measure);
    const title = found === undefined ? measure : told(found.title);
    if (numerator === denominator) return title;
    const weight =
      formatNumber(language, numerator) + (denominator === 1 ? "" : `/${formatNumber(language, denominator)}`);
    return `${weight} × ${title}`;
  });
  const share = Math.round((tolerance.numerator / tolerance.denominator) * 10_000);
  const room = share === 0 ? "" : say("difference.tolerance", { share: formatPercent(language, share) });
  if (sum.length === 1 && sum[0] === spoken(name, language)) return `${spoken(name, language)}${room}`;
  return `${spoken(name, language)} (${sum.join(" + ")}${room})`;
}

/** What tables have settled. */
export function pinLines({ before, after, say, language }: Teller): DifferenceLine[] {
  const keyOf = (pin: Pin) => JSON.stringify(sorted(withoutRecord(pin)));
  return paired(before.pins, after.pins, keyOf).flatMap(({ before: one, after: other }) => {
    const was = one === undefined ? "" : settledWords(before, one, language);
    const is = other === undefined ? "" : settledWords(after, other, language);
    if (one === undefined) return [say("difference.pin.new", { is })];
    if (other === undefined) return [say("difference.pin.gone", { was })];
    if (was !== is) return [say("difference.pin.changed", { was, is })];
    return one.at === other.at ? [] : [say("difference.pin.moment", { is })];
  });
}
