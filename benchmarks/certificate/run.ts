/**
 * What a certificate costs and what it is worth: how long a package takes to be found, certified and checked by each of the
 * two checkers, how large the certificate is, and how far from its values its bounds are. See `docs/benchmarks.md`.
 *
 *     npm run bench:certificate
 *     npm run bench:certificate -- --smoke          # two provinces alone
 *     npm run bench:certificate -- --only stepwise  # cases with this in their name
 *     npm run bench:certificate -- --json --tries 9
 */
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { createNodePool } from "../../workers/node-pool.ts";
import { commit, machine } from "../machine.ts";
import { allCases, smokeCases } from "./cases.ts";
import { measure } from "./measure.ts";
import { told } from "./table.ts";

const options = {
  smoke: { type: "boolean" },
  json: { type: "boolean" },
  tries: { type: "string" },
  only: { type: "string" },
} as const;
const { smoke, json, tries: asked, only = "" } = parseArgs({ options }).values;
const tries = Number(asked ?? 5);
if (!Number.isInteger(tries) || tries < 1) throw new RangeError(`--tries (${asked}) must be a whole number from 1.`);

const cases = (smoke === true ? smokeCases : allCases).filter(({ scenario, way }) =>
  `${scenario} ${way}`.includes(only),
);
if (cases.length === 0) throw new RangeError(`There is no such case (${only}). Maybe: 2024 joint`);

const here = machine();
const pool = createNodePool({ threads: availableParallelism() });
try {
  const note = (text: string) => void process.stderr.write(`${text}\n`);
  const measured = await measure({ cases, tries, pool, note });
  const shown = { commit: commit(), machine: here, threads: pool.size, tries, measured };
  console.log(json === true ? JSON.stringify(shown, null, 2) : told(measured, here, tries));
} finally {
  await pool.close();
}
