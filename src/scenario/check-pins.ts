import { both, en, type Kind, nl, type PartyField, pinShapes, shapeOf } from "../domain/index.ts";
import { known } from "./check-codes.ts";
import type { DocumentPin } from "./pin-schema.ts";
import type { Draft } from "./draft.ts";
import type { Facts } from "./facts.ts";
import type { Report, Spot } from "./problem.ts";

interface ReadPin {
  readonly type: DocumentPin["type"];
  readonly kind: Kind | undefined;
  readonly places: number | undefined;
  readonly codes: readonly { readonly field: PartyField; readonly code: string }[];
  readonly index: number;
}

/** Pins name codes that exist, agreements join two different parties, and no two pins contradict each other at sight. */
export function checkPins(
  pins: readonly Draft<DocumentPin>[],
  facts: Facts,
  where: (...path: readonly (string | number)[]) => Spot,
  report: Report,
): void {
  const read = pins.flatMap((pin, index) => readPin(pin, index));
  codesExist(read, facts, where, report);
  const homes = new Map((facts.municipalities ?? []).map((item) => [item.value.code, item.value.province]));
  for (const pin of read) {
    const [from, to] = pin.codes;
    if (from === undefined || to === undefined) continue;
    if (from.code === to.code) {
      report(
        "contradiction",
        where(pin.index, to.field),
        both(
          nl`Een afspraak heeft twee partijen, hier staat (${to.code}) twee keer. Misschien is een van beide codes verkeerd.`,
          en`An agreement has two parties, here (${to.code}) stands twice. Maybe one of the two codes is wrong.`,
        ),
        to.code,
      );
    } else if (shapeOf(pin).agreed && shapeOf(pin).sites) {
      const [here, there] = [homes.get(from.code), homes.get(to.code)];
      if (here === undefined || there === undefined || here === there) continue;
      report(
        "contradiction",
        where(pin.index, to.field),
        both(
          nl`(${from.code}) en (${to.code}) liggen in verschillende provincies. Misschien is een uitruil tussen provincies bedoeld (agreed-municipal-swap).`,
          en`(${from.code}) and (${to.code}) lie in different provinces. Maybe a swap between provinces is meant (agreed-municipal-swap).`,
        ),
        to.code,
      );
    }
  }
  for (const [index, later] of read.entries()) {
    for (const earlier of read.slice(0, index)) {
      if (!clash(earlier, later)) continue;
      const first = where(earlier.index);
      const named = first.file === where(later.index).file ? first.path : `${first.path} (${first.file})`;
      report(
        "contradiction",
        where(later.index),
        both(
          nl`Dit spreekt ${named ?? ""} tegen of herhaalt het. Misschien kan een van beide weg.`,
          en`This contradicts ${named ?? ""} or repeats it. Maybe one of the two can be left out.`,
        ),
        later.type,
      );
      break;
    }
  }
}

function readPin(pin: Draft<DocumentPin> | undefined, index: number): ReadPin[] {
  if (pin?.type === undefined) return [];
  const fields: Partial<Record<PartyField | "places" | "kind", unknown>> = pin;
  const codes = pinShapes[pin.type].parties.flatMap((field) => {
    const code = fields[field];
    return typeof code === "string" ? [{ field, code }] : [];
  });
  const places = typeof fields.places === "number" ? fields.places : undefined;
  return [{ type: pin.type, kind: fields.kind as Kind | undefined, places, codes, index }];
}

function codesExist(
  pins: readonly ReadPin[],
  facts: Facts,
  where: (...path: (string | number)[]) => Spot,
  report: Report,
) {
  const uses = (of: "province" | "municipality") =>
    pins
      .filter((pin) => shapeOf(pin).of === of)
      .flatMap((pin) => pin.codes.map(({ field, code }) => ({ code, spot: () => where(pin.index, field) })));
  const defined = (items: Facts["provinces"] | Facts["municipalities"]) =>
    items?.map((item) => ({ code: item.value.code, spot: () => item.at("code") }));
  known(uses("province"), defined(facts.provinces), { nl: "provinciecode", en: "province code" }, report);
  known(uses("municipality"), defined(facts.municipalities), { nl: "gemeentecode", en: "municipality code" }, report);
}

/**
 * Two pins that cannot both hold, or say the same twice: one pair agreed and forbidden or settled twice, a guest with
 * two hosts, a guest with a site of its own. What depends on figures or rules is the engine's to find.
 */
function clash(a: ReadPin, b: ReadPin): boolean {
  if (a.kind !== undefined && b.kind !== undefined && a.kind !== b.kind) return false;
  const same = a.codes.length === b.codes.length && a.codes.every(({ code }, i) => code === b.codes[i]?.code);
  if (shapeOf(a).about === shapeOf(b).about && same) return true;
  const both = shapeOf(a).wholeTask === true && shapeOf(b).wholeTask === true;
  return both && a.codes[0]?.code === b.codes[0]?.code;
}
