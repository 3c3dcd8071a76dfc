import type { Facts } from "./facts.ts";
import type { InBoth } from "./in-both.ts";
import type { Kind } from "./reader.ts";

const separators = { nl: ".", en: "," } as const;

/** A whole number as people write it: 1.234 in Dutch, 1,234 in English. */
export function digits(value: bigint, language: keyof InBoth): string {
  return `${value}`.replace(/\B(?=(\d{3})+(?!\d))/g, separators[language]);
}

const adjectives = { regular: { nl: "reguliere ", en: "regular " }, amv: { nl: "amv-", en: "amv " } } as const;

/** So many places of a kind. */
export function placesOf(value: bigint, kind: Kind): InBoth {
  const { nl, en } = adjectives[kind];
  const one = value === 1n;
  return {
    nl: `${digits(value, "nl")} ${nl}${one ? "plek" : "plekken"}`,
    en: `${digits(value, "en")} ${en}${one ? "place" : "places"}`,
  };
}

/** A kind before the word that it describes: amv-taak, amv task. */
export function kindBefore(kind: Kind): InBoth {
  return adjectives[kind];
}

/** A municipality or province as people know it, with its code: the scenario names it, and nothing that is checked rests on that. */
export function called({ names }: Pick<Facts, "names">, code: string): string {
  const name = names.get(code);
  return name === undefined ? code : `${name} (${code})`;
}

/** What rules that a plan may break are about, by their names in the scenario. */
export const ruleTitles: Readonly<Record<string, InBoth>> = {
  "national-total": { nl: "Landelijk totaal", en: "National total" },
  "provincial-closure": { nl: "Elke provincie sluit", en: "Every province closes" },
  "swap-partners": {
    nl: "Wie met wie uitruilt, en hoeveel ten minste",
    en: "Who swaps with whom, and how much at least",
  },
  "timely-swaps": { nl: "Op tijd beschikbaar", en: "Available in time" },
  reserve: {
    nl: "Alle overschot wordt uitgeruild; wat over is wordt reserve",
    en: "All surplus is swapped; what is left becomes reserve",
  },
  "adopted-places": { nl: "Aangeboden plekken tellen mee", en: "Offered places are taken over" },
  eligibility: { nl: "Wie deelt in de restopgave", en: "Who shares in the remainder" },
  "municipal-swaps": { nl: "Uitruil op naam van gemeenten", en: "Swaps in the name of municipalities" },
  "whole-hand-over": {
    nl: "Een kleine taak gaat in één keer naar één gastheer",
    en: "A small task goes as a whole to one host",
  },
  "viable-site": { nl: "Een locatie is groot genoeg", en: "A site is large enough" },
  "host-capacity": { nl: "Niet meer opvang dan een gemeente aankan", en: "No more than a municipality can host" },
  "no-chains": { nl: "Geen doorgeven", en: "No chains" },
  neighbourhood: { nl: "Alleen met wie in de buurt ligt", en: "Only with neighbours" },
  pins: { nl: "Wat aan tafel is afgesproken of uitgesloten", en: "What the table has agreed or ruled out" },
};

/** What is broken, after the title of its rule: “A site is large enough: …”. */
export function underTitle(rule: string, { nl, en }: InBoth): InBoth {
  const title = ruleTitles[rule];
  return title === undefined
    ? { nl: `${nl}.`, en: `${en}.` }
    : { nl: `${title.nl}: ${nl}.`, en: `${title.en}: ${en}.` };
}
