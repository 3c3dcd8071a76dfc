import {
  kinds,
  type Decision,
  type Kind,
  type MunicipalityCode,
  type PerKind,
  type ProvincialBalance,
  type Scenario,
} from "../../src/domain/index.ts";
import type { Agreements } from "../../src/formulate/plan.ts";
import { setting } from "../../src/rules/index.ts";
import { reserve as reserveRule } from "../../src/rules/reserve.ts";
import { oneOf, shuffled, type Pick } from "./pick.ts";

type Places = Map<MunicipalityCode, PerKind>;
type Named = Agreements["municipalSwaps"][number];

/** Swaps of all timely surplus, or of all remainder where there is less of it, in random pairs. */
export function swapped(decision: Decision, pick: Pick): Agreements["swaps"][number][] {
  const swaps = new Map<string, Agreements["swaps"][number]>();
  for (const kind of kinds) {
    const stock = (figure: keyof ProvincialBalance) =>
      new Map(decision.provinces.map((p) => [p.code, p.balances[kind][figure]]));
    const [supply, demand] = [stock("timely"), stock("remainder")];
    for (;;) {
      const from = oneOf(
        [...supply].filter(([, n]) => n > 0),
        pick,
      );
      const to = oneOf(
        [...demand].filter(([, n]) => n > 0),
        pick,
      );
      if (from === undefined || to === undefined) break;
      const most = Math.min(from[1], to[1]);
      const places = pick(3) === 0 ? 1 + pick(most - 1) : most;
      supply.set(from[0], from[1] - places);
      demand.set(to[0], to[1] - places);
      const key = `${from[0]} ${to[0]}`;
      const before = swaps.get(key)?.places ?? { regular: 0, amv: 0 };
      swaps.set(key, { surplus: from[0], shortage: to[0], places: { ...before, [kind]: before[kind] + places } });
    }
  }
  return [...swaps.values()];
}

/** Fills `amount` into stocks of at most `most` each, in random order; the rest stays unfilled. */
function spread(most: readonly number[], amount: number, pick: Pick): number[] {
  const filled = most.map(() => 0);
  let rest = amount;
  for (const greedy of [false, true]) {
    for (const i of shuffled([...most.keys()], pick)) {
      const room = Math.min(rest, (most[i] as number) - (filled[i] as number));
      const places = greedy ? room : pick(room);
      filled[i] = (filled[i] as number) + places;
      rest -= places;
    }
  }
  return filled;
}

/** Relief of shares as the swaps ask for, at random. */
export function relieved(scenario: Scenario, decision: Decision, swaps: Agreements["swaps"], pick: Pick): Places {
  return placesOf(scenario, decision, (cells, kind, province) => {
    const inflow = swaps.filter((s) => s.shortage === province).reduce((n, s) => n + s.places[kind], 0);
    return spread(
      cells.map((c) => c.cells[kind].share),
      inflow,
      pick,
    );
  });
}

/** Surplus that is not swapped, released in the order of the reserve rule. */
export function released(scenario: Scenario, decision: Decision, swaps: Agreements["swaps"], pick: Pick): Places {
  const key = new Map(scenario.municipalities.map((m) => [m.code, m.indicative]));
  const largestFirst = setting(reserveRule, scenario)?.order !== "optimised";
  return placesOf(scenario, decision, (cells, kind, province) => {
    const surplus = decision.provinces.find((p) => p.code === province)?.balances[kind].surplus ?? 0;
    const outflow = swaps.filter((s) => s.surplus === province).reduce((n, s) => n + s.places[kind], 0);
    const excess = cells.map((c) => Math.max(0, c.cells[kind].adopted - (key.get(c.code)?.[kind] ?? 0)));
    if (!largestFirst) return spread(excess, surplus - outflow, pick);
    let rest = surplus - outflow;
    const order = [...excess.keys()].sort((i, j) => (excess[j] as number) - (excess[i] as number) || i - j);
    const filled = excess.map(() => 0);
    for (const i of order) {
      filled[i] = Math.min(rest, excess[i] as number);
      rest -= filled[i];
    }
    return filled;
  });
}

type Decided = Decision["municipalities"][number];

function placesOf(
  scenario: Scenario,
  decision: Decision,
  fill: (cells: readonly Decided[], kind: Kind, province: string) => readonly number[],
): Places {
  const places: Places = new Map(decision.municipalities.map((m) => [m.code, { regular: 0, amv: 0 }]));
  for (const { code } of scenario.provinces) {
    const home = new Set(scenario.municipalities.filter((m) => m.province === code).map((m) => m.code));
    const cells = decision.municipalities.filter((m) => home.has(m.code));
    for (const kind of kinds) {
      const filled = fill(cells, kind, code);
      for (const [i, m] of cells.entries())
        places.set(m.code, { ...(places.get(m.code) as PerKind), [kind]: filled[i] ?? 0 });
    }
  }
  return places;
}

/** (3.10) by random pairs. */
export function named(scenario: Scenario, decision: Decision, agreed: Agreements, pick: Pick): Named[] {
  const found = new Map<string, Named>();
  for (const kind of kinds) {
    const adopted = new Map(decision.municipalities.map((m) => [m.code, m.cells[kind].adopted]));
    const supply = new Map(
      scenario.municipalities.map((m) => [
        m.code,
        (adopted.get(m.code) ?? 0) - m.indicative[kind] - (agreed.reserve.get(m.code)?.[kind] ?? 0),
      ]),
    );
    const demand = new Map(scenario.municipalities.map((m) => [m.code, agreed.relief.get(m.code)?.[kind] ?? 0]));
    const having = (stock: typeof supply, province: string) =>
      scenario.municipalities.filter((m) => m.province === province && (stock.get(m.code) ?? 0) > 0).map((m) => m.code);
    for (const swap of agreed.swaps) {
      let rest = swap.places[kind];
      while (rest > 0) {
        const [a, b] = [oneOf(having(supply, swap.surplus), pick), oneOf(having(demand, swap.shortage), pick)];
        if (a === undefined || b === undefined) break;
        const places = Math.min(rest, supply.get(a) ?? 0, demand.get(b) ?? 0);
        supply.set(a, (supply.get(a) ?? 0) - places);
        demand.set(b, (demand.get(b) ?? 0) - places);
        rest -= places;
        const before = found.get(`${kind} ${a} ${b}`)?.places ?? 0;
        found.set(`${kind} ${a} ${b}`, { kind, surplus: a, shortage: b, places: before + places });
      }
    }
  }
  return [...found.values()];
}
