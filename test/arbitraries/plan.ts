import {
  geography,
  readPlan,
  type Decision,
  type Kind,
  type MunicipalityCode,
  type Reading,
  type Scenario,
} from "../../src/domain/index.ts";
import { siteTerms } from "../../src/formulate/facts.ts";
import { makePlan, noAgreements, type Agreements } from "../../src/formulate/plan.ts";
import { rules, setting, type Pair } from "../../src/rules/index.ts";
import { amvCluster } from "../../src/rules/amv-cluster.ts";
import { exchanges } from "../../src/rules/exchanges.ts";
import { hostCapacity } from "../../src/rules/host-capacity.ts";
import { oneOf, type Pick } from "./pick.ts";
import { named, released, relieved, swapped } from "./swaps.ts";

type Writable = { -readonly [K in keyof Agreements]: Agreements[K] extends readonly (infer I)[] ? I[] : Agreements[K] };

export function readingOf(scenario: Scenario, decision: Decision, agreed: Agreements): Reading {
  return readPlan(scenario, makePlan(scenario, decision, agreed), siteTerms(scenario));
}

/**
 * A plan that tries to keep every rule: all surplus swapped where it fits, relief spread at random, the rest released
 * in the written order, whole small tasks to hosts nearby with room. What it forgets (minimum sizes, pins, explicit
 * capacities) breaks a rule now and then, which is as well.
 */
export function carefulPlan(scenario: Scenario, decision: Decision, pick: Pick): Agreements {
  const swaps = swapped(decision, pick);
  const relief = relieved(scenario, decision, swaps, pick);
  const reserve = released(scenario, decision, swaps, pick);
  const agreed: Writable = {
    ...noAgreements,
    swaps,
    relief,
    reserve,
    municipalSwaps: [],
    exchanges: [],
    mergers: [],
    clusters: [],
  };
  agreed.municipalSwaps = named(scenario, decision, agreed, pick);
  if (pick(2) > 0) exchange(scenario, decision, agreed, pick);
  merge(scenario, decision, agreed, pick);
  cluster(scenario, decision, agreed, pick);
  return agreed;
}

/** Whether some rule that is on keeps the pair apart, or they are of two provinces. */
function apart(scenario: Scenario, agreement: Pair["agreement"], kind: Kind, a: MunicipalityCode, b: MunicipalityCode) {
  const [from, to] = [a, b].map((code) => scenario.municipalities.find((m) => m.code === code));
  if (from === undefined || to === undefined || from.province !== to.province) return true;
  return rules.some((rule) => {
    const data = setting(rule, scenario);
    return data !== undefined && rule.forbidsPair?.(data, scenario, { agreement, kind, from, to }) === true;
  });
}

function room(scenario: Scenario, reading: Reading, code: MunicipalityCode, kind: Kind): number {
  const data = setting(hostCapacity, scenario);
  const { municipality, indicative, adopted, share, hosted } = reading.cell(code, kind);
  if (data === undefined) return 1_000;
  const twice = Math.floor((indicative * data.percent) / 100);
  return (municipality.capacity?.[kind] ?? Math.max(twice, adopted + share)) - hosted;
}

function exchange(scenario: Scenario, decision: Decision, agreed: Writable, pick: Pick): void {
  const rates = setting(exchanges, scenario);
  if (rates === undefined) return;
  for (let n = 0; n < 4; n++) {
    const reading = readingOf(scenario, decision, agreed);
    const from = oneOf(
      reading.cells.filter((c) => c.left > 0),
      pick,
    );
    const kind = from?.kind ?? "regular";
    const to = oneOf(
      reading.cells.filter(
        (c) =>
          c.kind === kind &&
          c !== from &&
          from !== undefined &&
          !apart(scenario, "exchange", kind, from.municipality.code, c.municipality.code) &&
          !agreed.exchanges.some((e) => e.giver === c.municipality.code && e.kind === kind),
      ),
      pick,
    );
    const type = oneOf(
      (["statusHolderHousing", "ukrainianPlaces"] as const).filter((t) => rates[t] !== undefined),
      pick,
    );
    if (from === undefined || to === undefined || type === undefined) continue;
    const [giver, taker] = [from.municipality.code, to.municipality.code];
    const { numerator, denominator } = rates[type] as { numerator: number; denominator: number };
    const homes = Math.floor((((from.municipality[type] ?? 0) / 2) * denominator) / numerator);
    const places = pick(Math.min(from.left, homes, Math.max(0, room(scenario, reading, taker, kind))));
    if (places === 0 || agreed.exchanges.some((e) => e.kind === kind && e.giver === giver && e.taker === taker))
      continue;
    const against = { type, places: Math.ceil((places * numerator) / denominator) };
    agreed.exchanges = [...agreed.exchanges, { kind, giver, taker, places, against }];
  }
}

function merge(scenario: Scenario, decision: Decision, agreed: Writable, pick: Pick): void {
  const chains = scenario.rules["no-chains"]?.enabled !== true;
  for (let n = 0; n < 2 + pick(12); n++) {
    const reading = readingOf(scenario, decision, agreed);
    const minimum = reading.terms.minimum;
    const gone = (code: string, kind: Kind) => agreed.mergers.some((m) => m.kind === kind && m.guest === code);
    const guest = oneOf(
      reading.cells.filter(
        (c) =>
          c.site !== "adopted" &&
          c.left > 0 &&
          c.left < Math.max(minimum[c.kind], 1) &&
          !gone(c.municipality.code, c.kind) &&
          (chains || (c.guests === 0 && c.taken === 0)),
      ),
      pick,
    );
    if (guest === undefined) break;
    const { kind, left } = guest;
    const code = guest.municipality.code;
    const host = oneOf(
      reading.cells.filter(
        (c) =>
          c.kind === kind &&
          c !== guest &&
          !apart(scenario, "merger", kind, code, c.municipality.code) &&
          (chains || !gone(c.municipality.code, kind)) &&
          room(scenario, reading, c.municipality.code, kind) >= left &&
          (c.site === "adopted" || pick(2) === 0 || c.base + c.own + c.guests + c.taken + left >= minimum[kind]),
      ),
      pick,
    );
    if (host !== undefined)
      agreed.mergers = [...agreed.mergers, { kind, guest: code, host: host.municipality.code, places: left }];
  }
  if (pick(3) === 0) return;
  // Hosts that did not fill their site get no guests after all.
  for (let again = true; again;) {
    const reading = readingOf(scenario, decision, agreed);
    const empty = new Set(
      reading.cells
        .filter((c) => c.site === "viable" && c.guests > 0)
        .filter((c) => c.base + Math.max(0, c.own) + c.guests + c.taken < reading.terms.minimum[c.kind])
        .map((c) => `${c.kind} ${c.municipality.code}`),
    );
    again = empty.size > 0;
    agreed.mergers = agreed.mergers.filter((m) => !empty.has(`${m.kind} ${m.host}`));
  }
}

function cluster(scenario: Scenario, decision: Decision, agreed: Writable, pick: Pick): void {
  const data = setting(amvCluster, scenario);
  if (data === undefined) return;
  const minimum =
    scenario.rules["viable-site"]?.enabled === true ? readingOf(scenario, decision, agreed).terms.minimum.amv : 0;
  for (let n = 0; n < 3; n++) {
    const reading = readingOf(scenario, decision, agreed);
    const used = new Set(agreed.clusters.flatMap((c) => c.members));
    const units = reading.cells.filter(
      (c) =>
        c.kind === "amv" &&
        c.own > 0 &&
        c.own <= data.size &&
        c.guests + c.taken === 0 &&
        c.site !== "adopted" &&
        !used.has(c.municipality.code),
    );
    const centre = oneOf(units, pick)?.municipality;
    if (centre === undefined) return;
    let places = 0;
    const members = units
      .filter((c) => c.municipality.province === centre.province)
      .filter((c) => geography(scenario).between(c.municipality.code, centre.code) <= data.distance)
      .sort((a, b) => Number(b.municipality === centre) - Number(a.municipality === centre))
      .filter((c) => {
        const joins = (c.municipality === centre || pick(3) > 0) && places + c.own <= data.capacity;
        if (joins) places += c.own;
        return joins;
      })
      .map((c) => c.municipality.code);
    if (places >= minimum || pick(4) === 0) agreed.clusters = [...agreed.clusters, { centre: centre.code, members }];
  }
}
