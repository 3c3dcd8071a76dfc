import { both, en, nl } from "../domain/index.ts";
import { beyond, hostsAtMost, inPlaces } from "./hosting.ts";
import { c2, merger } from "./in-examples.ts";
import { adjective, placesWords, type PinKind } from "./pin.ts";

/** A municipality offers no more than so many places of a kind, its adopted places among them. */
export const hostingLimit: PinKind<"hosting-limit"> = {
  type: "hosting-limit",
  shape: {
    about: "hosting",
    agreed: false,
    parties: ["municipality"],
    of: "municipality",
    kind: "needed",
    places: true,
    mayBeNone: true,
    sites: true,
  },
  rows: (name, pin, program) => hostsAtMost(name, pin, () => pin.places, program),
  broken: (pin, plan) => inPlaces(beyond(plan, pin, () => pin.places)),
  mostHosted: ({ places }) => places,
  sentence: ({ kind, municipality, places }, name) =>
    places === 0
      ? both(
          nl`${name(municipality)} biedt geen ${adjective(kind)}plekken`,
          en`${name(municipality)} offers no ${adjective(kind)}places`,
        )
      : both(
          nl`${name(municipality)} biedt hoogstens ${placesWords(places, kind)}`,
          en`${name(municipality)} offers at most ${placesWords(places, kind)}`,
        ),
  words: { nl: ["hoogstens", "ten hoogste", "maximum"], en: ["at most", "limit", "maximum"] },
  example: {
    pin: { type: "hosting-limit", kind: "regular", municipality: c2, places: 120 },
    kept: {},
    broken: { mergers: [merger] },
    amount: 20,
  },
};
