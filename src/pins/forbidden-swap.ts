import { both, en, kinds, nl } from "../domain/index.ts";
import { atMost, sum } from "../program/index.ts";
import { flow } from "./chosen.ts";
import { swapped } from "./found.ts";
import { a, b, swapOf } from "./in-examples.ts";
import type { PinKind } from "./pin.ts";

/** A province takes nothing over from another, of any kind. */
export const forbiddenSwap: PinKind<"forbidden-swap"> = {
  type: "forbidden-swap",
  shape: {
    about: "swap",
    agreed: false,
    parties: ["surplus", "shortage"],
    of: "province",
    kind: "none",
    places: false,
    sites: false,
  },
  *rows(name, { surplus, shortage }, program) {
    yield atMost(name, sum(...kinds.map((kind) => flow(program, kind, surplus, shortage))), 0);
  },
  broken: (pin, plan) => ({ amount: swapped(plan, pin, kinds), unit: "places" }),
  sentence: ({ surplus, shortage }, name) =>
    both(
      nl`geen uitruil tussen ${name(surplus)} en ${name(shortage)}`,
      en`no swap between ${name(surplus)} and ${name(shortage)}`,
    ),
  words: {
    nl: ["geen uitruil", "uitruil uitgesloten", "uitgesloten uitruil"],
    en: ["no swap", "forbidden swap"],
  },
  example: {
    pin: { type: "forbidden-swap", surplus: a, shortage: b },
    kept: {},
    broken: { swaps: [swapOf(20)] },
    amount: 20,
  },
};
