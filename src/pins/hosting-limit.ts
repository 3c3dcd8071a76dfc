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
  sentence: ({ kind, municipality, places }, name) => ({
    nl: `${name(municipality)} biedt ${places === 0 ? `geen ${adjective(kind).nl}plekken` : `hoogstens ${placesWords(places, kind).nl}`}`,
    en: `${name(municipality)} offers ${places === 0 ? `no ${adjective(kind).en}places` : `at most ${placesWords(places, kind).en}`}`,
  }),
  words: { nl: ["hoogstens", "ten hoogste", "maximum"], en: ["at most", "limit", "maximum"] },
  example: {
    pin: { type: "hosting-limit", kind: "regular", municipality: c2, places: 120 },
    kept: {},
    broken: { mergers: [merger] },
    amount: 20,
  },
};
