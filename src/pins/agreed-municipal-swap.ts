import { both, en, nl } from "../domain/index.ts";
import { atLeast, atMost, equal, type Program, type RuleRow } from "../program/index.ts";
import { covers, flow, municipalFlow } from "./chosen.ts";
import { municipallySwapped } from "./found.ts";
import { a1, b1, municipalSwapOf } from "./in-examples.ts";
import { placesWords, type PinKind, type PinOf } from "./pin.ts";
import { promised } from "./promised.ts";

/** A municipality with surplus puts so many places against the task of one in another province. */
export const agreedMunicipalSwap: PinKind<"agreed-municipal-swap"> = {
  type: "agreed-municipal-swap",
  shape: {
    about: "municipal-swap",
    agreed: true,
    parties: ["surplus", "shortage"],
    of: "municipality",
    kind: "needed",
    places: true,
    sites: false,
  },
  *rows(name, pin, program) {
    const { kind, surplus, shortage, places } = pin;
    if (program.decides.has("municipal-swaps")) {
      if (covers(program, shortage, kind)) yield equal(name, municipalFlow(program, kind, surplus, shortage), places);
    } else if (program.decides.has("swaps")) {
      yield* promisedRows(name, pin, program);
    }
  },
  broken: (pin, plan) => ({
    amount: Math.abs(municipallySwapped(plan, pin, [pin.kind]) - pin.places),
    unit: "places",
  }),
  sentence: ({ kind, surplus, shortage, places }, name) =>
    both(
      nl`${name(surplus)} zet ${placesWords(places, kind)} in voor ${name(shortage)}`,
      en`${name(surplus)} sets ${placesWords(places, kind)} against the shortage of ${name(shortage)}`,
    ),
  words: {
    nl: ["uitruil per gemeente", "afgesproken uitruil per gemeente"],
    en: ["municipal swap", "agreed municipal swap"],
  },
  example: {
    pin: { type: "agreed-municipal-swap", kind: "regular", surplus: a1, shortage: b1, places: 20 },
    kept: { municipalSwaps: [municipalSwapOf(20)] },
    broken: { municipalSwaps: [municipalSwapOf(25)] },
    amount: 5,
  },
};

/**
 * Before the municipal side is chosen, all agreed pairs together already ask for a flow between their provinces, for
 * relief of the one municipality, and that the surplus of the other is not released.
 */
function* promisedRows(
  name: string,
  { kind, surplus, shortage }: PinOf<"agreed-municipal-swap">,
  program: Program,
): Generator<RuleRow> {
  const { pins, municipalities } = program.scenario;
  const home = (code: string) => municipalities.find((m) => m.code === code)?.province ?? "";
  const [p, q] = [home(surplus), home(shortage)];
  const between = promised(pins, kind, (from, to) => home(from) === p && home(to) === q);
  yield atLeast(`${name} flow`, flow(program, kind, p, q), between, "tightening");
  for (const cell of program.cells) {
    if (cell.kind !== kind) continue;
    const { code } = cell.municipality;
    if (code === shortage) {
      const into = promised(pins, kind, (_, to) => to === shortage);
      yield atLeast(`${name} relief`, cell.relief, into, "tightening");
    }
    if (code === surplus) {
      const kept = promised(pins, kind, (from) => from === surplus);
      const spare = Math.max(0, cell.adopted - cell.indicative);
      yield atMost(`${name} surplus`, cell.reserve, spare - kept, "tightening");
    }
  }
}
