import { both, en, nl } from "../domain/index.ts";
import { equal } from "../program/index.ts";
import { flow } from "./chosen.ts";
import { swapped } from "./found.ts";
import { a, b, swapOf } from "./in-examples.ts";
import { placesWords, type PinKind } from "./pin.ts";

/** A province with surplus takes over so many places from one with a shortage. */
export const agreedSwap: PinKind<"agreed-swap"> = {
  type: "agreed-swap",
  shape: {
    about: "swap",
    agreed: true,
    parties: ["surplus", "shortage"],
    of: "province",
    kind: "needed",
    places: true,
    sites: false,
  },
  *rows(name, { kind, surplus, shortage, places }, program) {
    if (program.decides.has("swaps")) yield equal(name, flow(program, kind, surplus, shortage), places);
  },
  broken: (pin, plan) => ({ amount: Math.abs(swapped(plan, pin, [pin.kind]) - pin.places), unit: "places" }),
  sentence: ({ kind, surplus, shortage, places }, name) =>
    both(
      nl`${name(surplus)} neemt ${placesWords(places, kind)} over van ${name(shortage)}`,
      en`${name(surplus)} takes over ${placesWords(places, kind)} from ${name(shortage)}`,
    ),
  words: { nl: ["uitruil", "uitruil afgesproken", "afgesproken uitruil"], en: ["swap", "agreed swap"] },
  example: {
    pin: { type: "agreed-swap", kind: "regular", surplus: a, shortage: b, places: 20 },
    kept: { swaps: [swapOf(20)] },
    broken: { swaps: [swapOf(17)] },
    amount: 3,
  },
};
