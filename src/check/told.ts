import type { InBoth } from "./in-both.ts";
import { type Kind, LARGEST } from "./reader.ts";

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
export function called({ names }: { readonly names: ReadonlyMap<string, string> }, code: string): string {
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
  "indicative-cap": { nl: "Niet boven het indicatieve aantal", en: "Not above the indicative number" },
  "remainder-shares": { nl: "De restopgave is naar rato verdeeld", en: "The remainder is divided pro rata" },
  credits: { nl: "Wat een gemeente verder doet telt mee", en: "What else a municipality does counts" },
  exchanges: { nl: "Uitruil binnen de provincie", en: "Exchange within the province" },
  "amv-cluster": { nl: "Kleine amv-locaties bij elkaar", en: "Small amv units near each other" },
  pins: { nl: "Wat aan tafel is afgesproken of uitgesloten", en: "What the table has agreed or ruled out" },
};

const states = {
  on: { nl: "staat aan", en: "is on" },
  off: { nl: "staat uit", en: "is off" },
  missing: { nl: "ontbreekt", en: "is missing" },
} as const;

/** How a rule stands in a scenario. */
export function ruleIs(rule: string, state: keyof typeof states): InBoth {
  const title = ruleTitles[rule] ?? { nl: rule, en: rule };
  return { nl: `de regel “${title.nl}” ${states[state].nl}`, en: `the rule “${title.en}” ${states[state].en}` };
}

const figures: Readonly<Record<string, InBoth>> = {
  adopted: { nl: "overgenomen plekken", en: "adopted places" },
  share: { nl: "aandeel in de restopgave", en: "share of the remainder" },
  given: { nl: "gegeven in uitruil binnen de provincie", en: "given in exchanges" },
  taken: { nl: "genomen in uitruil binnen de provincie", en: "taken in exchanges" },
  handedOver: { nl: "overgedragen aan een gastheer", en: "handed over to a host" },
  guests: { nl: "plekken van gasten", en: "places of guests" },
  task: { nl: "taak", en: "task" },
  hosted: { nl: "opvang", en: "hosted" },
};

const kindNames = { regular: { nl: "regulier", en: "regular" }, amv: { nl: "amv", en: "amv" } } as const;

/** A figure of a municipality that does not follow from the rest. */
export function otherFigure(who: string, name: string, kind: Kind, is: bigint, must: bigint): InBoth {
  const [of, figure] = [kindNames[kind], figures[name] ?? { nl: name, en: name }];
  return {
    nl: `bij ${who}, ${of.nl}, staat in het plan ${digits(is, "nl")} als “${figure.nl}”; het moet ${digits(must, "nl")} zijn.`,
    en: `for ${who}, ${of.en}, the plan has ${digits(is, "en")} as “${figure.en}”; it must be ${digits(must, "en")}.`,
  };
}

/** More places in one than are judged. */
export function beyondLargest(nl: string, en: string): InBoth {
  return {
    nl: `een ${nl} van meer dan ${digits(LARGEST, "nl")} plekken`,
    en: `a ${en} of over ${digits(LARGEST, "en")} places`,
  };
}

/** That the tasks of the provinces are not what the country needs. */
export function notTheNeed(kind: Kind): InBoth {
  const { nl, en } = kindBefore(kind);
  return {
    nl: `de ${nl}opgaven van de provincies zijn samen niet de capaciteitsraming.`,
    en: `the ${en}tasks of the provinces together are not the national need.`,
  };
}

/** What is broken, after the title of its rule: “A site is large enough: …”. */
export function underTitle(rule: string, { nl, en }: InBoth): InBoth {
  const title = ruleTitles[rule];
  return title === undefined
    ? { nl: `${nl}.`, en: `${en}.` }
    : { nl: `${title.nl}: ${nl}.`, en: `${title.en}: ${en}.` };
}
