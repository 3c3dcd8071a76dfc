import type { Scenario, Source, Standing } from "../domain/index.ts";
import { parseScenario, type Problem, writeScenario } from "../scenario/index.ts";
import { cellsBehind } from "./blame.ts";
import { merge, type Merged } from "./merge.ts";
import type { Reorganisation } from "./reorganisations.ts";
import { type SheetFile, understand } from "./understand.ts";
import type { Understood } from "./understood.ts";

export interface TakeOverOptions {
  /** Standing of figures that change and say nothing of it themselves. */
  readonly standing: Standing;
  /** Offers and pins of the scenario that the files do not name: out, instead of left as they are. */
  readonly replace: boolean;
  readonly reorganisations: readonly Reorganisation[];
}

/** How files were understood and what they would change; the scenario with them, also as a file, where nothing is wrong. */
export interface TakenOver {
  readonly found: Understood;
  readonly merged: Merged;
  readonly problems: readonly Problem[];
  readonly written?: string;
  readonly scenario?: Scenario;
}

/** A scenario with the figures of files in it, or every problem that keeps them out. Pure. */
export function takeOver(scenario: Scenario, files: readonly SheetFile[], options: TakeOverOptions): TakenOver {
  const { standing, replace, reorganisations } = options;
  const found = understand(files, scenario, reorganisations);
  const source = sourceFor(
    scenario,
    files.map((file) => file.name),
  );
  const merged = merge(scenario, found, { provenance: { standing, source: source.id }, replace });
  const problems = [...found.problems, ...(merged.status === "problems" ? merged.problems : [])];
  if (merged.status === "problems" || problems.length > 0) return { found, merged, problems };
  const whole = withSource(merged.scenario, source);
  const written = writeScenario(whole);
  const parsed = parseScenario({ "scenario.json": written });
  return parsed.status === "ok"
    ? { found, merged, problems: [], written, scenario: parsed.scenario }
    : { found, merged, problems: placed(parsed.problems, whole, found) };
}

/** Where imported figures come from: the files, by name. The same files are the same source. */
function sourceFor({ sources }: Scenario, names: readonly string[]): Source {
  const title = names.join(", ").slice(0, 300);
  const known = sources.find((one) => one.title === title && one.id.startsWith("import-"));
  if (known !== undefined) return known;
  let number = 1;
  while (sources.some((one) => one.id === `import-${number}`)) number++;
  return { id: `import-${number}`, title };
}

/** The source is named only where a figure comes from it. */
function withSource(scenario: Scenario, source: Source): Scenario {
  const used = scenario.municipalities.some(
    (one) =>
      one.indicativeProvenance.source === source.id ||
      one.decided?.source === source.id ||
      one.decided?.amvProvenance?.source === source.id ||
      one.decided?.totalProvenance?.source === source.id ||
      one.exempt?.source === source.id ||
      [...one.offers, ...(one.claimed ?? [])].some((offer) => offer.provenance.source === source.id),
  );
  const named = used || scenario.provinces.some((one) => one.provenance.source === source.id);
  if (!named || scenario.sources.some((one) => one.id === source.id)) return scenario;
  return { ...scenario, sources: [...scenario.sources, source] };
}

/** What is wrong with the scenario as a whole once the figures are in it: sums that no longer close, pins that clash. */
function placed(problems: readonly Problem[], whole: Scenario, found: Understood): readonly Problem[] {
  // Lines of a file that does not exist yet say nothing; the cells that people gave do.
  const file = [...new Set(found.tables.map((table) => table.file))].join(", ");
  return problems.map(({ code, message, value, path }) => ({
    file,
    code,
    message,
    ...(value === undefined ? {} : { value }),
    ...(path === undefined ? {} : (cellsBehind(path, whole, found) ?? { path })),
  }));
}
