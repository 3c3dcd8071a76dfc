import { kinds, perKind, type Kind, type Scenario } from "../src/domain/index.ts";
import { divide, type DocumentMunicipality, type ScenarioDocument } from "./generator.ts";
import { createRandom, type Random } from "./random.ts";

/**
 * A country many times over: up to a hundred copies in two rows around the Earth, at the latitude of the original and
 * mirrored in the equator, where distances are the same; 7.2° apart, which is wider than the country. The first is the
 * original; in the others every key is moved by up to a fifth and then closed to the province's own task again, and offers
 * change hands between neighbours in the list, so that no two copies are alike and every total is exact.
 * Rules and objective are the bundled scenario's.
 */
export function copiesOf(scenario: Scenario, count: number, seed: number): ScenarioDocument {
  if (count < 1 || count > 100) throw new RangeError(`There is room for 1 to 100 copies, not (${count}).`);
  const random = createRandom(seed);
  const each = Array.from({ length: count }, (_, copy) => oneCopy(scenario, copy, random));
  return {
    format: "verdeelwijzer-scenario",
    version: 1,
    id: `${scenario.id}-times-${count}`,
    objective: "weighted",
    provenance: { standing: "illustrative" },
    provinces: each.flatMap(({ provinces }) => provinces),
    municipalities: each.flatMap(({ municipalities }) => municipalities),
  };
}

function oneCopy(scenario: Scenario, copy: number, random: Random) {
  const code = (original: string) => `${original}-${String(copy).padStart(2, "0")}`;
  const provinces = scenario.provinces.map((province) => ({
    code: code(province.code),
    name: `${province.name} ${copy}`,
  }));
  const municipalities = scenario.provinces.flatMap((province): DocumentMunicipality[] => {
    const members = scenario.municipalities.filter((m) => m.province === province.code);
    const moved = perKind((kind) =>
      movedKeys(
        members.map((m) => m.indicative[kind]),
        copy === 0 ? undefined : random,
      ),
    );
    const offered = perKind((kind) => members.map((m) => offerOf(m.offers, kind)));
    const order = copy === 0 ? members.map((_, i) => i) : neighboursSwapped(members.length, random);
    return members.map((m, i) => ({
      code: code(m.code),
      name: `${m.name} ${copy}`,
      province: code(province.code),
      inhabitants: m.inhabitants ?? 0,
      latitude: copy % 2 === 0 ? m.latitude : -m.latitude,
      longitude: turned(m.longitude + 7.2 * Math.floor(copy / 2)),
      indicative: { regular: moved.regular[i] as number, amv: moved.amv[i] as number },
      offers: kinds
        .map((kind) => ({ kind, places: offered[kind][order[i] as number] as number }))
        .filter(({ places }) => places > 0),
    }));
  });
  return { provinces, municipalities };
}

function movedKeys(keys: readonly number[], random: Random | undefined): readonly number[] {
  const total = keys.reduce((a, b) => a + b, 0);
  if (random === undefined || total === 0) return keys;
  return divide(
    total,
    keys.map((key) => Math.round(key * (800 + 400 * random.next()))),
  );
}

function offerOf(offers: readonly { readonly kind: Kind; readonly places: number }[], kind: Kind): number {
  return offers.reduce((sum, offer) => (offer.kind === kind ? sum + offer.places : sum), 0);
}

/** 0 … n−1 with some neighbours exchanged. */
function neighboursSwapped(n: number, random: Random): number[] {
  const order = Array.from({ length: n }, (_, i) => i);
  for (let i = 0; i + 1 < n; i++) {
    if (random.next() < 0.3) [order[i], order[i + 1]] = [order[i + 1] as number, order[i] as number];
  }
  return order;
}

/** Into −180 … 180, with four decimals. */
function turned(longitude: number): number {
  return Math.round((((longitude + 180) % 360) - 180) * 10_000) / 10_000;
}
