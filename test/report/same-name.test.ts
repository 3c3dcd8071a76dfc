import { expect, it } from "vitest";
import { decideOnly } from "../../src/app/decide-only.ts";
import type { MunicipalityCode } from "../../src/domain/index.ts";
import { caseOf, storyOf } from "../../src/explain/why/index.ts";
import { storySentences } from "../../src/report/story.ts";
import { readBundled } from "../../src/scenario/read-folder.ts";

const read = readBundled("netherlands-2024");
if (read.status !== "ok") throw new Error("The bundled scenario is not in order.");
const { scenario } = read;
const decided = decideOnly(scenario);
if (decided.status !== "decided") throw new Error("There is a decision.");
const known = caseOf(scenario, decided.plan);

function story(code: string, language: "nl" | "en"): readonly string[] {
  if (known === undefined) throw new Error("There is a case.");
  return storySentences(scenario, storyOf(known, code as MunicipalityCode, "regular"), language);
}

it.each([
  // Utrecht and Groningen in the provinces of that name; Zutphen has another.
  ["GM0344", "nl", /^De provincie Utrecht komt .+ tekort\. .* zou Utrecht er /],
  ["GM0344", "en", /^The province of Utrecht is .+ short\. .* Utrecht would get /],
  ["GM0014", "nl", /^De provincie Groningen heeft geen restopgave/],
  ["GM0014", "en", /^The province of Groningen has no remainder/],
  ["GM0301", "nl", /^Gelderland komt .+ tekort\./],
  ["GM0301", "en", /^Gelderland is .+ short\./],
] as const)("the story of %s tells a municipality from the province of its name (%s)", (code, language, sentence) => {
  expect(story(code, language).filter((line) => sentence.test(line))).toHaveLength(1);
});
