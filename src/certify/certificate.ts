import type { Options, Package } from "../app/index.ts";
import {
  decideApart,
  isCombined,
  type Level,
  NotJudged,
  parse,
  reachedOf,
  readFacts,
  readLevel,
  readPlan as readApart,
  Refusal,
  reliefOf,
  swappedOf,
} from "../check/index.ts";
import { type Decision, kinds, type Plan, readPlan, type Scenario } from "../domain/index.ts";
import { elasticOf } from "../formulate/elastic.ts";
import { siteTerms } from "../formulate/facts.ts";
import { formulate, type Formulation } from "../formulate/formulate.ts";
import type { Cell } from "../program/index.ts";
import { levelValue, limitOf, type Witness } from "../model/index.ts";
import { sha256 } from "../scenario/index.ts";
import { flowPrices, type OfCell } from "./flows.ts";
import { nameWitness, type Tree } from "./name-witness.ts";

/** Of which plans a bound is. */
type Scope = "joint" | "sites";

/** Leaves of all trees of a level at most: the groups of 2024 are whole with fewer on the second level. */
const LEAVES = 4_000;

/** The files of a package that its certificate is about, as they are written. */
export interface Certified {
  readonly scenario: string;
  readonly plan: string;
}

export interface CertifyOptions extends Pick<Options, "pool" | "seed" | "signal" | "timeLimit"> {
  /** Whether prices are looked for; else levels have no bounds. */
  readonly bounds: boolean;
}

/**
 * `certificate.json` of `docs/certificate.md`. Prices come from the Lagrangian that bounds the joint optimum; the bounds beside them are those that our own
 * checker computes from them, by its own reading of the scenario. Where there are no prices, or the page describes no bounds, a level
 * has none. A bound above a value, or a plan that the checker refuses, is written as it is: who checks it finds the fault.
 */
export async function certificateOf(
  made: Package,
  { scenario, plan }: Certified,
  options: CertifyOptions,
): Promise<string> {
  const values = made.verdict.levels.map(({ value }) => value);
  // Of a level that later ones may use some of: what it may come to.
  const limits = made.scenario.objective.map((level, l) => {
    const best = made.proof.levels[l]?.best ?? values[l] ?? 0;
    return Math.max(values[l] ?? 0, limitOf({ name: level.name.en, tolerance: level.tolerance }, best));
  });
  // Step by step, what is proven is proven with the swaps and the relief of the step before.
  const scope = made.proof.way === "stepwise" ? "sites" : "joint";
  const claims = options.bounds ? await claimsOf(made, { scenario, plan }, limits, options, scope) : [];
  const claim = {
    format: "verdeelwijzer-certificate",
    version: 1,
    scenario: sha256(scenario),
    plan: sha256(plan),
    scope,
    levels: values.map((value, l) => ({
      value: BigInt(value),
      limits: limits.slice(0, l).map(BigInt),
      ...(claims[l] ?? { bound: null }),
    })),
  };
  return `${text(claim)}\n`;
}

interface Claimed {
  readonly bound: bigint;
  readonly scale: bigint;
  readonly budgets: readonly bigint[];
  readonly links: OfCell<bigint>;
  readonly flows: OfCell<bigint>;
  readonly groups: OfCell<Tree>;
}

async function claimsOf(
  { scenario, decision, plan, proof, verdict }: Package,
  texts: Certified,
  limits: readonly number[],
  { pool, seed, signal, timeLimit }: CertifyOptions,
  scope: Scope,
): Promise<readonly (Claimed | undefined)[]> {
  const checker = checkerOf(texts, scope);
  if (checker === undefined || proof.levels.length === 0) return [];
  const formulation = formulationOf(scenario, decision, plan, scope);
  if (formulation.model.elastic === undefined) return [];
  const start = formulation.valuesOf(readPlan(scenario, plan, siteTerms(scenario)));
  // What is settled, such as swaps, stands in a level's value and not in the program.
  const settled = formulation.model.levels.map(
    (level, l) => (verdict.levels[l]?.value ?? 0) - levelValue(level, start),
  );
  const claimOf = async (level: number): Promise<Claimed | undefined> => {
    const control = {
      seed,
      ...(timeLimit !== undefined && { timeLimit }),
      witness: {
        level,
        limits: limits.slice(0, level).map((limit, l) => limit - (settled[l] ?? 0)),
        leaves: LEAVES,
        ...(scope === "joint" && reliefs(formulation, checker)),
      },
    };
    const model = { ...formulation.model, start };
    const { claim } = await pool.run({ model, strategy: "decomposition", control }, { signal });
    const witness = claim.levels[0]?.witness;
    if (witness === undefined) return undefined;
    const within = limits.slice(0, level).map(BigInt);
    return unless([NotJudged], () => claimed(formulation, checker, witness, level, within));
  };
  // As many at once as there are threads; this one computes bounds meanwhile.
  return Promise.all([...limits.keys()].map(claimOf));
}

/** All plans of the scenario as a program that falls apart into sites, or those with the relief and the reserve of this one. */
function formulationOf(scenario: Scenario, decision: Decision, plan: Plan, scope: Scope): Formulation {
  if (scope === "joint") return formulate(scenario, decision, { type: "joint" }, "joint");
  const of = (what: "relief" | "reserve") =>
    new Map(
      plan.municipalities.map(({ code, accounts }) => [
        code,
        { regular: accounts.regular[what], amv: accounts.amv[what] },
      ]),
    );
  const provinces = scenario.provinces.map(({ code }) => code);
  const fixed = { provinces, kinds, relief: of("relief"), reserve: of("reserve") };
  const formulation = formulate(scenario, decision, { type: "sites", ...fixed }, "sites");
  const { program, model } = formulation;
  const elastic = elasticOf(program, model.rows.length);
  return { ...formulation, model: { ...model, ...(elastic !== undefined && { elastic }) } };
}

/** By group of places what its relief may be, as the checker has it, and which of them it combines. */
function reliefs({ program, model }: Formulation, { facts, decision }: Checker) {
  const firsts = new Map<string, number>();
  for (const [place, { group }] of (model.elastic?.places ?? []).entries())
    if (!firsts.has(group)) firsts.set(group, place);
  const groups = [...firsts.values()].map((place) => {
    const { municipality, kind } = program.cells[place] as Cell;
    return { province: municipality.province, kind };
  });
  const relief = groups.map((group) => reliefOf(facts, decision, group));
  const combinations = kinds.flatMap((kind) => {
    const of = [...groups.keys()].filter((g) => groups[g]?.kind === kind);
    const total = swappedOf(facts, decision, kind);
    return isCombined(of.map((g) => relief[g])) ? [{ groups: of, total: Number(total) }] : [];
  });
  return { relief: relief.map(({ least, most }) => ({ least: Number(least), most: Number(most) })), combinations };
}

type Checker = NonNullable<ReturnType<typeof checkerOf>>;

/** What the checker reads from the files; undefined where it judges no such scenario, or describes no bounds for it. */
function checkerOf(texts: Certified, scope: Scope) {
  return unless([NotJudged, Refusal], () => {
    const facts = readFacts(parse(texts.scenario, "scenario.json"));
    const decision = decideApart(facts);
    const levels: readonly Level[] = facts.objective.map((level, l) => readLevel(level, `level ${l + 1}`));
    const plan = readApart(parse(texts.plan, "plan.json"), facts, decision);
    const reached = reachedOf(facts, decision, plan, levels, scope);
    return reached === undefined ? undefined : { facts, decision, levels, reached };
  });
}

/** Undefined where it ends with an error of these kinds. */
function unless<Result>(kinds: readonly (typeof NotJudged | typeof Refusal)[], make: () => Result): Result | undefined {
  try {
    return make();
  } catch (error) {
    if (kinds.some((kind) => error instanceof kind)) return undefined;
    throw error;
  }
}

function claimed(
  formulation: Formulation,
  { facts, decision, levels, reached }: Checker,
  witness: Witness,
  l: number,
  limits: readonly bigint[],
): Claimed {
  const { scale, budgets, weights, links, groups } = nameWitness(formulation, levels, l, witness);
  const claim = { scale, budgets, links, flows: flowPrices(facts, decision, weights, links), groups };
  return { bound: reached(parse(text(claim), `level ${l + 1}`), l, limits), ...claim };
}

/** Big numbers as texts of digits, maps as objects. */
function text(claim: object): string {
  const plain = (_: string, value: unknown): unknown =>
    typeof value === "bigint" ? `${value}` : value instanceof Map ? Object.fromEntries(value) : value;
  return JSON.stringify(claim, plain);
}
