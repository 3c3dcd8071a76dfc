import { z } from "zod";
import { both, type Compensation, en, type Exchange, type Kind, type Municipality, nl } from "../domain/index.ts";
import {
  atLeast,
  atMost,
  equal,
  type ExchangeOption,
  type Expression,
  minus,
  type Program,
  type RuleRow,
  sum,
  times,
} from "../program/index.ts";
import { breach } from "./breach.ts";
import { example } from "./example.ts";
import type { Rule, Situation, Violation } from "./rule.ts";
import { exchangeWords } from "./exchange-words.ts";
import { grounds } from "./sources.ts";

/** What one place is worth in what is given back: numerator / denominator homes, or places, per place. */
interface Rate {
  readonly numerator: number;
  readonly denominator: number;
}

export interface ExchangeRates {
  readonly statusHolderHousing?: Rate | undefined;
  readonly ukrainianPlaces?: Rate | undefined;
  /** amv places given back per regular place, in equal and opposite exchanges of the same two municipalities. */
  readonly otherKind?: Rate | undefined;
}

const rate = z.strictObject({ numerator: z.int().min(1), denominator: z.int().min(1) });

/**
 * (3.12): the taker takes over task and hosting of f places and gets something back at the scenario's rate. Against
 * housing: Σ_h ⌈f_gh · num / den⌉ ≤ homes_g; against the other kind: num · f^regular_gh = den · f^amv_hg.
 * Off unless the scenario sets a rate: none is published.
 */
export const exchanges: Rule<ExchangeRates> = {
  id: "exchanges",
  section: "3.12",
  title: { nl: "Uitruil binnen de provincie", en: "Exchange within the province" },
  source: grounds.exchange,
  schema: z.strictObject({
    statusHolderHousing: rate.optional(),
    ukrainianPlaces: rate.optional(),
    otherKind: rate.optional(),
  }),
  enabledByDefault: false,
  numbers: {
    "statusHolderHousing.numerator": {
      title: { nl: "koers in woningen voor statushouders, teller", en: "rate in homes for status holders, numerator" },
      unit: "ratio",
      step: 1,
    },
    "statusHolderHousing.denominator": {
      title: {
        nl: "koers in woningen voor statushouders, noemer",
        en: "rate in homes for status holders, denominator",
      },
      unit: "ratio",
      step: 1,
    },
    "ukrainianPlaces.numerator": {
      title: {
        nl: "koers in plekken voor ontheemden uit Oekraïne, teller",
        en: "rate in places for displaced Ukrainians, numerator",
      },
      unit: "ratio",
      step: 1,
    },
    "ukrainianPlaces.denominator": {
      title: {
        nl: "koers in plekken voor ontheemden uit Oekraïne, noemer",
        en: "rate in places for displaced Ukrainians, denominator",
      },
      unit: "ratio",
      step: 1,
    },
    "otherKind.numerator": {
      title: { nl: "koers in plekken van de andere soort, teller", en: "rate in places of the other kind, numerator" },
      unit: "ratio",
      step: 1,
    },
    "otherKind.denominator": {
      title: {
        nl: "koers in plekken van de andere soort, noemer",
        en: "rate in places of the other kind, denominator",
      },
      unit: "ratio",
      step: 1,
    },
  },
  *rows(data, program) {
    for (const option of program.exchanges) {
      const name = `${option.giver.code} ${option.taker.code} ${option.kind} ${option.against}`;
      yield atMost(`${name} most`, minus(option.places, times(option.most, option.chosen)), 0, "tightening");
      yield atLeast(`${name} least`, minus(option.places, option.chosen), 0, "tightening");
    }
    for (const type of ["statusHolderHousing", "ukrainianPlaces"] as const) {
      if (data[type] !== undefined) yield* stockRows(type, data[type], program);
    }
    if (data.otherKind !== undefined) yield* otherKindRows(data.otherKind, program);
  },
  *violations(data, situation) {
    for (const exchange of situation.plan.exchanges) {
      const offered = data[exchange.against.type] !== undefined;
      yield* breach(
        "exchanges",
        offered ? 0 : 1,
        "agreements",
        [exchange.giver, exchange.taker],
        exchange.kind,
        () => ({
          nl: "Voor deze uitruil is geen koers afgesproken.",
          en: "No rate is agreed for this exchange.",
        }),
      );
      yield* wrongReturn(data, exchange);
    }
    for (const type of ["statusHolderHousing", "ukrainianPlaces"] as const) {
      if (data[type] !== undefined) yield* stockViolations(type, data[type], situation);
    }
    if (data.otherKind !== undefined) yield* otherKindViolations(data.otherKind, situation);
  },
  *violationsWhenOff({ plan }) {
    for (const { giver, taker, kind } of plan.exchanges) {
      yield* breach("exchanges", 1, "agreements", [giver, taker], kind, () => ({
        nl: "Uitruil binnen de provincie staat uit in dit scenario.",
        en: "Exchange within the province is off in this scenario.",
      }));
    }
  },
  sentence: exchangeWords,
  examples: [
    {
      title: "40 places against 20 of 20 homes",
      make: () =>
        example(
          { A1: { key: 40, share: 40, housing: 20 }, A2: { key: 100, adopted: 100 } },
          { exchanges: [["A1", "A2", 40, 20]] },
          { exchanges: { enabled: true, statusHolderHousing: { numerator: 1, denominator: 2 } } },
        ),
      amount: 0,
    },
    {
      title: "41 places need 21 homes, rounded up",
      make: () =>
        example(
          { A1: { key: 41, share: 41, housing: 20 }, A2: { key: 100, adopted: 100 } },
          { exchanges: [["A1", "A2", 41, 21]] },
          { exchanges: { enabled: true, statusHolderHousing: { numerator: 1, denominator: 2 } } },
        ),
      amount: 1,
    },
  ],
};

type Stock = Exclude<Compensation["type"], "otherKind">;

function stockOf(municipality: Municipality, type: Stock): number {
  return (type === "statusHolderHousing" ? municipality.statusHolderHousing : municipality.ukrainianPlaces) ?? 0;
}

/** What the exchange says is given back, against the rate: r homes for p places where r·den ≥ p·num > (r − 1)·den. */
function* wrongReturn(data: ExchangeRates, exchange: Exchange): Generator<Violation> {
  const { giver, taker, kind, places, against } = exchange;
  const rate = data[against.type];
  if (rate === undefined) return;
  const turned = against.type === "otherKind" && kind === "amv";
  const up = BigInt(turned ? rate.denominator : rate.numerator) * BigInt(places);
  const down = BigInt(turned ? rate.numerator : rate.denominator);
  const due = up / down + (up % down > 0n ? 1n : 0n);
  yield* breach("exchanges", Math.abs(against.places - Number(due)), "homes", [giver, taker], kind, () =>
    both(
      nl`Voor ${places} plekken staat er ${against.places} tegenover; de koers maakt daar ${due} van.`,
      en`For ${places} places ${against.places} are given back; the rate makes that ${due}.`,
    ),
  );
}

/** What a number of places is worth, rounded up. */
export function worth({ numerator, denominator }: Rate, places: number): number {
  return Number((BigInt(places) * BigInt(numerator) + BigInt(denominator) - 1n) / BigInt(denominator));
}

/** Against the other kind the rate is amv for regular; amv places are worth its inverse. */
export function rateOf(data: ExchangeRates, type: Compensation["type"], kind: Kind): Rate | undefined {
  const rate = data[type];
  if (rate === undefined || type !== "otherKind" || kind === "regular") return rate;
  return { numerator: rate.denominator, denominator: rate.numerator };
}

function* stockRows(type: Stock, rate: Rate, program: Program): Generator<RuleRow> {
  const byGiver = new Map<Municipality, Expression[]>();
  for (const option of program.exchanges) {
    if (option.against !== type) continue;
    const name = `${option.giver.code} ${option.taker.code} ${option.kind} ${type}`;
    const homes = program.column({
      name: `homes ${name}`,
      lower: 0,
      upper: worth(rate, option.most),
      value: ({ plan }) => worth(rate, placesOf(plan.exchanges, option)),
    });
    yield atLeast(`${name} worth`, minus(times(rate.denominator, homes), times(rate.numerator, option.places)), 0);
    byGiver.set(option.giver, [...(byGiver.get(option.giver) ?? []), homes]);
  }
  for (const [giver, homes] of byGiver) yield atMost(`${giver.code} ${type}`, sum(...homes), stockOf(giver, type));
}

function* stockViolations(type: Stock, rate: Rate, { plan, reading }: Situation): Generator<Violation> {
  const used = new Map<Municipality, number>();
  for (const exchange of plan.exchanges) {
    if (exchange.against.type !== type) continue;
    const giver = reading.cell(exchange.giver, exchange.kind).municipality;
    const exact = BigInt(exchange.places) * BigInt(rate.numerator);
    const homes = Number((exact + BigInt(rate.denominator) - 1n) / BigInt(rate.denominator));
    used.set(giver, (used.get(giver) ?? 0) + homes);
  }
  for (const [giver, homes] of used) {
    yield* breach("exchanges", homes - stockOf(giver, type), "homes", [giver.code], undefined, () =>
      both(
        nl`${giver.name} geeft ${homes} terug en heeft er ${stockOf(giver, type)}.`,
        en`${giver.name} gives back ${homes} and has ${stockOf(giver, type)}.`,
      ),
    );
  }
}

function* otherKindRows(rate: Rate, program: Program): Generator<RuleRow> {
  const options = program.exchanges.filter((o) => o.against === "otherKind");
  const key = (giver: string, taker: string) => `${giver} ${taker}`;
  const back = new Map(options.filter((o) => o.kind === "amv").map((o) => [key(o.taker.code, o.giver.code), o]));
  const forth = new Map(options.filter((o) => o.kind === "regular").map((o) => [key(o.giver.code, o.taker.code), o]));
  for (const pair of new Set([...forth.keys(), ...back.keys()])) {
    const given = times(rate.numerator, forth.get(pair)?.places ?? sum());
    const returned = times(rate.denominator, back.get(pair)?.places ?? sum());
    yield equal(`${pair} other kind`, minus(given, returned), 0);
  }
}

function* otherKindViolations(rate: Rate, { plan }: Situation): Generator<Violation> {
  const balance = new Map<string, number>();
  for (const { giver, taker, kind, places, against } of plan.exchanges) {
    if (against.type !== "otherKind") continue;
    const pair = kind === "regular" ? `${giver} ${taker}` : `${taker} ${giver}`;
    const worth = kind === "regular" ? rate.numerator * places : -rate.denominator * places;
    balance.set(pair, (balance.get(pair) ?? 0) + worth);
  }
  for (const [pair, difference] of balance) {
    yield* breach("exchanges", Math.abs(difference), "places", pair.split(" "), undefined, () => ({
      nl: "Wat heen en terug gaat is tegen de afgesproken koers niet even veel.",
      en: "What goes and what comes back are not equal at the agreed rate.",
    }));
  }
}

function placesOf(list: readonly Exchange[], option: ExchangeOption): number {
  let places = 0;
  for (const e of list) {
    if (
      e.kind === option.kind &&
      e.giver === option.giver.code &&
      e.taker === option.taker.code &&
      e.against.type === option.against
    )
      places += e.places;
  }
  return places;
}
