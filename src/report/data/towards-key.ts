import { kinds } from "../../domain/index.ts";
import type { Named } from "./agreements.ts";
import { computed, type Figure } from "./figure.ts";
import type { MunicipalityLine } from "./municipalities.ts";

/** A municipality whose task the package moves, and by how many places. */
export interface MovedTown extends Named {
  readonly places: Figure;
  /** Both kinds together its task is less than its key. */
  readonly below: boolean;
}

/** What the package does to the tasks of a province, measured by the key: who comes nearer to it, who moves away, and how many stay. */
export interface TowardsKeyLine extends Named {
  /** Most places first. */
  readonly nearer: readonly MovedTown[];
  readonly further: readonly MovedTown[];
  readonly nearerPlaces: Figure;
  readonly furtherPlaces: Figure;
  readonly same: number;
}

/**
 * |decided − key| − |task − key|, summed over the kinds, in places: above 0 the package brings a municipality nearer to its key, below 0
 * it takes it away from it. Of tasks, which are what a municipality is responsible for, wherever people stay.
 */
export function nearerToKey({ cells }: MunicipalityLine): number {
  return kinds.reduce((sum, kind) => {
    const { indicative, decided, task } = cells[kind];
    return sum + Math.abs(decided.value - indicative.value) - Math.abs(task.value - indicative.value);
  }, 0);
}

export function towardsKey(provinces: readonly Named[], municipalities: readonly MunicipalityLine[]): TowardsKeyLine[] {
  return provinces.flatMap(({ code, name }) => {
    const own = municipalities.filter((m) => m.province.code === code);
    if (own.length === 0) return [];
    const standing = computed(own.flatMap(({ cells }) => kinds.map((kind) => cells[kind].task.standing)));
    const moved = (sign: 1 | -1): MovedTown[] =>
      own
        .map((m) => ({
          code: m.code,
          name: m.name,
          places: { value: sign * nearerToKey(m), standing },
          below: kinds.reduce((sum, kind) => sum + m.cells[kind].task.value - m.cells[kind].indicative.value, 0) < 0,
        }))
        .filter(({ places }) => places.value > 0)
        .sort((a, b) => b.places.value - a.places.value || (a.code < b.code ? -1 : 1));
    const sum = (towns: readonly MovedTown[]): Figure => ({
      value: towns.reduce((n, { places }) => n + places.value, 0),
      standing,
    });
    const [nearer, further] = [moved(1), moved(-1)];
    return {
      code,
      name,
      nearer,
      further,
      nearerPlaces: sum(nearer),
      furtherPlaces: sum(further),
      same: own.length - nearer.length - further.length,
    };
  });
}
