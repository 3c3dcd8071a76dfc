import { type Kind, kinds } from "./kind.ts";
import type { MunicipalityCode } from "./code.ts";
import type { PartyField, PinShape } from "./pin-shape.ts";
import { pinShapes, type Settled } from "./pin-shapes.ts";

/**
 * What people at the table have settled before the engine looks (rule 3.9). Agreed amounts are fixed, forbidden pairs
 * are out. `by` and `why` are free text for the record, `at` is when it was settled (ISO 8601).
 */
export type Pin = Settled & PinRecord;

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
