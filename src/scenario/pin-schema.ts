import * as z from "zod";
import { kinds } from "../domain/index.ts";
import { codePattern, most } from "./limits.ts";

const code = z.string().regex(codePattern);
const kind = z.enum(kinds);
const settled = z.int().min(1).max(most).describe("Whole places, fixed");
const record = { by: z.string().optional(), why: z.string().optional() };

/** What people at the table have settled before the engine looks (rule 3.9). */
export const pinSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("agreed-merger"), kind, guest: code, host: code, ...record }),
  z.strictObject({ type: z.literal("forbidden-merger"), kind: kind.optional(), guest: code, host: code, ...record }),
  z.strictObject({ type: z.literal("own-site"), kind, municipality: code, ...record }),
  z.strictObject({
    type: z.literal("agreed-swap"),
    kind,
    surplus: code,
    shortage: code,
    places: settled,
    ...record,
  }),
  z.strictObject({ type: z.literal("forbidden-swap"), surplus: code, shortage: code, ...record }),
  z.strictObject({
    type: z.literal("agreed-municipal-swap"),
    kind,
    surplus: code,
    shortage: code,
    places: settled,
    ...record,
  }),
  z.strictObject({ type: z.literal("forbidden-municipal-swap"), surplus: code, shortage: code, ...record }),
  z.strictObject({ type: z.literal("agreed-exchange"), kind, giver: code, taker: code, places: settled, ...record }),
  z.strictObject({ type: z.literal("forbidden-exchange"), giver: code, taker: code, ...record }),
]);

export type DocumentPin = z.output<typeof pinSchema>;

/** Every type of pin. */
export const pinTypes = pinSchema.options.map((option) => option.shape.type.value);
