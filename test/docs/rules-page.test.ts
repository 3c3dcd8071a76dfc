import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { page, rulesPage } from "../../docs/make-rules.ts";
import { measures } from "../../src/objectives/index.ts";
import { rules } from "../../src/rules/index.ts";

it("docs/rules.md says what the code says (else: npm run docs)", () => {
  expect(readFileSync(page, "utf8")).toBe(rulesPage());
});

it("tells every rule and measure", () => {
  const text = rulesPage();
  for (const { id } of [...rules, ...measures]) expect(text).toContain(`\n### ${id}\n`);
});
