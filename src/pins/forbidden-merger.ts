import { both, en, kindsOf, nl } from "../domain/index.ts";
import { atMost } from "../program/index.ts";
import { handOver } from "./chosen.ts";
import { mergers } from "./found.ts";
import { c1, c2, merger } from "./in-examples.ts";
import { adjective, type PinKind } from "./pin.ts";

/** One municipality does not host for another, in one kind or in both. */
export const forbiddenMerger: PinKind<"forbidden-merger"> = {
  type: "forbidden-merger",
  shape: {
    about: "merger",
    agreed: false,
    parties: ["guest", "host"],
    of: "municipality",
    kind: "possible",
    places: false,
    sites: true,
  },
  *rows(name, pin, program) {
    for (const kind of kindsOf(pin)) yield atMost(`${name} ${kind}`, handOver(program, kind, pin.guest, pin.host), 0);
  },
  broken: (pin, plan) => ({ amount: mergers(plan, pin, pin.kind).length, unit: "agreements" }),
  sentence: ({ kind, guest, host }, name) =>
    kind === undefined
      ? both(
          nl`${name(host)} verzorgt geen opvang voor ${name(guest)}`,
          en`${name(host)} does not host for ${name(guest)}`,
        )
      : both(
          nl`${name(host)} verzorgt geen ${adjective(kind)}opvang voor ${name(guest)}`,
          en`${name(host)} does not host the ${adjective(kind)}task of ${name(guest)}`,
        ),
  words: {
    nl: ["niet samenvoegen", "samenvoeging uitgesloten", "uitgesloten samenvoeging"],
    en: ["no merger", "forbidden merger"],
  },
  example: {
    pin: { type: "forbidden-merger", guest: c1, host: c2 },
    kept: {},
    broken: { mergers: [merger] },
    amount: 1,
  },
};
