import type { Options } from "../app/index.ts";
import { solveParts, type Part, type PartResult } from "../app/part.ts";
import { siteParts } from "../app/site-parts.ts";
import { reading } from "../app/agreed.ts";
import { agreeOnSwaps, sitePart } from "../app/stepwise.ts";
import { decide } from "../decision/index.ts";
import {
  pinnedSites,
  type Decision,
  type Kind,
  type NoDecision,
  type Province,
  type Scenario,
} from "../domain/index.ts";
import type { Agreements } from "../formulate/plan.ts";
import { formulateSwaps } from "../formulate/swap-program.ts";
import { membersOf, type Member } from "./member.ts";
import { infeasibilities } from "../model/index.ts";

/** Where on the stepwise road rules and pins meet: the swaps of the country, or the sites of one province. */
export type Place =
  | { readonly type: "swaps" }
  | { readonly type: "sites"; readonly province: Province; readonly kinds: readonly Kind[] };

/** What every question about one scenario shares; swaps, relief and reserve are those of the whole scenario. */
export interface Ground {
  readonly scenario: Scenario;
  readonly decision: Decision;
  readonly settled?: Agreements;
  readonly options: Options;
}

/** Yes or no, or not known: a question that was stopped or went wrong is no proof. */
export type Answer = "fits" | "clashes" | "unknown";

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
  const settled = await agreeOnSwaps(scenario, decision, options, Infinity);
  const known = settled.status === "agreed" ? { settled: settled.agreements } : {};
  return { status: "ground", ground: { scenario, decision, options, ...known } };
}

/** The places of a scenario: its swaps while they are not settled, otherwise every part of every province. */
export function placesOf({ scenario, settled }: Ground): Place[] {
  if (settled === undefined) return [{ type: "swaps" }];
  return siteParts(scenario).map(({ province, kinds }): Place => ({ type: "sites", province, kinds }));
}

/** What could be given up at a place: the rules, and the pins on sites of its province, or on swaps; no other pin says anything there. */
export function membersAt(scenario: Scenario, place: Place): Member[] {
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

/** The program of a place under `scenario`, which may have fewer members than the ground's own. */
export function partAt({ decision, settled }: Ground, scenario: Scenario, place: Place): Part {
  if (place.type === "swaps") return { name: "swaps", formulation: formulateSwaps(scenario, decision) };
  if (settled === undefined) throw new Error("Sites are asked about before the swaps are settled.");
  const home = reading(scenario, decision, settled);
  return sitePart(scenario, decision, place.province, place.kinds, settled, home);
}

/**
 * Whether the rules and pins of `scenario` leave any plan at a place: everybody at home, or else whatever HiGHS finds
 * without an objective. The decision and swaps stay the ground's, so that only members make a difference.
 */
export async function ask(ground: Ground, scenario: Scenario, place: Place): Promise<Answer> {
  const part = partAt(ground, scenario, place);
  const { formulation, start } = part;
  if (formulation.contradictions.length > 0) return "clashes";
  if (start !== undefined && infeasibilities(formulation.model, start).length === 0) return "fits";
  const model = { ...formulation.model, levels: [] };
  const plain = { name: part.name, formulation: { ...formulation, model } };
  const [result] = await solveParts(
    "mergers",
    [plain],
    { ...ground.options, strategy: "highs", untilProven: true },
    Infinity,
  );
  return answerOf(result);
}

function answerOf(result: PartResult | undefined): Answer {
  if (result?.status === "solved") return "fits";
  return result?.status === "infeasible" ? "clashes" : "unknown";
}
