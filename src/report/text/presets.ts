import type { PresetLine, PresetsData } from "../data/presets.ts";
import type { LevelLine } from "../data/proof.ts";
import { formatAbove, formatPercent } from "../language.ts";
import { presetCosts } from "../tables/presets.ts";
import { legendText } from "./books.ts";
import { pen, type Pen, type TextOptions } from "./style.ts";
import { tableText } from "./table.ts";

/** What each preset costs, and under it what each asks for and how sure its figures are, level by level. */
export function presetsText(data: PresetsData, options: TextOptions): string {
  const p = pen({ ...options, words: data.scenario.words });
  const steps = data.presets.some(({ found }) => found?.way === "stepwise");
  return `${[
    tableText(p, presetCosts, data),
    ...data.presets.map((preset) => presetText(p, preset)),
    p.paragraph(p.say("presets.less")),
    ...(steps ? [p.paragraph(p.say("presets.stepwise"))] : []),
    legendText(p, [data.standing], data.scenario),
  ]
    .filter((part) => part !== "")
    .join("\n\n")}\n`;
}

function presetText(p: Pen, { id, title, sentence, found }: PresetLine): string {
  const lines = found?.levels.map((level) => p.paragraph(`${level.rank}. ${levelText(p, level)}`, "  "));
  return [
    p.heading(`${p.told(title)} (${id})`),
    p.paragraph(p.told(sentence)),
    ...(lines ?? [p.paragraph(p.say("presets.none"), "  ")]),
    ...(found?.stopped === true ? [p.paragraph(p.say("proof.stopped"), "  ")] : []),
  ].join("\n");
}

/** How sure the best is that was found for a level, and what later levels took of its tolerance since. */
function levelText(p: Pen, { name, proven, bound, gap, basisPoints, best, used, tolerance }: LevelLine): string {
  const told = [p.told(name)];
  if (proven) told.push(p.say("presets.proven"));
  else if (bound === undefined) told.push(p.say("presets.open"));
  else if (basisPoints !== undefined) told.push(p.say("presets.gap", { above: formatAbove(p.language, basisPoints) }));
  else told.push(p.say("presets.gap.absolute", { gap: gap ?? 0 }));
  const spent =
    used !== undefined && used > 0 && best !== undefined
      ? p.say("presets.spent", { used, best, tolerance: formatPercent(p.language, tolerance) })
      : "";
  return `${told.join(": ")}${spent}`;
}
