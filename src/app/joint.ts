import type { Decision, Reading, Scenario } from "../domain/index.ts";
import { swapStart } from "../formulate/swap-start.ts";
import { noAgreements } from "../formulate/plan.ts";
import { agreementsOf } from "../formulate/agreements-of.ts";
import { decode } from "../formulate/decode.ts";
import { formulate } from "../formulate/formulate.ts";
import { type Ended, levelValue, limitOf } from "../model/index.ts";
import { levelMeasure } from "../objectives/level.ts";
import { reading, type Agreed } from "./agreed.ts";
import { fromStart } from "./kinds-together.ts";
import { overBefore } from "./limits.ts";
import { nameSwaps } from "./municipal.ts";
import { offer } from "./concluded.ts";
import { type OnTheWay, onTheWay } from "./on-the-way.ts";
import type { Options } from "./options.ts";
import type { NoPackage, PartProof } from "./package.ts";
import { asPlanned, type PartResult, provenOf, solveAlone, type Solved, startedFrom } from "./part.ts";
import { steppedInstead } from "./stepped-instead.ts";
import { stepwise } from "./stepwise.ts";

/**
 * Section 3, joint: swaps, relief and sites in one program, beside the steps one after the other, which people take and which it
 * is compared with. Stepwise's package is one of joint's points: where joint was cut short and that one is better, joint
 * is asked again, from there. So it is never worse on the same objective.
 */
export async function joint(
  scenario: Scenario,
  decision: Decision,
  options: Options,
  deadline: number,
): Promise<Agreed | NoPackage> {
  const way = onTheWay(scenario, decision, options, deadline);
  const begin = async () => {
    const made = await stepwise(scenario, decision, way.steps, deadline);
    if (made.status === "agreed") offer(scenario, decision, made, way.steps, "stepwise");
    return made;
  };
  const { size } = options.pool;
  // With one thread, most of the steps waits for joint in the queue. With two, joint has the machine for itself at first: what a
  // thread runs, the engine compiles on another. With more, nobody waits.
  const first = size === 1 ? begin() : undefined;
  const searching = jointAlone(scenario, decision, way, deadline);
  const steps = first ?? (size === 2 ? way.ahead.then(begin) : begin());
  // Whatever goes wrong there is told when they are waited for.
  void steps.catch(() => undefined);
  const alone = await searching.finally(way.close);
  const before = await steps;
  const stepped = before.status === "agreed" ? before : undefined;
  if (alone.status !== "solved" && stepped === undefined) return alone;
  const behind = alone.status === "solved" && isBehind(scenario, decision, alone, stepped);
  // Nobody waits for another search: what this one proved holds for the steps' package too.
  const ended = overBefore({ ...options, until: deadline }) !== undefined;
  if (behind && stepped !== undefined && ended) return steppedInstead(scenario, decision, alone, stepped);
  const best =
    alone.status === "solved" && !behind
      ? await named(scenario, decision, alone, options, deadline)
      : await jointFrom(scenario, decision, stepped, options, deadline);
  if (stepped === undefined) return best;
  if (best.status === "infeasible" && alone.status === "solved")
    return steppedInstead(scenario, decision, alone, stepped);
  return best.status === "agreed" ? { ...best, stepwise: stepped.agreements } : best;
}

async function jointAlone(
  scenario: Scenario,
  decision: Decision,
  { joint: options, pointsOf }: OnTheWay,
  deadline: number,
): Promise<PartResult> {
  const ended = overBefore({ ...options, until: deadline });
  if (ended !== undefined) return { status: "unknown", phase: "joint", part: "", ended };
  const formulation = formulate(scenario, decision, { type: "joint" }, "joint");
  // From the plan that is known; else from swaps that close the books, and everybody at home.
  const first =
    options.from === undefined ? { ...noAgreements, ...swapStart(scenario, decision) } : agreementsOf(options.from);
  const before = reading(scenario, decision, first);
  const part = startedFrom({ name: "", formulation, onPoint: pointsOf(formulation) }, before);
  return fromStart(await solveAlone("joint", part, options, deadline), part);
}

/** Whether another package keeps what was reached on the levels before, and is better on one. */
function isBehind(scenario: Scenario, decision: Decision, solved: Solved, other: Agreed | undefined): boolean {
  if (other === undefined) return false;
  const { formulation, proof } = solved;
  const point = formulation.valuesOf(reading(scenario, decision, other.agreements));
  for (const [l, level] of formulation.model.levels.entries()) {
    const value = levelValue(level, point);
    const { best } = provenOf(proof, l);
    if (value < best) return true;
    if (value > limitOf(level, best)) return false;
  }
  return false;
}

async function named(
  scenario: Scenario,
  decision: Decision,
  solved: Solved,
  options: Options,
  deadline: number,
): Promise<Agreed | NoPackage> {
  const agreements = decode(solved.formulation.program, solved.values);
  const proof = asPlanned(solved, reading(scenario, decision, agreements));
  return nameSwaps(scenario, decision, { status: "agreed", agreements, proofs: [proof] }, options, deadline);
}

/** The same from a stepwise package that is known, or from none: where stepwise has none, joint may have one. */
export async function jointFrom(
  scenario: Scenario,
  decision: Decision,
  before: Agreed | undefined,
  options: Options,
  deadline: number,
): Promise<Agreed | NoPackage> {
  // Who stops it waits for no program that nobody will solve.
  const over = overBefore({ ...options, until: deadline });
  if (over !== undefined) {
    if (before === undefined) return { status: "unknown", phase: "joint", part: "", ended: over };
    const { agreements } = before;
    const proofs = [notBegun(scenario, reading(scenario, decision, agreements), over)];
    return nameSwaps(scenario, decision, { status: "agreed", agreements, proofs }, options, deadline);
  }
  const formulation = formulate(scenario, decision, { type: "joint" }, "joint");
  const start = before === undefined ? undefined : formulation.valuesOf(reading(scenario, decision, before.agreements));
  const part = { name: "", formulation, ...(start === undefined ? {} : { start }) };
  const solved = await solveAlone("joint", part, options, deadline);
  if (solved.status !== "solved") return solved;
  return named(scenario, decision, solved, options, deadline);
}

/** What is known of how good a plan is where nothing was asked: what it comes to, and no bound. */
function notBegun(scenario: Scenario, reading: Reading, ended: Ended): PartProof {
  const levels = scenario.objective.map((level) => {
    const { value } = levelMeasure(level, { scenario, reading });
    return { name: level.name.en, value, best: value, bound: -Infinity, gap: Infinity, proven: false };
  });
  return { phase: "joint", part: "", status: "feasible", ended, certificate: "checked", levels };
}
