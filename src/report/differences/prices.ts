import { kinds } from "../../domain/index.ts";
import { type DifferenceLine, present, provenanceChange, type Teller } from "./teller.ts";

const perKind = ["viableSite", "unviableSite", "placeInViableSite", "placeInUnviableSite"] as const;

/** Prices, in euro a year. */
export function priceLines(teller: Teller): DifferenceLine[] {
  const { say, fact } = teller;
  const { prices: one } = teller.before;
  const { prices: other } = teller.after;
  const how = provenanceChange(teller, one.provenance, other.provenance);
  return present([
    ...perKind.flatMap((price) =>
      kinds.map((kind) =>
        fact(say(`difference.price.${price}`, { kind: say(`kind.${kind}`) }), one[price][kind], other[price][kind]),
      ),
    ),
    fact(say("difference.price.grant"), one.grantPerPlaceAboveKey, other.grantPerPlaceAboveKey),
    how && say("difference.origin", { what: say("difference.prices"), how }),
  ]);
}
