import { z } from "zod";
import { type MunicipalityCode, type Plan, type ReferencePlan, total } from "../domain/index.ts";
import { constant, type Expression, minus, type Program } from "../program/index.ts";
import { addUp } from "./add-up.ts";
import type { Measure } from "./objective.ts";

/**
 * #(agreements in one of plan and reference, and not in the other) (section 4): who swaps, exchanges, merges or shares a cluster
 * with whom. How many places goes with it is not looked at, nor names to swaps, which follow from relief (`changes.places` sees
 * that). An agreement is its first party's: who hands over, gives or joins, or the province that is short.
 */
export const changes: Measure = {
  id: "changes",
  title: { nl: "gewijzigde afspraken", en: "changed agreements" },
  unit: { nl: "afspraken", en: "agreements" },
  description: {
    nl: "Aantal afspraken dat erbij komt of wegvalt, vergeleken met het plan dat staat.",
    en: "Number of agreements that come or go, compared with the plan that stands.",
  },
  schema: z.strictObject({}),
  combine: "sum",
  fromReference: true,
  change: {
    more: { nl: "{n} {n|afspraak|afspraken} meer gewijzigd", en: "{n} more {n|agreement|agreements} changed" },
    less: { nl: "{n} {n|afspraak|afspraken} minder gewijzigd", en: "{n} fewer {n|agreement|agreements} changed" },
  },
  measure: (_, { scenario, reading }) => {
    const standing = standingIn(scenario.reference, reading.cells);
    const agreed = new Set(agreementsIn(reading.plan));
    return (
      [...agreed].filter((key) => !standing.has(key)).length + [...standing].filter((key) => !agreed.has(key)).length
    );
  },
  terms: (_, program) => {
    const standing = standingIn(program.scenario.reference, program.cells);
    const options = optionsOf(program);
    const known = new Set(options.map(({ key }) => key));
    // What no program may choose any more is gone whatever is chosen; swaps that are settled elsewhere are no matter of its own.
    const gone = [...standing].filter(
      (key) => !known.has(key) && (program.flows.length > 0 || !key.startsWith("swap")),
    );
    const parts = options.map(({ key, chosen }) => (standing.has(key) ? minus(constant(1), chosen) : chosen));
    return { expression: addUp([constant(gone.length), ...parts]), rows: [] };
  },
};

interface InScope {
  readonly municipality: { readonly code: string; readonly province: string };
  readonly kind: string;
}

/** The agreements that stand, of first parties in scope. */
function standingIn(reference: ReferencePlan | undefined, cells: readonly InScope[]): ReadonlySet<string> {
  if (reference === undefined) return new Set();
  const own = new Set(cells.flatMap(({ municipality: { code, province }, kind }) => [`${code} ${kind}`, province]));
  const is = (code: string, kind: string) => own.has(`${code} ${kind}`);
  const { swaps, exchanges, mergers, clusters } = reference;
  return new Set([
    ...swaps.filter((s) => own.has(s.shortage)).map(swapKey),
    ...exchanges.filter((e) => is(e.giver, e.kind)).map(exchangeKey),
    ...mergers.filter((m) => is(m.guest, m.kind)).map(mergerKey),
    ...clusters.flatMap((c) =>
      joined(c)
        .filter((member) => is(member, "amv"))
        .map((member) => clusterKey(c.centre, member)),
    ),
  ]);
}

/** What the agreements of a plan are, by who is in them; an entry of no places is none. */
function agreementsIn({ swaps, exchanges, mergers, clusters }: Plan): string[] {
  return [
    ...swaps.filter((s) => total(s.places) > 0).map(swapKey),
    ...exchanges.filter((e) => e.places > 0).map(exchangeKey),
    ...mergers.filter((m) => m.places > 0).map(mergerKey),
    ...clusters.flatMap((c) => joined(c).map((member) => clusterKey(c.centre, member))),
  ];
}

/** What a program may choose of them. */
function optionsOf(program: Program): readonly { readonly key: string; readonly chosen: Expression }[] {
  const inScope = new Set<string>(program.provinces.map(({ province }) => province.code));
  const flows = program.flows.filter(({ shortage }) => inScope.has(shortage.code));
  return [
    ...flows.map(({ surplus, shortage, chosen }) => ({
      key: swapKey({ surplus: surplus.code, shortage: shortage.code }),
      chosen,
    })),
    ...program.exchanges.map(({ kind, giver, taker, against, chosen }) => ({
      key: exchangeKey({ kind, giver: giver.code, taker: taker.code, against: { type: against } }),
      chosen,
    })),
    ...program.handOvers.map(({ kind, guest, host, chosen }) => ({
      key: mergerKey({ kind, guest: guest.code, host: host.code }),
      chosen,
    })),
    ...program.clusterOptions
      .filter(({ centre, member }) => centre !== member)
      .map(({ centre, member, chosen }) => ({ key: clusterKey(centre.code, member.code), chosen })),
  ];
}

function joined({ centre, members }: ReferencePlan["clusters"][number]): readonly MunicipalityCode[] {
  return members.filter((member) => member !== centre);
}

function swapKey({ surplus, shortage }: ReferencePlan["swaps"][number]): string {
  return `swap ${surplus} ${shortage}`;
}

function exchangeKey({ kind, giver, taker, against }: ReferencePlan["exchanges"][number]): string {
  return `exchange ${kind} ${giver} ${taker} ${against.type}`;
}

function mergerKey({ kind, guest, host }: ReferencePlan["mergers"][number]): string {
  return `merger ${kind} ${guest} ${host}`;
}

function clusterKey(centre: string, member: string): string {
  return `cluster ${centre} ${member}`;
}
