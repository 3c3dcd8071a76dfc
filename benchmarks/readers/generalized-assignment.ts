import type { Model } from "../../src/model/index.ts";
import { createNumbers } from "./numbers.ts";

/**
 * Generalized assignment in the OR-Library's form: how many problems the file holds, where it holds more than one
 * (`sets`), then per problem `agents jobs`, the costs agent by agent, what each job takes of each agent, and the
 * agents' capacities. A job's weight differs per agent, so that this is no facility location; it travels as a plain
 * Model:
 *
 *     minimise Σ cost_ij · x_ij;   Σ_i x_ij = 1;   Σ_j takes_ij · x_ij ≤ capacity_i
 */
export function readAssignments(text: string, name: string): Model[] {
  const numbers = createNumbers(text, name);
  // A file of one problem has no count before it: then its numbers are exactly 2 + 2·m·n + m.
  const total = numbers.left();
  const first = numbers.next();
  const second = numbers.next();
  if (total === 2 + 2 * first * second + first) return [problem(numbers, name, first, second)];
  const models = [problem(numbers, `${name} 1`, second, numbers.next())];
  for (let i = 2; i <= first; i++) models.push(problem(numbers, `${name} ${i}`, numbers.next(), numbers.next()));
  return models;
}

function problem({ list }: ReturnType<typeof createNumbers>, name: string, agents: number, jobs: number): Model {
  const costs = list(agents * jobs);
  const takes = list(agents * jobs);
  const capacities = list(agents);
  const at = (i: number, j: number) => i * jobs + j;
  const all = Array.from({ length: agents }, (_, i) => i);
  const each = Array.from({ length: jobs }, (_, j) => j);
  const terms = (indices: readonly number[], coefficientOf: (index: number) => number) => {
    const kept = indices.filter((index) => coefficientOf(index) !== 0);
    return { indices: kept, coefficients: kept.map(coefficientOf) };
  };
  return {
    name,
    columns: costs.map((_, k) => ({ name: `assign ${Math.floor(k / jobs)} ${k % jobs}`, lower: 0, upper: 1 })),
    rows: [
      ...each.map((j) => ({
        name: `job ${j}`,
        lower: 1,
        upper: 1,
        ...terms(
          all.map((i) => at(i, j)),
          () => 1,
        ),
      })),
      ...all.map((i) => ({
        name: `agent ${i}`,
        lower: -Infinity,
        upper: capacities[i] as number,
        ...terms(
          each.map((j) => at(i, j)),
          (k) => takes[k] as number,
        ),
      })),
    ],
    levels: [
      {
        name: "cost",
        ...terms([...costs.keys()], (k) => costs[k] as number),
        offset: 0,
        tolerance: { numerator: 0, denominator: 1 },
      },
    ],
  };
}
