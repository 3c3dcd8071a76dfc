/**
 * An integer program as plain data, in the field's own terms and no policy words.
 *
 *     minimise, level by level,  offset + Σ_j coefficient_j · x_j
 *     subject to                 row.lower ≤ Σ_j coefficient_j · x_j ≤ row.upper      for every row
 *                                column.lower ≤ x_j ≤ column.upper,  x_j whole         for every column
 *
 * Every number is a whole number; an open side of a row is ±Infinity; every column is bounded on both sides, so
 * every program is bounded and a search over it ends. A Model is data only: it crosses threads by structured clone.
 */
export interface Model {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Ranked objectives, most important first. None means: any solution will do. */
  readonly levels: readonly Level[];
  /** A solution to start from, one value per column. It may be wrong; a strategy checks it before use. */
  readonly start?: readonly number[];
  /** What part of the program is single-source facility location; a strategy may use it. Absent: no structure is known. */
  readonly facilities?: Facilities;
  /** What part of the program is facility location with elastic tasks. Absent: no such structure is known. */
  readonly elastic?: Elastic;
}

export interface Column {
  readonly name: string;
  readonly lower: number;
  readonly upper: number;
  /**
   * True where the column is whole in some optimal solution as soon as the other columns are: an engine may treat it
   * as continuous. `conclude` demands whole values all the same.
   */
  readonly implied?: true;
}

export interface Row {
  readonly name: string;
  readonly lower: number;
  readonly upper: number;
  /** Column indices, strictly increasing, and their coefficients (never 0), pairwise. */
  readonly indices: readonly number[];
  readonly coefficients: readonly number[];
}

/**
 * One level of a ranked objective, always minimised. Lower levels may worsen it by at most
 * floor(tolerance · value), where value = offset + Σ coefficient · x at the optimum of this level.
 */
export interface Level {
  readonly name: string;
  readonly indices: readonly number[];
  readonly coefficients: readonly number[];
  /** The part of the value that no column moves. Kept out of the program, added when a value is told. */
  readonly offset: number;
  readonly tolerance: Ratio;
}

/** A fraction of whole numbers, denominator > 0. */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * Single-source facility location with minimum loads, as it stands in the columns of a model. Every customer is served
 * by exactly one open host (an arc's column is 1), by the host it owns (when that host is open), or alone.
 * An open host has need ≤ Σ weight of its arcs ≤ room; its own customer is not counted. The model's rows must say all
 * of this; rows and columns beside it (loads at a convex price, budgets) are read from the model.
 */
export interface Facilities {
  readonly customers: readonly Customer[];
  readonly hosts: readonly Host[];
}

export interface Customer {
  readonly weight: number;
  /** Column that is 1 when the customer is served by nobody else; absent: not possible. */
  readonly alone?: number;
}

export interface Host {
  /** Column that is 1 when the host is open; absent: it is always open. */
  readonly open?: number;
  /** Index of the customer that this host serves whenever it is open; no other host does then. */
  readonly own?: number;
  readonly need: number;
  readonly room: number;
  readonly arcs: readonly { readonly customer: number; readonly column: number }[];
}

/**
 * Facility location with elastic tasks, as it stands in the columns of a model. Every place has a task of whole size,
 * of which `relief` may take something off. What is left stays in an open site here, in a small one, goes whole to
 * the open site of another place (an arc), or is nothing. An open site has need ≤ load ≤ room, load being what stays
 * plus what arcs bring; a place that hosts keeps its own task. A place of which nothing can be chosen (no task, no small
 * site, no "nothing") needs no home. Places meet only through the arcs within their group, and in rows over relief and
 * columns outside this structure. The model's rows must say all of this.
 */
export interface Elastic {
  readonly places: readonly ElasticPlace[];
  /** How many of the model's rows belong to it as written; rows behind them are limits of earlier levels. */
  readonly rows: number;
}

export interface ElasticPlace {
  /** Places that only meet places of the same group. */
  readonly group: string;
  readonly task: number;
  /**
   * Column of what is taken off the task, and its upper bound. `when`: a column that is 1 exactly where anything is, and then
   * it is at least `least`.
   */
  readonly relief?: {
    readonly column: number;
    readonly most: number;
    readonly when?: { readonly column: number; readonly least: number };
  };
  /** The site: always open, or open where the column is 1; `stays` counts what of the task stays in it. */
  readonly site?: { readonly open?: number; readonly stays?: number; readonly need: number; readonly room: number };
  /** Column that is 1 when the task stays in a small site, and what stays in it. */
  readonly small?: { readonly column: number; readonly stays?: number; readonly most: number };
  /** Column that is 1 when nothing of the task is left. */
  readonly nothing?: number;
  readonly arcs: readonly ElasticArc[];
}

/** The whole task of place `guest` goes to this place; `places` counts it where it is elastic. */
export interface ElasticArc {
  readonly guest: number;
  readonly column: number;
  readonly places?: number;
  readonly most: number;
}
