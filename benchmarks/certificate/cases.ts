import type { Way } from "../../src/app/index.ts";
import { makePackage } from "../../src/app/index.ts";
import { certificateOf } from "../../src/certify/index.ts";
import { planJson } from "../../src/report/index.ts";
import { writeScenario } from "../../src/scenario/index.ts";
import { readBundled } from "../../src/scenario/read-folder.ts";
import type { Pool } from "../../workers/pool.ts";

/** A bundled scenario, and how its package is chosen. */
export interface CertificateCase {
  readonly scenario: string;
  readonly way: Way;
}

export const smokeCases: readonly CertificateCase[] = [{ scenario: "two-provinces", way: "joint" }];

export const allCases: readonly CertificateCase[] = [
  ...smokeCases,
  { scenario: "netherlands-2024", way: "joint" },
  { scenario: "netherlands-2024", way: "stepwise" },
  { scenario: "netherlands-2026", way: "joint" },
];

/** The texts that a checker reads, and how long the package and its certificate took to be made. */
export interface Made {
  readonly texts: Readonly<Record<"scenario.json" | "plan.json" | "certificate.json", string>>;
  readonly levels: readonly { readonly name: string; readonly value: number }[];
  readonly findSeconds: number;
  readonly certifySeconds: number;
}

/** As `plan` makes them, with its limits and without its reports. */
export async function make({ scenario: id, way }: CertificateCase, pool: Pool): Promise<Made> {
  const read = readBundled(id);
  if (read.status !== "ok") throw new Error(`The bundled scenario (${id}) is refused.`);
  const how = { pool, seed: 1, signal: new AbortController().signal };
  const clock = () => performance.now() / 1000;
  const begun = clock();
  const made = await makePackage(read.scenario, { ...how, way, clock, onProgress: () => undefined });
  if (made.status !== "done") throw new Error(`The bundled scenario (${id}) has no package: ${made.status}.`);
  const found = clock();
  const about = { scenario: writeScenario(made.scenario), plan: planJson(made.plan) };
  const certificate = await certificateOf(made, about, { ...how, bounds: true });
  return {
    texts: { "scenario.json": about.scenario, "plan.json": about.plan, "certificate.json": certificate },
    levels: made.verdict.levels.map(({ value }, l) => ({ name: made.scenario.objective[l]?.name.en ?? "", value })),
    findSeconds: found - begun,
    certifySeconds: clock() - found,
  };
}
