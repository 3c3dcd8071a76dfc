import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { file, resultsSchema } from "../../docs/make-schema.ts";

it("docs/results.schema.json says what the types say (else: npm run docs)", () => {
  expect(readFileSync(file, "utf8")).toBe(resultsSchema());
});
