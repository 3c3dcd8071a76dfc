import type { Plan } from "../domain/index.ts";
import { grouped } from "../formulate/pairs.ts";
import type { Column, Model, Row } from "../model/index.ts";
import { collect, column, constant, minus, sum, type Expression, type Program } from "../program/index.ts";

/**
 * The model with a column δ_g per municipality that may be treated differently than in `plan`, and the row Σ δ ≥ d:
 *
 *     δ_g ≤ Σ over its hand-overs and exchanges of (1 − chosen) where the plan has it, chosen where it has not
 *
 * δ_g can be 1 exactly where something of g differs, so the row leaves exactly the plans at distance d or more.
 */
export function awayFrom(model: Model, program: Program, plan: Plan, distance: number): Model {
  const options = [
    ...program.handOvers.map((x) => ({
      code: x.guest.code,
      chosen: x.chosen,
      agreed: plan.mergers.some((m) => m.kind === x.kind && m.guest === x.guest.code && m.host === x.host.code),
    })),
    ...program.exchanges.map((e) => ({
      code: e.giver.code,
      chosen: e.chosen,
      agreed: plan.exchanges.some(
        (f) =>
          f.kind === e.kind && f.giver === e.giver.code && f.taker === e.taker.code && f.against.type === e.against,
      ),
    })),
  ];
  const columns: Column[] = [...model.columns];
  const rows: Row[] = [...model.rows];
  const differs: Expression[] = [];
  for (const [code, own] of grouped(options, (o) => o.code)) {
    const changes = sum(...own.map((o) => (o.agreed ? minus(constant(1), o.chosen) : o.chosen)));
    const name = `differs ${rows.length} ${code}`;
    columns.push({ name, lower: 0, upper: 1 });
    const delta = column(columns.length - 1);
    rows.push(row(name, minus(changes, delta), 0));
    differs.push(delta);
  }
  rows.push(row(`distance ${rows.length}`, sum(...differs), distance));
  const { facilities: _facilities, start: _start, ...plain } = model;
  return { ...plain, columns, rows };
}

/** expression ≥ least. */
function row(name: string, expression: Expression, least: number): Row {
  const { constant: fixed, indices, coefficients } = collect(expression);
  return { name, lower: least - fixed, upper: Infinity, indices, coefficients };
}
