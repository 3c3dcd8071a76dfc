import { type Kind, kinds } from "./kind.ts";
import type { MunicipalityCode, ProvinceCode } from "./code.ts";

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

/** The fields of a pin that name somebody. */
export type PartyField = "guest" | "host" | "municipality" | "surplus" | "shortage" | "giver" | "taker";

/** What a kind of pin settles, and of whom: enough to read it, compare it and find its parts without a word about which it is. */
export interface PinShape {
  /** Pins about the same matter, parties and kind settle the same thing. */
  readonly about: "merger" | "own-site" | "swap" | "municipal-swap" | "exchange";
  /** Agreed, or ruled out. */
  readonly agreed: boolean;
  /** Who it names, in the order of files: who hands over, has surplus or gives comes first. */
  readonly parties: readonly PartyField[];
  readonly of: "municipality" | "province";
  /** Whether it names a kind of place; one that need not is about both without. */
  readonly kind: "needed" | "possible" | "none";
  readonly places: boolean;
  /** Whether it is about sites within a province; else about swaps between them. */
  readonly sites: boolean;
}

const merger = { about: "merger", parties: ["guest", "host"], of: "municipality", places: false, sites: true } as const;
const swap = { about: "swap", parties: ["surplus", "shortage"], of: "province", sites: false } as const;
const municipalSwap = { ...swap, about: "municipal-swap", of: "municipality" } as const;
const exchange = { about: "exchange", parties: ["giver", "taker"], of: "municipality", sites: true } as const;
const amount = { agreed: true, kind: "needed", places: true } as const;
const none = { agreed: false, kind: "none", places: false } as const;

export const pinShapes = {
  "agreed-merger": { ...merger, agreed: true, kind: "needed" },
  "forbidden-merger": { ...merger, agreed: false, kind: "possible" },
  "own-site": {
    about: "own-site",
    agreed: true,
    parties: ["municipality"],
    of: "municipality",
    kind: "needed",
    places: false,
    sites: true,
  },
  "agreed-swap": { ...swap, ...amount },
  "forbidden-swap": { ...swap, ...none },
  "agreed-municipal-swap": { ...municipalSwap, ...amount },
  "forbidden-municipal-swap": { ...municipalSwap, ...none },
  "agreed-exchange": { ...exchange, ...amount },
  "forbidden-exchange": { ...exchange, ...none },
} as const satisfies Record<Pin["type"], PinShape>;

export function shapeOf({ type }: Pick<Pin, "type">): PinShape {
  return pinShapes[type];
}

/** Who a pin names, in the order of its shape. */
export function partiesOf(pin: Pin): readonly string[] {
  const fields: Partial<Record<PartyField, string>> = pin;
  return shapeOf(pin).parties.map((field) => fields[field] as string);
}

/** The kinds that a pin is about: its own, or both. */
export function kindsOf(pin: Pin): readonly Kind[] {
  return "kind" in pin && pin.kind !== undefined ? [pin.kind] : kinds;
}

/** Whether two pins are about the same matter, parties and, for at least one of them, kind. */
export function sameMatter(a: Pin, b: Pin): boolean {
  const [one, other] = [partiesOf(a), partiesOf(b)];
  const same = shapeOf(a).about === shapeOf(b).about && one.every((code, i) => code === other[i]);
  return same && kindsOf(a).some((kind) => kindsOf(b).includes(kind));
}

/** The municipalities whose sites a pin is about; undefined where it is about swaps. */
export function pinnedSites(pin: Pin): readonly MunicipalityCode[] | undefined {
  return shapeOf(pin).sites ? (partiesOf(pin) as readonly MunicipalityCode[]) : undefined;
}

/** An agreement between two municipalities of one kind, as rules about pairs see it. */
export interface PinnedPair {
  readonly agreement: "merger" | "exchange";
  readonly kind: Kind;
  readonly from: MunicipalityCode;
  readonly to: MunicipalityCode;
}

/** Whether the table has agreed to a pair, or ruled it out. */
export function isPinned(
  pins: readonly Pin[],
  { agreement, kind, from, to }: PinnedPair,
  what: "agreed" | "forbidden",
): boolean {
  return pins.some((pin) => {
    const { about, agreed } = shapeOf(pin);
    if (about !== agreement || agreed !== (what === "agreed") || !kindsOf(pin).includes(kind)) return false;
    const [first, second] = partiesOf(pin);
    return first === from && second === to;
  });
}
