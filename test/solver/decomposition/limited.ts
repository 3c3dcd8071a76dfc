import * as fc from "fast-check";
import { type Bounded, bounding, createMemory } from "../../../solver/decomposition/prices/bounding.ts";
import { type Links, readLinks } from "../../../solver/decomposition/program/links.ts";
import { exhaustive } from "../../../solver/exhaustive.ts";
import { loadHighs } from "../../../solver/highs/engine.ts";
import { levelProgram } from "../../../solver/level-program.ts";
import type { Elastic, Model } from "../../../src/model/index.ts";
import { control } from "../conformance.ts";
import { arbElastic } from "../elastic.ts";
import { arbCycle } from "../facility-location/arbitraries.ts";
import { truthOf } from "../truth.ts";

export interface Limited {
  readonly program: Model;
  readonly optimum: number;
  readonly bounded: Bounded;
  readonly links: Links;
}

/** The second level of a model under a limit of the first, `spare` above its best, with that best as a start or without. */
export async function limited(model: Model, spare: number, started: boolean): Promise<Limited | undefined> {
  const first = await exhaustive.solve({ ...levelProgram(model, 0, [], undefined) }, control());
  const best = await truthOf(model)(0, []);
  if (best === undefined || model.levels.length < 2) return undefined;
  const program = levelProgram(model, 1, [best + spare], started ? first.values : undefined);
  const optimum = await truthOf(program)(0, []);
  const highs = await loadHighs();
  const elastic = program.elastic as Elastic;
  const asked = { highs, memory: createMemory(), over: () => false, report: () => undefined };
  const bounded = bounding(program, elastic, asked);
  if (optimum === undefined || bounded === undefined || bounded.generated.bound === Infinity) return undefined;
  const { instance, lagrangian } = bounded;
  const links = readLinks(instance, lagrangian.group, lagrangian.members.length);
  return links === undefined ? undefined : { program, optimum, bounded, links };
}

export const arbLimited = limitedOf(3, 2);

/** With so many groups and places at most, and `fewest` groups at least. */
export function limitedOf(groups: number, places: number, fewest = 1) {
  return fc.record({
    model: arbElastic({ groups, fewest, places, flow: 5, housed: true }),
    spare: fc.constantFrom(0, 1, 3, 8, 20),
    started: fc.boolean(),
    prices: arbCycle(fc.integer({ min: -12, max: 30 })),
  });
}
