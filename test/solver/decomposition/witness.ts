import { conclude } from "../../../solver/conclude.ts";
import { decomposition } from "../../../solver/decomposition/index.ts";
import { highs } from "../../../solver/highs/index.ts";
import { decide } from "../../../src/decision/index.ts";
import type { Scenario } from "../../../src/domain/index.ts";
import { formulate } from "../../../src/formulate/formulate.ts";
import type { Control, Level, Model, Outcome, Progress } from "../../../src/model/index.ts";
import { control } from "../conformance.ts";
import { falsehoods, type Truth } from "../truth.ts";

/** The joint program of a scenario, where it has one that tells of elastic tasks. */
export function jointModel(scenario: Scenario): Model | undefined {
  const decided = decide(scenario);
  if (decided.status !== "decided") return undefined;
  const { model, contradictions } = formulate(scenario, decided.decision, { type: "joint" }, "joint");
  return model.elastic === undefined || contradictions.length > 0 ? undefined : model;
}

/** As `truthOf`, by the engine's word: for models too large to be enumerated. */
export function truthByHighs(model: Model): Truth {
  const known = new Map<string, Promise<number | undefined>>();
  const find = async (l: number, limits: readonly number[]) => {
    const rows = limits.map((limit, i) => {
      const { name, indices, coefficients, offset } = model.levels[i] as Level;
      return { name: `limit of ${name}`, lower: -Infinity, upper: limit - offset, indices, coefficients };
    });
    const { start: _, elastic: __, ...rest } = model;
    const asked: Model = { ...rest, rows: [...model.rows, ...rows], levels: model.levels.slice(l, l + 1) };
    const outcome = conclude(asked, await highs.solve(asked, control()));
    if (outcome.status === "infeasible") return undefined;
    if (outcome.status !== "optimal") throw new Error(`HiGHS ends with “${outcome.status}”.`);
    return outcome.levels[0]?.value ?? 0;
  };
  return (l, limits) => {
    const key = `${l}: ${limits.join()}`;
    const found = known.get(key) ?? find(l, limits);
    known.set(key, found);
    return found;
  };
}

/** What is false in anything that decomposition tells or claims of a model, and what it concludes. */
export async function watch(
  model: Model,
  limits: Partial<Control> = {},
  truth = truthByHighs(model),
): Promise<{ readonly wrong: readonly string[]; readonly outcome: Outcome; readonly bounds: number }> {
  const told: Progress[] = [];
  const claim = await decomposition.solve(model, control({ ...limits, report: (progress) => told.push(progress) }));
  const outcome = conclude(model, claim);
  const wrong = await falsehoods(model, truth, told, claim, outcome);
  return { wrong, outcome, bounds: told.filter(({ type }) => type === "bound").length };
}
