import { z } from "zod";
import { type Balances, both, en, type Kind, kinds, nl, silent } from "../domain/index.ts";
import {
  atLeast,
  atMost,
  type Cell,
  equal,
  isConstant,
  minus,
  type Program,
  type RuleRow,
  sum,
  times,
} from "../program/index.ts";
import { breach } from "./breach.ts";
import { example } from "./example.ts";
import type { Rule } from "./rule.ts";
import { grounds } from "./sources.ts";

interface Data {
  /** Who releases places to the reserve: the largest excess above the key first, or whoever serves the objective. */
  readonly order: "largest-first" | "optimised";
}

/**
 * (3.1): where timely surplus fits in the remainder, all of it is swapped; otherwise every remainder is taken over,
 * and the surplus that the country does not need becomes reserve, released in the written order.
 */
export const reserve: Rule<Data> = {
  id: "reserve",
  section: "3.1",
  title: {
    nl: "Alle overschot wordt uitgeruild; wat over is wordt reserve",
    en: "All surplus is swapped; what is left becomes reserve",
  },
  source: grounds.letter,
  schema: z.strictObject({ order: z.enum(["largest-first", "optimised"]).default("largest-first") }),
  enabledByDefault: true,
  *rows(data, program) {
    if (program.decides.has("swaps")) yield* swapRows(program);
    if (data.order === "largest-first") yield* orderRows(program);
  },
  *violations(data, { scenario, plan, reading, balances }) {
    for (const kind of kinds) {
      const all = surplusFits(balances, kind);
      for (const province of scenario.provinces) {
        const balance = balances.get(province.code)?.[kind];
        const target = all ? balance?.timely : balance?.remainder;
        if (target === undefined || (all ? balance?.surplus : balance?.remainder) === 0) continue;
        let swapped = 0;
        for (const swap of plan.swaps) {
          if ((all ? swap.surplus : swap.shortage) === province.code) swapped += swap.places[kind];
        }
        yield* breach("reserve", Math.abs(swapped - target), "places", [province.code], kind, () =>
          both(
            nl`${province.name} ruilt ${swapped} plekken uit; het moeten er ${target} zijn.`,
            en`${province.name} swaps ${swapped} places; it should be ${target}.`,
          ),
        );
      }
      if (data.order !== "largest-first") continue;
      for (const province of scenario.provinces) {
        const cells = reading.cells.filter((c) => c.kind === kind && c.municipality.province === province.code);
        const ranked = cells
          .filter((c) => c.adopted > c.indicative)
          .sort(
            (a, b) =>
              b.adopted - b.indicative - (a.adopted - a.indicative) ||
              (a.municipality.code < b.municipality.code ? -1 : 1),
          );
        for (const [i, cell] of ranked.entries()) {
          const before = ranked[i - 1];
          if (before === undefined || before.reserve >= before.adopted - before.indicative) continue;
          yield* breach("reserve", cell.reserve, "places", [cell.municipality.code], kind, () =>
            both(
              nl`${cell.municipality.name} geeft ${cell.reserve} plekken vrij, terwijl ${before.municipality.name} meer boven de sleutel zit.`,
              en`${cell.municipality.name} releases ${cell.reserve} places while ${before.municipality.name} is further above the key.`,
            ),
          );
        }
      }
    }
  },
  sentence: (data) => {
    const first =
      data.order === "largest-first"
        ? { nl: ": eerst bij wie het meest boven de sleutel zit", en: ": first where most is above the key" }
        : silent;
    return both(
      nl`Past het overschot in de restopgave, dan wordt alles uitgeruild. Is er meer overschot, dan wordt de rest reserve${first}.`,
      en`Where the surplus fits in the remainder, all of it is swapped. Where there is more surplus, the rest becomes reserve${first}.`,
    );
  },
  examples: [
    {
      title: "all 60 of A's surplus are swapped",
      make: () =>
        example(
          { A1: { key: 100, adopted: 160 }, B1: { key: 200, adopted: 140, share: 60, relief: 60 } },
          { swaps: [{ from: "A", to: "B", places: 60 }] },
        ),
      amount: 0,
    },
    {
      title: "ten of A's surplus are left",
      make: () =>
        example(
          { A1: { key: 100, adopted: 160 }, B1: { key: 200, adopted: 140, share: 60, relief: 50 } },
          { swaps: [{ from: "A", to: "B", places: 50 }] },
        ),
      amount: 10,
    },
    {
      title: "A2 releases before A1, which is further above its key",
      make: () => example({ A1: { key: 100, adopted: 160, reserve: 30 }, A2: { key: 100, adopted: 150, reserve: 20 } }),
      amount: 20,
    },
  ],
};

/** Whether Σ timely surplus ≤ Σ remainder in this kind, so that all surplus can be swapped. */
function surplusFits(balances: Balances, kind: Kind): boolean {
  let surplus = 0;
  let remainder = 0;
  for (const balance of balances.values()) {
    surplus += balance[kind].timely;
    remainder += balance[kind].remainder;
  }
  return surplus <= remainder;
}

function* swapRows(program: Program): Generator<RuleRow> {
  const balances: Balances = new Map(program.provinces.map((p) => [p.province.code, p.balances]));
  for (const kind of kinds) {
    const all = surplusFits(balances, kind);
    for (const { province, balances: balance } of program.provinces) {
      const target = all ? balance[kind].timely : balance[kind].remainder;
      if ((all ? balance[kind].surplus : balance[kind].remainder) === 0) continue;
      const flows = program.flows.filter((f) => (all ? f.surplus : f.shortage).code === province.code);
      yield equal(`${province.code} ${kind}`, sum(...flows.map((f) => f.places[kind])), target);
    }
  }
}

/** Largest excess first, as a chain: a municipality releases only when the one before it has released everything. */
function* orderRows(program: Program): Generator<RuleRow> {
  const groups = new Map<string, Cell[]>();
  for (const cell of program.cells) {
    if (cell.adopted <= cell.indicative || isConstant(cell.reserve)) continue;
    const key = `${cell.municipality.province} ${cell.kind}`;
    groups.set(key, [...(groups.get(key) ?? []), cell]);
  }
  const excess = (cell: Cell) => cell.adopted - cell.indicative;
  for (const cells of groups.values()) {
    cells.sort((a, b) => excess(b) - excess(a) || (a.municipality.code < b.municipality.code ? -1 : 1));
    for (let i = 0; i + 1 < cells.length; i++) {
      const [cell, next] = [cells[i] as Cell, cells[i + 1] as Cell];
      const name = `${cell.municipality.code} ${cell.kind}`;
      const full = program.column({
        name: `released ${name}`,
        lower: 0,
        upper: 1,
        value: (reading) => Number(reading.cell(cell.municipality.code, cell.kind).reserve >= excess(cell)),
      });
      yield atLeast(`${name} released`, minus(cell.reserve, times(excess(cell), full)), 0);
      yield atMost(`${name} before ${next.municipality.code}`, minus(next.reserve, times(excess(next), full)), 0);
    }
  }
}
