import type { Municipality, MunicipalityCode, Offer, ProvinceCode, Scenario } from "../../domain/index.ts";
import { rules, setting } from "../../rules/index.ts";
import type { Variant } from "./variants.ts";

/**
 * One step: a number of a rule moves by the step that the rule names, a rule goes off, a promising initiative falls away, or an
 * offer that a municipality claims is recognised.
 */
export type Step =
  | {
      readonly type: "parameter";
      readonly rule: string;
      readonly name: string;
      readonly from: number;
      readonly to: number;
    }
  | { readonly type: "rule-off"; readonly rule: string }
  | {
      readonly type: "offer-gone" | "claim-recognised";
      readonly municipality: MunicipalityCode;
      readonly offer: Offer;
    };

export interface StepsRequest {
  /** Only offers of this province. */
  readonly province?: ProvinceCode;
  /** How many of the largest promising initiatives fall away, and of the largest claims are recognised, one at a time. */
  readonly offers: number;
}

/** Every one-step change of a scenario that its rules allow; each variant is the scenario with that change alone. */
export function stepsOf(scenario: Scenario, { province, offers }: StepsRequest): Variant<Step>[] {
  return [
    ...parameters(scenario),
    ...switches(scenario),
    ...withoutOffers(scenario, province, offers),
    ...withClaims(scenario, province, offers),
  ];
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
  const promising = ({ offers }: Municipality) => offers.filter((o) => o.certainty === "promising");
  return largest(scenario, province, promising, most).map(({ town, offer }) => ({
    what: { type: "offer-gone", municipality: town.code, offer },
    scenario: withTown(scenario, { ...town, offers: town.offers.filter((o) => o !== offer) }),
  }));
}

function withClaims(scenario: Scenario, province: ProvinceCode | undefined, most: number): Variant<Step>[] {
  return largest(scenario, province, ({ claimed = [] }) => claimed, most).map(({ town, offer }) => {
    const claimed = (town.claimed ?? []).filter((o) => o !== offer);
    const recognised: Municipality = { ...town, offers: [...town.offers, offer], claimed };
    return {
      what: { type: "claim-recognised", municipality: town.code, offer },
      scenario: withTown(scenario, recognised),
    };
  });
}

function largest(
  { municipalities }: Scenario,
  province: ProvinceCode | undefined,
  of: (town: Municipality) => readonly Offer[],
  most: number,
): { readonly town: Municipality; readonly offer: Offer }[] {
  return municipalities
    .filter((town) => province === undefined || town.province === province)
    .flatMap((town) => of(town).map((offer) => ({ town, offer })))
    .sort((a, b) => b.offer.places - a.offer.places || (a.town.code < b.town.code ? -1 : 1))
    .slice(0, most);
}

function withTown(scenario: Scenario, town: Municipality): Scenario {
  return { ...scenario, municipalities: scenario.municipalities.map((m) => (m.code === town.code ? town : m)) };
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
