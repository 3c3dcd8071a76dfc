import { isConstant, minus, sum, times, type Program } from "../program/index.ts";
import type { RuleRow } from "../rules/index.ts";
import { atLeast, atMost } from "../rules/rows.ts";

/**
 * What the symbols of section 3 mean, whatever the rules: places only where their binary is 1 and the other way round,
 * a ≤ L·y, b ≤ min(L, min_k − 1)·v, left ≤ L·(1 − n), x ≤ m, and a task stays only where a site is open.
 */
export function* structure(program: Program): Generator<RuleRow> {
  for (const cell of program.cells) {
    const name = `${cell.kind} ${cell.municipality.code}`;
    if (cell.hasAdoptedSite || cell.switch !== undefined) continue;
    yield atMost(`${name} a`, minus(cell.viable, times(cell.open, cell.stays)), 0);
    yield atMost(
      `${name} b`,
      minus(cell.unviable, times(Math.min(cell.open, Math.max(0, cell.minimum - 1)), cell.small)),
      0,
    );
    yield atMost(`${name} left`, sum(cell.left, times(cell.open, cell.nothing)), cell.open);
    if (cell.stays !== cell.opens) yield atMost(`${name} stays`, minus(cell.stays, cell.opens), 0);
  }
  for (const { kind, guest, host, chosen, places } of program.handOvers) {
    if (isConstant(places) || places.indices[0] === chosen.indices[0]) continue;
    yield atLeast(`${kind} ${guest.code} ${host.code} m`, minus(places, chosen), 0);
  }
}
