import type { Instance } from "../../../solver/facility-location/instance.ts";
import { readInstance } from "../../../solver/facility-location/read-instance.ts";
import { levelProgram } from "../../../solver/level-program.ts";
import type { Model } from "../../../src/model/index.ts";

/** A level's program and its instance; undefined where the program is not of the kind that is read. */
export function readLevel(
  model: Model,
  level: number,
  limits: readonly number[],
): { program: Model; instance: Instance } | undefined {
  const program = levelProgram(model, level, limits, undefined);
  const instance = model.facilities === undefined ? undefined : readInstance(program, model.facilities);
  return instance === undefined ? undefined : { program, instance };
}
