import { both, en, kinds, nl } from "../domain/index.ts";
import { atMost } from "../program/index.ts";
import { municipalFlow } from "./chosen.ts";
import { municipallySwapped } from "./found.ts";
import { a1, b1, municipalSwapOf } from "./in-examples.ts";
import type { PinKind } from "./pin.ts";

/** A municipality puts nothing against the task of one in another province. */
export const forbiddenMunicipalSwap: PinKind<"forbidden-municipal-swap"> = {
  type: "forbidden-municipal-swap",
  shape: {
    about: "municipal-swap",
    agreed: false,
    parties: ["surplus", "shortage"],
    of: "municipality",
    kind: "none",
    places: false,
    sites: false,
  },
  *rows(name, { surplus, shortage }, program) {
    for (const kind of kinds) yield atMost(`${name} ${kind}`, municipalFlow(program, kind, surplus, shortage), 0);
  },
  broken: (pin, plan) => ({ amount: municipallySwapped(plan, pin, kinds), unit: "places" }),
  sentence: ({ surplus, shortage }, name) =>
    both(
      nl`geen uitruil tussen ${name(surplus)} en ${name(shortage)}`,
      en`no swap between ${name(surplus)} and ${name(shortage)}`,
    ),
  words: {
    nl: ["geen uitruil per gemeente", "uitgesloten uitruil per gemeente"],
    en: ["no municipal swap", "forbidden municipal swap"],
  },
  example: {
    pin: { type: "forbidden-municipal-swap", surplus: a1, shortage: b1 },
    kept: {},
    broken: { municipalSwaps: [municipalSwapOf(20)] },
    amount: 20,
  },
};
