import { both, counted, en, kinds, type Kind, nl, type Scenario } from "../../domain/index.ts";
import {
  type Assumption,
  assumptionOf,
  type Chance,
  closingOf,
  type Draws,
  type Initiative,
  measureDifferences,
  measureSpread,
  type Occurrence,
  occurrencesOf,
  placesOf,
  solvedOf,
  spreadOf,
  type Spread,
  type Sweep,
} from "../../explain/sweep/index.ts";
import { csv } from "../csv/csv.ts";
import { changeUnit, plainTitle, plainUnit, plainValue } from "../plain-figures.ts";
import { namesOf } from "../story.ts";
import { kindColumn, number, text } from "./cells.ts";
import { own, table, type Table, type Texts } from "./table.ts";

/** What the tables of a sweep are about. */
export interface SweepData {
  readonly scenario: Scenario;
  readonly found: Sweep;
  readonly draws: Draws;
}

/** “63 % (60 to 66)”: a share of draws, and between what the chance lies. */
export function chanceText({ share, least, most }: Chance, { told }: Texts): string {
  const [of, low, high] = [share, least, most].map((part) => Math.round(100 * part)) as [number, number, number];
  return told(both(nl`${of} % (${low} tot ${high})`, en`${of} % (${low} to ${high})`));
}

const chanceWords = own("kans dat de opgave gedekt is", "chance that its task is covered");
const spreadColumns = <Row>(of: (row: Row) => Spread) => [
  number<SweepData, Row>("low", own("1 op 20 hoogstens", "1 in 20 at most"), (row) => of(row).low),
  number<SweepData, Row>("middle", own("midden", "middle"), (row) => of(row).middle),
  number<SweepData, Row>("high", own("19 op 20 hoogstens", "19 in 20 at most"), (row) => of(row).high),
];

/** What is assumed of every initiative, and in how many draws it came. */
export const sweepInitiatives: Table<SweepData> = table<
  SweepData,
  { readonly kind: Kind; readonly initiative: Initiative; readonly assumption: Assumption; readonly came: number }
>({
  id: "sweep-initiatives",
  title: own("Waarvan is uitgegaan", "What was assumed"),
  none: own("Er zijn geen kansrijke initiatieven.", "There are no promising initiatives."),
  names: 2,
  columns: [
    text("municipality", "municipality", ({ initiative }) => initiative.municipality.name),
    kindColumn,
    text("places", own("plekken als het komt", "places where it comes"), ({ initiative, assumption }, { told }) => {
      const { least, most } = assumption.places ?? { least: initiative.places, most: initiative.places };
      const [low, high] = [counted(least), counted(most)];
      return told(least === most ? both(nl`${low}`, en`${low}`) : both(nl`${low} tot ${high}`, en`${low} to ${high}`));
    }),
    text("chance", own("aangenomen kans", "assumed chance"), ({ assumption: { chance } }, { told }) =>
      told(both(nl`${chance} %`, en`${chance} %`)),
    ),
    number("came", own("kwam in zoveel trekkingen", "came in so many draws"), ({ came }) => came),
  ],
  rows: ({ found: { initiatives, books }, draws }) =>
    initiatives.map((initiative) => ({
      kind: initiative.kind,
      initiative,
      assumption: assumptionOf(initiative, draws),
      came: books.filter(({ coming }) => coming.has(initiative.id)).length,
    })),
});

/** Places that are there over all draws, and what is then lacking: the country. */
export const sweepPlaces: Table<SweepData> = table<
  SweepData,
  { readonly kind: Kind; readonly lacks: boolean; readonly spread: Spread }
>({
  id: "sweep-places",
  title: own("Plekken die er komen, en wat er tekort komt", "Places that come, and what is lacking"),
  names: 2,
  columns: [
    text("what", own("wat", "what"), ({ lacks }, { told }) =>
      told(
        lacks
          ? { nl: "tekort van provincies", en: "what provinces lack" }
          : { nl: "plekken die er zijn", en: "places" },
      ),
    ),
    kindColumn,
    ...spreadColumns<{ readonly spread: Spread }>(({ spread }) => spread),
  ],
  rows: ({ found: { books } }) =>
    kinds.flatMap((kind) => {
      const { adopted, lacking } = placesOf(books, kind);
      return [
        { kind, lacks: false, spread: adopted },
        { kind, lacks: true, spread: lacking },
      ];
    }),
});

/** The chance of each province of covering its task. */
export const sweepProvinces: Table<SweepData> = table<
  SweepData,
  { readonly name: string; readonly kind: Kind; readonly chance: Chance; readonly lacking: Spread }
>({
  id: "sweep-provinces",
  title: own("Wie zijn opgave dekt", "Who covers its task"),
  names: 2,
  columns: [
    text("province", "province", ({ name }) => name),
    kindColumn,
    text("chance", chanceWords, ({ chance }, texts) => chanceText(chance, texts)),
    number("low", own("tekort: 1 op 20 hoogstens", "lacking: 1 in 20 at most"), ({ lacking }) => lacking.low),
    number("middle", own("tekort, midden", "lacking, middle"), ({ lacking }) => lacking.middle),
    number("high", own("tekort: 19 op 20 hoogstens", "lacking: 19 in 20 at most"), ({ lacking }) => lacking.high),
  ],
  rows: ({ scenario, found: { books } }) =>
    scenario.provinces.flatMap(({ code, name, task }) =>
      kinds.filter((kind) => task[kind] > 0).map((kind) => ({ name, kind, ...closingOf(books, code, kind) })),
    ),
});

/** Agreements that people read about: swaps, what stays, what hangs on something, and what most packages have. */
const isTold = ({ agreement: { type }, robust, hangsOn, chance }: Occurrence) =>
  type === "swap" || robust || hangsOn !== undefined || chance.share > 1 / 2;

type AgreementRow = Occurrence & { readonly of: Scenario };

/** Agreements by in how many packages they are; in files all of them. */
export const sweepAgreements: Table<SweepData> = table<SweepData, AgreementRow>({
  id: "sweep-agreements",
  title: own(
    "Afspraken die blijven, en afspraken die ergens aan hangen",
    "Agreements that stay, and those that hang on something",
  ),
  none: own("Geen pakket heeft afspraken.", "No package has agreements."),
  columns: [
    text("agreement", own("afspraak", "agreement"), ({ agreement: { type, from, to, kind }, of }, { say }) => {
      const pair = `${namesOf(of)(from)} → ${namesOf(of)(to)}`;
      return [say(`compare.type.${type}`), kind === undefined ? "" : say(`kind.${kind}`), pair]
        .filter((word) => word !== "")
        .join(" ");
    }),
    text("packages", own("in zoveel pakketten", "in so many packages"), ({ chance }, texts) =>
      chanceText(chance, texts),
    ),
    number("places", own("plekken", "places"), ({ places }) => places.middle),
    text("hangs", own("waaraan het hangt", "what it hangs on"), reasonText),
  ],
  rows: ({ scenario, found }) =>
    occurrencesOf(found)
      .filter(isTold)
      .map((one) => ({ ...one, of: scenario })),
});

/** How many agreements people do not read about. */
export function untold(found: Sweep): number {
  return occurrencesOf(found).filter((one) => !isTold(one)).length;
}

/** One row an agreement, all of them: codes, the packages that have it and of how many, its places, and what it hangs on. */
export function sweepCsv({ found }: SweepData): string {
  const of = solvedOf(found.outcomes).length;
  const rows = occurrencesOf(found).map(({ agreement: { type, kind, from, to }, chance, places, robust, hangsOn }) => {
    const what = [type, kind ?? "", from, to];
    const figures = [Math.round(chance.share * of), of, places.low, places.middle, places.high];
    const stays = robust ? "yes" : "no";
    return hangsOn === undefined
      ? [...what, ...figures, stays, "", ""]
      : [...what, ...figures, stays, hangsOn.initiative.id, hangsOn.comes ? "yes" : "no"];
  });
  const header = ["type", "kind", "from", "to", "packages", "of", "places_low", "places_middle", "places_high"];
  return csv([...header, "robust", "hangs_on", "hangs_on_comes"], rows);
}

function reasonText({ robust, hangsOn }: Occurrence, { told, say }: Texts): string {
  if (robust) return told({ nl: "blijft, wat er ook komt", en: "stays, whatever comes" });
  if (hangsOn === undefined) return told({ nl: "dat bleek niet", en: "that was not seen" });
  const { municipality, kind, places } = hangsOn.initiative;
  const [{ name }, of, size] = [municipality, say(`kind.${kind}`), counted(places)];
  return told(
    hangsOn.comes
      ? both(nl`dat ${name} (${size} ${of}) komt`, en`that ${name} (${size} ${of}) comes`)
      : both(nl`dat ${name} (${size} ${of}) niet komt`, en`that ${name} (${size} ${of}) does not come`),
  );
}

/** What the packages come to, measure by measure of the objective; without those that count nothing people know. */
export const sweepMeasures: Table<SweepData> = table<SweepData, { readonly id: string; readonly spread: Spread }>({
  id: "sweep-measures",
  title: own("Waar de pakketten op uitkomen", "What the packages come to"),
  none: own("Er is geen pakket.", "There is no package."),
  columns: [
    text("measure", own("maat", "measure"), ({ id }, { told }) => plainTitle(id, told)),
    number("low", own("1 op 20 hoogstens", "1 in 20 at most"), ({ id, spread }) => plainValue(id, spread.low)),
    number("middle", own("midden", "middle"), ({ id, spread }) => plainValue(id, spread.middle)),
    number("high", own("19 op 20 hoogstens", "19 in 20 at most"), ({ id, spread }) => plainValue(id, spread.high)),
  ],
  rows: ({ scenario, found: { outcomes } }) =>
    countedMeasures(scenario).flatMap((id) => {
      const spread = measureSpread(outcomes, id);
      return spread === undefined ? [] : [{ id, spread }];
    }),
});

/** Measures of the objective that count something people know. */
export function countedMeasures({ objective }: Scenario): readonly string[] {
  const ids = new Set(objective.flatMap(({ terms }) => terms.map(({ measure }) => measure)));
  return [...ids].filter((id) => plainUnit(id) !== undefined);
}

interface OtherRow {
  readonly id: string;
  readonly name: string;
  readonly of: string;
  readonly spread: Spread | undefined;
  readonly difference: Spread | undefined;
}

/** The same draws under other rules, or by other objectives, measure by measure beside the scenario as it is. */
export const sweepVariants: Table<SweepData> = table<SweepData, OtherRow>({
  id: "sweep-variants",
  title: own("Dezelfde trekkingen, andere regels of doelen", "The same draws, other rules or objectives"),
  names: 2,
  columns: [
    text("measure", own("maat", "measure"), ({ id }, { told }) => plainTitle(id, told)),
    text("variant", own("variant", "variant"), ({ name }, { told }) => (name === "" ? told(asItIs) : name)),
    text("packages", own("pakketten", "packages"), ({ of }) => of),
    number("middle", own("midden", "middle"), ({ id, spread }) => spread && plainValue(id, spread.middle)),
    number(
      "low",
      own("verschil: 1 op 20 hoogstens", "difference: 1 in 20 at most"),
      ({ id, difference }) => difference && changeUnit(id).of(difference.low),
    ),
    number(
      "more",
      own("verschil, midden", "difference, middle"),
      ({ id, difference }) => difference && changeUnit(id).of(difference.middle),
    ),
    number(
      "high",
      own("verschil: 19 op 20 hoogstens", "difference: 19 in 20 at most"),
      ({ id, difference }) => difference && changeUnit(id).of(difference.high),
    ),
  ],
  rows: ({ scenario, found: { outcomes, others } }) =>
    countedMeasures(scenario).flatMap((id) =>
      [{ name: "", outcomes }, ...others].map(({ name, outcomes: own }) => ({
        id,
        name,
        of: `${solvedOf(own).length} / ${own.length}`,
        spread: measureSpread(own, id),
        difference: name === "" ? undefined : spreadIn(measureDifferences(outcomes, own, id)),
      })),
    ),
});

const spreadIn = (numbers: readonly number[]) => (numbers.length === 0 ? undefined : spreadOf(numbers));

const asItIs = { nl: "zoals het is", en: "as it is" };
