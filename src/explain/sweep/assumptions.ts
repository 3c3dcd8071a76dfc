import * as z from "zod";
import { both, en, kinds, nl, type Scenario } from "../../domain/index.ts";
import { findings } from "../../scenario/issue.ts";
import { collector, jsonOf, meant, type Problem } from "../../scenario/index.ts";
import { followedBy, pathText } from "../../scenario/problem.ts";
import { fieldsAt } from "../../scenario/schema-walk.ts";
import { type Assumption, initiativesOf } from "./initiatives.ts";

const places = z.int().min(0).max(1_000_000);
const schema = z.strictObject({
  initiatives: z.array(
    z.strictObject({
      municipality: z.string(),
      kind: z.enum(kinds).optional(),
      chance: z.int().min(0).max(100),
      places: z.strictObject({ least: places, most: places }).optional(),
    }),
  ),
});

export type AssumptionsRead =
  | { readonly status: "ok"; readonly value: ReadonlyMap<string, Assumption> }
  | { readonly status: "problems"; readonly problems: readonly Problem[] };

/**
 * What a file assumes of initiatives, by their ids:
 *
 *     { "initiatives": [{ "municipality": "GM0358", "kind": "amv", "chance": 80, "places": { "least": 40, "most": 60 } }] }
 *
 * Chances in per cents. Without `kind` it is about both; a municipality with several initiatives of a kind has the same for each.
 */
export function readAssumptions(scenario: Scenario, file: string, text: string): AssumptionsRead {
  const read = jsonOf(file, text);
  if (read.status === "problems") return read;
  const problems: Problem[] = [];
  const report = collector(problems);
  const parsed = schema.safeParse(read.value);
  if (!parsed.success) {
    const known = (path: readonly PropertyKey[]) => fieldsAt(schema, read.value, path);
    for (const finding of findings(parsed.error.issues, read.value, known))
      report(finding.code, { file, path: pathText(finding.path) }, finding.message, finding.value);
    return { status: "problems", problems };
  }
  const all = initiativesOf(scenario);
  const codes = [...new Set(all.map(({ municipality }) => municipality.code as string))];
  const found = new Map<string, Assumption>();
  for (const [n, { municipality, kind, ...assumption }] of parsed.data.initiatives.entries()) {
    const spot = (field: string) => ({ file, path: pathText(["initiatives", n, field]) });
    const own = all.filter(
      (one) => one.municipality.code === municipality && (kind === undefined || one.kind === kind),
    );
    if (own.length === 0) report("unknown-value", spot("municipality"), nobody(municipality, codes), municipality);
    if (assumption.places !== undefined && assumption.places.least > assumption.places.most)
      report("out-of-range", spot("places"), reversed, assumption.places.least);
    if (own.some(({ id }) => found.has(id))) report("duplicate", spot("municipality"), twice, municipality);
    for (const { id } of own) found.set(id, compactOf(assumption));
  }
  return problems.length === 0 ? { status: "ok", value: found } : { status: "problems", problems };
}

function compactOf({
  chance,
  places: between,
}: {
  chance: number;
  places?: Assumption["places"] | undefined;
}): Assumption {
  return between === undefined ? { chance } : { chance, places: between };
}

function nobody(code: string, codes: readonly string[]) {
  const words = both(
    nl`Hier (${code}) is geen kansrijk initiatief van die soort.`,
    en`There (${code}) is no promising initiative of that kind.`,
  );
  return followedBy(words, meant(code, codes));
}

const reversed = {
  nl: "Het minste is meer dan het meeste. Misschien zijn de twee verwisseld.",
  en: "The least is more than the most. Maybe the two were exchanged.",
};

const twice = {
  nl: "Over dit initiatief staat er al iets. Misschien hoort er een soort bij (kind).",
  en: "Something stands about this initiative already. Maybe a kind belongs to it (kind).",
};
