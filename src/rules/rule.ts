import type { z } from "zod";
import type {
  Bilingual,
  Balances,
  Kind,
  Municipality,
  Plan,
  Provenance,
  Reading,
  Scenario,
  Source,
} from "../domain/index.ts";
import type { Program, RuleRow } from "../program/index.ts";

/**
 * The contract of a policy rule. One rule is one file and one line in the list (`index.ts`); from the list follow the
 * scenario schema, the integer program, the verifier, the sentence people read, the documentation page, and a property:
 * rows and violations agree, by the same number of units, on random plans.
 */
export interface Rule<Data extends object = object> {
  readonly id: string;
  /** Section of docs/formulation.md that it states. */
  readonly section: string;
  readonly title: Bilingual;
  readonly source: Source & Provenance;
  /** The rule's own data, without `enabled`; every field has a default. */
  readonly schema: z.ZodType<Data>;
  readonly enabledByDefault: boolean;
  /** A rule that no scenario may switch off. */
  readonly required?: true;
  /**
   * Switching it off only widens what plans may do: decision, columns and other rules stay as they are. Such a rule can
   * be a member of a conflict, and given up to repair it.
   */
  readonly relaxable?: true;
  /**
   * The same of a rule that others lean on, so that it stays on: its data at the widest, as far as they differ from it; undefined
   * where they are that already.
   */
  eased?(data: Data): Partial<Data> | undefined;
  /** The whole numbers of the data by where they stand ("minimum.regular"), for people who ask what if one of them moves. */
  readonly numbers?: Readonly<Record<string, RuleNumber>>;
  /** What the rule demands of the program's columns. */
  rows?(data: Data, program: Program): Iterable<RuleRow>;
  /** How a plan breaks the rule, told without the rows. */
  violations(data: Data, situation: Situation): Iterable<Violation>;
  /** What a plan may still not do where the rule is off (agreements that only this rule allows). */
  violationsWhenOff?(situation: Situation): Iterable<Violation>;
  /** Whether the rule keeps a pair of municipalities from handing over or exchanging, whatever the plan. */
  forbidsPair?(data: Data, scenario: Scenario, pair: Pair): boolean;
  /** The rule in a sentence, with its numbers. */
  sentence(data: Data): Bilingual;
  /** Plans that keep and break it; they run as tests. */
  readonly examples: readonly Example[];
}

/** A number of a rule's data: what people call it, its unit, and how far one step moves it. */
export interface RuleNumber {
  readonly title: Bilingual;
  readonly unit: "places" | "hectometres" | "percent" | "borders" | "ratio";
  readonly step: number;
}

export interface Pair {
  readonly agreement: "merger" | "exchange";
  readonly kind: Kind;
  /** The guest or giver, and the host or taker. */
  readonly from: Municipality;
  readonly to: Municipality;
}

/** What a verifier looks at; the balances are its own arithmetic, not the decision's. */
export interface Situation {
  readonly scenario: Scenario;
  readonly plan: Plan;
  readonly reading: Reading;
  readonly balances: Balances;
}

/** A broken rule: by how much, in what unit, and where. */
export interface Violation {
  readonly rule: string;
  /** How far outside, > 0: places, or a count of agreements, sites or homes. */
  readonly amount: number;
  readonly unit: "places" | "agreements" | "sites" | "homes";
  /** Codes of the municipalities or provinces concerned. */
  readonly where: readonly string[];
  readonly kind?: Kind;
  readonly message: Bilingual;
}

/** A tiny scenario and plan, and the amount by which this rule is broken (0: kept). */
export interface Example {
  readonly title: string;
  readonly make: () => { readonly scenario: Scenario; readonly plan: Plan };
  readonly amount: number;
}

/** The rule's data as the scenario sets it; undefined where the rule is off. A required rule is never off. */
export function setting<Data extends object>(rule: Rule<Data>, scenario: Scenario): Data | undefined {
  const found = scenario.rules[rule.id];
  if (found === undefined || (!found.enabled && rule.required !== true)) return undefined;
  return found as unknown as Data;
}
