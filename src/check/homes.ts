import { capacityOf, type Decision, furthestAbove, type Given } from "./decision.ts";
import type { Facts } from "./facts.ts";
import { deviation, far, type Weights } from "./measures.ts";
import { hasAdoptedSite, openTask, type Plan } from "./plan.ts";
import { isAgreed } from "./rules.ts";
import { type Kind, kinds, LARGEST, least, most, NotJudged } from "./reader.ts";
import { beyondLargest } from "./told.ts";

/** What a bound ranges over: all plans of the scenario, or those with the swaps, relief and reserve of this one. */
export type Scope = "joint" | "sites";

/** A cell as section 6.1 sees it. */
export interface Place {
  readonly code: string;
  readonly indicative: bigint;
  /** L̄_g; above 0, without an adopted site, it is a task that needs a home. */
  readonly task: bigint;
  readonly isTask: boolean;
  /** Least and most of the task that may be left: L̄ − u⁺ and L̄ − u⁻. */
  readonly fewest: bigint;
  readonly left: bigint;
  readonly adopted: boolean;
  readonly fixed: bigint;
  /** Loads of its site lie between need and room; too small are sites of at most `small` places of its own. */
  readonly need: bigint;
  readonly room: bigint;
  readonly small: bigint;
  readonly arcs: readonly Arc[];
}

/** A task that may be handed over to the site of this place: from `fewest` to `left` places, `distance` away. */
export interface Arc {
  readonly guest: Place;
  readonly left: bigint;
  readonly distance: bigint;
}

export interface Group {
  readonly province: string;
  readonly kind: Kind;
  readonly places: readonly Place[];
}

/** Every province and kind with its cells and arcs. `reserve`: c̄_g. */
export function groupsOf(
  facts: Facts,
  decision: Decision,
  plan: Plan,
  scope: Scope,
  reserve: (given: Given) => bigint,
): readonly Group[] {
  return facts.provinces.flatMap(({ code: province }) =>
    kinds.map((kind): Group => {
      const cells = decision.cells.filter((cell) => cell.kind === kind && cell.municipality.province === province);
      const alone = cells.map((given) => placeOf(facts, plan, scope, given, reserve(given)));
      const places = alone.map((host, h) => {
        const town = cells[h]?.municipality;
        const arcs = alone.flatMap((guest, g): Arc[] => {
          const distance = facts.between(guest.code, host.code);
          if (g === h || !guest.isTask || distance > facts.rules.distance) return [];
          if (town?.exempt === true && !isAgreed(facts, kind, guest.code, host.code)) return [];
          if (isForbidden(facts, kind, guest.code, host.code)) return [];
          const largest = least(facts.rules.small[kind] - 1n, openTask(facts, cells[g] as Given));
          const left = least(guest.left, largest);
          return most(1n, guest.fewest) <= left ? [{ guest, left, distance }] : [];
        });
        return { ...host, arcs };
      });
      // Arcs name guests as they stand here, by their code.
      return { province, kind, places };
    }),
  );
}

function placeOf(facts: Facts, plan: Plan, scope: Scope, given: Given, released: bigint): Place {
  const { municipality, kind, indicative, adopted, share } = given;
  const { minimum, mergeOffers } = facts.rules;
  const isSmall = adopted < minimum[kind];
  const task = openTask(facts, given) - (isSmall && mergeOffers ? released : 0n);
  const fixed = adopted + share - released - task;
  const relief = plan.cell(municipality.code, kind).relief;
  const [lowest, highest] = scope === "joint" ? [0n, share] : [relief, relief];
  const isAdopted = hasAdoptedSite(facts, given);
  const base = isSmall && !mergeOffers ? adopted - released : 0n;
  if (task > LARGEST) throw new NotJudged(`a task of over ${LARGEST} places`, beyondLargest("taak", "task"));
  return {
    code: municipality.code,
    indicative,
    task,
    isTask: task > 0n && !isAdopted,
    fewest: task - highest,
    left: task - lowest,
    adopted: isAdopted,
    fixed,
    need: isAdopted ? 0n : minimum[kind] - base,
    room: capacityOf(facts, given) - fixed,
    small: minimum[kind] - 1n - base,
    arcs: [],
  };
}

function isForbidden({ pins }: Facts, kind: Kind, guest: string, host: string): boolean {
  return pins.some(({ type, kind: of, guest: g, host: h, municipality }) => {
    if (of !== undefined && of !== kind) return false;
    return (
      (type === "forbidden-merger" && g === guest && h === host) || (type === "own-site" && municipality === guest)
    );
  });
}

/**
 * The reserve that every plan in the scope has, c̄_g; undefined where plans may choose it: then there is no bound to check.
 */
export function settledReserve(
  facts: Facts,
  decision: Decision,
  plan: Plan,
  scope: Scope,
): ((given: Given) => bigint) | undefined {
  if (scope === "sites") return ({ municipality, kind }) => plan.cell(municipality.code, kind).reserve;
  const released = new Map<Given, bigint>();
  for (const { code } of facts.provinces) {
    for (const kind of kinds) {
      const { surplus, timely } = decision.balance(code, kind);
      let rest = surplus - timely;
      if (rest > 0n && !facts.rules.largestFirst) return undefined;
      const cells = decision.cells.filter((cell) => cell.kind === kind && cell.municipality.province === code);
      for (const cell of furthestAbove(cells)) {
        const given = least(rest, cell.adopted - cell.indicative);
        released.set(cell, given);
        rest -= given;
      }
    }
  }
  return (given) => released.get(given) ?? 0n;
}

/** What a place costs more at `hosted` places than with nothing but what is fixed. */
export function beyondFixed(weights: Weights, { indicative, fixed }: Place, hosted: bigint): bigint {
  return deviation(weights, indicative, hosted) - deviation(weights, indicative, fixed);
}

/** What handing over costs: so much at once, and so much a place that comes. λ is the price of relief. */
export function arcCost(
  weights: Weights,
  link: bigint,
  { guest, distance }: Arc,
): readonly [once: bigint, each: bigint] {
  return [weights.handOvers + link * guest.task, far(weights.distance, distance) - link];
}
