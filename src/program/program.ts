import type {
  Compensation,
  DecidedProvince,
  Decision,
  Kind,
  Municipality,
  PerKind,
  Province,
  Reading,
  Scenario,
} from "../domain/index.ts";
import type { Expression } from "./expression.ts";

/**
 * The variables of section 3 as expressions over the columns of a model: what a rule writes its rows with and a
 * measure its terms. A symbol may be a column, a sum of columns or a plain number: where relief is fixed, for example,
 * a whole hand-over is `places · x` and needs no column of its own. A program covers the provinces and kinds of its
 * scope; what lies outside is not in its lists.
 */
export interface Program {
  readonly scenario: Scenario;
  readonly decision: Decision;
  readonly provinces: readonly ProvinceCells[];
  readonly cells: readonly Cell[];
  /** What all tasks in scope come to, so that the country has its need; absent where others than those in scope are still open. */
  readonly total?: PerKind;
  readonly handOvers: readonly HandOver[];
  readonly exchanges: readonly ExchangeOption[];
  readonly clusterOptions: readonly ClusterOption[];
  /** What this program decides on; everything else is plain numbers, settled before or left for later. */
  readonly decides: ReadonlySet<"swaps" | "relief" | "sites" | "municipal-swaps">;
  /** Ordered pairs of a surplus and a shortage province. */
  readonly flows: readonly Flow[];
  /** Pairs of municipalities for the municipal side of swaps (3.10), empty unless that is what is chosen. */
  readonly municipalFlows: readonly MunicipalFlow[];
  /** Adds a column that only this rule or measure needs. */
  readonly column: (spec: ColumnSpec) => Expression;
}

export interface ColumnSpec {
  readonly name: string;
  readonly lower: number;
  readonly upper: number;
  /** See `Column.implied` of the model. */
  readonly implied?: true;
  /** What the column is in a given plan: makes starts and tests. */
  readonly value: (reading: Reading) => number;
}

/** Totals of one province, per kind of the scope. Outside a program over provinces' relief these are plain numbers. */
export interface ProvinceCells {
  readonly province: Province;
  readonly balances: DecidedProvince["balances"];
  /** ρ: Σ u over the province. */
  readonly relief: PerKind<Expression>;
  /** Σ c over the province. */
  readonly reserve: PerKind<Expression>;
}

/** One municipality and kind. Symbols as in section 3; `own` of the reading is viable + unviable + clustered. */
export interface Cell {
  readonly municipality: Municipality;
  readonly kind: Kind;
  readonly indicative: number;
  readonly adopted: number;
  readonly share: number;
  /** Whether adopted places form a viable site: y or n then costs nothing and is no column. */
  readonly hasAdoptedSite: boolean;
  /** L: open task before agreements. */
  readonly open: number;
  readonly minimum: number;
  readonly relief: Expression;
  /** U: whether anything is taken over from it. Absent where relief is chosen and nobody asks who is relieved. */
  readonly relieved?: Expression;
  readonly reserve: Expression;
  readonly given: Expression;
  readonly taken: Expression;
  readonly handedOver: Expression;
  readonly guests: Expression;
  /** Right side of (3.4). */
  readonly left: Expression;
  /** a and b of section 3, and the places that stay in a clustered unit (3.13). */
  readonly viable: Expression;
  readonly unviable: Expression;
  readonly clustered: Expression;
  /** Adopted places that stay and count towards the minimum. */
  readonly base: Expression;
  /**
   * y, v, n, and membership of a cluster; y is the constant 1 at an adopted site. `stays`: the open task is at home in
   * a viable site; the same as `opens` unless chains are allowed.
   */
  readonly opens: Expression;
  readonly stays: Expression;
  readonly small: Expression;
  readonly nothing: Expression;
  readonly joins: Expression;
  readonly task: Expression;
  readonly hosted: Expression;
  /**
   * Present where nothing but hand-overs can change `hosted`, all of known size:
   * hosted = away + (stay − away) · (1 − Σ departures.chosen) + Σ arrivals.places, and a cell with arrivals opens.
   * Terms that are tight at fractional points follow from it.
   */
  readonly switch?: { readonly away: number; readonly stay: number };
  /** Range that `hosted` can take by bounds of columns and host capacity. */
  readonly hostedRange: readonly [number, number];
  /** Hand-overs of this cell to hosts, and of guests to this cell. */
  readonly departures: readonly HandOver[];
  readonly arrivals: readonly HandOver[];
}

/** x_gh and m_gh. */
export interface HandOver {
  readonly kind: Kind;
  readonly guest: Municipality;
  readonly host: Municipality;
  readonly chosen: Expression;
  readonly places: Expression;
  /** Upper bound of places. */
  readonly most: number;
  readonly distance: number;
}

/** e_gh and f_gh. */
export interface ExchangeOption {
  readonly kind: Kind;
  readonly giver: Municipality;
  readonly taker: Municipality;
  readonly against: Compensation["type"];
  readonly chosen: Expression;
  readonly places: Expression;
  readonly most: number;
  readonly distance: number;
}

/** A small amv unit `member` that may count with the unit of `centre` (3.13); member = centre opens the cluster. */
export interface ClusterOption {
  readonly centre: Municipality;
  readonly member: Municipality;
  readonly chosen: Expression;
  /** Places of the member's unit when it belongs to this centre. */
  readonly places: Expression;
}

/** s_pq and z_pq. */
export interface Flow {
  readonly surplus: Province;
  readonly shortage: Province;
  readonly places: PerKind<Expression>;
  readonly chosen: Expression;
  /** min(S_pk, R_qk) per kind. */
  readonly most: PerKind;
  readonly distance: number;
}

/** w_ab. */
export interface MunicipalFlow {
  readonly kind: Kind;
  readonly surplus: Municipality;
  readonly shortage: Municipality;
  readonly places: Expression;
  readonly chosen: Expression;
  /** Whether it is a pair of fewer than `least` places. */
  readonly small: Expression;
  readonly least: number;
  readonly most: number;
  readonly distance: number;
}
