import { kinds, type Decision, type Kind, type Province, type Reading, type Scenario } from "../domain/index.ts";
import { decode } from "../formulate/decode.ts";
import { formulate } from "../formulate/formulate.ts";
import type { Agreements } from "../formulate/plan.ts";
import type { Part, Solved } from "./part.ts";

/** Agreements with those of a solved part added. */
export function withSites(
  agreed: Agreements,
  { formulation, values }: Pick<Solved, "formulation" | "values">,
): Agreements {
  const { mergers, exchanges, clusters } = decode(formulation.program, values);
  return {
    ...agreed,
    mergers: [...agreed.mergers, ...mergers],
    exchanges: [...agreed.exchanges, ...exchanges],
    clusters: [...agreed.clusters, ...clusters],
  };
}

/** Step (iii) for one province and the kinds that are tied together in it. */
export function sitePart(
  scenario: Scenario,
  decision: Decision,
  province: Province,
  together: readonly Kind[],
  lowered: Pick<Agreements, "relief" | "reserve">,
  home: Reading,
): Part {
  const name = sitePartName(province, together);
  const scope = { type: "sites", provinces: [province.code], kinds: together, ...lowered } as const;
  const formulation = formulate(scenario, decision, scope, name);
  // Everybody at home is a plan, unless a pin or an explicit capacity forbids it.
  return { name, formulation, start: formulation.valuesOf(home) };
}

/** What the sites of a province and kinds are called, as a part. */
export function sitePartName({ name }: Province, together: readonly Kind[]): string {
  return together.length === kinds.length ? name : `${name} ${together.join(" ")}`;
}
