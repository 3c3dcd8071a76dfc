import type { Pin } from "../domain/index.ts";

/** A pin in words, without who and why; `name` gives the name of a code. */
export function pinWords(pin: Pin, name: (code: string) => string): { nl: string; en: string; where: string[] } {
  const kind = { nl: "", en: "" };
  if ("kind" in pin && pin.kind !== undefined) {
    kind.nl = pin.kind === "amv" ? "amv-" : "reguliere ";
    kind.en = pin.kind === "amv" ? "amv " : "regular ";
  }
  const pair = (a: string, b: string, nl: string, en: string) => ({ nl, en, where: [a, b] });
  switch (pin.type) {
    case "agreed-merger":
      return pair(
        pin.guest,
        pin.host,
        `${name(pin.host)} vangt de ${kind.nl}taak van ${name(pin.guest)} op`,
        `${name(pin.host)} hosts the ${kind.en}task of ${name(pin.guest)}`,
      );
    case "forbidden-merger":
      return pair(
        pin.guest,
        pin.host,
        `${name(pin.host)} vangt niet op voor ${name(pin.guest)}`,
        `${name(pin.host)} does not host for ${name(pin.guest)}`,
      );
    case "own-site":
      return {
        nl: `${name(pin.municipality)} houdt haar ${kind.nl}taak zelf`,
        en: `${name(pin.municipality)} keeps its ${kind.en}task at home`,
        where: [pin.municipality],
      };
    case "agreed-swap":
      return pair(
        pin.surplus,
        pin.shortage,
        `${name(pin.surplus)} neemt ${pin.places} ${kind.nl}plekken over van ${name(pin.shortage)}`,
        `${name(pin.surplus)} takes over ${pin.places} ${kind.en}places from ${name(pin.shortage)}`,
      );
    case "forbidden-swap":
      return pair(
        pin.surplus,
        pin.shortage,
        `geen uitruil tussen ${name(pin.surplus)} en ${name(pin.shortage)}`,
        `no swap between ${name(pin.surplus)} and ${name(pin.shortage)}`,
      );
    case "agreed-municipal-swap":
      return pair(
        pin.surplus,
        pin.shortage,
        `${name(pin.surplus)} zet ${pin.places} ${kind.nl}plekken in voor ${name(pin.shortage)}`,
        `${name(pin.surplus)} puts ${pin.places} ${kind.en}places against ${name(pin.shortage)}`,
      );
    case "forbidden-municipal-swap":
      return pair(
        pin.surplus,
        pin.shortage,
        `geen uitruil tussen ${name(pin.surplus)} en ${name(pin.shortage)}`,
        `no swap between ${name(pin.surplus)} and ${name(pin.shortage)}`,
      );
    case "agreed-exchange":
      return pair(
        pin.giver,
        pin.taker,
        `${name(pin.taker)} neemt ${pin.places} ${kind.nl}plekken over van ${name(pin.giver)}`,
        `${name(pin.taker)} takes over ${pin.places} ${kind.en}places from ${name(pin.giver)}`,
      );
    case "forbidden-exchange":
      return pair(
        pin.giver,
        pin.taker,
        `${name(pin.taker)} neemt niets over van ${name(pin.giver)}`,
        `${name(pin.taker)} takes nothing over from ${name(pin.giver)}`,
      );
  }
}
