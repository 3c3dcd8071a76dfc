import { kinds, type Kind, type MunicipalityCode, type PerKind } from "../../src/domain/index.ts";
import type { Agreements } from "../../src/formulate/plan.ts";
import type { MunicipalFlow, Program } from "../../src/program/index.ts";
import { oneOf, type Pick } from "./pick.ts";

/**
 * A plan with a few things changed at random, whatever the rules say, but such that the program with every pair has
 * columns for it: swaps between a surplus and a shortage province, mergers and exchanges within a province by those who
 * have an open task, relief of those who have a share, reserve of those above their key, clusters that do not overlap.
 */
export function wildPlan(program: Program, agreed: Agreements, pick: Pick): Agreements {
  let plan = agreed;
  for (let n = 0; n < 1 + pick(4); n++) plan = (oneOf(changes, pick) as Change)(program, plan, pick);
  return plan;
}

type Change = (program: Program, plan: Agreements, pick: Pick) => Agreements;

const changes: readonly Change[] = [
  anySwap,
  anySwap,
  anyRelief,
  anyReserve,
  anyReserve,
  anyMerger,
  anyMerger,
  anyMerger,
  otherSize,
  anyExchange,
  anyExchange,
  anyCluster,
  anyCluster,
];

function anySwap({ flows }: Program, plan: Agreements, pick: Pick): Agreements {
  const flow = oneOf(flows, pick);
  if (flow === undefined) return plan;
  const others = plan.swaps.filter((s) => s.surplus !== flow.surplus.code || s.shortage !== flow.shortage.code);
  const places = { regular: 0, amv: 0 };
  for (const kind of kinds) {
    if (flow.most[kind] > 0) places[kind] = pick(1) === 0 ? flow.most[kind] + pick(2) : pick(flow.most[kind]);
  }
  if (places.regular + places.amv === 0) return { ...plan, swaps: others };
  return { ...plan, swaps: [...others, { surplus: flow.surplus.code, shortage: flow.shortage.code, places }] };
}

function anyRelief({ cells }: Program, plan: Agreements, pick: Pick): Agreements {
  const cell = oneOf(
    cells.filter((c) => c.share > 0),
    pick,
  );
  if (cell === undefined) return plan;
  return {
    ...plan,
    relief: set(
      plan.relief,
      cell.municipality.code,
      cell.kind,
      pick(1) === 0 ? cell.share + pick(1) : pick(cell.share),
    ),
  };
}

function anyReserve({ cells }: Program, plan: Agreements, pick: Pick): Agreements {
  const cell = oneOf(
    cells.filter((c) => c.adopted > c.indicative),
    pick,
  );
  if (cell === undefined) return plan;
  const excess = cell.adopted - cell.indicative;
  const most = Math.min(cell.adopted, pick(1) === 0 ? excess : excess + 2);
  return { ...plan, reserve: set(plan.reserve, cell.municipality.code, cell.kind, pick(1) === 0 ? most : pick(most)) };
}

function otherSize(_: Program, plan: Agreements, pick: Pick): Agreements {
  const changed = oneOf(plan.mergers, pick);
  if (changed === undefined) return plan;
  return {
    ...plan,
    mergers: plan.mergers.map((m) => (m === changed ? { ...m, places: 1 + pick(m.places + 3) } : m)),
  };
}

function anyMerger({ handOvers, cells }: Program, plan: Agreements, pick: Pick): Agreements {
  const found = oneOf(
    handOvers.filter((x) => x.most > 0),
    pick,
  );
  if (found === undefined) return plan;
  const [guest, host, kind] = [found.guest.code, found.host.code, found.kind];
  const others = plan.mergers.filter((m) => m.kind !== kind || m.guest !== guest || m.host !== host);
  if (others.length < plan.mergers.length && pick(1) === 0) return { ...plan, mergers: others };
  const open = cells.find((c) => c.kind === kind && c.municipality.code === guest)?.open ?? 0;
  const places = pick(2) === 0 ? 1 + pick(open + 2) : Math.max(1, open - (plan.relief.get(guest)?.[kind] ?? 0));
  return { ...plan, mergers: [...others, { kind, guest, host, places }] };
}

function anyExchange({ exchanges, scenario }: Program, plan: Agreements, pick: Pick): Agreements {
  const option = oneOf(exchanges, pick);
  if (option === undefined) return plan;
  const [giver, taker, kind, type] = [option.giver.code, option.taker.code, option.kind, option.against];
  const others = plan.exchanges.filter(
    (e) => e.kind !== kind || e.giver !== giver || e.taker !== taker || e.against.type !== type,
  );
  const places = 1 + pick(option.most);
  const rate = (scenario.rules["exchanges"] as unknown as Record<string, { numerator: number; denominator: number }>)[
    type
  ];
  const [up, down] = [rate?.numerator ?? 1, rate?.denominator ?? 1];
  const due =
    type === "otherKind" && kind === "amv" ? Math.ceil((places * down) / up) : Math.ceil((places * up) / down);
  return { ...plan, exchanges: [...others, { kind, giver, taker, places, against: { type, places: due } }] };
}

function anyCluster({ clusterOptions }: Program, plan: Agreements, pick: Pick): Agreements {
  const used = new Set(plan.clusters.flatMap((c) => c.members));
  const centre = oneOf(clusterOptions, pick)?.centre.code;
  if (centre === undefined) return plan;
  const others = plan.clusters.filter((c) => c.centre !== centre);
  if (others.length < plan.clusters.length) return { ...plan, clusters: others };
  const members = clusterOptions
    .filter((option) => option.centre.code === centre && !used.has(option.member.code))
    .map((option) => option.member.code)
    .filter((code) => code === centre || pick(2) > 0);
  // A cluster whose centre is elsewhere has a rule of its own in the verifier, and no columns.
  return !members.includes(centre) ? plan : { ...plan, clusters: [...others, { centre, members }] };
}

function set(places: Agreements["relief"], code: MunicipalityCode, kind: Kind, value: number): Agreements["relief"] {
  const before: PerKind = places.get(code) ?? { regular: 0, amv: 0 };
  return new Map([...places, [code, { ...before, [kind]: value }]]);
}

/** Names of swaps changed at random, within the pairs that a program has columns for. */
export function wildNames(flows: readonly MunicipalFlow[], agreed: Agreements, pick: Pick): Agreements {
  let { municipalSwaps } = agreed;
  for (let n = 0; n < 1 + pick(2); n++) {
    const flow = oneOf(flows, pick);
    if (flow === undefined) break;
    const [kind, surplus, shortage] = [flow.kind, flow.surplus.code, flow.shortage.code];
    const others = municipalSwaps.filter((w) => w.kind !== kind || w.surplus !== surplus || w.shortage !== shortage);
    const places = pick(flow.most);
    municipalSwaps = places === 0 ? others : [...others, { kind, surplus, shortage, places }];
  }
  return { ...agreed, municipalSwaps };
}
