import { type Bilingual, both, en, nl, type Scenario } from "../domain/index.ts";
import type { Contradiction } from "../formulate/formulate.ts";
import { rules } from "../rules/index.ts";
import { pinKindOf } from "../pins/index.ts";
import { pinsRule } from "../rules/pins.ts";
import type { Verdict } from "../verify/index.ts";

/** Most that are told: what one pin breaks, it may break in many places. */
const most = 5;

/** What the program of a scenario can never keep: pins in their own words, rules by their titles; each once. */
export function contradictionsTold(scenario: Scenario, found: readonly Contradiction[]): Bilingual[] {
  const told = new Map<string, Bilingual>();
  for (const { rule, row } of found) {
    const words = pinTold(scenario, rule, row) ?? titleOf(rule);
    told.set(words.nl, words);
  }
  return [...told.values()].slice(0, most);
}

/** What a plan breaks, each with the title of its rule. */
export function violationsTold({ violations }: Verdict): Bilingual[] {
  return violations.slice(0, most).map(({ rule, message }) => {
    const title = titleOf(rule);
    return both(nl`${title}: ${message}`, en`${title}: ${message}`);
  });
}

/** Rows of pins are named by their place in the list. */
function pinTold(scenario: Scenario, rule: string, row: string): Bilingual | undefined {
  const place = rule === pinsRule.id ? /^pin (\d+)/.exec(row)?.[1] : undefined;
  const pin = place === undefined ? undefined : scenario.pins[Number(place) - 1];
  if (pin === undefined) return undefined;
  const named = [...scenario.municipalities, ...scenario.provinces];
  const words = pinKindOf(pin).sentence(pin, (code) => named.find((one) => one.code === code)?.name ?? code);
  const title = titleOf(rule);
  return both(nl`${title}: ${words}`, en`${title}: ${words}`);
}

function titleOf(id: string): Bilingual {
  return rules.find((rule) => rule.id === id)?.title ?? { nl: "de opbouw van een plan", en: "the make-up of a plan" };
}
