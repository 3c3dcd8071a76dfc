import { strategies } from "../../solver/index.ts";
import type { Rival } from "../rival.ts";
import { packageVersion } from "./package-version.ts";

/** Every strategy of our own list, whatever it holds today. */
export const own: readonly Rival[] = strategies.map((strategy): Rival => {
  const tiny = strategy.name === "exhaustive";
  return {
    name: strategy.name,
    ours: true,
    about: tiny ? "every point of tiny models, the oracle" : `our strategy, proves: ${strategy.proves}`,
    takes: tiny ? ["program"] : ["program", "road"],
    ...(tiny && { most: 40 }),
    version: () => packageVersion(strategy.name) ?? "own",
    strategy,
  };
});
