import type { Pin, Scenario } from "../domain/index.ts";
import type { Entry } from "./entry.ts";
import { pinText } from "./held.ts";
import type { Names } from "./names.ts";

/** Fields of a line, and of the pin that it tells of. */
const fields = { who: "by", why: "why", provided: "provided" } as const;
type Field = keyof typeof fields;
const all = Object.keys(fields) as readonly Field[];

/**
 * A scenario whose pins no longer say what was taken away from the names of a log, of who settled them, why and on what condition: told again,
 * they do not bring it back. `own`: a pin that somebody settles just now, and says it anew.
 */
export function withoutGone(
  scenario: Scenario,
  entries: readonly Entry[],
  { kept }: Names,
  own: Pin | undefined,
): Scenario {
  const isGone = (entry: Entry, field: Field) => entry[field] !== null && !kept.has(entry[field]);
  if (!entries.some((entry) => all.some((field) => isGone(entry, field)))) return scenario;
  const lines = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (entry.what.type !== "pin") continue;
    const text = pinText(entry.what.pin as never);
    lines.set(text, [...(lines.get(text) ?? []), entry]);
  }
  const text = own && pinText(own);
  const pins = scenario.pins.map((pin): Pin => {
    const of = pinText(pin);
    if (of === text) return pin;
    const before = lines.get(of) ?? [];
    const still = { ...pin };
    for (const field of all) {
      const said = before.flatMap((entry) => (entry[field] === null ? [] : [kept.get(entry[field])?.text]));
      if (said.includes(undefined) && !said.includes(pin[fields[field]])) delete still[fields[field]];
    }
    return still;
  });
  return { ...scenario, pins };
}
