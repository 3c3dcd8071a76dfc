import { type Bilingual, both, en, joined, nl, type ObjectiveLevel, type ObjectiveTerm } from "../domain/index.ts";
import { namedObjectives } from "../objectives/index.ts";
import { bilingual } from "./bilingual.ts";
import type { Document, DocumentLevel } from "./document.ts";
import type { Draft } from "./draft.ts";
import { meant, pathText, type Report, followedBy } from "./problem.ts";
import { ratio } from "./ratio.ts";
import type { Registry } from "./registry.ts";
import { parseOptions } from "./rule-settings.ts";

/** The ranked levels, with the options of every measure checked and filled in by the measure's own schema. */
export function objectiveLevels(
  document: Draft<Document>,
  main: string,
  registry: Registry,
  report: Report,
): readonly ObjectiveLevel[] {
  const given = document.objective;
  if (given === undefined) return [];
  if (typeof given === "string") return namedLevels(given, registry);
  return given.flatMap((level, index) => {
    const terms = (level?.terms ?? []).map((term, at) => {
      const path = ["objective", index, "terms", at] as const;
      return objectiveTerm(term, path, main, registry, report);
    });
    const tolerance = ratio(level?.tolerance ?? 0);
    if (tolerance === undefined || terms.some((term) => term === undefined)) return [];
    const complete = terms.filter((term) => term !== undefined);
    return [{ name: levelName(level, complete, registry), terms: complete, tolerance }];
  });
}

/** The levels of a name, with every option told. They name measures by id; a directory test holds them to the list. */
export function namedLevels(name: string, registry: Registry): readonly ObjectiveLevel[] {
  return (namedObjectives.get(name) ?? []).map((level) => ({
    ...level,
    terms: level.terms.map((term) => {
      const measure = registry.measures.find((one) => one.id === term.measure);
      return measure === undefined ? term : { ...term, options: { ...measure.schema.parse(term.options) } };
    }),
  }));
}

function objectiveTerm(
  term: Draft<DocumentLevel["terms"][number]> | undefined,
  path: readonly (string | number)[],
  main: string,
  registry: Registry,
  report: Report,
): ObjectiveTerm | undefined {
  if (term?.measure === undefined) return undefined;
  const measure = registry.measures.find((one) => one.id === term.measure);
  if (measure === undefined) {
    const unknown = both(nl`De maat (${term.measure}) is onbekend.`, en`The measure (${term.measure}) is not known.`);
    const ids = registry.measures.map((one) => one.id);
    report(
      "unknown-value",
      { file: main, path: pathText([...path, "measure"]) },
      followedBy(unknown, meant(term.measure, ids)),
      term.measure,
    );
    return undefined;
  }
  const spot = (...below: readonly (string | number)[]) => ({
    file: main,
    path: pathText([...path, "options", ...below]),
  });
  const options = parseOptions(measure.schema, term.options ?? {}, spot, report);
  const weight = ratio(term.weight ?? 1);
  if (options === undefined || weight === undefined) return undefined;
  return { measure: term.measure, weight, options };
}

/** A level without a name is called after its measures. */
function levelName(
  level: Draft<DocumentLevel> | undefined,
  terms: readonly ObjectiveTerm[],
  registry: Registry,
): Bilingual {
  if (level?.name !== undefined) return bilingual(level.name);
  const titles = terms.flatMap((term) => registry.measures.find((one) => one.id === term.measure)?.title ?? []);
  return joined(titles, ", ");
}
