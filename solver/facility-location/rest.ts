import type { Model } from "../../src/model/index.ts";
import { FREE, IN } from "../state.ts";
import type { Instance, Domain } from "./instance.ts";

/**
 * The program with every choice held that a domain has decided: what is left for another engine. Points that this cuts
 * off are no better than the incumbent by which the domain was fixed.
 */
export function restOf(program: Model, { columns }: Instance, domain: Domain): Model {
  const held = [...program.columns];
  const hold = (from: Int32Array, states: Uint8Array) => {
    for (const [i, j] of from.entries()) {
      const column = held[j];
      if (column === undefined || states[i] === FREE) continue;
      const value = states[i] === IN ? 1 : 0;
      held[j] = { ...column, lower: value, upper: value };
    }
  };
  hold(columns.arc, domain.arc);
  hold(columns.open, domain.host);
  hold(columns.alone, domain.alone);
  return { ...program, columns: held };
}
