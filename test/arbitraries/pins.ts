import * as fc from "fast-check";
import { kinds, type Kind, type Pin, pinFrom, pinShapes, type Scenario, shapeOf } from "../../src/domain/index.ts";

/** What a pin is made from, whatever the scenario: ranks in its lists and a number of places. */
export interface PinFacts {
  readonly type: Pin["type"];
  readonly kind: Kind;
  readonly from: number;
  readonly to: number;
  readonly places: number;
}

const types = Object.keys(pinShapes) as Pin["type"][];

export function pinFacts(among: readonly Pin["type"][] = types): fc.Arbitrary<PinFacts> {
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
  const first = scenario.municipalities[from % Math.max(1, scenario.municipalities.length)];
  if (first === undefined) return undefined;
  const shape = shapeOf({ type });
  const others =
    shape.of === "province"
      ? scenario.provinces.filter(({ code }) => code !== first.province)
      : scenario.municipalities.filter((m) => m !== first && (m.province === first.province) === shape.sites);
  const second = others[to % Math.max(1, others.length)];
  if (shape.parties.length > 1 && second === undefined) return undefined;
  const parties = [shape.of === "province" ? first.province : first.code, second?.code ?? ""];
  return pinFrom(type, { kind, parties: parties.slice(0, shape.parties.length), places });
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
