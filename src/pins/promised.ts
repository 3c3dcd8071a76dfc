import type { Kind, MunicipalityCode, Pin } from "../domain/index.ts";

/** Places that pins of one kind promise between municipalities of two provinces, of the pairs that are asked for. */
export function promised(
  pins: readonly Pin[],
  kind: Kind,
  asked: (surplus: MunicipalityCode, shortage: MunicipalityCode) => boolean,
): number {
  let places = 0;
  for (const pin of pins) {
    if (pin.type === "agreed-municipal-swap" && pin.kind === kind && asked(pin.surplus, pin.shortage))
      places += pin.places;
  }
  return places;
}
