import * as fc from "fast-check";
import {
  kinds,
  type Kind,
  type MunicipalityCode,
  type Pin,
  type ProvinceCode,
  type Scenario,
} from "../../src/domain/index.ts";

/** What a pin is made from, whatever the scenario: ranks in its lists and a number of places. */
export interface PinFacts {
  readonly type: Pin["type"];
  readonly kind: Kind;
  readonly from: number;
  readonly to: number;
  readonly places: number;
}

const types: readonly Pin["type"][] = [
  "agreed-merger",
  "forbidden-merger",
  "own-site",
  "agreed-swap",
  "forbidden-swap",
  "agreed-municipal-swap",
  "forbidden-municipal-swap",
  "agreed-exchange",
  "forbidden-exchange",
];

export function pinFacts(among = types): fc.Arbitrary<PinFacts> {
  return fc.record({
    type: fc.constantFrom(...among),
    kind: fc.constantFrom(...kinds),
    from: fc.nat(40),
    to: fc.nat(40),
    places: fc.integer({ min: 1, max: 12 }),
  });
}

/** The pin, or none where the scenario has no two parties for it. Agreements within a province name one province. */
export function makePin({ type, kind, from, to, places }: PinFacts, scenario: Scenario): Pin | undefined {
  const municipality = scenario.municipalities[from % Math.max(1, scenario.municipalities.length)];
  if (municipality === undefined) return undefined;
  const { code } = municipality;
  const other = (here: boolean): MunicipalityCode | undefined => {
    const list = scenario.municipalities.filter(
      (m) => m.code !== code && (m.province === municipality.province) === here,
    );
    return list[to % Math.max(1, list.length)]?.code;
  };
  const provinces = (): readonly [ProvinceCode, ProvinceCode] | undefined => {
    const list = scenario.provinces.filter((p) => p.code !== municipality.province);
    const found = list[to % Math.max(1, list.length)];
    return found === undefined ? undefined : [municipality.province, found.code];
  };
  switch (type) {
    case "own-site":
      return { type, kind, municipality: code };
    case "agreed-merger":
    case "forbidden-merger": {
      const host = other(true);
      return host === undefined ? undefined : { type, kind, guest: code, host };
    }
    case "agreed-exchange": {
      const taker = other(true);
      return taker === undefined ? undefined : { type, kind, giver: code, taker, places };
    }
    case "forbidden-exchange": {
      const taker = other(true);
      return taker === undefined ? undefined : { type, giver: code, taker };
    }
    case "agreed-municipal-swap": {
      const shortage = other(false);
      return shortage === undefined ? undefined : { type, kind, surplus: code, shortage, places };
    }
    case "forbidden-municipal-swap": {
      const shortage = other(false);
      return shortage === undefined ? undefined : { type, surplus: code, shortage };
    }
    case "agreed-swap":
    case "forbidden-swap": {
      const pair = provinces();
      if (pair === undefined) return undefined;
      const [surplus, shortage] = pair;
      return type === "agreed-swap" ? { type, kind, surplus, shortage, places } : { type, surplus, shortage };
    }
  }
}

/** Whether two pins are about the same thing, or give one guest two homes: the border refuses them together. */
export function clash(a: Pin, b: Pin): boolean {
  if ("kind" in a && "kind" in b && a.kind !== b.kind) return false;
  const about = ({ type }: Pin) => type.replace(/^(agreed|forbidden)-/, "");
  const parties = ({
    type: _type,
    kind: _kind,
    places: _places,
    ...rest
  }: Pin & { kind?: unknown; places?: unknown }) => Object.values(rest).join(" ");
  const home = (pin: Pin) =>
    pin.type === "agreed-merger" ? pin.guest : pin.type === "own-site" ? pin.municipality : undefined;
  return (about(a) === about(b) && parties(a) === parties(b)) || (home(a) !== undefined && home(a) === home(b));
}
