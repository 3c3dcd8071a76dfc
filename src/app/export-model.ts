import type { Decision, Kind, NoDecision, ProvinceCode, Scenario } from "../domain/index.ts";
import { decide } from "../decision/index.ts";
import { formulate, type Formulation } from "../formulate/formulate.ts";
import { formulateSwaps } from "../formulate/swap-program.ts";
import { swapStart } from "../formulate/swap-start.ts";
import type { Model } from "../model/index.ts";
import { toLp } from "../model/lp-format.ts";
import { toMps } from "../model/mps-format.ts";

/** Which integer program: that of the swaps, of the mergers after them, or of everything at once. */
export interface ModelRequest {
  readonly phase: "swaps" | "mergers" | "joint";
  /** For `mergers`: which province, and which kind; both kinds when left out. */
  readonly province?: ProvinceCode;
  readonly kind?: Kind;
}

/**
 * Which integer program to write. `limits`: per earlier level of the ranked objective the largest value allowed (its
 * optimum plus tolerance); the level after those is the one to minimise. None: the first level.
 */
export interface ExportRequest extends ModelRequest {
  readonly format: "lp" | "mps";
  readonly limits: readonly number[];
}

/** The program as text that other solvers read. */
export function exportModel(
  scenario: Scenario,
  { format, limits, ...request }: ExportRequest,
): { readonly status: "written"; readonly text: string } | NoDecision {
  const made = modelOf(scenario, request);
  if (made.status === "infeasible") return made;
  const write = format === "lp" ? toLp : toMps;
  return { status: "written", text: write(made.model, { level: limits.length, limits }) };
}

/**
 * The program as plain data. Mergers need relief: it is taken from the even first answer to the swaps, so that the same
 * scenario always gives the same program.
 */
export function modelOf(
  scenario: Scenario,
  request: ModelRequest,
): { readonly status: "model"; readonly model: Model } | NoDecision {
  const decided = decide(scenario);
  if (decided.status === "infeasible") return decided;
  return { status: "model", model: programOf(scenario, decided.decision, request).model };
}

function programOf(scenario: Scenario, decision: Decision, request: ModelRequest): Formulation {
  switch (request.phase) {
    case "swaps":
      return formulateSwaps(scenario, decision);
    case "joint":
      return formulate(scenario, decision, { type: "joint" }, scenario.id);
    case "mergers": {
      const { relief, reserve } = swapStart(scenario, decision);
      const provinces = request.province === undefined ? scenario.provinces.map((p) => p.code) : [request.province];
      const kinds = request.kind === undefined ? (["regular", "amv"] as const) : [request.kind];
      return formulate(scenario, decision, { type: "sites", provinces, kinds, relief, reserve }, scenario.id);
    }
  }
}
