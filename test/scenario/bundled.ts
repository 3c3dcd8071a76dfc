import type { Scenario } from "../../src/domain/index.ts";
import { readBundled } from "../../src/scenario/read-folder.ts";

/** A scenario that comes with the product; throws Error where there is none of that name, or it does not parse. */
export function bundled(id: string): Scenario {
  const read = readBundled(id);
  if (read.status !== "ok") throw new Error(`The bundled scenario (${id}) does not parse.`);
  return read.scenario;
}
