import type { Highs, Model as NativeModel } from "highs";
import type { Ended, Model } from "../../src/model/index.ts";
import type { LevelControl } from "../ranked.ts";
import { createBestPoint } from "../best-point.ts";
import { toArrays } from "./arrays.ts";

/** What a bound of this engine is signed with, whichever strategy asked for it. */
export const ENGINE = "highs";

/** How one run of the engine is set up. */
export interface Setup {
  readonly presolve: "choose" | "off";
  /** Largest distance from a whole number, and from a row's side, that the engine lets pass. */
  readonly tolerance: number;
  /** Columns flagged `implied` are continuous. */
  readonly relaxed: boolean;
  /** Values at which the columns without that flag are held. Bounds found then hold for nothing else. */
  readonly fixed?: readonly number[];
  readonly start?: readonly number[];
  readonly timeLimit?: number;
  readonly workLimit?: number;
}

/** What one run said, after rounding. */
export interface Attempt {
  /** Best point that is whole and satisfies the program exactly, with its value. */
  readonly point: readonly number[] | undefined;
  readonly value: number;
  /** The engine's last point, rounded, whether it satisfies the program or not. */
  readonly rounded: readonly number[] | undefined;
  /** The engine's dual bound as it gave it, −Infinity where it gave none. */
  readonly bound: number;
  /** optimal and infeasible are the engine's words; limited: something ended it early. */
  readonly word: "optimal" | "infeasible" | "limited" | "error";
  readonly ended: Ended;
  readonly iterations: number;
  readonly nodes: number;
  /** Model status code of HiGHS, for people. */
  readonly status: number;
}

/**
 * Runs HiGHS once on a program of one level. Both gaps are 0: the default relative gap of 1e-4 calls a plan optimal
 * that is hundreds of places off. Points and bounds are passed on while it runs; the callback in which they come is
 * also where a request to stop, the counted limit and the gap are looked at.
 */
export function attempt(highs: Highs, program: Model, control: LevelControl, setup: Setup): Attempt {
  const native = highs.createModel();
  try {
    native.options.set(optionsOf(control, setup));
    native.passModel(toArrays(program, setup.relaxed, setup.fixed));
    if (setup.start !== undefined) native.setSolution({ colValue: setup.start });
    return run(highs, native, program, control, setup);
  } finally {
    native.dispose();
  }
}

function optionsOf(control: LevelControl, setup: Setup): Record<string, boolean | number | string> {
  return {
    output_flag: false,
    random_seed: control.seed % 2 ** 31,
    mip_rel_gap: 0,
    mip_abs_gap: 0,
    // Restarts at the root cost a fifth of the time on our programs and gained nothing.
    mip_allow_restart: false,
    presolve: setup.presolve,
    mip_feasibility_tolerance: setup.tolerance,
    primal_feasibility_tolerance: Math.min(1e-7, setup.tolerance),
    ...(setup.timeLimit !== undefined && { time_limit: setup.timeLimit }),
  };
}

function run(highs: Highs, native: NativeModel, program: Model, control: LevelControl, setup: Setup): Attempt {
  const { callbackType } = highs.constants;
  const best = createBestPoint(program, control);
  let cut: Ended | undefined;
  let iterations = 0;

  const whole = setup.fixed === undefined;
  const raise = (dual: number) => {
    if (whole) best.bound(dual, ENGINE);
  };

  const { modelStatus } = native.run({
    [callbackType.mipImprovingSolution]: ({ data }) => {
      if (data.mip_solution !== undefined) best.offer(rounded(data.mip_solution));
    },
    [callbackType.mipInterrupt]: (event) => {
      iterations = Number(event.data.mip_total_lp_iterations ?? 0);
      raise(event.data.mip_dual_bound ?? -Infinity);
      if (control.stopped()) cut = "stopped";
      else if (setup.workLimit !== undefined && iterations >= setup.workLimit) cut = "work";
      else if (whole && best.enough()) cut = "finished";
      else return;
      event.interrupt();
    },
  });

  const final = native.info.get("primal_solution_status") === 0 ? undefined : rounded(native.getSolution().colValue);
  if (final !== undefined) best.offer(final);
  const told = wordOf(highs, modelStatus, cut);
  if (told.word !== "error") raise(Number(native.info.get("mip_dual_bound")));
  return {
    point: best.point(),
    rounded: final,
    value: best.value(),
    bound: best.proven(),
    ...told,
    iterations: Math.max(iterations, Number(native.info.get("simplex_iteration_count"))),
    nodes: Number(native.info.get("mip_node_count")),
    status: modelStatus,
  };
}

/** Total over HiGHS's status codes: what it says, and why it ended. `cut`: the reason for which we interrupted it. */
function wordOf(highs: Highs, code: number, cut: Ended | undefined): Pick<Attempt, "word" | "ended"> {
  const { modelStatus } = highs.constants;
  switch (code) {
    case modelStatus.optimal:
      return { word: "optimal", ended: "finished" };
    case modelStatus.infeasible:
    // Every column is bounded, so "unbounded or infeasible" leaves one of the two.
    case modelStatus.unboundedOrInfeasible:
      return { word: "infeasible", ended: "finished" };
    case modelStatus.interrupted:
      return { word: "limited", ended: cut ?? "failed" };
    case modelStatus.timeLimit:
      return { word: "limited", ended: "time" };
    case modelStatus.iterationLimit:
    case modelStatus.solutionLimit:
      return { word: "limited", ended: "work" };
    default:
      return { word: "error", ended: "failed" };
  }
}

/** To the nearest whole numbers, 0 rather than −0. */
function rounded(values: ArrayLike<number>): readonly number[] {
  return Array.from(values, (value) => Math.round(value) + 0);
}
