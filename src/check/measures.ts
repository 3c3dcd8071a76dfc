import type { Facts } from "./facts.ts";
import type { Plan } from "./plan.ts";
import { above, add, type Fields, fields, floor, list, most, NotJudged, own, refuse, text, whole } from "./reader.ts";

/** Weights of measures, whole: a level, or a price (section 6.1). */
export interface Weights {
  readonly unviable: bigint;
  readonly "unviable.sites": bigint;
  readonly sites: bigint;
  readonly handOvers: bigint;
  readonly swapAgreements: bigint;
  readonly relieved: bigint;
  readonly "deviation.absolute": bigint;
  readonly "deviation.relative": bigint;
  readonly "deviation.graded": bigint;
  /** By hectometres in a step. */
  readonly distance: ReadonlyMap<bigint, bigint>;
  readonly swapDistance: ReadonlyMap<bigint, bigint>;
}

export interface Level {
  readonly weights: Weights;
  readonly tolerance: readonly [numerator: bigint, denominator: bigint];
}

const counted = [
  "unviable",
  "unviable.sites",
  "sites",
  "handOvers",
  "swapAgreements",
  "relieved",
  "deviation.absolute",
  "deviation.relative",
  "deviation.graded",
] as const;
type Counted = (typeof counted)[number];

/** Section 5: a level with its weights made whole by the least common multiple of their denominators. */
export function readLevel(value: unknown, where: string): Level {
  const level = fields(value, where);
  const terms = list(own(level, "terms"), `terms of ${where}`).map((term) => readTerm(fields(term, where), where));
  const multiple = terms.reduce((all, { weight }) => lowestCommonMultiple(all, weight[1]), 1n);
  const made = { distance: new Map<bigint, bigint>(), swapDistance: new Map<bigint, bigint>() };
  const sums = new Map<Counted, bigint>(counted.map((name) => [name, 0n]));
  for (const { measure, weight, per } of terms) {
    const factor = (weight[0] * multiple) / weight[1];
    if (measure === "distance" || measure === "swapDistance")
      made[measure].set(per, (made[measure].get(per) ?? 0n) + factor);
    else sums.set(measure, (sums.get(measure) ?? 0n) + factor);
  }
  return {
    weights: { ...(Object.fromEntries(sums) as Record<Counted, bigint>), ...made },
    tolerance: ratio(own(level, "tolerance"), where),
  };
}

function readTerm(term: Fields, where: string) {
  const name = text(own(term, "measure"), `measure of ${where}`);
  const options = fields(own(term, "options") ?? {}, `options of ${name}`);
  const weight = ratio(own(term, "weight"), `weight of ${name}`);
  const measure = [...counted, "distance" as const, "swapDistance" as const].find((one) => one === name);
  if (measure === undefined)
    throw new NotJudged(`the measure ${name}`, { nl: `de maat (${name})`, en: `the measure (${name})` });
  const far = measure === "distance" || measure === "swapDistance";
  const known = far ? ["per"] : measure.startsWith("deviation") ? ["of"] : [];
  if (Object.keys(options).some((option) => !known.includes(option)))
    throw new NotJudged(`options of ${name}`, {
      nl: `instellingen van de maat (${name})`,
      en: `settings of the measure (${name})`,
    });
  if ((own(options, "of") ?? "hosted") !== "hosted")
    throw new NotJudged(`${name} of something else than hosted`, {
      nl: `de maat (${name}) van iets anders dan de opvang`,
      en: `the measure (${name}) of something else than what is hosted`,
    });
  const per = whole(own(options, "per") ?? 1, `per of ${name}`);
  return per === 0n ? refuse(`per of ${name} is 0`) : { measure, weight, per };
}

/** A whole number, or a text n/d. */
function ratio(value: unknown, where: string): readonly [bigint, bigint] {
  if (typeof value !== "string") return [whole(value, where), 1n];
  const found = /^(\d{1,15})\/([1-9]\d{0,14})$/.exec(value);
  return found === null ? refuse(`${where} is no fraction`) : [BigInt(found[1] ?? ""), BigInt(found[2] ?? "")];
}

export function lowestCommonMultiple(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return (a / x) * b;
}

/** factor · one + other. */
export function combined(factor: bigint, one: Weights, other: Weights): Weights {
  const sums = counted.map((name) => [name, factor * one[name] + other[name]] as const);
  const maps = (name: "distance" | "swapDistance") => {
    const sum = new Map(other[name]);
    for (const [per, weight] of one[name]) sum.set(per, (sum.get(per) ?? 0n) + factor * weight);
    return sum;
  };
  return {
    ...(Object.fromEntries(sums) as Record<Counted, bigint>),
    distance: maps("distance"),
    swapDistance: maps("swapDistance"),
  };
}

export const nothing: Weights = {
  ...(Object.fromEntries(counted.map((name) => [name, 0n])) as Record<Counted, bigint>),
  distance: new Map(),
  swapDistance: new Map(),
};

/** What deviation costs at these weights, hosted `hosted` places where the key says `indicative`. */
export function deviation(weights: Weights, indicative: bigint, hosted: bigint): bigint {
  const key = most(1n, indicative);
  const omega = (200_000n + key) / (2n * key);
  const away = hosted > indicative ? hosted - indicative : indicative - hosted;
  const graded = add([0n, 1n, 2n, 3n, 4n].map((s) => above(away - (s * indicative) / 4n)));
  return (
    weights["deviation.absolute"] * away +
    weights["deviation.relative"] * omega * away +
    weights["deviation.graded"] * omega * graded
  );
}

/** Σ weight · ⌈d / per⌉. */
export function far(steps: ReadonlyMap<bigint, bigint>, hectometres: bigint): bigint {
  return add([...steps].map(([per, weight]) => weight * -floor(-hectometres, per)));
}

/** A level's value on a plan (section 5). */
export function valueOf(weights: Weights, facts: Facts, plan: Plan): bigint {
  const small = plan.cells.filter(({ site }) => site === "too small");
  const opened = plan.cells.filter(({ site }) => site === "viable" || site === "too small");
  const count = (list: readonly unknown[]) => BigInt(list.length);
  return add([
    weights.unviable * add(small.map((cell) => cell.own)),
    weights["unviable.sites"] * count(small),
    weights.sites * count(opened),
    weights.handOvers * count(plan.mergers),
    weights.relieved * count(plan.cells.filter(({ relief }) => relief > 0n)),
    ...plan.mergers.map(({ guest, host, places }) => places * far(weights.distance, facts.between(guest, host))),
    ...plan.cells.map(({ indicative, hosted }) => deviation(weights, indicative, hosted)),
    swapsValue(weights, facts, plan),
  ]);
}

/** The part of it that swaps between provinces have. */
export function swapsValue(weights: Weights, facts: Facts, { swaps }: Plan): bigint {
  const moved = swaps.map(
    ({ surplus, shortage, places }) =>
      (places.regular + places.amv) * far(weights.swapDistance, facts.betweenProvinces(surplus, shortage)),
  );
  return weights.swapAgreements * BigInt(swaps.length) + add(moved);
}
