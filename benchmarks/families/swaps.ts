import { formulateSwaps } from "../../src/formulate/swap-program.ts";
import { municipalStart } from "../../src/formulate/municipal-start.ts";
import { noAgreements } from "../../src/formulate/plan.ts";
import { reliefOf, reserveOf } from "../../src/formulate/relief.ts";
import type { Case, Family, ProgramTask, Tier } from "../family.ts";
import { generate, likeTheNetherlands } from "../generator.ts";
import type { Phases } from "../phases.ts";
import { decided, finisher, formulated, netherlands, parsed, textsOf, type Texts } from "../scenarios.ts";

const made: readonly (readonly [provinces: number, tier: Tier])[] = [
  [4, "smoke"],
  [8, "quick"],
  [16, "quick"],
  [32, "full"],
  [64, "full"],
];

export const swaps: Family = {
  name: "swaps",
  title: "Swaps alone",
  question:
    "Which province takes over how much from which other one: evenly, with few agreements, over short distances?",
  unit: "provinces",
  type: "program",
  cases: (seed) => [
    swapCase("the Netherlands", 12, "quick", () => netherlands("default")),
    ...made.map(([provinces, tier]) =>
      swapCase(`${provinces} made provinces`, provinces, tier, () =>
        textsOf(generate(`swaps-${provinces}`, likeTheNetherlands(seed, provinces, 12, { offered: 97 }))),
      ),
    ),
  ],
};

function swapCase(name: string, size: number, tier: Tier, texts: () => Texts): Case {
  const columns = 5 * size;
  return { name, size, severity: 30, tier, columns, ladder: "size", make: (phases) => swapTask(texts(), phases) };
}

/** Ranked in three levels, with no tolerance between them (stepwise i). */
function swapTask(texts: Texts, phases: Phases): ProgramTask {
  const scenario = parsed(texts, phases);
  const decision = decided(scenario, phases);
  const formulation = formulated(phases, () => formulateSwaps(scenario, decision));
  return {
    type: "program",
    model: formulation.model,
    finish: finisher(scenario, decision, formulation, ({ swaps: agreed }) => {
      const relief = reliefOf(scenario, decision, agreed);
      const all = { ...noAgreements, swaps: agreed, relief, reserve: reserveOf(scenario, decision, agreed) };
      return { ...all, municipalSwaps: municipalStart(scenario, all) };
    }),
  };
}
