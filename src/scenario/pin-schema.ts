import * as z from "zod";
import { kinds, type PartyField, type Pin, type PinShape, pinShapes } from "../domain/index.ts";
import { codePattern, most } from "./limits.ts";

/** A pin as files write it: names of parties are text until they are known to exist. */
export type DocumentPin = Written<Pin>;
type Written<Of> = Of extends unknown ? { [Field in keyof Of]: Field extends PartyField ? string : Of[Field] } : never;

const code = z.string().regex(codePattern);
const kind = z.enum(kinds);
const settled = z.int().min(1).max(most).describe("Whole places, fixed");
const limit = z.int().min(0).max(most).describe("Whole places, at most");
const record = {
  by: z.string().optional(),
  why: z.string().optional(),
  provided: z.string().optional().describe("A condition, in words, for who signs"),
  at: z.iso.datetime().optional().describe("When it was settled, in UTC"),
};

/** Every type of pin. */
export const pinTypes = Object.keys(pinShapes) as Pin["type"][];

/** The fields of a kind of pin, in the order of files; they follow from its shape. */
function fieldsOf<Type extends Pin["type"]>(type: Type) {
  const { kind: named, parties, places, mayBeNone }: PinShape = pinShapes[type];
  return z.strictObject({
    type: z.literal(type),
    ...(named === "none" ? {} : { kind: named === "needed" ? kind : kind.optional() }),
    ...Object.fromEntries(parties.map((field) => [field, code])),
    ...(places ? { places: mayBeNone ? limit : settled } : {}),
    ...record,
  });
}

type Fields = ReturnType<typeof fieldsOf>;
const all = z.discriminatedUnion("type", pinTypes.map(fieldsOf) as [Fields, ...Fields[]]);

/**
 * What people at the table have settled before the engine looks (rule 3.9). The compiler holds shapes to `Pin`, and
 * cannot follow them to here: a test shows that every kind is read with its own fields and no others.
 */
export const pinSchema = all as unknown as z.ZodType<DocumentPin>;
