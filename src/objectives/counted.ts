import type { LevelResult } from "../model/index.ts";

/**
 * What is counted is not below 0, whatever a search that was cut short could show of its own program (which leaves out what it does
 * not decide, or allows fractions that no plan has). A best of 0 is then the best of all.
 */
export function counted<Told extends Pick<LevelResult, "bound" | "gap" | "proven">>(told: Told): Told {
  const best = told.bound + told.gap;
  if (!Number.isFinite(told.bound) || told.bound >= 0 || best < 0) return told;
  return { ...told, bound: 0, gap: best, proven: told.proven || best === 0 };
}
