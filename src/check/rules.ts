import { capacityOf, type Decision, furthestAbove } from "./decision.ts";
import type { Facts } from "./facts.ts";
import { type Cell, type Plan, sizeOf, swapped } from "./plan.ts";
import { pinned } from "./pins.ts";
import { above, add, type Kind, kinds, least, own, refuse } from "./reader.ts";
import { called, digits, kindBefore, placesOf, underTitle } from "./told.ts";
import type { InBoth } from "./in-both.ts";

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

/** `words`: the same for people, who read the title of the rule before it. */
function must(holds: boolean, rule: string, what: string, words: InBoth): void {
  if (!holds) refuse(`${rule}: ${what}`, underTitle(rule, words));
}

/** A merger as people say it. */
function told(facts: Facts, kind: Kind, guest: string, host: string): InBoth {
  const [from, to] = [called(facts, guest), called(facts, host)];
  const { nl, en } = kindBefore(kind);
  return { nl: `${to} verzorgt de ${nl}opvang voor ${from}`, en: `${to} hosts the ${en}task of ${from}` };
}

function totals(facts: Facts, { cells, swaps: agreed }: Plan): void {
  const { need, provinces } = facts;
  const name = (code: string) => called(facts, code);
  for (const kind of kinds) {
    const of = cells.filter((cell) => cell.kind === kind);
    const [tasks, hosted] = [add(of.map(({ task }) => task)), add(of.map((cell) => cell.hosted))];
    must(tasks === need[kind], "national-total", `the ${kind} tasks are ${tasks} and must be ${need[kind]}`, {
      nl: `de taken komen samen op ${placesOf(tasks, kind).nl}; nodig zijn er ${digits(need[kind], "nl")}`,
      en: `the tasks add up to ${placesOf(tasks, kind).en}; ${digits(need[kind], "en")} are needed`,
    });
    must(hosted === need[kind], "national-total", `${hosted} are hosted (${kind}) and must be ${need[kind]}`, {
      nl: `de opvang komt samen op ${placesOf(hosted, kind).nl}; nodig zijn er ${digits(need[kind], "nl")}`,
      en: `what is hosted adds up to ${placesOf(hosted, kind).en}; ${digits(need[kind], "en")} are needed`,
    });
    for (const { code, task } of provinces) {
      const sum = add(of.filter(({ municipality }) => municipality.province === code).map((cell) => cell.task));
      const over = add(agreed.filter(({ surplus }) => surplus === code).map(({ places }) => places[kind]));
      const off = add(agreed.filter(({ shortage }) => shortage === code).map(({ places }) => places[kind]));
      const due = task[kind] + over - off;
      must(sum === due, "provincial-closure", `${code} does not close (${kind})`, {
        nl: `de taken in ${name(code)} komen op ${placesOf(sum, kind).nl}; na de uitruil horen het er ${digits(due, "nl")} te zijn`,
        en: `the tasks in ${name(code)} add up to ${placesOf(sum, kind).en}; after the swaps there should be ${digits(due, "en")}`,
      });
    }
  }
}

function swaps(facts: Facts, { balance }: Decision, plan: Plan): void {
  const { rules, provinces } = facts;
  const name = (code: string) => called(facts, code);
  for (const { surplus, shortage, places } of plan.swaps) {
    const where = `the swap of ${surplus} and ${shortage}`;
    const possible = (kind: Kind) => least(balance(surplus, kind).surplus, balance(shortage, kind).remainder);
    for (const kind of kinds)
      must(places[kind] <= possible(kind), "swap-partners", `${where} is more than can be`, {
        nl: `${name(surplus)} neemt ${placesOf(places[kind], kind).nl} over van ${name(shortage)}; er kunnen er hoogstens ${digits(possible(kind), "nl")} over`,
        en: `${name(surplus)} takes over ${placesOf(places[kind], kind).en} from ${name(shortage)}; there can be ${digits(possible(kind), "en")} at most`,
      });
    const fewest = least(rules.leastSwap, add(kinds.map(possible)));
    must(add(kinds.map((kind) => places[kind])) >= fewest, "swap-partners", `${where} is too small`, {
      nl: `de uitruil tussen ${name(surplus)} en ${name(shortage)} is te klein; het moeten er ten minste ${digits(fewest, "nl")} zijn`,
      en: `the swap between ${name(surplus)} and ${name(shortage)} is too small; it has to be ${digits(fewest, "en")} places at least`,
    });
  }
  for (const kind of kinds) {
    const sum = (side: "surplus" | "shortage", code: string) =>
      add(plan.swaps.filter((swap) => swap[side] === code).map(({ places }) => places[kind]));
    const fits = surplusFits(provinces, balance, kind);
    for (const { code } of provinces) {
      const { remainder, surplus, timely } = balance(code, kind);
      must(sum("surplus", code) <= timely, "timely-swaps", `${code} swaps places that are too late (${kind})`, {
        nl: `${name(code)} zet ${placesOf(sum("surplus", code), kind).nl} in voor uitruil; op tijd zijn er ${digits(timely, "nl")}`,
        en: `${name(code)} swaps ${placesOf(sum("surplus", code), kind).en}; ${digits(timely, "en")} are there in time`,
      });
      if (fits && surplus > 0n)
        must(sum("surplus", code) === timely, "reserve", `${code} does not swap all (${kind})`, {
          nl: `${name(code)} zet ${placesOf(sum("surplus", code), kind).nl} in voor uitruil, en moet ze alle ${digits(timely, "nl")} inzetten`,
          en: `${name(code)} swaps ${placesOf(sum("surplus", code), kind).en} and has to swap all ${digits(timely, "en")}`,
        });
      if (!fits && remainder > 0n)
        must(sum("shortage", code) === remainder, "reserve", `${code} is not relieved of all (${kind})`, {
          nl: `voor ${name(code)} vervallen er door uitruil ${placesOf(sum("shortage", code), kind).nl}; het moet de hele restopgave van ${digits(remainder, "nl")} zijn`,
          en: `${name(code)} is relieved of ${placesOf(sum("shortage", code), kind).en}; it has to be the whole remainder of ${digits(remainder, "en")}`,
        });
    }
  }
}

/** Σ S* ≤ Σ R of a kind. */
export function surplusFits(provinces: Facts["provinces"], balance: Decision["balance"], kind: Kind): boolean {
  const all = (of: "timely" | "remainder") => add(provinces.map(({ code }) => balance(code, kind)[of]));
  return all("timely") <= all("remainder");
}

function reserves(facts: Facts, { cells }: Plan): void {
  const { rules, provinces } = facts;
  const name = (code: string) => called(facts, code);
  for (const { municipality, kind, reserve, adopted, indicative, relief, share } of cells) {
    const where = `${municipality.code} (${kind})`;
    must(reserve <= above(adopted - indicative), "adopted-places", `${where} releases more than it has above its key`, {
      nl: `${name(municipality.code)} houdt ${placesOf(reserve, kind).nl} in reserve, meer dan zij boven de sleutel heeft (${digits(above(adopted - indicative), "nl")})`,
      en: `${name(municipality.code)} keeps ${placesOf(reserve, kind).en} in reserve, more than it has above its key (${digits(above(adopted - indicative), "en")})`,
    });
    must(relief <= share, "eligibility", `${where} is relieved of more than its share`, {
      nl: `voor ${name(municipality.code)} vervallen ${placesOf(relief, kind).nl}, meer dan haar deel van de restopgave (${digits(share, "nl")})`,
      en: `${name(municipality.code)} is relieved of ${placesOf(relief, kind).en}, more than its share of the remainder (${digits(share, "en")})`,
    });
  }
  if (!rules.largestFirst) return;
  for (const { code } of provinces) {
    for (const kind of kinds) {
      const ranked = furthestAbove(cells.filter((cell) => cell.kind === kind && cell.municipality.province === code));
      for (const [i, { municipality, reserve }] of ranked.entries()) {
        const before = ranked[i - 1];
        const all = before === undefined || before.reserve === before.adopted - before.indicative;
        must(reserve === 0n || all, "reserve", `${municipality.code} releases out of turn (${kind})`, {
          nl: `${name(municipality.code)} houdt ${placesOf(reserve, kind).nl} in reserve voordat het haar beurt is`,
          en: `${name(municipality.code)} keeps ${placesOf(reserve, kind).en} in reserve out of turn`,
        });
      }
    }
  }
}

function names(facts: Facts, plan: Plan): void {
  const { rules, provinces, municipalities } = facts;
  const name = (code: string) => called(facts, code);
  for (const { municipality, kind, adopted, indicative, reserve, relief, share } of plan.cells) {
    const { code } = municipality;
    const own = plan.municipalSwaps.filter((w) => w.kind === kind);
    const out = add(own.filter(({ surplus }) => surplus === code).map(({ places }) => places));
    const into = add(own.filter(({ shortage }) => shortage === code).map(({ places }) => places));
    must(
      out === 0n || out + reserve <= above(adopted - indicative),
      "municipal-swaps",
      `${code} gives more than it has`,
      {
        nl: `${name(code)} zet ${placesOf(out, kind).nl} in voor uitruil, meer dan zij boven de sleutel heeft`,
        en: `${name(code)} swaps ${placesOf(out, kind).en}, more than it has above its key`,
      },
    );
    must(into === relief, "municipal-swaps", `${code} is relieved of ${relief}, with names to ${into} (${kind})`, {
      nl: `voor ${name(code)} vervallen ${placesOf(relief, kind).nl}; op naam staan er ${digits(into, "nl")}`,
      en: `${name(code)} is relieved of ${placesOf(relief, kind).en}; ${digits(into, "en")} have a name to them`,
    });
    const fewest = least(rules.leastMunicipalSwap, share);
    must(relief === 0n || relief >= fewest, "municipal-swaps", `${code} is relieved of too little (${kind})`, {
      nl: `voor ${name(code)} vervallen maar ${placesOf(relief, kind).nl}; het moeten er ten minste ${digits(fewest, "nl")} zijn`,
      en: `${name(code)} is relieved of only ${placesOf(relief, kind).en}; it has to be ${digits(fewest, "en")} at least`,
    });
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
        const agreed = swapped(plan, p, q)[kind];
        must(named === agreed, "municipal-swaps", `names do not add up between ${p} and ${q}`, {
          nl: `tussen ${name(p)} en ${name(q)} staan ${placesOf(named, kind).nl} op naam van gemeenten; de uitruil telt er ${digits(agreed, "nl")}`,
          en: `between ${name(p)} and ${name(q)} municipalities have their names to ${placesOf(named, kind).en}; the swap is of ${digits(agreed, "en")}`,
        });
      }
}

function sites(facts: Facts, cell: Cell): void {
  const { municipality, kind, own, site, hosts, hosted } = cell;
  const where = `${municipality.code} (${kind})`;
  const town = called(facts, municipality.code);
  const task = kindBefore(kind);
  must(own >= 0n, "whole-hand-over", `${where} hands over more than it has`, {
    nl: `${town} draagt meer ${task.nl}plekken over dan zij heeft`,
    en: `${town} hands over more ${task.en}places than it has`,
  });
  const home = site === "adopted" || site === "too small" || (site === "viable" && own > 0n) || hosts === 0n;
  must(hosts + (home ? 1n : 0n) === 1n, "whole-hand-over", `the task of ${where} has more than one home`, {
    nl: `de ${task.nl}taak van ${town} wordt op meer dan één plaats verzorgd`,
    en: `the ${task.en}task of ${town} is hosted in more than one place`,
  });
  if (site === "viable")
    must(sizeOf(cell) >= facts.rules.minimum[kind], "viable-site", `the site of ${where} is too small for guests`, {
      nl: `de locatie in ${town} telt ${placesOf(sizeOf(cell), kind).nl}; voor gasten moeten het er ten minste ${digits(facts.rules.minimum[kind], "nl")} zijn`,
      en: `the site in ${town} has ${placesOf(sizeOf(cell), kind).en}; to have guests it needs ${digits(facts.rules.minimum[kind], "en")}`,
    });
  const room = capacityOf(facts, cell);
  must(hosted <= room, "host-capacity", `${where} hosts more than it can`, {
    nl: `in ${town} zijn ${placesOf(hosted, kind).nl}; er is ruimte voor ${digits(room, "nl")}`,
    en: `${town} hosts ${placesOf(hosted, kind).en}; there is room for ${digits(room, "en")}`,
  });
}

function mergers(facts: Facts, plan: Plan): void {
  const { rules } = facts;
  for (const { kind, guest, host, places } of plan.mergers) {
    const [from, to] = [plan.cell(guest, kind), plan.cell(host, kind)];
    const where = `the ${kind} merger of ${guest} and ${host}`;
    const merger = told(facts, kind, guest, host);
    must(places <= least(from.open, rules.small[kind] - 1n), "whole-hand-over", `${where} is no small task`, {
      nl: `${merger.nl}, en dat is geen kleine taak (${digits(places, "nl")})`,
      en: `${merger.en}, and that is no small task (${digits(places, "en")})`,
    });
    must(to.hosts === 0n, "no-chains", `${where}: the host hands over itself`, {
      nl: `${merger.nl}, maar draagt haar eigen taak over`,
      en: `${merger.en}, but hands over its own`,
    });
    must(isNear(facts, guest, host), "neighbourhood", `${where}: too far apart`, {
      nl: `${merger.nl}, maar die twee liggen niet bij elkaar in de buurt`,
      en: `${merger.en}, but the two are too far apart`,
    });
    const agreed = isAgreed(facts, kind, guest, host);
    must(!to.municipality.exempt || agreed, "neighbourhood", `${where}: the host is exempt`, {
      nl: `${merger.nl}, maar is uitgezonderd`,
      en: `${merger.en}, but is exempt`,
    });
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
