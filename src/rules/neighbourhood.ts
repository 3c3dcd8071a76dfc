import { z } from "zod";
import {
  type Bilingual,
  both,
  en,
  geography,
  isPinned,
  type Municipality,
  nl,
  type Scenario,
  silent,
} from "../domain/index.ts";
import { breach, kilometres } from "./breach.ts";
import { example } from "./example.ts";
import type { Pair, Rule } from "./rule.ts";
import { grounds } from "./sources.ts";
import { atMost } from "../program/index.ts";

interface Data {
  /** Farthest host, in hectometres between label points. */
  readonly distance: number;
  /** Grouping that guest and host must share (`corop`, `safetyRegion`); absent: none. */
  readonly region?: string | undefined;
  /** Most borders to cross from guest to host; absent: any. */
  readonly borders?: number | undefined;
  /** Whether a ferry counts as a border. */
  readonly ferries: boolean;
}

/**
 * (3.8): hand-overs and exchanges only within a province and between near municipalities. An exempt municipality takes
 * no guests unless an agreement is pinned; its own task it keeps or hands over. Off: anywhere within the province.
 */
export const neighbourhood: Rule<Data> = {
  id: "neighbourhood",
  section: "3.8",
  title: { nl: "Alleen met wie in de buurt ligt", en: "Only with neighbours" },
  source: grounds.ours,
  schema: z.strictObject({
    distance: z.int().min(0).default(300),
    region: z.string().min(1).optional(),
    borders: z.int().min(1).optional(),
    ferries: z.boolean().default(true),
  }),
  enabledByDefault: true,
  relaxable: true,
  numbers: {
    distance: { title: { nl: "grootste afstand", en: "longest distance" }, unit: "hectometres", step: 100 },
    borders: { title: { nl: "meeste grenzen", en: "most borders" }, unit: "borders", step: 1 },
  },
  forbidsPair: tooFar,
  *rows(data, program) {
    for (const option of program.handOvers) {
      const pair: Pair = { agreement: "merger", kind: option.kind, from: option.guest, to: option.host };
      if (!tooFar(data, program.scenario, pair)) continue;
      yield atMost(`${option.guest.code} ${option.host.code} ${option.kind}`, option.chosen, 0);
    }
    for (const option of program.exchanges) {
      const pair: Pair = { agreement: "exchange", kind: option.kind, from: option.giver, to: option.taker };
      if (!tooFar(data, program.scenario, pair)) continue;
      yield atMost(`${option.giver.code} ${option.taker.code} ${option.kind} exchange`, option.chosen, 0);
    }
  },
  *violations(data, { scenario, plan, reading }) {
    const agreements = [
      ...plan.mergers.map((m) => ({ kind: m.kind, from: m.guest, to: m.host, agreement: "merger" as const })),
      ...plan.exchanges.map((e) => ({ kind: e.kind, from: e.giver, to: e.taker, agreement: "exchange" as const })),
    ];
    for (const { kind, from, to, agreement } of agreements) {
      const [a, b] = [reading.cell(from, kind).municipality, reading.cell(to, kind).municipality];
      const hectometres = geography(scenario).between(from, to);
      const sameRegion =
        data.region === undefined ||
        (a.regions[data.region] !== undefined && a.regions[data.region] === b.regions[data.region]);
      const bordering =
        data.borders === undefined || geography(scenario).borders(from, to, data.borders, data.ferries) !== undefined;
      const near = from !== to && a.province === b.province && hectometres <= data.distance && sameRegion && bordering;
      const agreed = isPinned(scenario.pins, { agreement, kind, from, to }, "agreed");
      yield* breach(
        "neighbourhood",
        near && (b.exempt === undefined || agreed) ? 0 : 1,
        "agreements",
        [from, to],
        kind,
        () =>
          near
            ? both(
                nl`${b.name} is uitgezonderd en verzorgt geen opvang voor ${a.name}.`,
                en`${b.name} is exempt and does not host for ${a.name}.`,
              )
            : both(
                nl`${b.name} ligt te ver van ${a.name} (${kilometres(hectometres)} km), of in een andere provincie of regio.`,
                en`${b.name} is too far from ${a.name} (${kilometres(hectometres)} km), or in another province or region.`,
              ),
      );
    }
  },
  *violationsWhenOff({ plan, reading }) {
    const agreements = [
      ...plan.mergers.map((m) => ({ kind: m.kind, from: m.guest, to: m.host })),
      ...plan.exchanges.map((e) => ({ kind: e.kind, from: e.giver, to: e.taker })),
    ];
    for (const { kind, from, to } of agreements) {
      const [a, b] = [reading.cell(from, kind).municipality, reading.cell(to, kind).municipality];
      yield* breach(
        "neighbourhood",
        a.code !== b.code && a.province === b.province ? 0 : 1,
        "agreements",
        [from, to],
        kind,
        () =>
          both(
            nl`Een afspraak is tussen twee gemeenten van één provincie; ${a.name} en ${b.name} zijn dat niet.`,
            en`An agreement is between two municipalities of one province; ${a.name} and ${b.name} are not.`,
          ),
      );
    }
  },
  sentence: (data) => {
    const distance = kilometres(data.distance);
    const region = data.region === undefined ? silent : { nl: ", in dezelfde regio", en: ", in the same region" };
    const borders = data.borders === undefined ? silent : bordersWords(data.borders);
    return both(
      nl`Opvang gaat alleen naar een gemeente in dezelfde provincie, hemelsbreed op ten hoogste ${distance} km afstand${region}${borders}.`,
      en`Hosting goes only to a municipality in the same province, at most ${distance} km away as the crow flies${region}${borders}.`,
    );
  },
  examples: [
    {
      title: "30 km apart",
      make: () =>
        example(
          { A1: { key: 40, share: 40, at: 0 }, A2: { key: 100, adopted: 100, at: 30 } },
          { mergers: [["A1", "A2", 40]] },
        ),
      amount: 0,
    },
    {
      title: "31 km apart",
      make: () =>
        example(
          { A1: { key: 40, share: 40, at: 0 }, A2: { key: 100, adopted: 100, at: 31 } },
          { mergers: [["A1", "A2", 40]] },
        ),
      amount: 1,
    },
    {
      title: "another province",
      make: () =>
        example({ A1: { key: 40, share: 40 }, B2: { key: 100, adopted: 100 } }, { mergers: [["A1", "B2", 40]] }),
      amount: 1,
    },
    {
      title: "an exempt host",
      make: () =>
        example(
          { A1: { key: 40, share: 40 }, A2: { key: 100, adopted: 100, exempt: true } },
          { mergers: [["A1", "A2", 40]] },
        ),
      amount: 1,
    },
  ],
};

function bordersWords(borders: number): Bilingual {
  return borders === 1
    ? both(nl`, ten hoogste ${borders} grens verder`, en`, at most ${borders} border away`)
    : both(nl`, ten hoogste ${borders} grenzen verder`, en`, at most ${borders} borders away`);
}

function tooFar(data: Data, scenario: Scenario, pair: Pair): boolean {
  const { agreement, kind, from, to } = pair;
  if (from.province !== to.province) return true;
  const agreed = () => isPinned(scenario.pins, { agreement, kind, from: from.code, to: to.code }, "agreed");
  if (to.exempt !== undefined && !agreed()) return true;
  const map = geography(scenario);
  if (map.between(from.code, to.code) > data.distance) return true;
  if (data.region !== undefined && !together(from, to, data.region)) return true;
  return data.borders !== undefined && map.borders(from.code, to.code, data.borders, data.ferries) === undefined;
}

function together(a: Municipality, b: Municipality, grouping: string): boolean {
  const region = a.regions[grouping];
  return region !== undefined && region === b.regions[grouping];
}
