import type { Scenario, Standing } from "../../domain/index.ts";
import type { NoPackage, Package, Way } from "../../app/package.ts";
import { measures as listed, type Preset, presets as presetList } from "../../objectives/index.ts";
import { type LevelLine, proofStatement } from "./proof.ts";
import { type MeasureLine, measureLines } from "./measures.ts";
import { type ScenarioLine, scenarioLine } from "./report-data.ts";
import { standingsOf } from "./standings.ts";

/** What became of one preset: its package in measures and levels, or why there is none. */
export interface PresetLine extends Pick<Preset, "id" | "title" | "sentence"> {
  readonly found?: {
    readonly way: Way;
    readonly stopped: boolean;
    readonly verified: boolean;
    readonly proven: boolean;
    readonly measures: readonly MeasureLine[];
    readonly levels: readonly LevelLine[];
  };
}

export interface PresetsData {
  readonly scenario: ScenarioLine;
  readonly standing: Standing;
  readonly presets: readonly PresetLine[];
}

/** The packages that were made of one scenario, each by a preset. */
export function presetsData(
  scenario: Scenario,
  made: readonly { readonly preset: Preset; readonly result: Package | NoPackage }[],
): PresetsData {
  return {
    scenario: scenarioLine(scenario),
    standing: standingsOf(scenario).overall,
    presets: made.map(({ preset, result }) => presetLine(preset, result)),
  };
}

function presetLine({ id, title, sentence }: Preset, result: Package | NoPackage): PresetLine {
  if (result.status !== "done") return { id, title, sentence };
  const { scenario, verdict, stopped, proof } = result;
  const known = standingsOf(scenario);
  const { levels, status } = proofStatement(result, known, { type: "plan" });
  return {
    id,
    title,
    sentence,
    found: {
      way: proof.way,
      stopped,
      verified: verdict.ok,
      proven: status === "optimal",
      measures: measureLines(scenario, verdict, undefined, known).filter((line) => telling.has(line.id)),
      levels,
    },
  };
}

/** What a preset ranks costs something in another one; and talks are what people count, ranked or not. */
const telling: ReadonlySet<string> = new Set([
  ...presetList.flatMap(({ levels }) => levels.flatMap(({ terms }) => terms.map(({ measure }) => measure))),
  ...listed.filter(({ namedLater }) => namedLater === true).map(({ id }) => id),
]);
