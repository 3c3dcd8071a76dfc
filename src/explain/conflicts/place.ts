import type { Options, Phase } from "../../app/index.ts";
import {
  agreeOnSwaps,
  deadlineOf,
  namesAsked,
  namesPart,
  type Part,
  type PartResult,
  reading,
  sharedDeadline,
  sitePart,
  siteParts,
  solveAlone,
} from "../../app/questions.ts";
import { decide } from "../../decision/index.ts";
import {
  kinds,
  pinnedSites,
  shapeOf,
  type Decision,
  type Kind,
  type NoDecision,
  type Pin,
  type Province,
  type Scenario,
} from "../../domain/index.ts";
import { formulate, type Formulation } from "../../formulate/formulate.ts";
import type { Agreements } from "../../formulate/plan.ts";
import { formulateSwaps } from "../../formulate/swap-program.ts";
import { membersOf, type Member } from "./member.ts";
import { type Ended, infeasibilities } from "../../model/index.ts";

/**
 * Where rules and pins meet. On the stepwise road: the swaps of the country, the sites of one province, or the names of
 * municipalities that are put to the swaps. On the joint road: the program of everything at once.
 */
export type Place =
  | { readonly type: "joint" }
  | { readonly type: "swaps" }
  | { readonly type: "sites"; readonly province: Province; readonly kinds: readonly Kind[] }
  | { readonly type: "names"; readonly kind: Kind };

/** What every question about one scenario shares; swaps, relief and reserve are those of the whole scenario. */
export interface Ground {
  readonly scenario: Scenario;
  readonly decision: Decision;
  readonly settled?: Agreements;
  /** Why the swaps are not settled, where nothing says that there are none. */
  readonly unsettled?: Unknown;
  readonly options: Options;
  /** Of all questions together; Infinity without a limit. */
  readonly deadline: number;
  /** Why questions got no answer, one for each: while it is empty, everything that was asked is known. */
  readonly unknowns: Unknown[];
}

/**
 * What ended a question before its answer; `names`: some swaps and sites fit, and no names to those swaps do; `relief`: the same
 * of dividing what those swaps relieve a province of.
 */
export type Unknown = Exclude<Ended, "finished"> | "names" | "relief";

/** Yes or no, or why it is not known: a question that was stopped or went wrong is no proof. */
export type Answer = "fits" | "clashes" | Unknown;

/** The decision and swaps that places are asked about; swaps that clash leave only themselves to ask about. */
export async function groundOf(
  scenario: Scenario,
  options: Options,
): Promise<
  | { readonly status: "ground"; readonly ground: Ground }
  | { readonly status: "no-decision"; readonly reason: NoDecision }
> {
  const decided = decide(scenario);
  if (decided.status === "infeasible") return { status: "no-decision", reason: decided };
  const { decision } = decided;
  const deadline = deadlineOf(options);
  // Half of the time at most: the questions that follow need the rest.
  const settled = await agreeOnSwaps(scenario, decision, options, sharedDeadline(options, deadline, 2));
  const ground = { scenario, decision, options, deadline, unknowns: [] };
  if (settled.status === "agreed") return { status: "ground", ground: { ...ground, settled: settled.agreements } };
  // Swaps that exist and leave no relief that is large enough: with others there may be some.
  if (settled.status === "infeasible" && settled.settled === true)
    return { status: "ground", ground: { ...ground, unsettled: "relief" } };
  const answer = answerOf(settled);
  return { status: "ground", ground: answer === "clashes" ? ground : { ...ground, unsettled: unknownOf(answer) } };
}

/**
 * The places that are asked about: the swaps while they are not settled, otherwise every part of every province asked for, and
 * the names to the swaps where the package has names.
 */
export function placesOf({ scenario, settled, options: { province: asked, swapsOnly } }: Ground): Place[] {
  if (settled === undefined) return [{ type: "swaps" }];
  const named = settled.swaps.length > 0 && namesAsked(scenario);
  const names = named ? kinds.map((kind): Place => ({ type: "names", kind })) : [];
  if (swapsOnly === true) return [{ type: "swaps" }, ...names];
  const sites = siteParts(scenario)
    .filter(({ province }) => asked === undefined || province.code === asked)
    .map((part): Place => ({ type: "sites", province: part.province, kinds: part.kinds }));
  return [...sites, ...names];
}

/**
 * What could be given up at a place: the rules, and the pins on sites of its province, or on swaps; no other pin says anything
 * there. Names are a matter of the pins on names alone.
 */
export function membersAt(scenario: Scenario, place: Place): Member[] {
  if (place.type === "joint") return membersOf(scenario);
  if (place.type === "names") {
    return membersOf(scenario).filter((member) => member.type === "pin" && namesMunicipalities(member.pin));
  }
  const own = new Set(
    scenario.municipalities
      .filter((m) => place.type === "sites" && m.province === place.province.code)
      .map((m) => m.code),
  );
  return membersOf(scenario).filter((member) => {
    if (member.type === "rule") return true;
    const sites = pinnedSites(member.pin);
    return place.type === "swaps" ? sites === undefined : (sites?.some((code) => own.has(code)) ?? false);
  });
}

/** Whether the question is about the whole package of the country. */
export function isNational({ province, swapsOnly }: Pick<Options, "province" | "swapsOnly">): boolean {
  return province === undefined && swapsOnly === undefined;
}

function namesMunicipalities(pin: Pin): boolean {
  return shapeOf(pin).about === "municipal-swap";
}

/** The program of a place under `scenario`, which may have fewer members than the ground's own. */
export function partAt({ decision, settled }: Ground, scenario: Scenario, place: Place): Part {
  if (place.type === "swaps") return { name: "swaps", formulation: formulateSwaps(scenario, decision) };
  if (place.type === "joint") {
    const formulation = formulate(scenario, decision, { type: "joint" }, "joint");
    // Everybody at home with the swaps that stepwise chose, which many pins and rules leave as they are.
    const start = settled === undefined ? undefined : formulation.valuesOf(reading(scenario, decision, settled));
    return { name: "joint", formulation, ...(start === undefined ? {} : { start }) };
  }
  if (settled === undefined) throw new Error(`The ${place.type} are asked about before the swaps are settled.`);
  if (place.type === "names") return namesPart(scenario, decision, place.kind, settled);
  const home = reading(scenario, decision, settled);
  return sitePart(scenario, decision, place.province, place.kinds, settled, home);
}

/**
 * Whether the rules and pins of `scenario` leave any plan at a place: everybody at home, or else whatever HiGHS finds
 * without an objective. The decision and swaps stay the ground's, so that only members make a difference. No answer is
 * kept among the ground's unknowns. A question takes half of the time that is left at most, so that none takes all of it.
 */
export async function ask(ground: Ground, scenario: Scenario, place: Place): Promise<Answer> {
  const answer = await tryAsking(ground, scenario, place, 2);
  if (answer !== "fits" && answer !== "clashes") ground.unknowns.push(answer);
  return answer;
}

/** Asks all places beside each other, and those without an answer once more with the time that the others left over. */
export async function askAll(ground: Ground, places: readonly Place[]): Promise<Answer[]> {
  const { scenario, options } = ground;
  const answers: Answer[] = places.map(() => "stopped");
  const round = (open: readonly number[]) => {
    const turns = Math.ceil(open.length / options.pool.size);
    return Promise.all(
      open.map(async (i) => {
        answers[i] = await tryAsking(ground, scenario, places[i] as Place, turns + 1);
      }),
    );
  };
  await round(places.map((_, i) => i));
  if (ground.deadline !== Infinity) {
    await round(answers.flatMap((answer, i) => (answer === "time" ? [i] : [])));
  }
  for (const answer of answers) if (answer !== "fits" && answer !== "clashes") ground.unknowns.push(answer);
  return answers;
}

/** Why nothing more can be asked; undefined where it can. */
export function overBy({ options, deadline }: Ground): Unknown | undefined {
  if (options.signal.aborted) return "stopped";
  return options.clock() >= deadline ? "time" : undefined;
}

async function tryAsking(ground: Ground, scenario: Scenario, place: Place, parts: number): Promise<Answer> {
  return overBy(ground) ?? (await pointAt(ground, scenario, place, parts)).answer;
}

/** The same, with the point that was found. */
export async function pointAt(
  ground: Ground,
  scenario: Scenario,
  place: Place,
  parts: number,
): Promise<{ readonly answer: Answer; readonly formulation: Formulation; readonly values?: readonly number[] }> {
  const part = partAt(ground, scenario, place);
  const { formulation, start } = part;
  const over = overBy(ground);
  if (over !== undefined) return { answer: over, formulation };
  if (formulation.contradictions.length > 0) return { answer: "clashes", formulation };
  if (start !== undefined && infeasibilities(formulation.model, start).length === 0)
    return { answer: "fits", formulation, values: start };
  const model = { ...formulation.model, levels: [] };
  const plain = { name: part.name, formulation: { ...formulation, model } };
  const result = await solveAlone(
    phaseOf(place),
    plain,
    { ...ground.options, strategy: "highs", untilProven: true },
    sharedDeadline(ground.options, ground.deadline, parts),
  );
  return { answer: answerOf(result), formulation, ...(result.status === "solved" && { values: result.values }) };
}

/** What solving at a place is called. */
export function phaseOf({ type }: Place): Phase {
  return type === "names" ? "municipal-swaps" : type === "joint" ? "joint" : "mergers";
}

function answerOf(result: Pick<PartResult, "status"> & { readonly ended?: Ended }): Answer {
  switch (result.status) {
    case "solved":
      return "fits";
    case "infeasible":
      return "clashes";
    case "unknown":
      return result.ended === undefined || result.ended === "finished" ? "failed" : result.ended;
    case "no-decision":
    case "failed":
      return "failed";
  }
}

function unknownOf(answer: Answer): Unknown {
  return answer === "fits" || answer === "clashes" ? "failed" : answer;
}
