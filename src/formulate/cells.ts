import type { MunicipalityCode, ReadCell, Reading } from "../domain/index.ts";
import {
  constant,
  isConstant,
  minus,
  sum,
  times,
  zero,
  type Cell,
  type ClusterOption,
  type ExchangeOption,
  type Expression,
  type HandOver,
} from "../program/index.ts";
import type { Columns } from "./columns.ts";
import type { CellFacts } from "./facts.ts";
import type { Left } from "./hand-overs.ts";

/** What is chosen elsewhere and meets in one cell. */
export interface CellParts {
  readonly relief: Expression;
  readonly relieved?: Expression;
  readonly reserve: Expression;
  readonly left: Left;
  readonly departures: readonly HandOver[];
  readonly arrivals: readonly HandOver[];
  readonly giving: readonly ExchangeOption[];
  readonly taking: readonly ExchangeOption[];
  readonly memberships: readonly ClusterOption[];
  /** Whether a host may hand over its own task, so that staying and opening are two things. */
  readonly chains: boolean;
  /** Whether nothing is left out that no sensible plan needs (for tests). */
  readonly everything: boolean;
}

/** Sites of one municipality and kind, by (3.4) to (3.6), and what follows from them. */
export function makeCell(facts: CellFacts, parts: CellParts, columns: Columns): Cell {
  const { municipality, kind, adopted, share, open, offerIsOpen, hasAdoptedSite, minimum } = facts;
  const { relief, relieved, reserve, departures, arrivals } = parts;
  const given = sum(...parts.giving.map((e) => e.places));
  const taken = sum(...parts.taking.map((e) => e.places));
  const handedOver = sum(...departures.map((x) => x.places));
  const guests = sum(...arrivals.map((x) => x.places));
  const left = sum(constant(open), times(-1, relief), times(-1, given), offerIsOpen ? times(-1, reserve) : zero);
  const base = adopted > 0 && adopted < minimum && !offerIsOpen ? minus(constant(adopted), reserve) : zero;
  const task = sum(constant(adopted + share), times(-1, relief), times(-1, reserve), times(-1, given), taken);
  const hosted = sum(task, times(-1, handedOver), guests);
  const visited = arrivals.length > 0 || parts.taking.length > 0;
  const site = hasAdoptedSite
    ? adoptedSite(facts, left, handedOver, parts, columns)
    : openSite(facts, parts, base, visited, columns);
  const fixed = parts.left.fixed;
  const switched = fixed !== undefined && isConstant(task) && !parts.chains && !parts.everything;
  const stay = task.constant;
  const away = stay - (fixed ?? 0);
  return {
    municipality,
    kind,
    indicative: facts.indicative,
    adopted,
    share,
    hasAdoptedSite,
    open,
    minimum,
    relief,
    ...(relieved !== undefined && { relieved }),
    reserve,
    given,
    taken,
    handedOver,
    guests,
    left,
    base,
    ...site,
    task,
    hosted,
    ...(switched ? { switch: { away, stay } } : {}),
    hostedRange: switched
      ? [departures.length > 0 ? away : stay, clip(stay, stay + most(arrivals), facts, parts)]
      : [
          adopted + share - open - (offerIsOpen ? 0 : Math.max(0, adopted - facts.indicative)),
          clip(0, adopted + share + most(arrivals) + most(parts.taking), facts, parts),
        ],
    departures,
    arrivals,
  };
}

type Site = Pick<Cell, "viable" | "unviable" | "clustered" | "opens" | "stays" | "small" | "nothing" | "joins">;

/** Beside an adopted viable site everything that stays is viable at no cost; y = 1. */
function adoptedSite(
  facts: CellFacts,
  left: Expression,
  handedOver: Expression,
  parts: CellParts,
  columns: Columns,
): Site {
  const one = constant(1);
  const viable = parts.everything
    ? columns.add({
        name: `a ${name(facts)}`,
        lower: 0,
        upper: facts.open,
        value: on(facts, (cell) => Math.max(0, cell.own)),
      })
    : minus(left, handedOver);
  return { viable, unviable: zero, clustered: zero, opens: one, stays: one, small: zero, nothing: zero, joins: zero };
}

/** A site that has to be opened: y, v, n and the places a and b in it. */
function openSite(facts: CellFacts, parts: CellParts, base: Expression, visited: boolean, columns: Columns): Site {
  const { fixed, most: open } = parts.left;
  const floor = base.constant;
  const binary = (letter: string, value: (cell: ReadCell) => boolean) =>
    columns.add({
      name: `${letter} ${name(facts)}`,
      lower: 0,
      upper: 1,
      value: on(facts, (cell) => Number(value(cell))),
    });
  const mayOpen = parts.everything || visited || (open > 0 && open + floor >= facts.minimum);
  const maySmall =
    parts.everything ||
    (open > 0 && facts.minimum - 1 - floor > 0 && (fixed === undefined || fixed + floor < facts.minimum));
  const opens = mayOpen ? binary("y", (cell) => cell.site === "viable") : zero;
  const separate = parts.chains || parts.everything;
  const stays =
    separate && mayOpen
      ? binary("stays", (cell) => cell.site === "viable" && (cell.own > 0 || cell.handedOver === 0))
      : opens;
  const small = maySmall ? binary("v", (cell) => cell.site === "unviable") : zero;
  const joins = sum(...parts.memberships.map((k) => k.chosen));
  const clustered = sum(...parts.memberships.map((k) => k.places));
  if (fixed !== undefined && !parts.everything) {
    // What is left is known: a = left · y, b = left · v; without a task the home is "nothing" unless the site opens.
    const nothing = fixed === 0 ? minus(constant(1), stays) : zero;
    return {
      opens,
      stays,
      small,
      joins,
      nothing,
      viable: times(fixed, stays),
      unviable: times(fixed, small),
      clustered,
    };
  }
  const smallest = Math.max(0, Math.min(open, facts.minimum - 1 - (parts.everything ? 0 : floor)));
  return {
    opens,
    stays,
    small,
    joins,
    clustered,
    nothing: binary("n", (cell) => cell.site === "none" && cell.handedOver === 0),
    viable: mayOpen
      ? columns.add({
          name: `a ${name(facts)}`,
          lower: 0,
          upper: open,
          value: on(facts, (cell) => (cell.site === "viable" ? Math.max(0, cell.own) : 0)),
        })
      : zero,
    unviable: maySmall
      ? columns.add({
          name: `b ${name(facts)}`,
          lower: 0,
          upper: smallest,
          value: on(facts, (cell) => (cell.site === "unviable" ? cell.own : 0)),
        })
      : zero,
  };
}

function name({ municipality, kind }: CellFacts): string {
  return `${kind} ${municipality.code}`;
}

function on({ municipality, kind }: CellFacts, value: (cell: ReadCell) => number) {
  const code: MunicipalityCode = municipality.code;
  return (reading: Reading) => value(reading.cell(code, kind));
}

function most(list: readonly { readonly most: number }[]): number {
  return list.reduce((n, item) => n + item.most, 0);
}

/** The upper end of a range: host capacity, but never below what is there anyway. */
function clip(least: number, upper: number, facts: CellFacts, parts: CellParts): number {
  return parts.everything ? upper : Math.max(least, Math.min(upper, facts.capacity));
}
