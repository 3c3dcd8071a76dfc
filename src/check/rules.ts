import { capacityOf, type Decision, furthestAbove } from "./decision.ts";
import type { Facts } from "./facts.ts";
import { type Cell, type Plan, sizeOf, swapped } from "./plan.ts";
import { pinned } from "./pins.ts";
import { above, add, type Kind, kinds, least, own, refuse } from "./reader.ts";

/** Refuses a plan that breaks a rule of section 4, with the first that it breaks. */
export function keepsRules(facts: Facts, decision: Decision, plan: Plan): void {
  totals(facts, plan);
  swaps(facts, decision, plan);
  reserves(facts, plan);
  names(facts, plan);
  for (const cell of plan.cells) sites(facts, cell);
  mergers(facts, plan);
  for (const pin of facts.pins) pinned(facts, plan, pin);
}

function must(holds: boolean, rule: string, what: string): void {
  if (!holds) refuse(`${rule}: ${what}`);
}

function totals({ need, provinces }: Facts, { cells, swaps: agreed }: Plan): void {
  for (const kind of kinds) {
    const of = cells.filter((cell) => cell.kind === kind);
    const [tasks, hosted] = [add(of.map(({ task }) => task)), add(of.map((cell) => cell.hosted))];
    must(tasks === need[kind], "national-total", `the ${kind} tasks are ${tasks} and must be ${need[kind]}`);
    must(hosted === need[kind], "national-total", `${hosted} are hosted (${kind}) and must be ${need[kind]}`);
    for (const { code, task } of provinces) {
      const sum = add(of.filter(({ municipality }) => municipality.province === code).map((cell) => cell.task));
      const over = add(agreed.filter(({ surplus }) => surplus === code).map(({ places }) => places[kind]));
      const off = add(agreed.filter(({ shortage }) => shortage === code).map(({ places }) => places[kind]));
      must(sum === task[kind] + over - off, "provincial-closure", `${code} does not close (${kind})`);
    }
  }
}

function swaps({ rules, provinces }: Facts, { balance }: Decision, plan: Plan): void {
  for (const { surplus, shortage, places } of plan.swaps) {
    const where = `the swap of ${surplus} and ${shortage}`;
    const possible = (kind: Kind) => least(balance(surplus, kind).surplus, balance(shortage, kind).remainder);
    for (const kind of kinds) must(places[kind] <= possible(kind), "swap-partners", `${where} is more than can be`);
    const fewest = least(rules.leastSwap, add(kinds.map(possible)));
    must(add(kinds.map((kind) => places[kind])) >= fewest, "swap-partners", `${where} is too small`);
  }
  for (const kind of kinds) {
    const sum = (side: "surplus" | "shortage", code: string) =>
      add(plan.swaps.filter((swap) => swap[side] === code).map(({ places }) => places[kind]));
    const fits = surplusFits(provinces, balance, kind);
    for (const { code } of provinces) {
      const { remainder, surplus, timely } = balance(code, kind);
      must(sum("surplus", code) <= timely, "timely-swaps", `${code} swaps places that are too late (${kind})`);
      if (fits && surplus > 0n) must(sum("surplus", code) === timely, "reserve", `${code} does not swap all (${kind})`);
      if (!fits && remainder > 0n)
        must(sum("shortage", code) === remainder, "reserve", `${code} is not relieved of all (${kind})`);
    }
  }
}

/** Σ S* ≤ Σ R of a kind. */
export function surplusFits(provinces: Facts["provinces"], balance: Decision["balance"], kind: Kind): boolean {
  const all = (of: "timely" | "remainder") => add(provinces.map(({ code }) => balance(code, kind)[of]));
  return all("timely") <= all("remainder");
}

function reserves({ rules, provinces }: Facts, { cells }: Plan): void {
  for (const { municipality, kind, reserve, adopted, indicative, relief, share } of cells) {
    const where = `${municipality.code} (${kind})`;
    must(reserve <= above(adopted - indicative), "adopted-places", `${where} releases more than it has above its key`);
    must(relief <= share, "eligibility", `${where} is relieved of more than its share`);
  }
  if (!rules.largestFirst) return;
  for (const { code } of provinces) {
    for (const kind of kinds) {
      const ranked = furthestAbove(cells.filter((cell) => cell.kind === kind && cell.municipality.province === code));
      for (const [i, { municipality, reserve }] of ranked.entries()) {
        const before = ranked[i - 1];
        const all = before === undefined || before.reserve === before.adopted - before.indicative;
        must(reserve === 0n || all, "reserve", `${municipality.code} releases out of turn (${kind})`);
      }
    }
  }
}

function names({ rules, provinces, municipalities }: Facts, plan: Plan): void {
  for (const { municipality, kind, adopted, indicative, reserve, relief, share } of plan.cells) {
    const { code } = municipality;
    const own = plan.municipalSwaps.filter((w) => w.kind === kind);
    const out = add(own.filter(({ surplus }) => surplus === code).map(({ places }) => places));
    const into = add(own.filter(({ shortage }) => shortage === code).map(({ places }) => places));
    must(
      out === 0n || out + reserve <= above(adopted - indicative),
      "municipal-swaps",
      `${code} gives more than it has`,
    );
    must(into === relief, "municipal-swaps", `${code} is relieved of ${relief}, with names to ${into} (${kind})`);
    const fewest = least(rules.leastMunicipalSwap, share);
    must(relief === 0n || relief >= fewest, "municipal-swaps", `${code} is relieved of too little (${kind})`);
  }
  const home = new Map(municipalities.map(({ code, province }) => [code, province]));
  const sums = new Map<string, bigint>();
  for (const { kind, surplus, shortage, places } of plan.municipalSwaps) {
    const key = JSON.stringify([kind, home.get(surplus), home.get(shortage)]);
    sums.set(key, (sums.get(key) ?? 0n) + places);
  }
  for (const kind of kinds)
    for (const { code: p } of provinces)
      for (const { code: q } of provinces) {
        const named = sums.get(JSON.stringify([kind, p, q])) ?? 0n;
        must(named === swapped(plan, p, q)[kind], "municipal-swaps", `names do not add up between ${p} and ${q}`);
      }
}

function sites(facts: Facts, cell: Cell): void {
  const { municipality, kind, own, site, hosts, hosted } = cell;
  const where = `${municipality.code} (${kind})`;
  must(own >= 0n, "whole-hand-over", `${where} hands over more than it has`);
  const home = site === "adopted" || site === "too small" || (site === "viable" && own > 0n) || hosts === 0n;
  must(hosts + (home ? 1n : 0n) === 1n, "whole-hand-over", `the task of ${where} has more than one home`);
  if (site === "viable")
    must(sizeOf(cell) >= facts.rules.minimum[kind], "viable-site", `the site of ${where} is too small for guests`);
  must(hosted <= capacityOf(facts, cell), "host-capacity", `${where} hosts more than it can`);
}

function mergers(facts: Facts, plan: Plan): void {
  const { rules } = facts;
  for (const { kind, guest, host, places } of plan.mergers) {
    const [from, to] = [plan.cell(guest, kind), plan.cell(host, kind)];
    const where = `the ${kind} merger of ${guest} and ${host}`;
    must(places <= least(from.open, rules.small[kind] - 1n), "whole-hand-over", `${where} is no small task`);
    must(to.hosts === 0n, "no-chains", `${where}: the host hands over itself`);
    must(isNear(facts, guest, host), "neighbourhood", `${where}: too far apart`);
    const agreed = isAgreed(facts, kind, guest, host);
    must(!to.municipality.exempt || agreed, "neighbourhood", `${where}: the host is exempt`);
  }
}

/** Whether a pin `agreed-merger` names these two. */
export function isAgreed({ pins }: Facts, kind: Kind, guest: string, host: string): boolean {
  return pins.some(
    (pin) => pin["type"] === "agreed-merger" && pin["kind"] === kind && pin["guest"] === guest && pin["host"] === host,
  );
}

function isNear(facts: Facts, a: string, b: string): boolean {
  const { rules, municipalities } = facts;
  const [one, other] = [a, b].map((code) => municipalities.find((m) => m.code === code));
  if (one === undefined || other === undefined || one.province !== other.province) return false;
  if (facts.between(a, b) > rules.distance) return false;
  const { region, borders } = rules;
  if (region !== undefined) {
    const [here, there] = [one, other].map(({ regions }) => own(regions, region));
    if (here === undefined || here !== there) return false;
  }
  return borders === undefined || facts.reaches(a, b, borders, rules.ferries);
}
