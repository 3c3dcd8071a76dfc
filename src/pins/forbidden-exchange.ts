import { both, en, kinds, nl } from "../domain/index.ts";
import { atMost } from "../program/index.ts";
import { exchange } from "./chosen.ts";
import { exchanged } from "./found.ts";
import { c1, c2, exchangeOf } from "./in-examples.ts";
import type { PinKind } from "./pin.ts";

/** One municipality takes nothing over from another. */
export const forbiddenExchange: PinKind<"forbidden-exchange"> = {
  type: "forbidden-exchange",
  shape: {
    about: "exchange",
    agreed: false,
    parties: ["giver", "taker"],
    of: "municipality",
    kind: "none",
    places: false,
    sites: true,
  },
  *rows(name, { giver, taker }, program) {
    for (const kind of kinds) yield atMost(`${name} ${kind}`, exchange(program, kind, giver, taker), 0);
  },
  broken: (pin, plan) => ({ amount: exchanged(plan, pin, kinds), unit: "places" }),
  sentence: ({ giver, taker }, name) =>
    both(
      nl`${name(taker)} neemt niets over van ${name(giver)}`,
      en`${name(taker)} takes nothing over from ${name(giver)}`,
    ),
  words: { nl: ["geen ruil", "uitgesloten ruil"], en: ["no exchange", "forbidden exchange"] },
  example: {
    pin: { type: "forbidden-exchange", giver: c1, taker: c2 },
    kept: {},
    broken: { exchanges: [exchangeOf(10)] },
    amount: 10,
  },
};
