import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { docstringOf, page, rulesPage } from "../../docs/make-rules.ts";
import { measures } from "../../src/objectives/index.ts";
import { rules } from "../../src/rules/index.ts";

it("docs/rules.md says what the code says (else: npm run docs)", () => {
  expect(readFileSync(page, "utf8")).toBe(rulesPage());
});

it("tells every rule and measure", () => {
  const text = rulesPage();
  for (const { id } of [...rules, ...measures]) expect(text).toContain(`\n### ${id}\n`);
});

it("tells what stands above each of them, in the symbols of the formulation", () => {
  expect(docstringOf("src/rules", "no-chains")).toMatch(/^x_gh \+ x_hj ≤ 1, .*own task\.$/);
  expect(docstringOf("src/objectives", "deviation.square")).toMatch(/^Σ ω·\(H − I\)² .*\nincrements, .* 2,000\.$/s);
  expect(() => docstringOf("src/rules", "breach")).toThrow(RangeError);
  const text = rulesPage();
  const above = [
    ...rules.map(({ id }) => docstringOf("src/rules", id)),
    ...measures.map(({ id }) => docstringOf("src/objectives", id)),
  ];
  expect(above.filter((said) => said.length < 30 || !text.includes(`\n\n${said}\n`))).toEqual([]);
});
