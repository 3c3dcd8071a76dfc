import { type Pin, type Scenario, spoken } from "../../../domain/index.ts";
import { pinKindOf } from "../../../pins/index.ts";
import { namesOf } from "../../../report/index.ts";
import type { Problem } from "../../../scenario/index.ts";
import type { Texts } from "../../texts.tsx";

/**
 * A problem as people at the table can read it: they have seen no file, so what stands at a place in one is told by its
 * words, and codes by their names. `pins`: those among which the problem was found.
 */
export function problemWords(
  { message, path }: Problem,
  scenario: Scenario,
  pins: readonly Pin[],
  { say, told, language }: Texts,
): string {
  const name = namesOf(scenario);
  const words = (pin: Pin) => `“${told(pinKindOf(pin).sentence(pin, name))}”`;
  const text = spoken(message, language)
    .replaceAll(/pins\[(\d+)\](?: \([^()]*\))?/g, (place, index: string) => {
      const pin = pins[Number(index)];
      return pin === undefined ? place : words(pin);
    })
    .replaceAll(/\(([^()\s]+)\)/g, (whole, code: string) => (name(code) === code ? whole : name(code)));
  return path?.endsWith(".places") === true ? `${say("form.places")}: ${text}` : text;
}
