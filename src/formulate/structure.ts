import { atLeast, atMost, equal, isConstant, minus, type Program, type RuleRow, sum, times } from "../program/index.ts";
import { setting } from "../rules/index.ts";
import { wholeHandOver } from "../rules/whole-hand-over.ts";

/**
 * What the symbols of section 3 mean, whatever the rules: places only where their binary is 1 and the other way round,
 * every open place has a home (3.4), a task stays, guests come and places are taken over only where a site is open.
 */
export function* structure(program: Program): Generator<RuleRow> {
  yield* sites(program);
  yield* relieved(program);
  yield* agreements(program);
}

/** U ≤ u ≤ r·U. */
function* relieved(program: Program): Generator<RuleRow> {
  for (const { municipality, kind, share, relief, relieved: is } of program.cells) {
    if (is === undefined || isConstant(relief)) continue;
    yield atMost(`${kind} ${municipality.code} u`, minus(relief, times(share, is)), 0);
    yield atLeast(`${kind} ${municipality.code} U`, minus(relief, is), 0);
  }
}

/** a ≤ L·y, b ≤ min(L, min_k − 1)·v, left ≤ L·(1 − n), a + b + Σ m = left, and one site at most. */
function* sites(program: Program): Generator<RuleRow> {
  const whole = setting(wholeHandOver, program.scenario) !== undefined;
  for (const cell of program.cells) {
    if (cell.switch !== undefined) continue;
    const name = `${cell.kind} ${cell.municipality.code}`;
    const homes = sum(cell.viable, cell.unviable, cell.clustered, cell.handedOver);
    yield equal(`${name} homes`, minus(homes, cell.left), 0);
    if (cell.hasAdoptedSite) {
      // What stays is no column of its own here: exchanges and hosts could take more than there is.
      const shrinks = cell.given.indices.length > 0 || cell.handedOver.indices.length > 0;
      if (shrinks) yield atLeast(`${name} a`, cell.viable, 0);
      continue;
    }
    yield atMost(`${name} a`, minus(cell.viable, times(cell.open, cell.stays)), 0);
    yield atMost(
      `${name} b`,
      minus(cell.unviable, times(Math.min(cell.open, Math.max(0, cell.minimum - 1)), cell.small)),
      0,
    );
    yield atMost(`${name} left`, sum(cell.left, times(cell.open, cell.nothing)), cell.open);
    if (cell.stays !== cell.opens) yield atMost(`${name} stays`, minus(cell.stays, cell.opens), 0);
    // A site is viable, too small, or part of a cluster. (3.5) says so, unless a task may be divided or a host may go.
    if (!whole || cell.stays !== cell.opens)
      yield atMost(`${name} one site`, sum(cell.opens, cell.small, cell.joins), 1);
  }
}

/** x ≤ m ≤ M·x, x ≤ y of the host, e ≤ y of the taker, s ≤ M·z, w ≤ M·W, w ≥ least·W − (least − 1)·small. */
function* agreements(program: Program): Generator<RuleRow> {
  const sites = new Map(program.cells.map((cell) => [`${cell.kind} ${cell.municipality.code}`, cell]));
  for (const { kind, guest, host, chosen, places, most } of program.handOvers) {
    const name = `${kind} ${guest.code} ${host.code}`;
    const site = sites.get(`${kind} ${host.code}`);
    if (site !== undefined && !site.hasAdoptedSite) yield atMost(`${name} y`, minus(chosen, site.opens), 0);
    if (isConstant(places) || places.indices[0] === chosen.indices[0]) continue;
    yield atLeast(`${name} m`, minus(places, chosen), 0);
    yield atMost(`${name} x`, minus(places, times(most, chosen)), 0);
  }
  for (const { kind, giver, taker, against, chosen } of program.exchanges) {
    const site = sites.get(`${kind} ${taker.code}`);
    if (site === undefined || site.hasAdoptedSite) continue;
    yield atMost(`${kind} ${giver.code} ${taker.code} ${against} y`, minus(chosen, site.opens), 0);
  }
  for (const { surplus, shortage, places, most, chosen } of program.flows) {
    for (const kind of ["regular", "amv"] as const) {
      yield atMost(`${kind} ${surplus.code} ${shortage.code} z`, minus(places[kind], times(most[kind], chosen)), 0);
    }
  }
  for (const { kind, surplus, shortage, places, most, chosen, small, least } of program.municipalFlows) {
    const name = `${kind} ${surplus.code} ${shortage.code}`;
    yield atMost(`${name} W`, minus(places, times(most, chosen)), 0);
    if (least > 1) yield atLeast(`${name} small`, sum(places, times(-least, chosen), times(least - 1, small)), 0);
  }
}
