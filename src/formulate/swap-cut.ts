import { kinds, perKind } from "../domain/index.ts";
import { levelValue, limitRow } from "../model/index.ts";
import { isConstant } from "../program/index.ts";
import { setting } from "../rules/index.ts";
import { provincialClosure } from "../rules/provincial-closure.ts";
import { reliefWithin } from "./even-relief.ts";
import { fewestAgreements, type Trader } from "./fewest-agreements.ts";
import type { Formulation } from "./formulate.ts";
import type { SwapFormulation } from "./swap-program.ts";

/** What is left of the swaps to choose. */
export interface Evened extends Formulation {
  /** Whether the row on the fewest agreements stands in it, which no checker derives again: bounds then rest on its word. */
  readonly derived: boolean;
}

/**
 * What is left to choose once the first level has been settled by `point`: the fewest agreements, then the shortest
 * distance, among plans whose relief is as even as that. Such a plan relieves every province within narrow limits, and
 * provinces that close among themselves within such limits are rare, which says how few agreements there can be. HiGHS
 * on its own takes thousands of iterations to find the same bound.
 */
export function withEvenness(formulation: SwapFormulation, point: readonly number[]): Evened {
  const { model } = formulation;
  const [even, ...below] = model.levels;
  if (even === undefined) return { ...formulation, derived: false };
  const value = levelValue(even, point);
  const rows = [limitRow(`${even.name} as reached`, even, value)];
  const [agreements] = below;
  const traders = tradersOf(formulation, value);
  const fewest = traders === undefined ? 0 : fewestAgreements(traders);
  const derived = agreements !== undefined && fewest > 0;
  if (derived) {
    const { indices, coefficients } = agreements;
    rows.push({ name: "fewest agreements", lower: fewest, upper: Infinity, indices, coefficients });
  }
  return { ...formulation, derived, model: { ...model, rows: [...model.rows, ...rows], levels: below } };
}

/** Surplus provinces swap all they have (3.1), where nothing lets them keep some; shortage provinces are relieved within limits. */
function tradersOf({ program, shares }: SwapFormulation, value: number): Trader[] | undefined {
  const closing = setting(provincialClosure, program.scenario) !== undefined;
  const kept = program.provinces.some(({ reserve, balances }) =>
    kinds.some((kind) => balances[kind].surplus > 0 && !isConstant(reserve[kind])),
  );
  if (!closing || kept) return undefined;
  const limits = reliefWithin(shares, value);
  const found: Trader[] = [];
  for (const { province, balances } of program.provinces) {
    const own = perKind((kind) => balances[kind].surplus);
    if (kinds.some((kind) => own[kind] > 0)) found.push({ side: "surplus", low: own, high: own });
    const range = perKind((kind) => {
      const share = shares.find((s) => s.province === province.code && s.kind === kind);
      return share === undefined ? ([0, 0] as const) : (limits.get(share) ?? ([0, share.most] as const));
    });
    if (kinds.some((kind) => range[kind][1] > 0))
      found.push({ side: "shortage", low: perKind((kind) => range[kind][0]), high: perKind((kind) => range[kind][1]) });
  }
  return found;
}
