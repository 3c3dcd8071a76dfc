import { z } from "zod";
import {
  type Bilingual,
  both,
  en,
  type Kind,
  nl,
  type PerKind,
  type ReadCell,
  type Reading,
  type Scenario,
  silent,
} from "../domain/index.ts";
import { atMost, equal, minus, sum, times } from "../program/index.ts";
import { breach } from "./breach.ts";
import { example } from "./example.ts";
import { setting, type Rule, type Violation } from "./rule.ts";
import { grounds } from "./sources.ts";
import { viableSite } from "./viable-site.ts";

interface Data {
  /** small_k: tasks of fewer places may be handed over; absent: the minimum of a viable site. */
  readonly small?: PerKind | undefined;
}

/** Largest task that may be handed over: small_k − 1; without the rule there is none. */
export function largestHandOver(scenario: Scenario, kind: Kind): number {
  const data = setting(wholeHandOver, scenario);
  const small = data?.small ?? setting(viableSite, scenario)?.minimum;
  return data === undefined || small === undefined ? Number.MAX_SAFE_INTEGER : small[kind] - 1;
}

/**
 * (3.4), (3.5): every open place gets a home, the open task has exactly one (a host, the own viable site, the own
 * small site, a cluster, or none because nothing is left), and only small tasks are handed over:
 *
 *     a + b + Σ m = left,   Σ x + y + v + n (+ cluster) = 1,   m ≤ min(L, small − 1)·x.
 *
 * Off: a task of any size may be divided over hosts and its own site; still nobody hands over more than it has.
 */
export const wholeHandOver: Rule<Data> = {
  id: "whole-hand-over",
  section: "3.5",
  title: { nl: "Een kleine taak gaat in één keer naar één gastheer", en: "A small task goes as a whole to one host" },
  source: grounds.letter,
  schema: z.strictObject({ small: z.strictObject({ regular: z.int().min(1), amv: z.int().min(1) }).optional() }),
  enabledByDefault: true,
  relaxable: true,
  numbers: {
    "small.regular": { title: { nl: "kleine taak regulier", en: "small regular task" }, unit: "places", step: 20 },
    "small.amv": { title: { nl: "kleine taak amv", en: "small amv task" }, unit: "places", step: 3 },
  },
  *rows(_, program) {
    for (const cell of program.cells) {
      const name = `${cell.municipality.code} ${cell.kind}`;
      const hosts = sum(...cell.departures.map((d) => d.chosen));
      yield equal(`${name} one home`, sum(hosts, cell.stays, cell.small, cell.joins, cell.nothing), 1);
      const homes = sum(cell.viable, cell.unviable, cell.clustered, cell.handedOver);
      yield equal(`${name} every place`, minus(homes, cell.left), 0, "implied");
      const small = largestHandOver(program.scenario, cell.kind);
      for (const { host, chosen, places, most: bound } of cell.departures) {
        const most = Math.min(cell.open, small);
        const role = cell.switch !== undefined || bound <= most ? "implied" : "meaning";
        yield atMost(`${name} to ${host.code}`, minus(places, times(most, chosen)), 0, role);
      }
    }
  },
  *violations(_, { scenario, plan, reading }) {
    yield* moreThanItHas(reading);
    for (const cell of reading.cells) {
      const { name, code } = cell.municipality;
      const hosts = plan.mergers.filter((m) => m.guest === code && m.kind === cell.kind && m.places > 0).length;
      const clusters = cell.kind === "amv" ? plan.clusters.filter((c) => c.members.includes(code)).length : 0;
      const itself = cell.own > 0 ? { nl: " en haar eigen locatie", en: " and its own site" } : silent;
      yield* breach(
        "whole-hand-over",
        Math.abs(hosts + atHome(cell, hosts, clusters) - 1),
        "sites",
        [code],
        cell.kind,
        () =>
          both(
            nl`De taak van ${name} is verdeeld over ${hosts} gastheren${itself}.`,
            en`The task of ${name} is divided over ${hosts} hosts${itself}.`,
          ),
      );
    }
    for (const merger of plan.mergers) {
      const guest = reading.cell(merger.guest, merger.kind);
      const most = Math.min(guest.open, largestHandOver(scenario, merger.kind));
      yield* breach("whole-hand-over", merger.places - most, "places", [merger.guest, merger.host], merger.kind, () =>
        both(
          nl`${guest.municipality.name} draagt ${merger.places} plekken over; ten hoogste ${most} mogen worden overgedragen.`,
          en`${guest.municipality.name} hands over ${merger.places} places; at most ${most} may be handed over.`,
        ),
      );
    }
  },
  violationsWhenOff: ({ reading }) => moreThanItHas(reading),
  sentence: ({ small }) => {
    if (small === undefined) return sentenceOf({ nl: "een levensvatbare locatie", en: "a viable site" });
    const { regular, amv } = small;
    // Nobody has a task of less than a place.
    if (regular === 1 && amv === 1)
      return { nl: "Elke gemeente houdt haar taak zelf.", en: "Every municipality keeps its own task." };
    if (regular === 1)
      return sentenceOf(
        both(
          nl`${amv} amv-plekken; een reguliere taak houdt zij altijd zelf`,
          en`${amv} amv places; a regular task it always keeps`,
        ),
      );
    if (amv === 1)
      return sentenceOf(
        both(
          nl`${regular} reguliere plekken; een amv-taak houdt zij altijd zelf`,
          en`${regular} regular places; an amv task it always keeps`,
        ),
      );
    return sentenceOf(
      both(nl`${regular} reguliere of ${amv} amv-plekken`, en`${regular} regular or ${amv} amv places`),
    );
  },
  examples: [
    {
      title: "40 as a whole to A2",
      make: () =>
        example({ A1: { key: 40, share: 40 }, A2: { key: 100, adopted: 100 } }, { mergers: [["A1", "A2", 40]] }),
      amount: 0,
    },
    {
      title: "40 to A2 and 20 at home: two homes",
      make: () =>
        example({ A1: { key: 60, share: 60 }, A2: { key: 100, adopted: 100 } }, { mergers: [["A1", "A2", 40]] }),
      amount: 1,
    },
    {
      title: "110 is no small task",
      make: () =>
        example(
          { A1: { key: 110, share: 110 }, A2: { key: 200, adopted: 200 } },
          { mergers: [["A1", "A2", 110]] },
          { "viable-site": { enabled: true, minimum: { regular: 100, amv: 16 } } },
        ),
      amount: 11,
    },
  ],
};

function sentenceOf(small: Bilingual): Bilingual {
  return both(
    nl`Een gemeente draagt de opvang van haar hele kleine taak over aan één andere gemeente, of houdt die zelf. Klein is minder dan ${small}.`,
    en`A municipality hands the hosting of its whole small task to one other municipality or keeps it. Small is fewer than ${small}.`,
  );
}

/** Nobody gives away, hands over or is relieved of more than its open task, whatever the rules. */
function* moreThanItHas(reading: Reading): Generator<Violation> {
  for (const { municipality, kind, own } of reading.cells) {
    yield* breach("whole-hand-over", -own, "places", [municipality.code], kind, () =>
      both(
        nl`${municipality.name} geeft ${-own} plekken meer weg dan zij heeft.`,
        en`${municipality.name} gives away ${-own} places more than it has.`,
      ),
    );
  }
}

/** Homes of the open task other than hosts: its own site, clusters that name it, or none because nothing is left. */
function atHome(cell: ReadCell, hosts: number, clusters: number): number {
  switch (cell.site) {
    case "adopted":
    case "unviable":
      return 1;
    case "clustered":
      return clusters;
    case "viable":
      return (cell.own > 0 || hosts === 0 ? 1 : 0) + clusters;
    case "none":
      return hosts === 0 ? 1 : 0;
  }
}
