import {
  kinds,
  type Decision,
  type MunicipalityCode,
  type Province,
  type ProvinceCode,
  type Reading,
  type Scenario,
} from "../domain/index.ts";
import { decode } from "../formulate/decode.ts";
import { formulate } from "../formulate/formulate.ts";
import type { Agreements } from "../formulate/plan.ts";
import type { FixedPlaces } from "../formulate/scope.ts";
import { type Part, type Solved, startedFrom } from "./part.ts";

/**
 * Relief and sites of one province at once, with the swaps of the country held: joint, where all the rest stands still. `from`: a
 * plan to start from, where it keeps the rules.
 */
export function provincePart(
  scenario: Scenario,
  decision: Decision,
  province: Province,
  { swaps, relief, reserve }: Pick<Agreements, "swaps" | "relief" | "reserve">,
  from?: Reading,
): Part {
  const { name } = province;
  const scope = { type: "provinces", provinces: [province.code], swaps, relief, reserve } as const;
  const formulation = formulate(scenario, decision, scope, name);
  return startedFrom({ name, formulation }, from);
}

/** Agreements in which a province does what its part came to, and everybody else as before. */
export function withProvince(
  scenario: Scenario,
  agreed: Agreements,
  province: ProvinceCode,
  { formulation, values }: Pick<Solved, "formulation" | "values">,
): Agreements {
  const { relief, reserve, mergers, exchanges, clusters } = decode(formulation.program, values);
  const home = new Map(scenario.municipalities.map((m) => [m.code, m.province]));
  const elsewhere = (code: MunicipalityCode) => home.get(code) !== province;
  return {
    ...agreed,
    relief: new Map([...agreed.relief, ...relief]),
    reserve: new Map([...agreed.reserve, ...reserve]),
    mergers: [...agreed.mergers.filter(({ guest }) => elsewhere(guest)), ...mergers],
    exchanges: [...agreed.exchanges.filter(({ giver }) => elsewhere(giver)), ...exchanges],
    clusters: [...agreed.clusters.filter(({ centre }) => elsewhere(centre)), ...clusters],
  };
}

/** Whether everybody is relieved of the same, and keeps the same in reserve: then names to the swaps stand. */
export function sameRelief(a: Agreements, b: Agreements): boolean {
  const same = (one: FixedPlaces, other: FixedPlaces) =>
    [...other].every(([code, places]) => kinds.every((kind) => (one.get(code)?.[kind] ?? 0) === places[kind]));
  return same(a.relief, b.relief) && same(a.reserve, b.reserve);
}
