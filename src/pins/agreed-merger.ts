import { both, en, nl } from "../domain/index.ts";
import { atLeast } from "../program/index.ts";
import { covers, handOver } from "./chosen.ts";
import { mergers } from "./found.ts";
import { c1, c2, merger } from "./in-examples.ts";
import { adjective, type PinKind } from "./pin.ts";

/** One municipality hosts the task of another. */
export const agreedMerger: PinKind<"agreed-merger"> = {
  type: "agreed-merger",
  shape: {
    about: "merger",
    agreed: true,
    parties: ["guest", "host"],
    of: "municipality",
    kind: "needed",
    places: false,
    sites: true,
    wholeTask: true,
  },
  *rows(name, { kind, guest, host }, program) {
    if (program.decides.has("sites") && covers(program, guest, kind))
      yield atLeast(name, handOver(program, kind, guest, host), 1);
  },
  broken: (pin, plan) => ({ amount: 1 - mergers(plan, pin, pin.kind).length, unit: "agreements" }),
  sentence: ({ kind, guest, host }, name) =>
    both(
      nl`${name(host)} verzorgt de ${adjective(kind)}opvang voor ${name(guest)}`,
      en`${name(host)} hosts the ${adjective(kind)}task of ${name(guest)}`,
    ),
  words: {
    nl: ["samenvoegen", "samenvoeging afgesproken", "afgesproken samenvoeging"],
    en: ["merger", "agreed merger"],
  },
  example: {
    pin: { type: "agreed-merger", kind: "regular", guest: c1, host: c2 },
    kept: { mergers: [merger] },
    broken: {},
    amount: 1,
  },
};
