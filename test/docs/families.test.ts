import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { families } from "../../benchmarks/families/index.ts";
import { page, withFamilies } from "../../docs/make-families.ts";

it("docs/benchmarks.md has every family, as the list has it (else: npm run docs)", () => {
  const text = readFileSync(page, "utf8");
  expect(text).toBe(withFamilies(text));
  expect(text.match(/^\| `[\w-]+` \| .+ \| .+ \|$/gm)).toHaveLength(families.length);
});

it("a page without a place for them is none to write into", () => {
  expect(() => withFamilies("# Benchmarks\n\n## Families\n\nNone yet.\n")).toThrow(RangeError);
});
