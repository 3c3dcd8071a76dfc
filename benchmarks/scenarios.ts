import { decide } from "../src/decision/index.ts";
import type { Decision, Kind, MunicipalityCode, Pin, ProvinceCode, Scenario } from "../src/domain/index.ts";
import { decode } from "../src/formulate/decode.ts";
import { formulate, type Formulation } from "../src/formulate/formulate.ts";
import { municipalStart } from "../src/formulate/municipal-start.ts";
import { makePlan, noAgreements, type Agreements } from "../src/formulate/plan.ts";
import { swapStart } from "../src/formulate/swap-start.ts";
import type { Violation } from "../src/rules/index.ts";
import { parseScenario } from "../src/scenario/index.ts";
import { verify } from "../src/verify/index.ts";
import { frozenTexts } from "../test/fixtures/netherlands.ts";
import type { ProgramTask, Verdict } from "./family.ts";
import type { ScenarioDocument } from "./generator.ts";
import type { Phases } from "./phases.ts";

/** The texts of a scenario folder, as `parseScenario` takes them. */
export type Texts = Readonly<Record<string, string>>;

export type ObjectiveName = "default" | "weighted";

/** The frozen Netherlands, so that figures of runs stay comparable; with another objective and pins where asked. */
export function netherlands(objective: ObjectiveName, pins: readonly Pin[] = []): Texts {
  const texts = frozenTexts();
  const document = JSON.parse(texts["scenario.json"] as string) as object;
  return { ...texts, "scenario.json": JSON.stringify({ ...document, objective, pins }) };
}

export function textsOf(document: ScenarioDocument): Texts {
  return { "scenario.json": JSON.stringify(document) };
}

/** Texts → scenario, timed. Throws where the benchmark's own scenario is refused. */
export function parsed(texts: Texts, phases: Phases): Scenario {
  const size = Object.values(texts).reduce((sum, text) => sum + text.length, 0);
  const made = phases.time(
    "parse",
    () => parseScenario(texts),
    () => [size, "characters"],
  );
  if (made.status === "problems") {
    throw new Error(`The benchmark's scenario is refused: ${made.problems[0]?.message.en ?? ""}`);
  }
  return made.scenario;
}

/** Scenario → decision, timed. Throws where the benchmark's own scenario has none. */
export function decided(scenario: Scenario, phases: Phases): Decision {
  const made = phases.time(
    "decide",
    () => decide(scenario),
    () => [scenario.municipalities.length, "municipalities"],
  );
  if (made.status === "infeasible") throw new Error(`The benchmark's scenario (${scenario.id}) has no decision.`);
  return made.decision;
}

/** A scenario with one kind alone: the other has no need, no keys and no offers. */
export function onlyKind(scenario: Scenario, kind: Kind): Scenario {
  const only = (places: { regular: number; amv: number }) => ({ regular: 0, amv: 0, [kind]: places[kind] });
  return {
    ...scenario,
    need: only(scenario.need),
    provinces: scenario.provinces.map((p) => ({ ...p, task: only(p.task) })),
    municipalities: scenario.municipalities.map((m) => ({
      ...m,
      indicative: only(m.indicative),
      offers: m.offers.filter((offer) => offer.kind === kind),
    })),
  };
}

export interface SitesChoice {
  readonly provinces?: readonly ProvinceCode[];
  readonly kinds: readonly Kind[];
}

/**
 * Mergers with relief fixed (stepwise iii): relief is that of the even first answer to the swaps, the same for
 * everybody. The plan that is verified has those swaps, with the first names put to them.
 */
export function sitesTask(scenario: Scenario, choice: SitesChoice, phases: Phases): ProgramTask {
  const decision = decided(scenario, phases);
  const given: Agreements = { ...noAgreements, ...swapStart(scenario, decision) };
  const provinces = choice.provinces ?? scenario.provinces.map(({ code }) => code);
  const formulation = formulated(phases, () =>
    formulate(
      scenario,
      decision,
      { type: "sites", ...choice, provinces, relief: given.relief, reserve: given.reserve },
      scenario.id,
    ),
  );
  const model = formulation.model;
  return {
    type: "program",
    model,
    finish: finisher(
      scenario,
      decision,
      formulation,
      (decoded) => {
        const { mergers, exchanges, clusters } = decoded;
        const all = { ...given, mergers, exchanges, clusters };
        return { ...all, municipalSwaps: municipalStart(scenario, all) };
      },
      given,
    ),
  };
}

/** Everything in one program; the measures of the verified plan must be the program's own levels. */
export function jointTask(scenario: Scenario, phases: Phases): ProgramTask {
  const decision = decided(scenario, phases);
  const formulation = formulated(phases, () => formulate(scenario, decision, { type: "joint" }, scenario.id));
  const finish = finisher(scenario, decision, formulation, (decoded) => ({
    ...decoded,
    municipalSwaps: municipalStart(scenario, decoded),
  }));
  return { type: "program", model: formulation.model, finish: (values, inner) => finish(values, inner, true) };
}

export function formulated(phases: Phases, make: () => Formulation): Formulation {
  return phases.time("formulate", make, ({ model }) => [model.columns.length, "columns"]);
}

/**
 * Values → agreements → plan → verdict, each timed. What is wrong already with what was `given` (the first answer to
 * the swaps may hold agreements that are too small) is not the rival's doing and left out.
 */
export function finisher(
  scenario: Scenario,
  decision: Decision,
  { program }: Formulation,
  complete: (decoded: Agreements) => Agreements,
  given?: Agreements,
): (values: readonly number[], phases: Phases, levels?: boolean) => Verdict {
  return (values, phases, levels = false) => {
    const plan = phases.time(
      "decode",
      () => makePlan(scenario, decision, complete(decode(program, values))),
      (made) => [made.swaps.length + made.mergers.length, "agreements"],
    );
    const verdict = phases.time(
      "verify",
      () => verify(scenario, plan),
      (v) => [v.municipalities.length, "municipalities"],
    );
    const words = ({ violations }: { readonly violations: readonly Violation[] }) =>
      violations.map(({ rule, message }) => `${rule}: ${message.en}`);
    const before = new Set(given === undefined ? [] : words(verify(scenario, makePlan(scenario, decision, given))));
    const violations = words(verdict).filter((text) => !before.has(text));
    return levels ? { violations, levels: verdict.levels.map(({ value }) => value) } : { violations };
  };
}

export function provinceOf(scenario: Scenario, name: string): ProvinceCode {
  const found = scenario.provinces.find((province) => province.name === name);
  if (found === undefined) throw new RangeError(`There is no province (${name}).`);
  return found.code;
}

export function asMunicipality(code: string): MunicipalityCode {
  return code as MunicipalityCode;
}
