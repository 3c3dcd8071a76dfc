import { expect, it, vi } from "vitest";
import type { Bilingual } from "../../src/domain/index.ts";
import { breach } from "../../src/rules/breach.ts";

const told = (text: string) =>
  breach("national-total", 1, "places", [], "amv", () => ({ nl: text, en: text }))[0]?.message;

it.each([
  ["96000 places; 999 are needed.", "96.000 places; 999 are needed.", "96,000 places; 999 are needed."],
  ["1234567 plekken", "1.234.567 plekken", "1,234,567 plekken"],
  // Neither a date, a code, a fraction nor what has its separators already.
  [
    "2025-07-01 GM0200 5563/6608 12.345 0,1234",
    "2025-07-01 GM0200 5563/6608 12.345 0,1234",
    "2025-07-01 GM0200 5563/6608 12.345 0,1234",
  ],
])("groups the digits of (%s)", (text, nl, en) => {
  expect(told(text)).toEqual({ nl, en });
});

it("is nothing where nothing is broken, and nobody writes its message", () => {
  const message = vi.fn<() => Bilingual>(() => ({ nl: "", en: "" }));
  expect(breach("national-total", 0, "places", [], "amv", message)).toEqual([]);
  expect(message).not.toHaveBeenCalled();
});
