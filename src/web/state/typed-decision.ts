import type { Municipality, MunicipalityCode, Provenance, PublishedDecision, Scenario } from "../../domain/index.ts";
import { compact } from "../../scenario/draft.ts";

/** A decision that was issued as people type it: in place of the id of a source stands its title. */
export type TypedDecision = PublishedDecision;

/** What is known of the decision on a municipality, with titles of its sources; undefined: none is known. */
export function typedDecision(scenario: Scenario, municipality: MunicipalityCode): TypedDecision | undefined {
  const { decided } = scenario.municipalities.find(({ code }) => code === municipality) ?? {};
  const titled = (id: string) => scenario.sources.find((source) => source.id === id)?.title ?? id;
  return decided === undefined ? undefined : withSources(decided, titled);
}

/** Whether two say the same. */
export function sameDecision(a: TypedDecision | undefined, b: TypedDecision | undefined): boolean {
  const text = (one: TypedDecision | undefined) => JSON.stringify(one && withSources(one, (title) => title));
  return text(a) === text(b);
}

/** The scenario with a decision on a municipality, and with its sources where it had none of these titles; without: taken away. */
export function withDecision(
  scenario: Scenario,
  municipality: MunicipalityCode,
  decision: TypedDecision | undefined,
): Scenario {
  const sources = [...scenario.sources];
  const idOf = (title: string) => {
    const known = sources.find((source) => source.title === title || source.titleNl === title);
    if (known !== undefined) return known.id;
    let number = 1;
    while (sources.some(({ id }) => id === `issued-${number}`)) number++;
    const id = `issued-${number}`;
    sources.push({ id, title });
    return id;
  };
  const decided = decision && withSources(decision, idOf);
  const municipalities = scenario.municipalities.map((one): Municipality => {
    if (one.code !== municipality) return one;
    const { decided: _before, ...rest } = one;
    return decided === undefined ? rest : { ...rest, decided };
  });
  return { ...scenario, sources, municipalities };
}

/** In one order, so that the same is written the same. */
function withSources(decision: PublishedDecision, named: (source: string) => string): PublishedDecision {
  const { regular, amv, amvProvenance, totalProvenance } = decision;
  const from = ({ standing, source }: Provenance): Provenance =>
    source === undefined ? { standing } : { standing, source: named(source) };
  return compact({
    regular,
    amv,
    ...from(decision),
    amvProvenance: amvProvenance && from(amvProvenance),
    totalProvenance: totalProvenance && from(totalProvenance),
  });
}
