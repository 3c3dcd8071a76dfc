import { apportion } from "../src/apportion/index.ts";
import type { Pin } from "../src/domain/index.ts";
import { createRandom, type Random } from "./random.ts";

/**
 * A country from a few knobs; the same knobs give the same country. The rest follows from what the Netherlands of 2024
 * look like: inhabitants lognormal, keys pro rata to them, provinces as discs beside one another.
 */
export interface Knobs {
  readonly seed: number;
  /** Municipalities per province; its length is the number of provinces. */
  readonly municipalities: readonly number[];
  /** National need in places, both kinds; shared over provinces by inhabitants. */
  readonly need: number;
  /** Percent of the need that is amv; the Netherlands: 8. */
  readonly amvPercent: number;
  /** Deviation of ln(inhabitants): 0 makes all municipalities equal; the Netherlands: about 0.8. */
  readonly spread: number;
  /** Percent of municipalities that offer nothing; the Netherlands: about a third. */
  readonly withoutOffer: number;
  /** Offers as percent of the need: below 100, remainders outweigh surpluses; above 100, the reverse. The Netherlands: 94. */
  readonly offered: number;
  /** Square kilometres a municipality; the Netherlands: about 120 a municipality, which is 30 km to the edge of a province. */
  readonly area: number;
  /** Inhabitants per province relative to one another, where they are known; absent: pro rata to municipalities. */
  readonly weights?: readonly number[];
}

/** A country of n municipalities with the Dutch shape: 8 places a thousandth of the need each, 28 municipalities a province. */
export function likeTheNetherlands(
  seed: number,
  provinces: number,
  perProvince: number,
  knobs: Partial<Knobs> = {},
): Knobs {
  const municipalities = Array.from({ length: provinces }, () => perProvince);
  const count = provinces * perProvince;
  const dutch = { need: 280 * count, amvPercent: 8, spread: 0.8, withoutOffer: 33, offered: 94, area: 120 };
  return { seed, municipalities, ...dutch, ...knobs };
}

/** A scenario file as people write them; everything else (rules, objective) may be set on it before it is written. */
export interface ScenarioDocument {
  readonly format: "verdeelwijzer-scenario";
  readonly version: 1;
  readonly id: string;
  readonly objective: "default" | "weighted" | readonly object[];
  readonly provenance: { readonly standing: "illustrative" };
  readonly provinces: readonly { readonly code: string; readonly name: string }[];
  readonly municipalities: readonly DocumentMunicipality[];
  readonly rules?: Readonly<Record<string, object>>;
  readonly pins?: readonly Pin[];
}

export interface DocumentMunicipality {
  readonly code: string;
  readonly name: string;
  readonly province: string;
  readonly inhabitants: number;
  readonly latitude: number;
  readonly longitude: number;
  readonly indicative: { readonly regular: number; readonly amv: number };
  readonly offers: readonly { readonly kind: "regular" | "amv"; readonly places: number }[];
}

/**
 * Whole places, exactly: Σ key = need, Σ offers = offered percent of the need, per kind, both by largest remainder.
 * Provinces are drawn to offer more or less than their share, so that some have a surplus and others a remainder.
 */
export function generate(id: string, knobs: Knobs): ScenarioDocument {
  const random = createRandom(knobs.seed);
  const { municipalities: counts } = knobs;
  const provinces = counts.map((_, p) => ({ code: `P${String(p + 1).padStart(3, "0")}`, name: `Province ${p + 1}` }));
  const across = Math.ceil(Math.sqrt(counts.length));
  // Provinces are discs in a grid, each as wide as its municipalities need; the widest sets how far apart middles are.
  const radius = counts.map((count) => Math.sqrt((count * knobs.area) / Math.PI));
  const between = 2 * Math.max(0, ...radius);
  const willing = counts.map(() => Math.exp(0.35 * random.normal()));
  const towns = counts.flatMap((count, p) => {
    const drawn = Array.from({ length: count }, () => Math.exp(knobs.spread * random.normal()));
    const whole = drawn.reduce((a, b) => a + b, 0);
    const inhabitants = knobs.weights?.[p] ?? count * 50_000;
    return drawn.map((size) => ({
      p,
      inhabitants: Math.max(1, Math.round((size / whole) * inhabitants)),
      ...position(random, radius[p] as number, (p % across) * between, Math.floor(p / across) * between),
      offers: random.next() * 100 >= knobs.withoutOffer ? Math.exp(0.6 * random.normal()) * (willing[p] as number) : 0,
    }));
  });
  const amv = Math.floor((knobs.need * knobs.amvPercent) / 100);
  const keys = { regular: share(knobs.need - amv, towns), amv: share(amv, towns) };
  const offers = {
    regular: offerOf(random, Math.floor(((knobs.need - amv) * knobs.offered) / 100), towns),
    amv: offerOf(random, Math.floor((amv * knobs.offered) / 100), towns),
  };
  return {
    format: "verdeelwijzer-scenario",
    version: 1,
    id,
    objective: "weighted",
    provenance: { standing: "illustrative" },
    provinces,
    municipalities: towns.map((town, i) => ({
      code: `M${String(i + 1).padStart(5, "0")}`,
      name: `Municipality ${i + 1}`,
      province: (provinces[town.p] as (typeof provinces)[number]).code,
      inhabitants: town.inhabitants,
      latitude: town.latitude,
      longitude: town.longitude,
      indicative: { regular: keys.regular[i] as number, amv: keys.amv[i] as number },
      offers: (["regular", "amv"] as const)
        .map((kind) => ({ kind, places: offers[kind][i] as number }))
        .filter(({ places }) => places > 0),
    })),
  };
}

interface Town {
  readonly inhabitants: number;
  /** How much it offers, relative to its key; 0: nothing. */
  readonly offers: number;
}

/** Evenly over a disc, in degrees with four decimals; at 52° north a degree is 111 km north and 68 km east. */
function position(
  random: Random,
  radius: number,
  east: number,
  north: number,
): { latitude: number; longitude: number } {
  const [far, angle] = [radius * Math.sqrt(random.next()), 2 * Math.PI * random.next()];
  const [up, right] = [north + far * Math.sin(angle), east + far * Math.cos(angle)];
  return { latitude: round4(45 + up / 111), longitude: round4(right / 68) };
}

function share(seats: number, towns: readonly Town[]): readonly number[] {
  return divide(
    seats,
    towns.map(({ inhabitants }) => inhabitants),
  );
}

/** Amv places are offered by fewer than regular ones, and not by the same. */
function offerOf(random: Random, seats: number, towns: readonly Town[]): readonly number[] {
  const weights = towns.map(({ inhabitants, offers }) =>
    Math.round(inhabitants * offers * (0.6 + 0.8 * random.next())),
  );
  return weights.some((weight) => weight > 0) ? divide(seats, weights) : towns.map(() => 0);
}

export function divide(seats: number, weights: readonly number[]): readonly number[] {
  const result = apportion({ seats, weights, method: "largest-remainder" });
  if (result.status !== "apportioned") throw new Error("Places without bounds can always be divided.");
  return result.seats;
}

function round4(degrees: number): number {
  return Math.round(degrees * 10_000) / 10_000;
}
