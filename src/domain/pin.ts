import { type Kind, kinds } from "./kind.ts";
import type { MunicipalityCode, ProvinceCode } from "./code.ts";

/**
 * What people at the table have settled before the engine looks (rule 3.9). Agreed amounts are fixed, forbidden pairs
 * are out. `by` and `why` are free text for the record, `at` is when it was settled (ISO 8601).
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
  | { readonly type: "no-new-site"; readonly kind?: Kind; readonly municipality: MunicipalityCode }
  | {
      readonly type: "hosting-limit";
      readonly kind: Kind;
      readonly municipality: MunicipalityCode;
      readonly places: number;
    }
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
) &
  PinRecord;

/** Who settled a pin, why, when, and on what condition: for the record, and nothing follows from it. */
export interface PinRecord {
  readonly by?: string;
  readonly why?: string;
  /** What has to come true, in words; whoever signs sees it. The pin holds as if it did. */
  readonly provided?: string;
  readonly at?: string;
}

/** The record of a pin, without what it settles. */
export function recordOf({ by, why, provided, at }: Pin): PinRecord {
  return {
    ...(by !== undefined && { by }),
    ...(why !== undefined && { why }),
    ...(provided !== undefined && { provided }),
    ...(at !== undefined && { at }),
  };
}

/** What a pin settles, without the record. */
export function withoutRecord({ by: _by, why: _why, provided: _provided, at: _at, ...settled }: Pin): object {
  return settled;
}

/** The fields of a pin that name somebody. */
export type PartyField = "guest" | "host" | "municipality" | "surplus" | "shortage" | "giver" | "taker";

/** What a kind of pin settles, and of whom: enough to read it, compare it and find its parts without a word about which it is. */
export interface PinShape {
  /** Pins about the same matter, parties and kind settle the same thing. */
  readonly about: "merger" | "own-site" | "new-site" | "hosting" | "swap" | "municipal-swap" | "exchange";
  /** Agreed, or ruled out. */
  readonly agreed: boolean;
  /** Who it names, in the order of files: who hands over, has surplus or gives comes first. */
  readonly parties: readonly PartyField[];
  readonly of: "municipality" | "province";
  /** Whether it names a kind of place; one that need not is about both without. */
  readonly kind: "needed" | "possible" | "none";
  readonly places: boolean;
  /** Its places may be none. */
  readonly mayBeNone?: true;
  /** Whether it is about sites within a province; else about swaps between them. */
  readonly sites: boolean;
  /** An agreement on where the whole task of its first party goes, or stays: there is one such. */
  readonly wholeTask?: true;
}

const merger = { about: "merger", parties: ["guest", "host"], of: "municipality", places: false, sites: true } as const;
const swap = { about: "swap", parties: ["surplus", "shortage"], of: "province", sites: false } as const;
const municipalSwap = { ...swap, about: "municipal-swap", of: "municipality" } as const;
const exchange = { about: "exchange", parties: ["giver", "taker"], of: "municipality", sites: true } as const;
const limit = { agreed: false, parties: ["municipality"], of: "municipality", sites: true } as const;
const amount = { agreed: true, kind: "needed", places: true } as const;
const none = { agreed: false, kind: "none", places: false } as const;

export const pinShapes = {
  "agreed-merger": { ...merger, agreed: true, kind: "needed", wholeTask: true },
  "forbidden-merger": { ...merger, agreed: false, kind: "possible" },
  "own-site": {
    about: "own-site",
    agreed: true,
    parties: ["municipality"],
    of: "municipality",
    kind: "needed",
    places: false,
    sites: true,
    wholeTask: true,
  },
  "no-new-site": { ...limit, about: "new-site", kind: "possible", places: false },
  "hosting-limit": { ...limit, about: "hosting", kind: "needed", places: true, mayBeNone: true },
  "agreed-swap": { ...swap, ...amount },
  "forbidden-swap": { ...swap, ...none },
  "agreed-municipal-swap": { ...municipalSwap, ...amount },
  "forbidden-municipal-swap": { ...municipalSwap, ...none },
  "agreed-exchange": { ...exchange, ...amount },
  "forbidden-exchange": { ...exchange, ...none },
} as const satisfies { readonly [Type in Pin["type"]]: ShapeFor<Extract<Pin, { readonly type: Type }>> };

/** A shape that goes with the fields of a type of pin. */
interface ShapeFor<Of extends Pin> extends PinShape {
  readonly parties: readonly Extract<keyof Of, PartyField>[];
  readonly kind: Of extends { readonly kind: Kind } ? "needed" : "kind" extends keyof Of ? "possible" : "none";
  readonly places: "places" extends keyof Of ? true : false;
}

export function shapeOf({ type }: Pick<Pin, "type">): PinShape {
  return pinShapes[type];
}

/** Who a pin names, in the order of its shape. */
export function partiesOf(pin: Pin): readonly string[] {
  const fields: Partial<Record<PartyField, string>> = pin;
  return shapeOf(pin).parties.map((field) => fields[field] as string);
}

/** What a pin may be made of, parties in the order of its shape. */
export interface PinParts {
  readonly kind: Kind;
  readonly parties: readonly string[];
  readonly places: number;
}

/** The pin of a type from its parts; what its shape does not have is left out. */
export function pinFrom(type: Pin["type"], { kind, parties, places }: PinParts): Pin {
  const shape = shapeOf({ type });
  const who = Object.fromEntries(shape.parties.map((field, i) => [field, parties[i]]));
  return { type, ...(shape.kind === "none" ? {} : { kind }), ...who, ...(shape.places ? { places } : {}) } as Pin;
}

/** The kinds that a pin is about: its own, or both. */
export function kindsOf(pin: Pin): readonly Kind[] {
  return "kind" in pin && pin.kind !== undefined ? [pin.kind] : kinds;
}

/** Whether there is a kind that both are about. */
export function sameKind(a: Pin, b: Pin): boolean {
  return kindsOf(a).some((kind) => kindsOf(b).includes(kind));
}

/** Whether two pins are about the same matter, parties and, for at least one of them, kind. */
export function sameMatter(a: Pin, b: Pin): boolean {
  const [one, other] = [partiesOf(a), partiesOf(b)];
  const same = shapeOf(a).about === shapeOf(b).about && one.every((code, i) => code === other[i]);
  return same && sameKind(a, b);
}

/** Whether both settle where the task of the same municipality goes, of a kind that both are about. */
export function sameTask(a: Pin, b: Pin): boolean {
  const both = shapeOf(a).wholeTask === true && shapeOf(b).wholeTask === true;
  return both && partiesOf(a)[0] === partiesOf(b)[0] && sameKind(a, b);
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
