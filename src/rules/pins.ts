import { z } from "zod";
import { isPinned, type Kind, type Pin, type Plan, type Scenario } from "../domain/index.ts";
import { atLeast, atMost, equal, type Expression, type Program, type RuleRow, sum } from "../program/index.ts";
import { breach } from "./breach.ts";
import { example } from "./example.ts";
import { pinWords } from "./pin-words.ts";
import type { Rule } from "./rule.ts";
import { grounds } from "./sources.ts";

/** (3.9): what has been agreed is fixed, what is forbidden is out. */
export const pinsRule: Rule = {
  id: "pins",
  section: "3.9",
  title: { nl: "Wat aan tafel is afgesproken of uitgesloten", en: "What the table has agreed or ruled out" },
  source: grounds.ours,
  schema: z.strictObject({}),
  enabledByDefault: true,
  *rows(_, program) {
    for (const [i, pin] of program.scenario.pins.entries()) yield* pinRows(`pin ${i + 1}`, pin, program);
  },
  *violations(_, { scenario, plan }) {
    for (const pin of scenario.pins) {
      const { amount, unit } = broken(pin, plan);
      const { nl, en, where } = pinWords(pin, (code) => nameOf(scenario, code));
      yield* breach(
        "pins",
        amount,
        unit,
        where,
        "kind" in pin ? pin.kind : undefined,
        `Niet gevolgd: ${nl}.`,
        `Not followed: ${en}.`,
      );
    }
  },
  sentence: () => ({
    nl: "Afspraken die al gemaakt zijn liggen vast; wat is uitgesloten komt niet voor.",
    en: "Agreements already made are fixed; what is ruled out does not occur.",
  }),
  forbidsPair: (_, scenario, { agreement, kind, from, to }) =>
    isPinned(scenario.pins, { agreement, kind, from: from.code, to: to.code }, "forbidden"),
  examples: [
    {
      title: "the agreed merger is there",
      make: () =>
        example({ A1: { key: 40, share: 40 }, A2: { key: 100, adopted: 100 } }, { mergers: [["A1", "A2", 40]] }, {}, [
          pinned("agreed-merger"),
        ]),
      amount: 0,
    },
    {
      title: "the agreed merger is missing",
      make: () =>
        example({ A1: { key: 40, share: 40 }, A2: { key: 100, adopted: 100 } }, {}, {}, [pinned("agreed-merger")]),
      amount: 1,
    },
    {
      title: "a forbidden merger",
      make: () =>
        example({ A1: { key: 40, share: 40 }, A2: { key: 100, adopted: 100 } }, { mergers: [["A1", "A2", 40]] }, {}, [
          pinned("forbidden-merger"),
        ]),
      amount: 1,
    },
  ],
};

function pinned(type: "agreed-merger" | "forbidden-merger"): Pin {
  return { type, kind: "regular", guest: "A1", host: "A2" } as Pin;
}

function* pinRows(name: string, pin: Pin, program: Program): Generator<RuleRow> {
  switch (pin.type) {
    case "agreed-merger":
      if (program.decides.has("sites") && covers(program, pin.guest, pin.kind))
        yield atLeast(name, handOver(program, pin.guest, pin.host, pin.kind), 1);
      return;
    case "forbidden-merger":
      for (const kind of pin.kind === undefined ? (["regular", "amv"] as const) : [pin.kind]) {
        yield atMost(`${name} ${kind}`, handOver(program, pin.guest, pin.host, kind), 0);
      }
      return;
    case "own-site":
      yield atMost(
        name,
        sum(
          ...program.handOvers
            .filter((x) => x.guest.code === pin.municipality && x.kind === pin.kind)
            .map((x) => x.chosen),
        ),
        0,
      );
      return;
    case "agreed-swap":
      if (program.decides.has("swaps"))
        yield equal(name, flow(program, pin.surplus, pin.shortage, pin.kind), pin.places);
      return;
    case "forbidden-swap":
      yield atMost(
        name,
        sum(flow(program, pin.surplus, pin.shortage, "regular"), flow(program, pin.surplus, pin.shortage, "amv")),
        0,
      );
      return;
    case "agreed-municipal-swap":
      if (program.decides.has("municipal-swaps")) {
        if (covers(program, pin.shortage, pin.kind))
          yield equal(name, municipalFlow(program, pin.surplus, pin.shortage, pin.kind), pin.places);
      } else if (program.decides.has("swaps")) {
        yield* promisedRows(name, pin, program);
      }
      return;
    case "forbidden-municipal-swap":
      for (const kind of ["regular", "amv"] as const)
        yield atMost(`${name} ${kind}`, municipalFlow(program, pin.surplus, pin.shortage, kind), 0);
      return;
    case "agreed-exchange":
      if (program.decides.has("sites") && covers(program, pin.giver, pin.kind))
        yield equal(name, exchange(program, pin.giver, pin.taker, pin.kind), pin.places);
      return;
    case "forbidden-exchange":
      for (const kind of ["regular", "amv"] as const)
        yield atMost(`${name} ${kind}`, exchange(program, pin.giver, pin.taker, kind), 0);
      return;
  }
}

/**
 * Before the municipal side is chosen, all agreed pairs together already ask for a flow between their provinces, for
 * relief of the one municipality, and that the surplus of the other is not released.
 */
function* promisedRows(
  name: string,
  { kind, surplus, shortage }: Pin & { type: "agreed-municipal-swap" },
  program: Program,
): Generator<RuleRow> {
  const home = (code: string) => program.scenario.municipalities.find((m) => m.code === code)?.province ?? "";
  const [p, q] = [home(surplus), home(shortage)];
  const promised = (also: (from: string, to: string) => boolean) => {
    let places = 0;
    for (const pin of program.scenario.pins) {
      if (pin.type === "agreed-municipal-swap" && pin.kind === kind && also(pin.surplus, pin.shortage))
        places += pin.places;
    }
    return places;
  };
  const between = promised((from, to) => home(from) === p && home(to) === q);
  yield atLeast(`${name} flow`, flow(program, p, q, kind), between, "tightening");
  for (const cell of program.cells) {
    if (cell.kind !== kind) continue;
    const { code } = cell.municipality;
    if (code === shortage) {
      const into = promised((_, to) => to === shortage);
      yield atLeast(`${name} relief`, cell.relief, into, "tightening");
    }
    if (code === surplus) {
      const kept = promised((from) => from === surplus);
      const spare = Math.max(0, cell.adopted - cell.indicative);
      yield atMost(`${name} surplus`, cell.reserve, spare - kept, "tightening");
    }
  }
}

function broken(pin: Pin, plan: Plan): { amount: number; unit: "places" | "agreements" } {
  const merger = (guest: string, host: string, kind?: Kind) =>
    plan.mergers.filter((m) => m.guest === guest && m.host === host && (kind === undefined || m.kind === kind)).length;
  const places = (list: readonly { places: number }[]) => list.reduce((n, item) => n + item.places, 0);
  switch (pin.type) {
    case "agreed-merger":
      return { amount: 1 - merger(pin.guest, pin.host, pin.kind), unit: "agreements" };
    case "forbidden-merger":
      return { amount: merger(pin.guest, pin.host, pin.kind), unit: "agreements" };
    case "own-site":
      return {
        amount: plan.mergers.filter((m) => m.guest === pin.municipality && m.kind === pin.kind).length,
        unit: "agreements",
      };
    case "agreed-swap": {
      const swapped = plan.swaps
        .filter((s) => s.surplus === pin.surplus && s.shortage === pin.shortage)
        .map((s) => ({ places: s.places[pin.kind] }));
      return { amount: Math.abs(places(swapped) - pin.places), unit: "places" };
    }
    case "forbidden-swap": {
      const swapped = plan.swaps
        .filter((s) => s.surplus === pin.surplus && s.shortage === pin.shortage)
        .map((s) => ({ places: s.places.regular + s.places.amv }));
      return { amount: places(swapped), unit: "places" };
    }
    case "agreed-municipal-swap": {
      const named = plan.municipalSwaps.filter(
        (w) => w.surplus === pin.surplus && w.shortage === pin.shortage && w.kind === pin.kind,
      );
      return { amount: Math.abs(places(named) - pin.places), unit: "places" };
    }
    case "forbidden-municipal-swap":
      return {
        amount: places(plan.municipalSwaps.filter((w) => w.surplus === pin.surplus && w.shortage === pin.shortage)),
        unit: "places",
      };
    case "agreed-exchange": {
      const agreed = plan.exchanges.filter(
        (e) => e.giver === pin.giver && e.taker === pin.taker && e.kind === pin.kind,
      );
      return { amount: Math.abs(places(agreed) - pin.places), unit: "places" };
    }
    case "forbidden-exchange":
      return {
        amount: places(plan.exchanges.filter((e) => e.giver === pin.giver && e.taker === pin.taker)),
        unit: "places",
      };
  }
}

function nameOf(scenario: Scenario, code: string): string {
  return (
    scenario.municipalities.find((m) => m.code === code)?.name ??
    scenario.provinces.find((p) => p.code === code)?.name ??
    code
  );
}

function covers(program: Program, code: string, kind: Kind): boolean {
  return program.cells.some((c) => c.municipality.code === code && c.kind === kind);
}

function handOver(program: Program, guest: string, host: string, kind: Kind): Expression {
  return sum(
    ...program.handOvers
      .filter((x) => x.guest.code === guest && x.host.code === host && x.kind === kind)
      .map((x) => x.chosen),
  );
}

function exchange(program: Program, giver: string, taker: string, kind: Kind): Expression {
  return sum(
    ...program.exchanges
      .filter((x) => x.giver.code === giver && x.taker.code === taker && x.kind === kind)
      .map((x) => x.places),
  );
}

function flow(program: Program, surplus: string, shortage: string, kind: Kind): Expression {
  return sum(
    ...program.flows
      .filter((f) => f.surplus.code === surplus && f.shortage.code === shortage)
      .map((f) => f.places[kind]),
  );
}

function municipalFlow(program: Program, surplus: string, shortage: string, kind: Kind): Expression {
  return sum(
    ...program.municipalFlows
      .filter((f) => f.surplus.code === surplus && f.shortage.code === shortage && f.kind === kind)
      .map((f) => f.places),
  );
}
