import type { Kind } from "./kind.ts";
import type { MunicipalityCode, ProvinceCode } from "./scenario.ts";

/**
 * What people at the table have settled before the engine looks (rule 3.9). Agreed amounts are fixed, forbidden pairs
 * are out. `by` and `why` are free text for the record.
 */
export type Pin = (
  | {
      readonly type: "agreed-merger";
      readonly kind: Kind;
      readonly guest: MunicipalityCode;
      readonly host: MunicipalityCode;
    }
  | {
      readonly type: "forbidden-merger";
      readonly kind?: Kind;
      readonly guest: MunicipalityCode;
      readonly host: MunicipalityCode;
    }
  | { readonly type: "own-site"; readonly kind: Kind; readonly municipality: MunicipalityCode }
  | {
      readonly type: "agreed-swap";
      readonly kind: Kind;
      readonly surplus: ProvinceCode;
      readonly shortage: ProvinceCode;
      readonly places: number;
    }
  | { readonly type: "forbidden-swap"; readonly surplus: ProvinceCode; readonly shortage: ProvinceCode }
  | {
      readonly type: "agreed-municipal-swap";
      readonly kind: Kind;
      readonly surplus: MunicipalityCode;
      readonly shortage: MunicipalityCode;
      readonly places: number;
    }
  | {
      readonly type: "forbidden-municipal-swap";
      readonly surplus: MunicipalityCode;
      readonly shortage: MunicipalityCode;
    }
  | {
      readonly type: "agreed-exchange";
      readonly kind: Kind;
      readonly giver: MunicipalityCode;
      readonly taker: MunicipalityCode;
      readonly places: number;
    }
  | { readonly type: "forbidden-exchange"; readonly giver: MunicipalityCode; readonly taker: MunicipalityCode }
) & { readonly by?: string; readonly why?: string };

/** The municipalities whose sites a pin is about; undefined where it is about swaps. */
export function pinnedSites(pin: Pin): readonly MunicipalityCode[] | undefined {
  switch (pin.type) {
    case "agreed-merger":
    case "forbidden-merger":
      return [pin.guest, pin.host];
    case "own-site":
      return [pin.municipality];
    case "agreed-exchange":
    case "forbidden-exchange":
      return [pin.giver, pin.taker];
    case "agreed-swap":
    case "forbidden-swap":
    case "agreed-municipal-swap":
    case "forbidden-municipal-swap":
      return undefined;
  }
}
