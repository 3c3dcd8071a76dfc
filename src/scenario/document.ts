import * as z from "zod";
import { exemptionGrounds, kinds, roundingMethods, standings } from "../domain/index.ts";
import {
  borderKinds,
  codePattern,
  detailPattern,
  fileNamePattern,
  groupingPattern,
  most,
  notePattern,
  sourceDatePattern,
  wordPattern,
} from "./limits.ts";
import { namedObjectives } from "../objectives/index.ts";
import { canGiveWay } from "../rules/given-up.ts";
import { rules } from "../rules/index.ts";
import { pinSchema, pinTypes } from "./pin-schema.ts";
import { tolerancePattern, weightPattern } from "./ratio.ts";

/*
 * The scenario file as people write it, before defaults. Strict throughout: an unknown field is a problem, so that a
 * misspelled one is never silently without effect. No transforms: the JSON Schema for editors is made from this.
 */

export const places = z.int().min(0).max(most).describe("Whole places");
const perKind = z.strictObject({ regular: places, amv: places });
const euro = z.int().min(0).max(most).describe("Euro a year");
const euroPerKind = z.strictObject({ regular: euro, amv: euro });
const code = z.string().regex(codePattern);
const name = z.string().min(1).max(200);
const text = z
  .union([z.string(), z.strictObject({ nl: z.string(), en: z.string() })])
  .describe("One text for both languages, or one each");

const provenance = z
  .strictObject({ standing: z.enum(standings), source: code.optional() })
  .describe("How sure a figure is, and the id of its source");

const source = z.strictObject({
  id: code,
  title: z.string().min(1).describe("As it is to be read, in whatever language"),
  titleNl: z.string().min(1).optional().describe("The same in Dutch, where title is not; shown in Dutch papers"),
  date: z.string().regex(sourceDatePattern).optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
});

export const province = z.strictObject({
  code,
  name: name.optional(),
  task: perKind.optional().describe("Provinciale opvangopgave; left out: the sum of its municipalities' keys"),
  provenance: provenance.optional(),
});

const offer = z.strictObject({
  kind: z.enum(kinds),
  certainty: z.enum(["reported", "promising"]).default("reported"),
  places,
  availableFrom: z.iso.date().optional(),
  provenance: provenance.optional(),
});

export const municipality = z.strictObject({
  code,
  name: name.optional(),
  province: code,
  inhabitants: z.int().min(0).max(most).optional(),
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  regions: z.record(z.string().regex(groupingPattern), name).default({}),
  indicative: perKind,
  indicativeProvenance: provenance.optional(),
  indicativeTotal: provenance.optional().describe("Of both kinds together, where that is surer than its parts"),
  offers: z.array(offer).default([]),
  claimed: z.array(offer).optional().describe("Offers that the minister has not recognised; they count for nothing"),
  decided: z
    .strictObject({
      regular: places.optional(),
      amv: places.optional(),
      standing: z.enum(standings),
      source: code.optional(),
      amvProvenance: provenance.optional().describe("Of the amv number, where that comes from elsewhere"),
      total: places
        .optional()
        .describe("Of both kinds, where no number of a kind is known: how many are amv is estimated by the key"),
      totalProvenance: provenance.optional().describe("Of both kinds together, where that is surer than its parts"),
    })
    .optional()
    .describe("The number in its decision, where that was issued: of one kind or of both"),
  exempt: z
    .strictObject({
      standing: z.enum(standings),
      source: code.optional(),
      ground: z.enum(exemptionGrounds).default("other"),
      reason: text.optional(),
    })
    .optional()
    .describe("Has no share in the remainder; a ground (other) needs a reason in words"),
  capacity: perKind.optional(),
  statusHolderHousing: places.optional(),
  ukrainianPlaces: places.optional(),
  nationalPlaces: places.optional(),
});

const border = z.strictObject({
  a: code,
  b: code,
  kind: z.enum(borderKinds).default("land"),
});

const csvFile = z
  .strictObject({ file: z.string().regex(fileNamePattern) })
  .describe("A CSV file in the same folder, by its plain name");

const level = z.strictObject({
  name: text.optional(),
  terms: z
    .array(
      z.strictObject({
        measure: z.string(),
        weight: z.union([z.int().min(1).max(most), z.string().regex(weightPattern)]).default(1),
        options: z.record(z.string(), z.unknown()).default({}),
      }),
    )
    .min(1),
  tolerance: z
    .union([z.literal(0), z.string().regex(tolerancePattern)], { error: String(tolerancePattern) })
    .default(0),
});

const word = z.string().regex(wordPattern);
const called = z.strictObject({
  nl: z.strictObject({ one: word, many: word, het: z.boolean().optional() }),
  en: z.strictObject({ one: word, many: word }),
});
const kindWord = z.strictObject({ nl: word, en: word });
const note = z.string().regex(notePattern);

const words = z
  .strictObject({
    province: called,
    municipality: called,
    kinds: z
      .strictObject({
        regular: kindWord.optional(),
        amv: kindWord.optional(),
        note: z.strictObject({ nl: note, en: note }),
      })
      .optional(),
  })
  .describe("What a country calls provinces, municipalities and kinds; left out: the Dutch words");

const detail = z.string().regex(detailPattern);
const papers = z
  .strictObject({
    reference: detail.optional().describe("Reference number of the sender (kenmerk)"),
    date: z.iso.date().optional().describe("Day on the letter; not the day by which places must be available"),
    version: detail.optional().describe("Version, such as 2 or concept 3"),
    contact: detail.optional().describe("Whom to ask, on one line"),
  })
  .describe("What letters, annexes and minutes say of themselves; what is left out is not printed");

const rounding = z.strictObject({
  method: z.enum(roundingMethods).default("largest-remainder"),
  ties: z
    .discriminatedUnion("by", [
      z.strictObject({ by: z.literal("index") }),
      z.strictObject({ by: z.literal("lot"), seed: z.int().min(0).max(0xffff_ffff) }),
    ])
    .default({ by: "index" }),
  twoWay: z.boolean().default(false),
});

const prices = z.strictObject({
  provenance: provenance.optional(),
  viableSite: euroPerKind,
  unviableSite: euroPerKind,
  placeInViableSite: euroPerKind,
  placeInUnviableSite: euroPerKind,
  grantPerPlaceAboveKey: euro,
});

const task = z.object({ task: z.int() });
const kind = z.enum(kinds);
const returns = z.object({ type: z.enum(["statusHolderHousing", "ukrainianPlaces", "otherKind"]) });

/** What counts of a plan that stands. Not strict: the file of a plan goes in as it is. */
const reference = z.object({
  swaps: z.array(z.object({ surplus: code, shortage: code })),
  exchanges: z.array(z.object({ kind, giver: code, taker: code, against: returns })),
  mergers: z.array(z.object({ kind, guest: code, host: code })),
  clusters: z.array(z.object({ centre: code, members: z.array(code) })),
  municipalities: z.array(z.object({ code, accounts: z.object({ regular: task, amv: task }) })),
});

export const documentSchema = z.strictObject({
  $schema: z.string().optional(),
  $comment: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .describe("For people; the engine does not read it"),
  format: z.literal("verdeelwijzer-scenario"),
  version: z.literal(1),
  id: code,
  title: text.optional(),
  description: text.optional(),
  date: z.iso.date().default("2025-07-01").describe("Date by which swapped places must be available"),
  words: words.optional(),
  papers: papers.optional(),
  sources: z.array(source).default([]),
  provenance: provenance
    .default({ standing: "assumed" })
    .describe("Standing of every figure that names none of its own"),
  need: z
    .strictObject({
      regular: places,
      amv: places,
      provenance: provenance.optional(),
      total: provenance.optional().describe("Of both kinds together, where that is surer than its parts"),
    })
    .optional()
    .describe("Capaciteitsraming; left out: the sum of the provincial tasks"),
  provinces: z.union([csvFile, z.array(province)]),
  municipalities: z.union([csvFile, z.array(municipality)]),
  borders: z.union([csvFile, z.array(border)]).default([]),
  rounding: rounding.default({ method: "largest-remainder", ties: { by: "index" }, twoWay: false }),
  rules: z
    .record(z.string(), z.record(z.string(), z.unknown()))
    .default({})
    .describe("Per rule id: enabled, and the rule's own data; what is left out has its default"),
  objective: z
    .union([z.enum([...namedObjectives.keys()]), z.array(level).min(1)])
    .default("default")
    .describe("A name for all levels, or the levels themselves; default is an older name of fair"),
  prices: prices.optional(),
  pins: z.array(pinSchema).default([]),
  repairPriority: z
    .array(z.enum([...rules.filter(canGiveWay).map((rule) => rule.id), ...pinTypes]))
    .optional()
    .describe("What to give up first where rules and pins cannot hold together: ids of rules, types of pins"),
  reference: reference
    .optional()
    .describe("The plan that stands, which changes are counted from: a plan.json, or what counts of it"),
});

export type Document = z.output<typeof documentSchema>;
export type DocumentProvince = z.output<typeof province>;
export type DocumentMunicipality = z.output<typeof municipality>;
export type DocumentBorder = z.output<typeof border>;
export type DocumentProvenance = z.output<typeof provenance>;
export type DocumentLevel = z.output<typeof level>;
export type DocumentText = z.output<typeof text>;
