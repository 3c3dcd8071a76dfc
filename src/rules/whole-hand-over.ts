import { z } from "zod";
import type { PerKind, ReadCell } from "../domain/index.ts";
import { minus, sum, times } from "../program/index.ts";
import { breach } from "./breach.ts";
import { example } from "./example.ts";
import { setting, type Rule } from "./rule.ts";
import { atMost, equal } from "./rows.ts";
import { grounds } from "./sources.ts";
import { viableSite } from "./viable-site.ts";
import type { Kind, Scenario } from "../domain/index.ts";

interface Data {
  /** small_k: tasks of fewer places may be handed over; absent: the minimum of a viable site. */
  readonly small?: PerKind | undefined;
}

/** Largest task that may be handed over: small_k − 1. */
export function largestHandOver(scenario: Scenario, kind: Kind): number {
  const small = setting(wholeHandOver, scenario)?.small ?? setting(viableSite, scenario)?.minimum;
  return small === undefined ? Number.MAX_SAFE_INTEGER : small[kind] - 1;
}

/**
 * (3.4), (3.5): every open place gets a home, the open task has exactly one (a host, the own viable site, the own
 * small site, a cluster, or none because nothing is left), and only small tasks are handed over:
 *     a + b + Σ m = left,   Σ x + y + v + n (+ cluster) = 1,   m ≤ min(L, small − 1)·x.
 */
export const wholeHandOver: Rule<Data> = {
  id: "whole-hand-over",
  section: "3.5",
  title: { nl: "Een kleine taak gaat in één keer naar één gastheer", en: "A small task goes as a whole to one host" },
  source: grounds.letter,
  schema: z.strictObject({ small: z.strictObject({ regular: z.int().min(1), amv: z.int().min(1) }).optional() }),
  enabledByDefault: true,
  *rows(_, program) {
    for (const cell of program.cells) {
      const name = `${cell.municipality.code} ${cell.kind}`;
      const hosts = sum(...cell.departures.map((d) => d.chosen));
      yield equal(`${name} one home`, sum(hosts, cell.stays, cell.small, cell.joins, cell.nothing), 1);
      const homes = sum(cell.viable, cell.unviable, cell.clustered, cell.handedOver);
      yield equal(`${name} every place`, minus(homes, cell.left), 0, cell.switch === undefined ? "meaning" : "implied");
      const small = largestHandOver(program.scenario, cell.kind);
      for (const { host, chosen, places } of cell.departures) {
        const most = Math.min(cell.open, small);
        yield atMost(
          `${name} to ${host.code}`,
          minus(places, times(most, chosen)),
          0,
          cell.switch === undefined ? "meaning" : "implied",
        );
      }
    }
  },
  *violations(_, { scenario, plan, reading }) {
    for (const cell of reading.cells) {
      const { name, code } = cell.municipality;
      const hosts = plan.mergers.filter((m) => m.guest === code && m.kind === cell.kind && m.places > 0).length;
      yield* breach(
        "whole-hand-over",
        -cell.own,
        "places",
        [code],
        cell.kind,
        `${name} geeft ${-cell.own} plekken meer weg dan zij heeft.`,
        `${name} gives away ${-cell.own} places more than it has.`,
      );
      yield* breach(
        "whole-hand-over",
        Math.abs(hosts + atHome(cell, hosts) - 1),
        "sites",
        [code],
        cell.kind,
        `De taak van ${name} is verdeeld over ${hosts} gastheren${cell.own > 0 ? " en haar eigen locatie" : ""}.`,
        `The task of ${name} is divided over ${hosts} hosts${cell.own > 0 ? " and its own site" : ""}.`,
      );
    }
    for (const merger of plan.mergers) {
      const guest = reading.cell(merger.guest, merger.kind);
      const most = Math.min(guest.open, largestHandOver(scenario, merger.kind));
      yield* breach(
        "whole-hand-over",
        merger.places - most,
        "places",
        [merger.guest, merger.host],
        merger.kind,
        `${guest.municipality.name} draagt ${merger.places} plekken over; ten hoogste ${most} mogen worden overgedragen.`,
        `${guest.municipality.name} hands over ${merger.places} places; at most ${most} may be handed over.`,
      );
    }
  },
  sentence: (data) => ({
    nl: `Een gemeente draagt de opvang van haar hele kleine taak over aan één andere gemeente, of houdt die zelf. Klein is minder dan ${data.small === undefined ? "een levensvatbare locatie" : `${data.small.regular} reguliere of ${data.small.amv} amv-plekken`}.`,
    en: `A municipality hands the hosting of its whole small task to one other municipality or keeps it. Small is fewer than ${data.small === undefined ? "a viable site" : `${data.small.regular} regular or ${data.small.amv} amv places`}.`,
  }),
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

/** Homes of the open task other than hosts: its own site, a cluster, or none because nothing is left. */
function atHome(cell: ReadCell, hosts: number): number {
  switch (cell.site) {
    case "adopted":
    case "unviable":
    case "clustered":
      return 1;
    case "viable":
      return cell.own > 0 || hosts === 0 ? 1 : 0;
    case "none":
      return hosts === 0 ? 1 : 0;
  }
}
