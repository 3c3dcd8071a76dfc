import type { Plan, Reading, Scenario } from "../domain/index.ts";
import { agreementsOf } from "../formulate/agreements-of.ts";
import { type LevelResult, levelValue } from "../model/index.ts";
import { keptFrom } from "../objectives/keeping.ts";
import { pinKindOf } from "../pins/index.ts";
import { setting } from "../rules/index.ts";
import { pinsRule } from "../rules/pins.ts";
import { verify } from "../verify/index.ts";
import { reading } from "./agreed.ts";
import type { Package, PartProof } from "./package.ts";
import { proofOf } from "./proof.ts";
import { provincePart } from "./province-part.ts";
import { sitePartName } from "./site-part.ts";
import { exactly, isSettledByAgreements, stoodProofs } from "./stood-proofs.ts";
import { type Group, stillPinned } from "./touched.ts";

/**
 * The package as it is, where its plan keeps to all that is pinned; `scenario` asks to keep it. `proven`: that is the answer, since no
 * plan comes before it. Then
 *
 * - on the levels of sites that are too small it had the least there can be, of which pins can only rule out others;
 * - no agreement changes, and no task, which nothing is less than;
 * - and with those nothing is left to choose.
 *
 * All that so far as nothing that was pinned is taken back. Undefined where the plan breaks a pin.
 */
export function standing(
  base: Package,
  scenario: Scenario,
  groups: readonly Group[],
): { readonly made: Package; readonly proven: boolean } | undefined {
  const plan = reading(scenario, base.decision, agreementsOf(base.plan));
  if (breaksPins(scenario, base.plan, plan)) return undefined;
  const verdict = verify(scenario, base.plan);
  if (!verdict.ok) return undefined;
  const fewer = stillPinned(base.scenario.pins, scenario.pins);
  const parts = fewer && isSettledByAgreements(scenario) ? partsOf(base, scenario, groups, plan) : undefined;
  const { way } = base.proof;
  const proof = parts === undefined ? base.proof : proofOf(way, scenario.objective, verdict, parts);
  const levels =
    parts === undefined
      ? verdict.levels.map((_, l) => unknown(scenario, verdict.levels[l]?.value ?? 0, l))
      : proof.levels;
  return {
    made: {
      ...base,
      scenario,
      verdict,
      proof: { ...proof, levels, status: parts === undefined ? "feasible" : proof.status },
    },
    proven: parts !== undefined,
  };
}

/** Whether some pin is not kept to: that is soon said, and as a rule why somebody asks. */
function breaksPins(scenario: Scenario, plan: Plan, { cell }: Reading): boolean {
  if (setting(pinsRule, scenario) === undefined) return false;
  return scenario.pins.some((pin) => pinKindOf(pin).broken(pin, { ...plan, cell }).amount > 0);
}

/** What is known of the parts, in the levels of the scenario; undefined where the first levels were not the least. */
function partsOf(
  base: Package,
  scenario: Scenario,
  groups: readonly Group[],
  plan: Reading,
): readonly PartProof[] | undefined {
  const first = keptFrom(scenario.objective);
  const isLeast = (levels: readonly LevelResult[] | undefined) =>
    levels !== undefined &&
    levels.length >= first &&
    levels.slice(0, first).every(({ proven, best, value }) => proven && best === value);
  if (base.proof.way === "stepwise") {
    const stood = stoodProofs(base, scenario);
    const touched = new Set(groups.map(({ province, kinds }) => sitePartName(province, kinds)));
    const own = (stood ?? []).filter(({ phase, part }) => phase === "mergers" && touched.has(part));
    return own.length > 0 && own.every(({ levels }) => isLeast(levels)) ? stood : undefined;
  }
  const provinces = [...new Set(groups.map(({ province }) => province))];
  const { proof } = base;
  const held = (name: string) => proof.parts.find(({ phase, part }) => phase === "joint" && part === name)?.levels;
  if (!provinces.every(({ name }) => isLeast(proof.held === true ? held(name) : proof.levels))) return undefined;
  const names = proof.parts.filter(({ phase }) => phase === "municipal-swaps");
  const own = provinces.map((province): PartProof => {
    const { formulation } = provincePart(scenario, base.decision, province, agreementsOf(base.plan));
    const point = formulation.valuesOf(plan);
    const levels = formulation.model.levels.map((level) => exactly(level.name, levelValue(level, point)));
    return {
      phase: "joint",
      part: province.name,
      status: "optimal",
      ended: "finished",
      certificate: "checked",
      levels,
    };
  });
  return [...own, ...names];
}

function unknown({ objective }: Scenario, value: number, l: number): LevelResult {
  const name = objective[l]?.name.en ?? "";
  return { name, value, best: value, bound: -Infinity, gap: Infinity, proven: false };
}
