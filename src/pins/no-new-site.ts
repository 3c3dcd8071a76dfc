import { both, en, kindsOf, nl } from "../domain/index.ts";
import { beyond, hostsAtMost, inPlaces } from "./hosting.ts";
import { c2, merger } from "./in-examples.ts";
import { adjective, type PinKind } from "./pin.ts";

const adoptedAlone = (adopted: number) => adopted;

/** A municipality offers no places beside its adopted ones, of one kind or of both. */
export const noNewSite: PinKind<"no-new-site"> = {
  type: "no-new-site",
  shape: {
    about: "new-site",
    agreed: false,
    parties: ["municipality"],
    of: "municipality",
    kind: "possible",
    places: false,
    sites: true,
  },
  *rows(name, pin, program) {
    for (const kind of kindsOf(pin)) yield* hostsAtMost(`${name} ${kind}`, { ...pin, kind }, adoptedAlone, program);
  },
  broken: (pin, plan) =>
    inPlaces(kindsOf(pin).reduce((sum, kind) => sum + beyond(plan, { ...pin, kind }, adoptedAlone), 0)),
  mostHosted: (_, adopted) => adopted,
  sentence: ({ kind, municipality }, name) => {
    const of = kind === undefined ? { nl: "", en: "" } : adjective(kind);
    return both(
      nl`in ${name(municipality)} komen er geen ${of}plekken bij`,
      en`no ${of}places are added in ${name(municipality)}`,
    );
  },
  words: { nl: ["geen nieuwe locatie", "geen plekken erbij"], en: ["no new site", "no new places"] },
  example: {
    pin: { type: "no-new-site", municipality: c2 },
    kept: {},
    broken: { mergers: [merger] },
    amount: 40,
  },
};
