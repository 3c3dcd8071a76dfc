import * as z from "zod";
import { both, en, type Kind, kinds, nl, type Scenario } from "../../domain/index.ts";
import {
  collector,
  jsonOf,
  meant,
  presets,
  type Problem,
  registry,
  type Report,
  type Spot,
  withPreset,
} from "../../scenario/index.ts";
import { findings } from "../../scenario/issue.ts";
import { wordPattern } from "../../scenario/limits.ts";
import { followedBy, pathText } from "../../scenario/problem.ts";
import { parseOptions } from "../../scenario/rule-settings.ts";
import { fieldsAt } from "../../scenario/schema-walk.ts";
import { type Assumption, initiativesOf, type Variant } from "./initiatives.ts";

const places = z.int().min(0).max(1_000_000);
const schema = z.strictObject({
  initiatives: z
    .array(
      z.strictObject({
        municipality: z.string(),
        kind: z.enum(kinds).optional(),
        chance: z.int().min(0).max(100),
        places: z.strictObject({ least: places, most: places }).optional(),
      }),
    )
    .default([]),
  variants: z
    .array(
      z.strictObject({
        name: z.string().regex(wordPattern),
        preset: z.enum(presets.map(({ id }) => id)).optional(),
        rules: z.record(z.string(), z.looseObject({ enabled: z.boolean().optional() })).default({}),
      }),
    )
    .max(20)
    .default([]),
});
type Given = z.infer<typeof schema>;

/** What a file assumes. */
export interface Assumptions {
  /** By the ids of initiatives. */
  readonly assumed: ReadonlyMap<string, Assumption>;
  readonly variants: readonly Variant[];
}

export type AssumptionsRead =
  | { readonly status: "ok"; readonly value: Assumptions }
  | { readonly status: "problems"; readonly problems: readonly Problem[] };

/**
 * What a file assumes of initiatives, and the other rules and objectives under which the same draws are looked at:
 *
 *     { "initiatives": [{ "municipality": "GM0358", "kind": "amv", "chance": 80, "places": { "least": 40, "most": 60 } }],
 *       "variants": [{ "name": "larger sites", "rules": { "viable-site": { "minimum": { "regular": 150, "amv": 16 } } } },
 *                    { "name": "fair", "preset": "fair" }] }
 *
 * Municipalities by code or name, chances in per cents. Without `kind` it is about both; a municipality with several initiatives of a kind has the same for each. A
 * rule keeps what a variant does not say of it.
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
  const spot = (...path: readonly (string | number)[]) => ({ file, path: pathText(path) });
  const assumed = assumedOf(scenario, parsed.data, spot, report);
  const variants = variantsOf(scenario, parsed.data, spot, report);
  return problems.length === 0 ? { status: "ok", value: { assumed, variants } } : { status: "problems", problems };
}

type SpotOf = (...path: readonly (string | number)[]) => Spot;

function assumedOf(scenario: Scenario, { initiatives }: Given, spot: SpotOf, report: Report) {
  const all = initiativesOf(scenario);
  const names = [...new Set(all.flatMap(({ municipality: { code, name } }) => [code as string, name]))];
  const found = new Map<string, Assumption>();
  for (const [n, { municipality, kind, ...assumption }] of initiatives.entries()) {
    const at = (field: string) => spot("initiatives", n, field);
    const own = all.filter(
      (one) =>
        [one.municipality.code, one.municipality.name].includes(municipality) &&
        (kind === undefined || one.kind === kind),
    );
    if (own.length === 0) report("unknown-value", at("municipality"), nobody(municipality, kind, names), municipality);
    if (assumption.places !== undefined && assumption.places.least > assumption.places.most)
      report("out-of-range", at("places"), reversed, assumption.places.least);
    if (own.some(({ id }) => found.has(id))) report("duplicate", at("municipality"), twice, municipality);
    for (const { id } of own) found.set(id, compactOf(assumption));
  }
  return found;
}

function variantsOf(scenario: Scenario, { variants }: Given, spot: SpotOf, report: Report): Variant[] {
  const names = new Set<string>();
  return variants.map(({ name, preset, rules }, n) => {
    if (names.has(name)) report("duplicate", spot("variants", n, "name"), sameName, name);
    names.add(name);
    const settings = { ...scenario.rules };
    for (const [id, given] of Object.entries(rules)) {
      const at: SpotOf = (...path) => spot("variants", n, "rules", id, ...path);
      const rule = registry.rules.find((one) => one.id === id);
      if (rule === undefined) {
        const ids = registry.rules.map((one) => one.id);
        report("unknown-field", at(), followedBy(noRule(id), meant(id, ids)), id);
        continue;
      }
      const { enabled: before = rule.enabledByDefault, ...data } = scenario.rules[id] ?? {};
      const { enabled = before, ...changed } = given;
      const options = parseOptions(rule.schema, { ...data, ...changed }, at, report, ["enabled"]);
      if (options !== undefined) settings[id] = { ...options, enabled };
    }
    const ranked = presets.find(({ id }) => id === preset);
    const other = { ...scenario, rules: settings };
    return { name, scenario: ranked === undefined ? other : withPreset(other, ranked) };
  });
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

function nobody(municipality: string, kind: Kind | undefined, names: readonly string[]) {
  const words =
    kind === undefined
      ? both(
          nl`Hier (${municipality}) is geen kansrijk initiatief.`,
          en`There (${municipality}) is no promising initiative.`,
        )
      : both(
          nl`Hier (${municipality}) is geen kansrijk initiatief van die soort (${kind}).`,
          en`There (${municipality}) is no promising initiative of that kind (${kind}).`,
        );
  return followedBy(words, meant(municipality, names));
}

const reversed = {
  nl: "Het minste is meer dan het meeste. Misschien zijn de twee verwisseld.",
  en: "The least is more than the most. Maybe the two were exchanged.",
};

const sameName = {
  nl: "Zo heet er al een variant. Misschien is een andere naam bedoeld.",
  en: "A variant has that name already. Maybe another name is meant.",
};

const noRule = (id: string) => both(nl`De regel (${id}) is onbekend.`, en`The rule (${id}) is not known.`);

const twice = {
  nl: "Over dit initiatief staat er al iets. Misschien hoort er een soort bij (kind).",
  en: "Something stands about this initiative already. Maybe a kind belongs to it (kind).",
};
