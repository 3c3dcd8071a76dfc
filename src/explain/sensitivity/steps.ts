import type { Municipality, MunicipalityCode, Offer, ProvinceCode, Scenario } from "../../domain/index.ts";
import { rules, setting } from "../../rules/index.ts";
import type { Variant } from "./variants.ts";

/** One step: a number of a rule moves by the step that the rule names, a rule goes off, or a promising initiative falls away. */
export type Step =
  | {
      readonly type: "parameter";
      readonly rule: string;
      readonly name: string;
      readonly from: number;
      readonly to: number;
    }
  | { readonly type: "rule-off"; readonly rule: string }
  | { readonly type: "offer-gone"; readonly municipality: MunicipalityCode; readonly offer: Offer };

export interface StepsRequest {
  /** Only offers of this province. */
  readonly province?: ProvinceCode;
  /** How many of the largest promising initiatives fall away, one at a time. */
  readonly offers: number;
}

/** Every one-step change of a scenario that its rules allow; each variant is the scenario with that change alone. */
export function stepsOf(scenario: Scenario, { province, offers }: StepsRequest): Variant<Step>[] {
  return [...parameters(scenario), ...switches(scenario), ...withoutOffers(scenario, province, offers)];
}

function* parameters(scenario: Scenario): Generator<Variant<Step>> {
  for (const rule of rules) {
    const data = setting(rule, scenario) as Readonly<Record<string, unknown>> | undefined;
    if (data === undefined) continue;
    for (const { path, value } of numbers(data, [])) {
      const step = rule.numbers?.[path.join(".")]?.step ?? Math.max(1, Math.round(value / 5));
      for (const to of [value - step, value + step]) {
        const { enabled: _enabled, ...changed } = replaced(data, path, to);
        if (!rule.schema.safeParse(changed).success) continue;
        const what: Step = { type: "parameter", rule: rule.id, name: path.join("."), from: value, to };
        yield { what, scenario: withRule(scenario, rule.id, changed) };
      }
    }
  }
}

function* switches(scenario: Scenario): Generator<Variant<Step>> {
  for (const rule of rules) {
    const data = setting(rule, scenario);
    if (rule.relaxable !== true || data === undefined) continue;
    const rest = { ...scenario.rules, [rule.id]: { ...data, enabled: false } };
    yield { what: { type: "rule-off", rule: rule.id }, scenario: { ...scenario, rules: rest }, relaxes: true };
  }
}

function withoutOffers(scenario: Scenario, province: ProvinceCode | undefined, most: number): Variant<Step>[] {
  const promising = scenario.municipalities
    .filter((m) => province === undefined || m.province === province)
    .flatMap((m) => m.offers.filter((o) => o.certainty === "promising").map((offer) => ({ m, offer })))
    .toSorted((a, b) => b.offer.places - a.offer.places || (a.m.code < b.m.code ? -1 : 1));
  return promising.slice(0, most).map(({ m, offer }) => ({
    what: { type: "offer-gone", municipality: m.code, offer },
    scenario: {
      ...scenario,
      municipalities: scenario.municipalities.map((town): Municipality =>
        town.code === m.code ? { ...town, offers: town.offers.filter((o) => o !== offer) } : town,
      ),
    },
  }));
}

function withRule(scenario: Scenario, id: string, data: object): Scenario {
  return { ...scenario, rules: { ...scenario.rules, [id]: { ...data, enabled: true } } };
}

/** Whole numbers above 0 in a rule's data, with where they stand. */
function* numbers(
  data: Readonly<Record<string, unknown>>,
  path: readonly string[],
): Generator<{ readonly path: readonly string[]; readonly value: number }> {
  for (const [key, field] of Object.entries(data)) {
    if (typeof field === "number" && field > 0) yield { path: [...path, key], value: field };
    else if (typeof field === "object" && field !== null && !Array.isArray(field))
      yield* numbers(field as Readonly<Record<string, unknown>>, [...path, key]);
  }
}

function replaced(
  data: Readonly<Record<string, unknown>>,
  [key = "", ...rest]: readonly string[],
  value: number,
): Record<string, unknown> {
  const field = data[key] as Readonly<Record<string, unknown>>;
  return { ...data, [key]: rest.length === 0 ? value : replaced(field, rest, value) };
}
