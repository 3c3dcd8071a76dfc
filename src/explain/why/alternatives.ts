import { geography, type MunicipalityCode, type Plan, type ReadCell, type TaskMerger } from "../../domain/index.ts";
import { makePlan } from "../../formulate/plan.ts";
import type { Violation } from "../../rules/index.ts";
import { largestHandOver } from "../../rules/whole-hand-over.ts";
import { verify } from "../../verify/index.ts";
import { agreementsOf } from "../../formulate/agreements-of.ts";
import type { Case } from "./case.ts";

/** Another home for one open task, the rest of the plan as it is. */
export type Move =
  | { readonly type: "own-site" }
  | { readonly type: "host"; readonly host: MunicipalityCode; readonly distance: number };

/**
 * What such a move would do. `price`: how much every measure and level of the objective changes, by the verifier on
 * the changed plan minus the verifier on the plan (below 0: better). `forbidden`: what it would break that the plan
 * keeps.
 */
export type Alternative = { readonly move: Move; readonly places: number } & (
  | { readonly status: "possible"; readonly price: Price }
  | { readonly status: "forbidden"; readonly violations: readonly Violation[] }
);

export interface Price {
  readonly measures: Readonly<Record<string, number>>;
  readonly levels: readonly number[];
}

/**
 * The closest alternatives for the open task of a cell: at home where it is handed over now, and at the `hosts`
 * nearest municipalities of its province that do not host it now; none at all for 0 hosts. None where there is no task to move: nothing left
 * open, too large to hand over, or guests that would lose their host.
 */
export function alternativesOf(known: Case, cell: ReadCell, hosts = 2): Alternative[] {
  if (hosts === 0) return [];
  const { scenario, plan, reading } = known;
  const { kind } = cell;
  const { code, province } = cell.municipality;
  const merger = plan.mergers.find((m) => m.guest === code && m.kind === kind);
  const places = cell.left;
  const movable = merger !== undefined || (cell.own > 0 && cell.guests === 0 && cell.taken === 0);
  if (!movable || places <= 0 || cell.site === "adopted" || places > largestHandOver(scenario, kind)) return [];
  const map = geography(scenario);
  const near = scenario.municipalities
    .filter((m) => m.province === province && m.code !== code && m.code !== merger?.host)
    .map((m): Move & { type: "host" } => ({ type: "host", host: m.code, distance: map.between(code, m.code) }))
    // Places where nobody is hosted stay out: no one would look there first.
    .filter((move) => reading.cell(move.host, kind).hosted > 0)
    .toSorted((a, b) => a.distance - b.distance || (a.host < b.host ? -1 : 1))
    .slice(0, hosts);
  const moves: Move[] = [...(merger === undefined ? [] : [{ type: "own-site" } as const]), ...near];
  return moves.map((move) => ({ move, places, ...outcome(known, moved(known, cell, move)) }));
}

/** The plan with one open task at another home. */
export function moved({ scenario, decision, plan }: Case, cell: ReadCell, move: Move): Plan {
  const { kind } = cell;
  const { code } = cell.municipality;
  const mergers: TaskMerger[] = plan.mergers.filter((m) => m.guest !== code || m.kind !== kind);
  if (move.type === "host") mergers.push({ kind, guest: code, host: move.host, places: cell.left });
  return makePlan(scenario, decision, { ...agreementsOf(plan), mergers });
}

function outcome(known: Case, plan: Plan) {
  const after = verify(known.scenario, plan);
  const key = (v: Violation) => `${v.rule} ${v.kind} ${v.where.join(" ")}`;
  const before = new Map(known.verdict.violations.map((v) => [key(v), v.amount]));
  const violations = after.violations.filter((v) => v.amount > (before.get(key(v)) ?? 0));
  if (violations.length > 0) return { status: "forbidden" as const, violations };
  const measures = Object.fromEntries(
    Object.entries(after.measures).map(([id, value]) => [id, value - (known.verdict.measures[id] ?? 0)]),
  );
  const levels = after.levels.map(({ value }, l) => value - (known.verdict.levels[l]?.value ?? 0));
  return { status: "possible" as const, price: { measures, levels } };
}
