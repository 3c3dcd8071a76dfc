import { type decideApart, type Facts, far, type Kind, kinds, type Weights } from "../check/index.ts";

/** By province and kind. */
export type OfCell<Value> = ReadonlyMap<string, ReadonlyMap<string, Value>>;

/**
 * α of section 6.3: what the last place of a province's surplus costs where it goes to whom it costs least, with the price of an agreement
 * spread over the places that it can have. Any α makes a bound; these make the one that filling up cheapest first makes.
 */
export function flowPrices(
  facts: Facts,
  { balance }: ReturnType<typeof decideApart>,
  weights: Weights,
  links: OfCell<bigint>,
): OfCell<bigint> {
  const made = new Map<string, Map<string, bigint>>();
  const possible = (p: string, q: string, kind: Kind) => {
    const [over, short] = [balance(p, kind).surplus, balance(q, kind).remainder];
    return over < short ? over : short;
  };
  for (const { code: p } of facts.provinces) {
    for (const kind of kinds) {
      const offers = facts.provinces.flatMap(({ code: q }) => {
        const most = p === q ? 0n : possible(p, q, kind);
        if (most === 0n) return [];
        const all = possible(p, q, "regular") + possible(p, q, "amv");
        const each = far(weights.swapDistance, facts.betweenProvinces(p, q)) + weights.swapAgreements / all;
        return [{ most, price: each - (links.get(q)?.get(kind) ?? 0n) }];
      });
      let left = balance(p, kind).timely;
      for (const { most, price } of offers.toSorted((a, b) => (a.price < b.price ? -1 : a.price > b.price ? 1 : 0))) {
        if (left <= 0n) break;
        made.set(p, (made.get(p) ?? new Map<string, bigint>()).set(kind, price));
        left -= most;
      }
    }
  }
  return made;
}
