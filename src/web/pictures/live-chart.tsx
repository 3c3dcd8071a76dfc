import type { Moment } from "../engine/api.ts";

export interface LiveChartProps {
  /** Everything told since the start, in order; each part of a phase tells its own incumbents and bounds per level. */
  readonly moments: readonly Moment[];
  readonly running: boolean;
}

/** Incumbent and bound over time while it solves: per phase, the sum of its parts on the level that is being decided. */
export function LiveChart(props: LiveChartProps) {
  void props;
  return null;
}
