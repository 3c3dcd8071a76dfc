/** What a municipality may be relieved of: nothing, unless that is promised, or from `from` to `upTo` places. */
export interface Room {
  /** Pro rata: what it should be closest to, at most `upTo`. */
  readonly wanted: number;
  readonly from: number;
  readonly upTo: number;
  readonly orNone: boolean;
}

/**
 * The same places in all, each in its room, with the least Σ |places − wanted|; of equals, more for whoever is earlier. Undefined
 * where there is no such division.
 *
 * By a table over (municipality, places left). What is left strays from the sum of what is wanted by at most 2·n·f, with f the
 * largest `from`: in a division that strays further one municipality has more than 2f too many and another more than f too
 * few, and f places from the one to the other bring both nearer and keep both in their rooms.
 */
export function withinRooms(rooms: readonly Room[]): readonly number[] | undefined {
  const stray = 2 * rooms.length * Math.max(0, ...rooms.map(({ from }) => from));
  const all = rooms.reduce((n, { wanted }) => n + wanted, 0);
  const tables: Table[] = [{ low: 0, costs: [0] }];
  let due = 0;
  for (const room of rooms.toReversed()) {
    due += room.wanted;
    const after = tables[0] as Table;
    const low = Math.max(0, due - stray);
    const costs = [];
    for (let left = low; left <= Math.min(all, due + stray); left++) {
      let least = Infinity;
      for (const places of choices(room, left, after)) least = Math.min(least, costOf(room, places, left, after));
      costs.push(least);
    }
    tables.unshift({ low, costs });
  }
  let left = all;
  if (costAt(tables[0] as Table, left) === Infinity) return undefined;
  return rooms.map((room, i) => {
    const [here, after] = [tables[i] as Table, tables[i + 1] as Table];
    let most = 0;
    for (const places of choices(room, left, after))
      if (costOf(room, places, left, after) === costAt(here, left)) most = Math.max(most, places);
    left -= most;
    return most;
  });
}

/** The least cost of all who come after, by the places that are left for them, from `low` on. */
interface Table {
  readonly low: number;
  readonly costs: readonly number[];
}

function costAt({ low, costs }: Table, left: number): number {
  return costs[left - low] ?? Infinity;
}

function costOf({ wanted }: Room, places: number, left: number, after: Table): number {
  return Math.abs(places - wanted) + costAt(after, left - places);
}

/** What it can take of what is left, so that the others can have the rest. */
function* choices({ from, upTo, orNone }: Room, left: number, { low, costs }: Table): Iterable<number> {
  if (orNone) yield 0;
  const last = Math.min(upTo, left - low);
  for (let places = Math.max(from, left - low - costs.length + 1); places <= last; places++) yield places;
}
