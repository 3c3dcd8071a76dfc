import { readBundled } from "../../src/scenario/read-folder.ts";
import { packageOf } from "../properties/packages.ts";
import { textsOf } from "./package-files.ts";
import type { Texts } from "./seal.ts";

/** The bundled example, chosen at once and proven, with its certificate. */
export async function example(): Promise<Texts> {
  const parsed = readBundled("two-provinces");
  if (parsed.status !== "ok") throw new Error("There is no example.");
  const made = await packageOf(parsed.scenario, { way: "joint", untilProven: true });
  if (made.status !== "done" || made.proof.status !== "optimal") throw new Error("There is no proven package.");
  return textsOf(made);
}

/** What its levels come to at best, within the limits of its certificate: proven by HiGHS. */
export const best = [0n, 1_739_688n, 1_173n];
