import type {
  Bilingual,
  ExemptionGround,
  Kind,
  MunicipalityCode,
  Offer,
  Pin,
  ProvinceCode,
  Standing,
} from "../domain/index.ts";
import type { Problem, Spot } from "../scenario/index.ts";
import type { Field } from "./fields.ts";
import type { TableKind } from "./header.ts";
import type { QuarterMode } from "./quarter-heading.ts";
import type { QuarterField } from "./slots.ts";

/** A figure that a cell states about a municipality or province. */
export interface Claim {
  readonly about: MunicipalityCode | ProvinceCode;
  readonly field: Field;
  readonly value: number;
  readonly spot: Spot;
}

/** An offer as one row states it. Standing and source are absent where the row says nothing of them. */
export interface OfferLine {
  readonly about: MunicipalityCode;
  readonly kind: Kind;
  readonly certainty: Offer["certainty"];
  readonly places: number;
  readonly availableFrom?: string;
  readonly standing?: Standing;
  readonly source?: string;
  /** Whether the table has columns for these, so that an empty cell says: none. */
  readonly states: { readonly from: boolean; readonly provenance: boolean };
  /** The table states offers of this kind and certainty alone: others of the municipality are left as they are. */
  readonly part?: true;
  readonly spot: Spot;
}

/** What a row says of the exemption of a municipality. What is absent the row does not say. */
export interface ExemptionLine {
  readonly about: MunicipalityCode;
  readonly exempt: boolean;
  readonly ground?: ExemptionGround;
  readonly reason?: Bilingual;
  readonly standing?: Standing;
  readonly spot: Spot;
}

/** Where numbers come from, as cells say. What is absent they do not say. */
export interface SaidFrom {
  readonly standing?: Standing;
  /** The id or title of a source, or words for a new one. */
  readonly source?: string;
  /** The cell of the source. */
  readonly at?: Spot;
}

/** What a row says of where the numbers in the decision on a municipality come from; of amv only where that is another. */
export interface DecidedLine extends SaidFrom {
  readonly about: MunicipalityCode;
  readonly amv?: SaidFrom;
  readonly spot: Spot;
}

export interface PinLine {
  readonly pin: Pin;
  readonly spot: Spot;
}

/** How one sheet was understood, for people to look over before they trust it. */
export interface TableAccount {
  readonly file: string;
  readonly sheet?: string;
  readonly kind: TableKind;
  /** The row of the headings; of a table on its side, that of the first heading. */
  readonly headerRow: number;
  /** The letter of the column that has the headings of a table on its side. Absent: the table stands upright. */
  readonly headingColumn?: string;
  /** What was read as what; of the figures of a quarter also the day from which they count, the last of the quarter. */
  readonly read: readonly { readonly heading: string; readonly field: Field; readonly availableFrom?: string }[];
  readonly notRead: readonly string[];
  /** How the quarters of each figure were read, where they were. Absent: there are none. */
  readonly quarters?: readonly QuartersAccount[];
  /** How many rows say something of somebody, without totals and remarks; of a table on its side, how many columns. */
  readonly rows: number;
  /** Rows of totals: they agreed with the sum (else there is a problem) and were left out. */
  readonly totals: readonly number[];
  /** Rows that the file hides; they were read all the same. */
  readonly hiddenRows: readonly number[];
  /** Columns that the file hides, by heading; those with a heading that is known were read all the same. */
  readonly hiddenColumns: readonly string[];
  /** Rows without figures and without a name that we know, such as remarks below a table. */
  readonly remarks: readonly { readonly row: number; readonly text: string }[];
  /** Cells whose value was computed by the spreadsheet when it was saved. */
  readonly formulas: number;
  /** Sums of which no value was kept, and that were added up here. */
  readonly computed: number;
  /** Comments on cells, which are not read: how many, and the cell of the first. Absent: none. */
  readonly comments?: { readonly count: number; readonly first: string };
  /** Codes and names that are not written as usual, and the municipality that they were read as. */
  readonly respelled: readonly {
    readonly row: number;
    readonly from: string;
    readonly code: string;
    readonly name: string;
  }[];
  /** Names that are no longer in use, and what they were read as. */
  readonly renamed: readonly {
    readonly row: number;
    readonly from: string;
    readonly to: string;
    readonly date: string;
  }[];
}

/** How the quarters of one figure were read. */
export interface QuartersAccount {
  readonly field: QuarterField;
  /** As places that are added in each quarter, or as all that there are by the end of it. */
  readonly counted: QuarterMode;
  /** What says so: the headings, or the totals beside the quarters. */
  readonly by: "headings" | "totals";
}

/** A sheet that was not read, and why. */
export interface NotRead {
  readonly file: string;
  readonly sheet?: string;
  readonly why: "no-header" | "hidden";
}

export interface Understood {
  readonly tables: readonly TableAccount[];
  readonly notRead: readonly NotRead[];
  readonly claims: readonly Claim[];
  readonly offers: readonly OfferLine[];
  readonly pins: readonly PinLine[];
  readonly exemptions: readonly ExemptionLine[];
  readonly decided: readonly DecidedLine[];
  readonly problems: readonly Problem[];
}
