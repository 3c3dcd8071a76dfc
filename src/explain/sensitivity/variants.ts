import { inPart, isCutShort } from "../../app/questions.ts";
import { knownMeasures, makePackage, type NoPackage, type Options, type Package } from "../../app/index.ts";
import { comparePlans } from "../compare/index.ts";
import type { Scenario } from "../../domain/index.ts";
import type { Make } from "./making.ts";
import { measuresIn } from "../../verify/index.ts";

/** A scenario with one thing changed. */
export interface Variant<What> {
  readonly what: What;
  readonly scenario: Scenario;
  /** It takes something away that plans have to keep, and nothing else: every plan of before is one still. */
  readonly relaxes?: true;
}

/**
 * What a variant makes of the package: how much each measure changes, by the verifier on its own package minus
 * that on the package it is held against; of the one province that is asked about, where one is, since the others stay at home and
 * a rule that moves says something else of them. `agreements` and `municipalities`: how many agreements differ, and how many
 * municipalities have another task or host another number. `proven`: both packages are proven, so that the change is no accident of where
 * a search ended. `known`: the measures of which that is true, or whose change is larger than what the searches left open.
 * `stopped`: a limit in seconds or a stop ended the search for the variant's package.
 */
export type Effect<What> = { readonly what: What; readonly stopped?: true } & (
  | {
      readonly status: "solved";
      readonly measures: Readonly<Record<string, number>>;
      readonly agreements: number;
      readonly municipalities: number;
      readonly proven: boolean;
      readonly known: readonly string[];
    }
  | { readonly status: "none"; readonly reason: NoPackage["status"] }
);

/**
 * Re-solves every variant, one after the other: each uses the whole pool. A deadline is one for all: each has an equal part
 * of the time that is left. `make`: as the base was made.
 */
export async function effectsOf<What>(
  base: Package,
  variants: readonly Variant<What>[],
  options: Options,
  deadline: number,
  make: Make = makePackage,
): Promise<Effect<What>[]> {
  const effects: Effect<What>[] = [];
  for (const [done, { what, scenario, relaxes }] of variants.entries()) {
    const how = inPart(options, deadline, variants.length - done);
    const result = await make(scenario, relaxes === true ? { ...how, from: base.plan } : how);
    effects.push(effectOf(base, what, result, options));
  }
  return effects;
}

/** What came of a variant, held against the package as it is. */
export function effectOf<What>(
  base: Package,
  what: What,
  result: Package | NoPackage,
  options: Pick<Options, "province">,
): Effect<What> {
  if (result.status !== "done")
    return { what, ...stoppedIf(isCutShort(result)), status: "none", reason: result.status };
  const { proof } = result;
  const before = measuresOf(base, options);
  const measures = Object.fromEntries(
    Object.entries(measuresOf(result, options)).map(([id, value]) => [id, value - (before[id] ?? 0)]),
  );
  const { agreements, municipalities } = comparePlans(base, result);
  const towns = new Set(municipalities.map((change) => change.code)).size;
  const proven = proof.status === "optimal" && base.proof.status === "optimal";
  return {
    what,
    ...stoppedIf(result.stopped),
    status: "solved",
    measures,
    agreements: agreements.length,
    municipalities: towns,
    proven,
    known: knownMeasures(base, result, Object.keys(measures)),
  };
}

function stoppedIf(cut: boolean): { readonly stopped?: true } {
  return cut ? { stopped: true } : {};
}

function measuresOf(
  { scenario, plan, verdict }: Package,
  { province }: Pick<Options, "province">,
): Readonly<Record<string, number>> {
  return province === undefined ? verdict.measures : measuresIn(scenario, plan, province);
}
