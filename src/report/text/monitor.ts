import { type Bilingual, both, en, nl, type Scenario } from "../../domain/index.ts";
import type { Monitored } from "../../explain/monitor/index.ts";
import { dayWords } from "../../intake/index.ts";
import { formatNumber } from "../language.ts";
import { daysMonitored, provincesMonitored, townsBehind, townsUnknown } from "../tables/monitor.ts";
import { pen, type TextOptions } from "./style.ts";
import { tableText } from "./table.ts";

/** How far a package is realised on a day: in a sentence, over time, by province, and who is behind. */
export function monitorText(scenario: Scenario, found: Monitored, options: TextOptions): string {
  const p = pen({ ...options, words: scenario.words });
  const { on, by, nation } = found;
  const { goal, there, missing, open, unknown } = nation;
  const n = (value: number) => formatNumber(p.language, value);
  const sentence = p.told(
    both(
      nl`Op ${day(on)} zijn er ${n(there)} van de ${n(goal)} plekken van het pakket. ${n(missing)} ontbreken, waarvan ${n(open)} zonder plan; van ${n(unknown)} zegt de monitor niets. Alle plekken moeten er zijn op ${day(by)}.`,
      en`On ${day(on)} there are ${n(there)} of the ${n(goal)} places of the package. ${n(missing)} are missing, ${n(open)} of them without a plan; of ${n(unknown)} the monitor says nothing. All must be there by ${day(by)}.`,
    ),
  );
  const tables = [daysMonitored, provincesMonitored, townsBehind, townsUnknown].map((one) => tableText(p, one, found));
  return `${[p.paragraph(sentence), ...tables].join("\n\n")}\n`;
}

function day(iso: string): Bilingual {
  return { nl: dayWords(iso, "nl"), en: dayWords(iso, "en") };
}
