import { both, en, nl } from "../domain/index.ts";
import { equal } from "../program/index.ts";
import { covers, exchange } from "./chosen.ts";
import { exchanged } from "./found.ts";
import { c1, c2, exchangeOf } from "./in-examples.ts";
import { placesWords, type PinKind } from "./pin.ts";

/** One municipality takes over so many places from another, against something else. */
export const agreedExchange: PinKind<"agreed-exchange"> = {
  type: "agreed-exchange",
  shape: {
    about: "exchange",
    agreed: true,
    parties: ["giver", "taker"],
    of: "municipality",
    kind: "needed",
    places: true,
    sites: true,
  },
  *rows(name, { kind, giver, taker, places }, program) {
    if (program.decides.has("sites") && covers(program, giver, kind))
      yield equal(name, exchange(program, kind, giver, taker), places);
  },
  broken: (pin, plan) => ({ amount: Math.abs(exchanged(plan, pin, [pin.kind]) - pin.places), unit: "places" }),
  sentence: ({ kind, giver, taker, places }, name) =>
    both(
      nl`${name(taker)} neemt ${placesWords(places, kind)} over van ${name(giver)}`,
      en`${name(taker)} takes over ${placesWords(places, kind)} from ${name(giver)}`,
    ),
  words: { nl: ["ruil", "afgesproken ruil"], en: ["exchange", "agreed exchange"] },
  example: {
    pin: { type: "agreed-exchange", kind: "regular", giver: c1, taker: c2, places: 10 },
    kept: { exchanges: [exchangeOf(10)] },
    broken: { exchanges: [exchangeOf(6)] },
    amount: 4,
  },
};
