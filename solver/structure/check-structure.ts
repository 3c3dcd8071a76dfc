import type { Model } from "../../src/model/index.ts";
import { elasticStatements } from "./elastic.ts";
import { facilityStatements } from "./facilities.ts";
import { createReasoning } from "./reasoning.ts";

/** Models that were held against their rows on this thread; nobody changes a model. */
const held = new WeakMap<Model, string | undefined>();

/**
 * The first thing that `facilities` or `elastic` says of a model and that its rows and column bounds do not; undefined where
 * they say it all. A strategy bounds a level by what the structure says: were it more than the rows say, points would be
 * lost, and the proof with them. "Do not say" is meant in whole numbers and by few rows at a time (see `createReasoning`):
 * what only follows from many rows together is not seen, and refused. A model is looked at once.
 */
export function untrueStructure(model: Model): string | undefined {
  if (!held.has(model)) held.set(model, firstUntrue(model));
  return held.get(model);
}

function firstUntrue(model: Model): string | undefined {
  const { facilities, elastic } = model;
  if (facilities === undefined && elastic === undefined) return undefined;
  const reasoning = createReasoning(model);
  if (facilities !== undefined)
    for (const { says, holds } of facilityStatements(model, facilities)) if (!holds(reasoning)) return says;
  if (elastic !== undefined)
    for (const { says, holds } of elasticStatements(model, elastic)) if (!holds(reasoning)) return says;
  return undefined;
}

/** Throws RangeError where the structure says more than the rows. */
export function checkStructure(model: Model): void {
  const says = untrueStructure(model);
  if (says === undefined) return;
  throw new RangeError(
    `The structure of model (${model.name}) says that ${says}, and its rows do not. Maybe a row was left out or changed.`,
  );
}
