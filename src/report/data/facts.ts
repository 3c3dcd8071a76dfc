import type { Bilingual, Offer, Provenance, Scenario, Source, Standing } from "../../domain/index.ts";
import { standings } from "../../domain/index.ts";
import { rules, setting } from "../../rules/index.ts";

const factNames = [
  "need",
  "needTotal",
  "tasks",
  "keys",
  "keyTotals",
  "reported",
  "promising",
  "decided",
  "decidedTotals",
  "exempt",
  "prices",
] as const;
export type FactName = (typeof factNames)[number];

/** Facts of one sort with the same standing and source, and how many there are. */
export interface FactLine {
  readonly fact: FactName;
  readonly standing: Standing;
  readonly source?: Source;
  readonly count: number;
}

export function factLines(scenario: Scenario): FactLine[] {
  const sources = new Map(scenario.sources.map((source) => [source.id, source]));
  const offers = (certainty: "reported" | "promising") =>
    scenario.municipalities.flatMap((m) => m.offers.filter((o) => o.certainty === certainty).map((o) => o.provenance));
  const facts: Readonly<Record<FactName, readonly Provenance[]>> = {
    need: [scenario.needProvenance],
    needTotal: scenario.needTotal === undefined ? [] : [scenario.needTotal],
    tasks: scenario.provinces.map((p) => p.provenance),
    keys: scenario.municipalities.map((m) => m.indicativeProvenance),
    keyTotals: scenario.municipalities.flatMap((m) => m.indicativeTotal ?? []),
    reported: offers("reported"),
    promising: offers("promising"),
    decided: scenario.municipalities.flatMap(({ decided }) =>
      decided === undefined ? [] : [decided, ...(decided.amvProvenance === undefined ? [] : [decided.amvProvenance])],
    ),
    decidedTotals: scenario.municipalities.flatMap(({ decided }) => decided?.totalProvenance ?? []),
    exempt: scenario.municipalities.flatMap((m) => m.exempt ?? []),
    prices: [scenario.prices.provenance],
  };
  return factNames.flatMap((fact) => {
    const groups = new Map<string, { provenance: Provenance; count: number }>();
    for (const provenance of facts[fact]) {
      const key = `${standings.indexOf(provenance.standing)} ${provenance.source ?? ""}`;
      const group = groups.get(key) ?? { provenance, count: 0 };
      group.count++;
      groups.set(key, group);
    }
    return [...groups]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { provenance, count }]): FactLine => {
        const source = sources.get(provenance.source ?? "");
        const line = { fact, standing: provenance.standing, count };
        return source === undefined ? line : { ...line, source };
      });
  });
}

/** A rule of the scenario in a sentence, with how sure it is that the law says so. */
export interface RuleLine {
  readonly id: string;
  readonly section: string;
  readonly title: Bilingual;
  readonly sentence?: Bilingual;
  readonly standing: Standing;
  readonly source: Source;
}

/** Every rule; `sentence` is absent where the scenario switches it off. */
export function ruleLines(scenario: Scenario): RuleLine[] {
  return rules.map((rule) => {
    const { id, section, title } = rule;
    const { standing, ...source } = rule.source;
    const data = setting(rule, scenario);
    const line = { id, section, title, standing, source };
    return data === undefined ? line : { ...line, sentence: rule.sentence(data) };
  });
}

/**
 * How many municipalities have an illustrative figure: their key, an offer, or that they offer nothing. Where offers in
 * the scenario are made up, that somebody has none is made up as well.
 */
export function illustrative(scenario: Scenario): number {
  const madeUp = ({ provenance }: Offer) => provenance.standing === "illustrative";
  const invented = scenario.municipalities.some((m) => m.offers.some(madeUp));
  return scenario.municipalities.filter(
    (m) =>
      m.indicativeProvenance.standing === "illustrative" ||
      m.offers.some(madeUp) ||
      (invented && m.offers.length === 0),
  ).length;
}
