import { both, en, nl, type Scenario } from "../domain/index.ts";
import { assemble, type Parts } from "./assemble.ts";
import { checkCapacity } from "./check-capacity.ts";
import { checkCodes } from "./check-codes.ts";
import { checkDecided } from "./check-decided.ts";
import { checkExemptions } from "./check-exemptions.ts";
import { checkPins } from "./check-pins.ts";
import { checkReference } from "./check-reference.ts";
import { checkSums } from "./check-sums.ts";
import { type Document, documentSchema } from "./document.ts";
import type { Draft } from "./draft.ts";
import { type Facts, readFacts, referencedFiles, type ScenarioFiles } from "./facts.ts";
import { deepFreeze } from "./freeze.ts";
import { findings } from "./issue.ts";
import { positions, readJson } from "./json-text.ts";
import { mainFile } from "./limits.ts";
import { migrate } from "./migrations.ts";
import { objectiveLevels } from "./objective-levels.ts";
import { collector, pathText, type Problem, type Report } from "./problem.ts";
import { type Registry, registry } from "./registry.ts";
import { ruleSettings } from "./rule-settings.ts";
import { fieldsAt, salvage } from "./schema-walk.ts";

/** A scenario, deep-frozen, sorted and closed; or every problem of its files, by file and row. */
export type Parsed =
  | { readonly status: "ok"; readonly scenario: Scenario }
  | { readonly status: "problems"; readonly problems: readonly Problem[] };

export interface ParseOptions {
  /** Name of the scenario file among the files. */
  readonly main?: string;
  /** Rules and measures that the scenario may name; tests give their own. */
  readonly registry?: Registry;
}

/**
 * Parses a scenario from the texts of its files. Pure: no file system, the same answer for the same texts. Reading goes
 * on after a problem, so that all of them are listed at once; nothing is repaired.
 */
export function parseScenario(files: ScenarioFiles, options: ParseOptions = {}): Parsed {
  const main = options.main ?? mainFile;
  const lists = options.registry ?? registry;
  const problems: Problem[] = [];
  const report = collector(problems);
  const text = Object.hasOwn(files, main) ? files[main] : undefined;
  if (text === undefined) {
    report(
      "missing-file",
      { file: main },
      both(
        nl`Het scenario (${main}) ontbreekt. Misschien is dit een andere map.`,
        en`The scenario (${main}) is missing. Maybe this is another folder.`,
      ),
    );
    return { status: "problems", problems };
  }
  const read = readParts(text, main, files, lists, report);
  if (read === undefined || problems.length > 0) return refused();
  const scenario = assemble(read.parts);
  checkCapacity(scenario, read.facts, report);
  return problems.length > 0 ? refused() : { status: "ok", scenario: deepFreeze(scenario) };

  function refused(): Parsed {
    return { status: "problems", problems: located(problems, main, text ?? "") };
  }
}

/** Names of the CSV files beside a scenario file; none where it cannot be read, which `parseScenario` will report. */
export function filesBeside(text: string): readonly string[] {
  const document = readJson(mainFile, text, () => undefined);
  return referencedFiles(salvage(documentSchema, document) as Draft<Document>);
}

function readParts(
  text: string,
  main: string,
  files: ScenarioFiles,
  lists: Registry,
  report: Report,
): { readonly parts: Parts; readonly facts: Facts } | undefined {
  const raw = readJson(main, text, report);
  if (raw === undefined) return undefined;
  const current = migrate(main, raw, report);
  if (current === undefined) return undefined;
  const document = readDocument(current, main, report);
  const facts = readFacts(document, main, files, report);
  checkCodes(document, facts, main, report);
  checkDecided(facts, report);
  checkExemptions(facts, report);
  checkSums(document, facts, main, report);
  const pinAt = (...path: readonly (string | number)[]) => ({ file: main, path: pathText(["pins", ...path]) });
  checkPins(document.pins ?? [], facts, pinAt, report);
  checkReference(document, facts, main, report);
  const rules = ruleSettings(document, main, lists, report);
  const objective = objectiveLevels(document, main, lists, report);
  // Drafts are complete where nothing was reported; the caller looks at that before it trusts them.
  const whole = <T>(items: readonly { readonly value: unknown }[] | undefined) =>
    (items ?? []).map((i) => i.value as T);
  const parts: Parts = {
    document: document as Document,
    provinces: whole(facts.provinces),
    municipalities: whole(facts.municipalities),
    borders: whole(facts.borders),
    rules,
    objective,
  };
  return { parts, facts };
}

function readDocument(raw: unknown, main: string, report: Report): Draft<Document> {
  const parsed = documentSchema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const known = (path: readonly PropertyKey[]) => fieldsAt(documentSchema, raw, path);
  for (const finding of findings(parsed.error.issues, raw, known)) {
    report(finding.code, { file: main, path: pathText(finding.path) }, finding.message, finding.value);
  }
  return salvage(documentSchema, raw) as Draft<Document>;
}

/**
 * Adds line and column to problems that know their path; a field that is missing shows the block it is missing from.
 * Then in the order in which people go through them: the scenario file first, the others by name, each by row.
 */
export function located(problems: readonly Problem[], main: string, text: string): Problem[] {
  const found = problems.some((one) => one.file === main && one.row === undefined) ? positions(text) : undefined;
  const placed = problems.map((problem) => {
    if (found === undefined || problem.file !== main || problem.row !== undefined) return problem;
    let path = problem.path ?? "";
    while (path !== "" && !found.has(path)) path = parent(path);
    const at = found.get(path);
    return at === undefined ? problem : { ...problem, row: at.line, column: at.column };
  });
  const rank = (problem: Problem) => (problem.file === main ? "" : problem.file);
  return placed.sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : (a.row ?? 0) - (b.row ?? 0)));
}

function parent(path: string): string {
  return path.replace(/(?:\.?[^.[\]]+|\[(?:\d+|"(?:[^"\\]|\\.)*")\])$/, "");
}
