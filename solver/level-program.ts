import { type Level, limitRow, type Model } from "../src/model/index.ts";
import { stepOf } from "./whole-bounds.ts";

/** The one level of a model that asks for any point at all. */
export const NO_LEVEL: Level = {
  name: "any point",
  indices: [],
  coefficients: [],
  offset: 0,
  tolerance: { numerator: 0, denominator: 1 },
};

/**
 * Level `l` of a model as a program of its own:
 *
 *     minimise  Σ (coefficient / step) · x     over the model's columns and rows
 *     and       Σ (coefficient / step) · x ≤ floor((limit − offset) / step)      for every earlier level with terms
 *
 * Constants stay out, since an engine's relative gap would hide behind them, and so does the level's common factor:
 * every whole value of the program is a value of the level, and a bound above value − 1 is a proof.
 * The new rows stand last.
 */
export function levelProgram(
  model: Model,
  l: number,
  limits: readonly number[],
  start: readonly number[] | undefined,
): Model {
  const { start: _, ...rest } = model;
  const level = model.levels[l] ?? NO_LEVEL;
  const earlier = model.levels.slice(0, l).flatMap((above, i) => {
    const most = Math.floor(((limits[i] as number) - above.offset) / stepOf(above));
    return above.indices.length === 0 ? [] : [limitRow(`limit of ${above.name}`, inSteps(above), most)];
  });
  return {
    ...rest,
    rows: [...model.rows, ...earlier],
    levels: [inSteps(level)],
    ...(start !== undefined && { start }),
  };
}

/** A level counted in steps from its offset, with nothing to give away. */
function inSteps(level: Level): Level {
  const step = stepOf(level);
  const coefficients = step === 1 ? level.coefficients : level.coefficients.map((coefficient) => coefficient / step);
  return { ...level, coefficients, offset: 0, tolerance: NO_LEVEL.tolerance };
}
