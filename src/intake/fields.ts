import { plain } from "./plain.ts";

/** What a column can hold. Per kind of places a figure has two columns. */
export const fields = [
  "municipality",
  "code",
  "province",
  "inhabitants",
  "indicative-regular",
  "indicative-amv",
  "reported-regular",
  "reported-amv",
  "promising-regular",
  "promising-amv",
  "claimed-regular",
  "claimed-amv",
  "decided-regular",
  "decided-amv",
  "decided-total",
  "decided-standing",
  "decided-source",
  "decided-amv-standing",
  "decided-amv-source",
  "capacity-regular",
  "capacity-amv",
  "status-holder-housing",
  "ukrainian-places",
  "national-places",
  "exempt",
  "exempt-ground",
  "exempt-reason",
  "exempt-reason-nl",
  "exempt-reason-en",
  "task-regular",
  "task-amv",
  "kind",
  "certainty",
  "places",
  "from",
  "standing",
  "source",
  "type",
  "first",
  "second",
  "by",
  "why",
  "provided",
] as const;
export type Field = (typeof fields)[number];

/** Words for a figure, and for the two kinds of places; their combinations are headings. */
const figures: Readonly<Record<string, readonly string[]>> = {
  indicative: [
    "indicatief",
    "indicatieve verdeling",
    "indicatieve taakstelling",
    "indicatieve opgave",
    "indicatief aantal",
    "sleutel",
    "key",
    "indicative",
    "indicative number",
    "indicative share",
  ],
  reported: [
    "toegezegd",
    "toezegging",
    "toegezegde plekken",
    "aanbod",
    "gemeld",
    "verslag",
    "reported",
    "offered",
    "offer",
  ],
  promising: ["kansrijk", "kansrijke plekken", "kansrijke initiatieven", "promising", "promising initiatives"],
  claimed: ["geclaimd", "claim", "niet erkend", "claimed", "not recognised", "not recognized"],
  decided: ["besluit", "verdeelbesluit", "besloten", "in besluit", "decided", "decision", "in decision"],
  capacity: ["capaciteit", "maximale capaciteit", "maximum", "capacity", "host capacity", "maximum capacity"],
  task: ["opgave", "provinciale opgave", "provinciale opvangopgave", "opvangopgave", "taak", "task", "provincial task"],
};

const kindWords: Readonly<Record<"regular" | "amv", readonly string[]>> = {
  regular: [
    "regulier",
    "reguliere",
    "reguliere plekken",
    "reguliere opvang",
    "regular",
    "regular places",
    "volwassenen",
  ],
  amv: [
    "amv",
    "amvs",
    "amv's",
    "amv plekken",
    "amv places",
    "alleenstaande minderjarige vreemdelingen",
    "alleenstaande minderjarigen",
    "minderjarigen",
    "unaccompanied minors",
    "minors",
  ],
};

const single: Readonly<Partial<Record<Field, readonly string[]>>> = {
  municipality: [
    "gemeente",
    "gemeentenaam",
    "naam gemeente",
    "gemeenten",
    "municipality",
    "municipality name",
    "naam",
    "name",
  ],
  code: ["code", "gemeentecode", "cbs code", "gm code", "code gemeente", "gemeente code", "municipality code"],
  province: ["provincie", "provincienaam", "provinciecode", "province", "province code", "province name"],
  inhabitants: ["inwoners", "inwonertal", "aantal inwoners", "bevolking", "inhabitants", "population"],
  "decided-standing": [
    "status besluit",
    "status van het besluit",
    "besluit status",
    "decided standing",
    "decision standing",
  ],
  "decided-source": ["bron besluit", "bron van het besluit", "besluit bron", "decided source", "decision source"],
  "status-holder-housing": [
    "woningen statushouders",
    "huisvesting statushouders",
    "statushouderswoningen",
    "status holder housing",
    "homes for status holders",
  ],
  "ukrainian-places": [
    "oekraiense plekken",
    "plekken oekrainers",
    "opvang oekrainers",
    "oekraine",
    "ukrainian places",
    "places for ukrainians",
  ],
  "national-places": ["plekken landelijke voorziening", "landelijke voorziening", "places of a national facility"],
  exempt: [
    "uitgezonderd",
    "uitzondering",
    "vrijgesteld",
    "vrijstelling",
    "ontheffing",
    "exempt",
    "exempted",
    "exemption",
  ],
  "exempt-ground": [
    "grond uitzondering",
    "grond van uitzondering",
    "grond van de uitzondering",
    "exempt ground",
    "exemption ground",
    "ground of exemption",
    "ground for exemption",
  ],
  "exempt-reason": [
    "reden uitzondering",
    "reden van uitzondering",
    "reden van de uitzondering",
    "exempt reason",
    "exemption reason",
    "reason of exemption",
    "reason for exemption",
  ],
  kind: ["soort", "soort plek", "soort plekken", "soort opvang", "doelgroep", "kind", "kind of places"],
  certainty: ["zekerheid", "hardheid", "certainty", "toegezegd of kansrijk", "reported or promising"],
  places: ["plekken", "aantal plekken", "aantal", "plaatsen", "opvangplekken", "places", "number of places", "number"],
  from: [
    "vanaf",
    "beschikbaar vanaf",
    "beschikbaar per",
    "ingangsdatum",
    "datum beschikbaar",
    "from",
    "available from",
    "date available",
  ],
  standing: ["status", "status van het cijfer", "standing"],
  source: ["bron", "bron id", "source", "source id"],
  type: ["afspraak", "soort afspraak", "type", "type afspraak", "agreement", "type of agreement", "pin"],
  first: [
    "van",
    "gast",
    "gastgemeente",
    "overschot",
    "gever",
    "from municipality",
    "from whom",
    "guest",
    "surplus",
    "giver",
  ],
  second: ["naar", "to whom", "gastheer", "ontvangende gemeente", "tekort", "nemer", "to", "host", "shortage", "taker"],
  by: ["door", "vastgelegd door", "afgesproken door", "by", "agreed by"],
  why: ["waarom", "reden", "toelichting", "opmerking", "why", "reason", "remark"],
  provided: ["mits", "voorwaarde", "onder voorwaarde", "provided", "provided that", "condition"],
};

/** Names of the columns of a scenario's own CSV files. */
const own: readonly (readonly [string, Field])[] = [
  ["status_holder_housing", "status-holder-housing"],
  ["ukrainian_places", "ukrainian-places"],
  ["national_places", "national-places"],
  ["exempt_reason_nl", "exempt-reason-nl"],
  ["exempt_reason_en", "exempt-reason-en"],
  ["decided_amv_standing", "decided-amv-standing"],
  ["decided_amv_source", "decided-amv-source"],
  ["task_regular", "task-regular"],
  ["task_amv", "task-amv"],
];

const headings: ReadonlyMap<string, Field> = makeHeadings();

/** The field that a heading names; undefined: none that we know. Exact but for accents, capitals and punctuation. */
export function fieldOf(heading: string): Field | undefined {
  const whole = headings.get(plain(heading));
  if (whole !== undefined) return whole;
  // A unit or remark between brackets says nothing about which column it is: `Indicatief regulier (plekken)`.
  const bare = heading.slice(0, 200).replace(/\s*\([^()]*\)\s*$/, "");
  return bare === heading || bare === "" ? undefined : headings.get(plain(bare));
}

const totals: ReadonlyMap<string, string> = new Map(
  Object.entries(figures).flatMap(([figure, words]) =>
    words.flatMap((word) =>
      [word, `${word} totaal`, `totaal ${word}`, `${word} total`, `total ${word}`].map(
        (text) => [plain(text), figure] as const,
      ),
    ),
  ),
);

/** The fields of both kinds of a figure that a heading gives as a total: `Toegezegd totaal`, or `Toegezegd` alone. */
export function totalFields(heading: string): { readonly regular: Field; readonly amv: Field } | undefined {
  const figure = totals.get(plain(heading));
  const ofKind = (kind: string) => fields.find((one) => one === `${figure}-${kind}`);
  const [regular, amv] = [ofKind("regular"), ofKind("amv")];
  return regular === undefined || amv === undefined ? undefined : { regular, amv };
}

/** `Waarvan amv`, also behind the heading of its group: the part of the total beside it. */
export function isOfWhichAmv(heading: string): boolean {
  const part = /(?:^| )(?:waarvan|of which) (.+)$/.exec(plain(heading))?.[1];
  return part !== undefined && kindWords.amv.some((word) => plain(word) === part);
}

/**
 * Whether somebody put the whole heading between brackets, `(Jaar)`: this column is not to be read. Brackets are what
 * every spreadsheet and every CSV file can hold, and what people write anyhow about what stands aside.
 */
export function isSetAside(heading: string): boolean {
  return /^\s*\((?:[^()]|\([^()]*\))*\)\s*$/.test(heading.slice(0, 200));
}

/** Headings that we know, to show what may be meant. */
export function knownHeadings(): readonly string[] {
  return [...headings.keys()];
}

function makeHeadings(): Map<string, Field> {
  const found = new Map<string, Field>();
  const put = (heading: string, field: Field) => {
    const text = plain(heading);
    const before = found.get(text);
    if (before !== undefined && before !== field) {
      throw new Error(
        `The heading (${heading}) names two fields (${before}, ${field}). Maybe one of its words is to go.`,
      );
    }
    found.set(text, field);
  };
  for (const [figure, words] of Object.entries(figures)) {
    for (const [kind, kinds] of Object.entries(kindWords)) {
      const field = fields.find((one) => one === `${figure}-${kind}`);
      if (field === undefined) throw new Error(`There is no field for a figure (${figure}) of a kind (${kind}).`);
      for (const word of words) {
        for (const kindWord of kinds)
          for (const text of [`${word} ${kindWord}`, `${kindWord} ${word}`]) put(text, field);
      }
    }
  }
  // `Besluit` alone may be anything.
  for (const word of figures.decided ?? [])
    for (const text of [`${word} totaal`, `totaal ${word}`, `${word} total`, `total ${word}`])
      put(text, "decided-total");
  for (const field of fields) for (const text of single[field] ?? []) put(text, field);
  for (const [text, field] of own) put(text, field);
  return found;
}
