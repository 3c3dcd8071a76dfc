import * as fc from "fast-check";
import { decide } from "../../src/decision/index.ts";
import {
  type Decision,
  type Kind,
  kinds,
  type MunicipalityCode,
  perKind,
  type PerKind,
  type Plan,
  readPlan,
  type Reading,
  type RuleSetting,
  type Scenario,
  type TaskMerger,
} from "../../src/domain/index.ts";
import { siteTerms } from "../../src/formulate/facts.ts";
import { type Agreements, makePlan, noAgreements } from "../../src/formulate/plan.ts";
import { writeProgram, type Written } from "../../src/formulate/program.ts";
import type { Scope } from "../../src/formulate/scope.ts";
import { type Cell, collect, evaluate, isConstant, type Program } from "../../src/program/index.ts";
import { example, type ExampleMunicipality } from "../../src/rules/example.ts";
import { rules } from "../../src/rules/index.ts";

/** A small scenario, a program of the real formulation over a part of it, and a plan whose columns can be told. */
export interface Planned {
  readonly scenario: Scenario;
  readonly written: Written;
  readonly plan: Plan;
  /** The reading, and of it only what the program covers. */
  readonly reading: Reading;
  readonly part: Reading;
}

/** What a plan is made from: short, so that a counterexample can be read. */
export interface Facts {
  readonly municipalities: Readonly<Record<string, ExampleMunicipality>>;
  readonly off: readonly string[];
  readonly on: readonly string[];
  readonly joint: boolean;
  /** Restricts a program that is not joint to one province and kind. */
  readonly only: Kind | "all";
  readonly tape: readonly number[];
}

const municipality = fc.record(
  {
    key: fc.tuple(fc.integer({ min: 0, max: 160 }), fc.integer({ min: 0, max: 30 })),
    adopted: fc.tuple(
      fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 220 })),
      fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 40 })),
    ),
    at: fc.integer({ min: 0, max: 40 }),
    housing: fc.constant(500),
    capacity: fc.integer({ min: 240, max: 400 }),
  },
  { requiredKeys: ["key", "adopted", "at", "housing"] },
);

export const facts: fc.Arbitrary<Facts> = fc.record({
  municipalities: fc
    .record({ A: fc.array(municipality, { minLength: 1, maxLength: 5 }), B: fc.array(municipality, { maxLength: 4 }) })
    .map(({ A, B }) => Object.fromEntries([...A.map((m, i) => [`A${i}`, m]), ...B.map((m, i) => [`B${i}`, m])])),
  off: fc.subarray(["merge-offers", "no-chains", "host-capacity", "viable-site"], { maxLength: 2 }),
  on: fc.subarray(["exchanges", "amv-cluster"]),
  joint: fc.boolean(),
  only: fc.constantFrom("all", ...kinds),
  tape: fc.array(fc.nat(), { minLength: 60, maxLength: 60 }),
});

/** So that programs tell who is relieved. */
const asking: Scenario["objective"] = [
  {
    name: { nl: "wie", en: "who" },
    terms: [{ measure: "relieved", weight: { numerator: 1, denominator: 1 }, options: {} }],
    tolerance: { numerator: 0, denominator: 1 },
  },
];

/** A plan of the real formulation, every kind of agreement among them. */
export function makePlanned(told: Facts): Planned {
  const bare = example(told.municipalities, {}, settings(told)).scenario;
  const scenario = { ...bare, objective: asking };
  const decided = decide(scenario);
  // Without exemptions the shares of a province always fit under its keys.
  if (decided.status !== "decided") throw new Error("There is no decision.");
  const { decision } = decided;
  let at = 0;
  // A tape instead of a generator, so that fast-check can shrink what was picked.
  const pick = (most: number) => (told.tape[at++ % told.tape.length] as number) % (most + 1);
  const fixed = lower(scenario, decision, pick);
  const scope: Scope = told.joint
    ? { type: "joint" }
    : {
        type: "sites",
        provinces:
          told.only === "all"
            ? scenario.provinces.map((p) => p.code)
            : scenario.provinces.slice(0, 1).map((p) => p.code),
        kinds: told.only === "all" ? kinds : [told.only],
        ...fixed,
      };
  const written = writeProgram(scenario, decision, scope);
  const plan = makePlan(scenario, decision, agree(written.program, fixed, pick));
  const reading = readPlan(scenario, plan, siteTerms(scenario));
  return { scenario, written, plan, reading, part: within(reading, written.program) };
}

function settings(told: Facts): Record<string, RuleSetting> {
  const rate = { statusHolderHousing: { numerator: 1, denominator: 1 } };
  return Object.fromEntries(
    rules.map((rule) => {
      const data = rule.schema.parse(rule.id === "exchanges" ? rate : {});
      const enabled = told.on.includes(rule.id) || (rule.enabledByDefault && !told.off.includes(rule.id));
      return [rule.id, { ...data, enabled }];
    }),
  );
}

type Fixed = Pick<Agreements, "relief" | "reserve">;

/** Some relief of shares, and some reserve where there is a surplus. */
function lower(scenario: Scenario, decision: Decision, pick: (most: number) => number): Fixed {
  const relief = new Map<MunicipalityCode, PerKind>();
  const reserve = new Map<MunicipalityCode, PerKind>();
  for (const [i, { code, cells }] of decision.municipalities.entries()) {
    const key = scenario.municipalities[i]?.indicative as PerKind;
    relief.set(
      code,
      perKind((kind) => (pick(2) === 0 ? pick(cells[kind].share) : 0)),
    );
    reserve.set(
      code,
      perKind((kind) => (pick(3) === 0 ? pick(Math.max(0, cells[kind].adopted - key[kind])) : 0)),
    );
  }
  return { relief, reserve };
}

/** Agreements that the program has columns for: whole hand-overs of what is left, within host capacity. */
function agree(program: Program, fixed: Fixed, pick: (most: number) => number): Agreements {
  const reserve = new Map(
    [...fixed.reserve].map(([code, places]) => {
      const free = (kind: Kind) => {
        const cell = program.cells.find((c) => c.municipality.code === code && c.kind === kind);
        return cell === undefined || !isConstant(cell.reserve) || collect(cell.reserve).constant > 0;
      };
      return [code, perKind((kind) => (free(kind) ? places[kind] : 0))] as const;
    }),
  );
  const accounts = new Map(program.cells.map((cell) => [cell, open(cell, fixed.relief, reserve)]));
  const account = (code: string, kind: Kind) => {
    for (const [cell, found] of accounts) if (cell.municipality.code === code && cell.kind === kind) return found;
    throw new Error(`No cell (${code} ${kind}).`);
  };
  const agreed = { swaps: [], exchanges: [], mergers: [], clusters: [] } as {
    -readonly [K in "swaps" | "exchanges" | "mergers" | "clusters"]: Agreements[K][number][];
  };
  for (const flow of program.flows) {
    if (pick(2) > 0) continue;
    const places = perKind((kind) => pick(flow.most[kind]));
    agreed.swaps.push({ surplus: flow.surplus.code, shortage: flow.shortage.code, places });
  }
  for (const { kind, giver, taker, most, against } of program.exchanges) {
    const [from, to] = [account(giver.code, kind), account(taker.code, kind)];
    const places = pick(4) > 0 ? 0 : pick(Math.min(most, from.left, to.room));
    if (places === 0) continue;
    from.left -= places;
    from.hosted -= places;
    to.room -= places;
    to.visited = true;
    agreed.exchanges.push({ kind, giver: giver.code, taker: taker.code, places, against: { type: against, places } });
  }
  const chains = program.scenario.rules["no-chains"]?.enabled === false;
  for (const { kind, guest, host, most } of program.handOvers) {
    const [from, to] = [account(guest.code, kind), account(host.code, kind)];
    const clash = !chains && (from.visited || to.gone);
    if (pick(2) > 0 || from.gone || clash || from.left === 0 || from.left > Math.min(most, to.room)) continue;
    // A host that took places keeps its own task, so that "a task stays whole" holds for the taker too.
    if (agreed.exchanges.some((e) => e.kind === kind && e.taker === guest.code)) continue;
    agreed.mergers.push({ kind, guest: guest.code, host: host.code, places: from.left });
    to.room -= from.left;
    from.left = 0;
    from.gone = true;
    to.visited = true;
  }
  agreed.mergers = viable(program, agreed.mergers, account);
  const clustered = new Set<string>();
  const centres = new Set(program.clusterOptions.map((option) => option.centre.code));
  for (const centre of centres) {
    const free = program.clusterOptions.filter(({ centre: at, member }) => {
      const { left, visited, gone } = account(member.code, "amv");
      return at.code === centre && left > 0 && left <= 20 && !visited && !gone && !clustered.has(member.code);
    });
    const members = free.map((option) => option.member.code).filter((code) => code === centre || pick(1) === 0);
    if (!members.includes(centre) || pick(1) === 0) continue;
    for (const code of members) clustered.add(code);
    agreed.clusters.push({ centre, members });
  }
  return { ...noAgreements, ...agreed, relief: fixed.relief, reserve };
}

/** Without the mergers that leave a host below the minimum of a site; their guests stay at home. */
function viable(
  program: Program,
  mergers: readonly TaskMerger[],
  account: (code: string, kind: Kind) => ReturnType<typeof open>,
): TaskMerger[] {
  const short = mergers.filter((merger) => {
    const cell = program.cells.find((c) => c.municipality.code === merger.host && c.kind === merger.kind) as Cell;
    const { left } = account(merger.host, merger.kind);
    const same = mergers.filter((m) => m.host === merger.host && m.kind === merger.kind);
    const brought = same.reduce((places, m) => places + m.places, 0);
    return (
      cell.switch !== undefined && !cell.hasAdoptedSite && collect(cell.base).constant + left + brought < cell.minimum
    );
  });
  if (short.length === 0) return [...mergers];
  for (const { kind, guest, host, places } of short) {
    Object.assign(account(guest, kind), { left: places, gone: false });
    account(host, kind).visited = mergers.some((m) => m.kind === kind && m.host === host && !short.includes(m));
  }
  return viable(
    program,
    mergers.filter((m) => !short.includes(m)),
    account,
  );
}

function open(cell: Cell, relief: Fixed["relief"], reserve: Fixed["reserve"]) {
  const { code } = cell.municipality;
  const released = reserve.get(code)?.[cell.kind] ?? 0;
  const relieved = relief.get(code)?.[cell.kind] ?? 0;
  const left = cell.open - relieved - (cell.open > cell.share ? released : 0);
  const hosted = cell.adopted + cell.share - relieved - released;
  return { left, hosted, room: Math.max(0, cell.hostedRange[1] - hosted), visited: false, gone: false };
}

/** What of a reading lies in the scope of a program. */
export function within(reading: Reading, program: Program): Reading {
  const inScope = new Set(program.cells.map((cell) => `${cell.municipality.code} ${cell.kind}`));
  const has = (code: string, kind: Kind) => inScope.has(`${code} ${kind}`);
  const { plan } = reading;
  return {
    ...reading,
    cells: reading.cells.filter((cell) => has(cell.municipality.code, cell.kind)),
    plan: {
      ...plan,
      swaps: program.flows.length > 0 ? plan.swaps : [],
      municipalSwaps: program.municipalFlows.length > 0 ? plan.municipalSwaps : [],
      mergers: plan.mergers.filter((m) => has(m.guest, m.kind)),
      exchanges: plan.exchanges.filter((e) => has(e.giver, e.kind)),
      clusters: plan.clusters.filter((c) => has(c.centre, "amv")),
    },
  };
}

/** Whether the program's own columns are within their bounds on a plan, and the cells say what the reading says. */
export function tellable({ written, reading }: Planned): boolean {
  const values = written.columns.valuesOf(reading);
  const bounded = written.columns.columns.every(
    (c, j) => (values[j] as number) >= c.lower && (values[j] as number) <= c.upper,
  );
  return (
    bounded &&
    written.program.cells.every((cell) => {
      const read = reading.cell(cell.municipality.code, cell.kind);
      return evaluate(cell.hosted, values) === read.hosted && evaluate(cell.task, values) === read.task;
    })
  );
}
