import type { Facts, Municipality } from "./facts.ts";
import { above, add, type Kind, kinds, least, most, refuse } from "./reader.ts";

/** What the decision gives a municipality of a kind (section 3), in places. */
export interface Given {
  readonly municipality: Municipality;
  readonly kind: Kind;
  readonly indicative: bigint;
  /** A_g and r_g. */
  readonly adopted: bigint;
  readonly share: bigint;
}

/** R, S and S* of a province and kind. */
export interface Balance {
  readonly remainder: bigint;
  readonly surplus: bigint;
  readonly timely: bigint;
}

export interface Decision {
  readonly cells: readonly Given[];
  readonly balance: (province: string, kind: Kind) => Balance;
}

export function decide(facts: Facts): Decision {
  const cells: Given[] = [];
  const balances = new Map<string, Balance>();
  for (const { code, task } of facts.provinces) {
    const members = facts.municipalities.filter(({ province }) => province === code);
    for (const kind of kinds) {
      const { balance, given } = divide(code, kind, task[kind], members, facts.rules.capped);
      balances.set(`${code} ${kind}`, balance);
      cells.push(...given);
    }
  }
  const balance = (province: string, kind: Kind) =>
    balances.get(`${province} ${kind}`) ?? refuse(`an unknown province (${province})`);
  return { cells, balance };
}

function divide(
  province: string,
  kind: Kind,
  task: bigint,
  members: readonly Municipality[],
  capped: boolean,
): { readonly balance: Balance; readonly given: readonly Given[] } {
  const published = members.map(({ decided, offered }) => {
    const number = decided[kind];
    return number === undefined ? undefined : { number, adopted: least(offered[kind], number) };
  });
  let adopted = members.map(({ offered }, i) => published[i]?.adopted ?? offered[kind]);
  let told = published.map((one) => (one === undefined ? 0n : one.number - one.adopted));
  if (add(told) > above(task - add(adopted))) {
    adopted = adopted.map((places, i) => published[i]?.number ?? places);
    told = told.map(() => 0n);
  }
  const remainder = above(task - add(adopted));
  const early = members.map(({ early: e, offered: o }, i) => {
    const [a, inTime, all] = [adopted[i] ?? 0n, e[kind], o[kind]];
    return a <= all ? least(inTime, a) : inTime + a - all;
  });
  const balance = { remainder, surplus: above(add(adopted) - task), timely: above(add(early) - task) };
  const rest = remainder - add(told);
  const sharing = members.flatMap(({ exempt, indicative, credit }, i) => {
    const gap = indicative[kind] - (adopted[i] ?? 0n) - credit[kind];
    const room = capped || credit[kind] > 0n ? gap : rest;
    return exempt || published[i] !== undefined || gap <= 0n ? [] : [{ i, weight: indicative[kind], room }];
  });
  const shares = proRata(rest, sharing, `${province} ${kind}`, (i) => members[i]?.code ?? "");
  const given = members.map((municipality, i) => ({
    municipality,
    kind,
    indicative: municipality.indicative[kind],
    adopted: adopted[i] ?? 0n,
    share: shares.get(i) ?? told[i] ?? 0n,
  }));
  return { balance, given };
}

interface Claim {
  readonly i: number;
  /** I_g. */
  readonly weight: bigint;
  /** b_g. */
  readonly room: bigint;
}

/** Steps 4 and 5 of section 3: exact shares min(b, θ·I) that add up to `places`, rounded by largest remainder. */
function proRata(
  places: bigint,
  claims: readonly Claim[],
  where: string,
  code: (i: number) => string,
): ReadonlyMap<number, bigint> {
  if (add(claims.map(({ room }) => room)) < places) refuse(`there is no room for the remainder of ${where}`);
  const fullest = claims.toSorted((a, b) => sign(a.room * b.weight - b.room * a.weight));
  let left = places;
  let weights = add(claims.map(({ weight }) => weight));
  let at = 0;
  for (; at < fullest.length; at++) {
    const { weight, room } = fullest[at] as Claim;
    if (room * weights > left * weight) break;
    left -= room;
    weights -= weight;
  }
  const capped = new Set(fullest.slice(0, at));
  const exact = claims.map((claim) => {
    const [numerator, denominator] = capped.has(claim) ? [claim.room, 1n] : [left * claim.weight, weights];
    const whole = numerator / denominator;
    return { i: claim.i, whole, rest: numerator - whole * denominator, denominator };
  });
  const more = Number(places - add(exact.map(({ whole }) => whole)));
  const ranked = exact
    .filter(({ rest }) => rest > 0n)
    .toSorted((a, b) => sign(b.rest * a.denominator - a.rest * b.denominator) || (code(a.i) < code(b.i) ? -1 : 1));
  const up = new Set(ranked.slice(0, more).map(({ i }) => i));
  return new Map(exact.map(({ i, whole }) => [i, whole + (up.has(i) ? 1n : 0n)]));
}

function sign(a: bigint): number {
  return a < 0n ? -1 : a > 0n ? 1 : 0;
}

/** Of a province and kind those above their key, as rule `reserve` ranks them: furthest first, of equals the lower code. */
export function furthestAbove<Cell extends Given>(cells: readonly Cell[]): readonly Cell[] {
  const excess = ({ adopted, indicative }: Given) => adopted - indicative;
  return cells
    .filter((cell) => excess(cell) > 0n)
    .toSorted((a, b) => sign(excess(b) - excess(a)) || (a.municipality.code < b.municipality.code ? -1 : 1));
}

/** What the law of `host-capacity` lets a municipality host of a kind. */
export function capacityOf({ rules }: Facts, { municipality, kind, indicative, adopted, share }: Given): bigint {
  return municipality.capacity?.[kind] ?? most((rules.percent * indicative) / 100n, adopted + share);
}
