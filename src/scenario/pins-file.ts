import * as z from "zod";
import type { Bilingual, Pin, Scenario } from "../domain/index.ts";
import { checkPins } from "./check-pins.ts";
import { compact, type Draft } from "./draft.ts";
import { deepFreeze } from "./freeze.ts";
import { findings } from "./issue.ts";
import { readJson } from "./json-text.ts";
import { located, type Parsed } from "./parse.ts";
import { type DocumentPin, pinSchema } from "./pin-schema.ts";
import { collector, pathText, type Problem } from "./problem.ts";
import { fieldsAt, salvage } from "./schema-walk.ts";

/** A list of pins with nothing around it. */
const bare: Bilingual = {
  nl: 'Dit is een lijst alleen. Om de afspraken hoort een blok: { "pins": [ … ] }. Misschien ontbreekt dat.',
  en: 'This is a list alone. Around pins belongs a block: { "pins": [ … ] }. Maybe it was left out.',
};

const pinsSchema = z.strictObject({ pins: z.array(pinSchema) });

/**
 * The scenario with the pins of a file added to its own: `{ "pins": [ … ] }`, as within a scenario. The same checks:
 * codes exist, no two pins contradict each other, also not one of the scenario's and one of the file's.
 */
export function withPins(scenario: Scenario, file: string, text: string): Parsed {
  const problems: Problem[] = [];
  const report = collector(problems);
  const raw = readJson(file, text, report);
  if (Array.isArray(raw)) report("wrong-type", { file }, bare, raw);
  else if (raw !== undefined) {
    const parsed = pinsSchema.safeParse(raw);
    if (!parsed.success) {
      const known = (path: readonly PropertyKey[]) => fieldsAt(pinsSchema, raw, path);
      for (const finding of findings(parsed.error.issues, raw, known)) {
        report(finding.code, { file, path: pathText(finding.path) }, finding.message, finding.value);
      }
    }
    const given = (salvage(pinsSchema, raw) as { pins?: Draft<DocumentPin>[] }).pins ?? [];
    const own = scenario.pins.length;
    const item = (value: { readonly code: string }) => ({ value, at: () => ({ file }) });
    const facts = {
      provinces: scenario.provinces.map(item),
      municipalities: scenario.municipalities.map(item),
      borders: [],
    };
    // The scenario's own pins come first and were checked with it: whatever is found now is about the file's.
    const where = (...[index = 0, ...below]: readonly (string | number)[]) =>
      Number(index) < own
        ? { file: scenario.id, path: pathText(["pins", index, ...below]) }
        : { file, path: pathText(["pins", Number(index) - own, ...below]) };
    checkPins([...scenario.pins, ...given], facts, where, report);
    if (problems.length === 0) {
      const added = given.map((pin) => compact(pin as DocumentPin) as Pin);
      return { status: "ok", scenario: deepFreeze({ ...scenario, pins: [...scenario.pins, ...added] }) };
    }
  }
  return { status: "problems", problems: located(problems, file, text) };
}
