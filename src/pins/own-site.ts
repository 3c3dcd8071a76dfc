import { both, en, nl } from "../domain/index.ts";
import { atMost } from "../program/index.ts";
import { handOver } from "./chosen.ts";
import { c1, merger } from "./in-examples.ts";
import { adjective, type PinKind } from "./pin.ts";

/** A municipality keeps its task at home. */
export const ownSite: PinKind<"own-site"> = {
  type: "own-site",
  shape: {
    about: "own-site",
    agreed: true,
    parties: ["municipality"],
    of: "municipality",
    kind: "needed",
    places: false,
    sites: true,
    wholeTask: true,
  },
  *rows(name, { kind, municipality }, program) {
    yield atMost(name, handOver(program, kind, municipality), 0);
  },
  broken: ({ kind, municipality }, { mergers }) => ({
    amount: mergers.filter((m) => m.guest === municipality && m.kind === kind).length,
    unit: "agreements",
  }),
  sentence: ({ kind, municipality }, name) =>
    both(
      nl`${name(municipality)} houdt haar ${adjective(kind)}taak zelf`,
      en`${name(municipality)} keeps its ${adjective(kind)}task at home`,
    ),
  words: { nl: ["eigen locatie"], en: ["own site"] },
  example: {
    pin: { type: "own-site", kind: "regular", municipality: c1 },
    kept: {},
    broken: { mergers: [merger] },
    amount: 1,
  },
};
