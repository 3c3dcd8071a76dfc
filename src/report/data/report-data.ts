import type { Package } from "../../app/package.ts";
import type { Bilingual, CountryWords, PaperDetails, Scenario, Standing } from "../../domain/index.ts";
import { standings } from "../../domain/index.ts";
import type { Verdict } from "../../verify/verdict.ts";
import { type Fairness, fairness, journeys, type Journeys } from "../../explain/fairness/index.ts";
import type { Beside } from "./beside.ts";
import { canonicalPlan } from "../json/plan.ts";
import { type AgreementLines, agreementLines } from "./agreements.ts";
import { type FactLine, factLines, illustrative, type RuleLine, ruleLines } from "./facts.ts";
import { columns } from "./figure.ts";
import type { Focus } from "./focus.ts";
import {
  type LedgerLine,
  ledgerLines,
  nationLine,
  type ProvinceLine,
  provinceLines,
  type WaterfallStep,
  waterfall,
} from "./ledger.ts";
import { type TownMap, townMap } from "./map.ts";
import { type MeasureLine, measureLines } from "./measures.ts";
import { type MunicipalityLine, municipalityLines } from "./municipalities.ts";
import { type Checked, type ProofStatement, proofStatement } from "./proof.ts";
import { type SettledLine, settledLines } from "./settled.ts";
import { type SmallTaskLine, smallTasks } from "./small-tasks.ts";
import { type StoryLine, storyLines } from "./stories.ts";
import { standingsOf } from "./standings.ts";
import { towardsKey, type TowardsKeyLine } from "./towards-key.ts";
import { type ViolationLine, violationLines } from "./violations.ts";

export interface ScenarioLine {
  readonly id: string;
  readonly title: Bilingual;
  readonly description: Bilingual;
  readonly date: string;
  /** What the country calls provinces, municipalities and kinds; absent: the Dutch words. */
  readonly words?: CountryWords;
  /** What papers say of themselves, where the scenario says it. */
  readonly papers?: PaperDetails;
  readonly municipalities: number;
  readonly provinces: number;
  /** Municipalities with an illustrative fact. */
  readonly illustrative: number;
}

/**
 * Everything that a report of a package tells, computed once from the verifier's figures; formatters do no arithmetic.
 * `standings`: those that occur, firmest first.
 */
export interface ReportData extends Beside {
  readonly scenario: ScenarioLine;
  readonly standings: readonly Standing[];
  readonly verified: boolean;
  readonly violations: readonly ViolationLine[];
  readonly ledger: readonly LedgerLine[];
  readonly waterfall: readonly WaterfallStep[];
  readonly provinces: readonly ProvinceLine[];
  readonly nation: ProvinceLine["figures"];
  readonly agreements: AgreementLines;
  readonly settled: readonly SettledLine[];
  readonly smallTasks: readonly SmallTaskLine[];
  readonly measures: readonly MeasureLine[];
  readonly proof: ProofStatement;
  readonly municipalities: readonly MunicipalityLine[];
  readonly towardsKey: readonly TowardsKeyLine[];
  /** Regular, amv and both together. */
  readonly fairness: readonly Fairness[];
  readonly journeys: readonly Journeys[];
  readonly stories: readonly StoryLine[];
  readonly map: TownMap;
  readonly facts: readonly FactLine[];
  readonly rules: readonly RuleLine[];
}

/** What the tables of a report tell: everything but stories and map, which take most of the time. */
export type TableData = Omit<ReportData, "stories" | "map">;

/** `checked`: what the checker says of the package, where it was asked. `focus` narrows small tasks, municipalities, stories and proof to one province; books and measures are the nation's. */
export function reportData(
  result: Package,
  focus: Focus = { type: "plan" },
  beside: Beside = {},
  checked?: Checked,
): ReportData {
  const { scenario, decision, verdict, baseline } = result;
  const plan = canonicalPlan(result.plan);
  return {
    ...tableData(result, focus, checked),
    stories: storyLines({ scenario, decision, plan, verdict, baseline }).filter(
      (s) => focus.type !== "mergers" || s.province.code === focus.province.code,
    ),
    map: townMap(scenario, plan, baseline, verdict),
    ...beside,
  };
}

export function tableData(result: Package, focus: Focus = { type: "plan" }, checked?: Checked): TableData {
  const { scenario, decision, verdict, baseline } = result;
  // Reports do not depend on the order in which an engine found things.
  const plan = canonicalPlan(result.plan);
  const known = standingsOf(scenario);
  const ledger = ledgerLines(verdict.ledger, known);
  const provinces = provinceLines(scenario, verdict.ledger, known);
  const facts = factLines(scenario);
  const municipalities = municipalityLines(scenario, decision, plan, baseline, verdict, known).filter(
    (m) => focus.type !== "mergers" || m.province.code === focus.province.code,
  );
  return {
    scenario: scenarioLine(scenario),
    standings: occurring(ledger, facts),
    verified: verdict.ok,
    violations: violationLines(scenario, verdict),
    ledger,
    waterfall: waterfall(ledger),
    provinces,
    nation: nationLine(ledger, verdict.ledger, known),
    agreements: agreementLines(scenario, plan, known),
    settled: settledLines(scenario),
    smallTasks: smallTasks(municipalities),
    measures: measureLines(scenario, verdict, baseline, known, result.stepwise),
    proof: proofStatement(result, known, focus, checked),
    municipalities,
    towardsKey: towardsKey(scenario.provinces, municipalities),
    fairness: columns.map((column) => fairness(scenario, verdict, column)),
    journeys: columns.map((column) => journeys(scenario, plan, column)),
    facts,
    rules: ruleLines(scenario),
  };
}

/** What a check of a plan, or the decision alone, tells: the books without a proof. */
export interface BooksData {
  readonly scenario: ScenarioLine;
  readonly standings: readonly Standing[];
  readonly verified: boolean;
  readonly violations: readonly ViolationLine[];
  readonly ledger: readonly LedgerLine[];
  readonly provinces: readonly ProvinceLine[];
  readonly nation: ProvinceLine["figures"];
  readonly measures: readonly MeasureLine[];
}

export function booksData(scenario: Scenario, verdict: Verdict): BooksData {
  const known = standingsOf(scenario);
  const ledger = ledgerLines(verdict.ledger, known);
  return {
    scenario: scenarioLine(scenario),
    standings: occurring(ledger, factLines(scenario)),
    verified: verdict.ok,
    violations: violationLines(scenario, verdict),
    ledger,
    provinces: provinceLines(scenario, verdict.ledger, known),
    nation: nationLine(ledger, verdict.ledger, known),
    measures: measureLines(scenario, verdict, undefined, known),
  };
}

export function scenarioLine(scenario: Scenario): ScenarioLine {
  const { id, title, description, date, words, papers } = scenario;
  return {
    id,
    ...(words !== undefined && { words }),
    ...(papers !== undefined && { papers }),
    title,
    description,
    date,
    municipalities: scenario.municipalities.length,
    provinces: scenario.provinces.length,
    illustrative: illustrative(scenario),
  };
}

function occurring(ledger: readonly LedgerLine[], facts: readonly FactLine[]): Standing[] {
  const found = new Set<Standing>(facts.map((fact) => fact.standing));
  for (const line of ledger) for (const column of columns) found.add(line.figures[column].standing);
  return standings.filter((standing) => found.has(standing));
}
