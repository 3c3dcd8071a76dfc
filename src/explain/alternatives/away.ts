import { grouped, type Plan } from "../../domain/index.ts";
import type { Column, Model, Row } from "../../model/index.ts";
import { collect, column, constant, minus, sum, times, type Expression, type Program } from "../../program/index.ts";
import { agreementsIn, agreementKey, type DistanceBy } from "./distance.ts";

/**
 * The model with a row that leaves exactly the plans at distance d or more from `plan`. Counted in agreements:
 *
 *     Σ over hand-overs and exchanges of (1 − chosen) where the plan has it, chosen where it has not  ≥ d
 *
 * Counted in municipalities, with a column δ_g for each that may be treated differently, Σ δ_g ≥ d, and
 *
 *     δ_g ≤ Σ over its hand-overs of the same + Σ over the kinds of (up + down)
 *     up = 1 only where its task is above that of the plan, down = 1 only where it is below
 */
export function awayFrom(model: Model, program: Program, plan: Plan, distance: number, by: DistanceBy): Model {
  const has = new Set(agreementsIn(plan).map(agreementKey));
  const flip = (key: string, chosen: Expression) => (has.has(key) ? minus(constant(1), chosen) : chosen);
  const mergers = program.handOvers.map((x) => ({
    code: x.guest.code,
    change: flip(
      agreementKey({ type: "merger", kind: x.kind, from: x.guest.code, to: x.host.code, against: "" }),
      x.chosen,
    ),
  }));
  const { facilities: _facilities, elastic: _elastic, start: _start, ...plain } = model;
  const columns: Column[] = [...model.columns];
  const rows: Row[] = [...model.rows];
  // Every call adds rows, so their number tells the calls apart.
  const call = rows.length;
  if (by === "agreements") {
    const exchanges = program.exchanges.map((e) =>
      flip(
        agreementKey({ type: "exchange", kind: e.kind, from: e.giver.code, to: e.taker.code, against: e.against }),
        e.chosen,
      ),
    );
    rows.push(row(`distance ${call}`, sum(...mergers.map((m) => m.change), ...exchanges), distance));
    return { ...plain, columns, rows };
  }
  const binary = (name: string): Expression => {
    columns.push({ name, lower: 0, upper: 1 });
    return column(columns.length - 1);
  };
  const tasks = program.cells.flatMap(({ municipality: { code }, kind, task }) => {
    const [least, most] = range(task, model.columns);
    if (least === most) return [];
    const own = plan.municipalities.find((m) => m.code === code)?.accounts[kind].task;
    if (own === undefined) throw new RangeError(`The plan has no account of municipality (${code}).`);
    const [up, down] = [binary(`above ${call} ${code} ${kind}`), binary(`below ${call} ${code} ${kind}`)];
    // up: task ≥ own + 1, otherwise task ≥ least; down: task ≤ own − 1, otherwise task ≤ most.
    rows.push(row(`above ${call} ${code} ${kind}`, minus(task, times(own + 1 - least, up)), least));
    rows.push(row(`below ${call} ${code} ${kind}`, times(-1, sum(task, times(most - own + 1, down))), -most));
    return [{ code, change: sum(up, down) }];
  });
  const differs: Expression[] = [];
  for (const [code, own] of grouped([...mergers, ...tasks], (o) => o.code)) {
    const delta = binary(`differs ${call} ${code}`);
    rows.push(row(`differs ${call} ${code}`, minus(sum(...own.map((o) => o.change)), delta), 0));
    differs.push(delta);
  }
  rows.push(row(`distance ${call}`, sum(...differs), distance));
  return { ...plain, columns, rows };
}

/** Least and most that an expression can be within the bounds of its columns. */
function range(expression: Expression, columns: readonly Column[]): readonly [number, number] {
  const { constant: fixed, indices, coefficients } = collect(expression);
  let [least, most] = [fixed, fixed];
  for (const [i, index] of indices.entries()) {
    const { lower = 0, upper = 0 } = columns[index] ?? {};
    const factor = coefficients[i] ?? 0;
    least += factor * (factor > 0 ? lower : upper);
    most += factor * (factor > 0 ? upper : lower);
  }
  return [least, most];
}

/** expression ≥ least. */
function row(name: string, expression: Expression, least: number): Row {
  const { constant: fixed, indices, coefficients } = collect(expression);
  return { name, lower: least - fixed, upper: Infinity, indices, coefficients };
}
