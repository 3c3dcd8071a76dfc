import { expect, it } from "vitest";
import { formatNumber, formatPercent } from "../../src/report/language.ts";

it.each([
  [0, "0", "0"],
  [999, "999", "999"],
  [1000, "1.000", "1,000"],
  [96_000, "96.000", "96,000"],
  [1_234_567, "1.234.567", "1,234,567"],
  [-5764, "−5.764", "−5,764"],
  [1234.5, "1.234,5", "1,234.5"],
  [0.125, "0,125", "0.125"],
])("writes %d", (value, dutch, english) => {
  expect(formatNumber("nl", value)).toBe(dutch);
  expect(formatNumber("en", value)).toBe(english);
});

it("refuses what is no number", () => {
  expect(() => formatNumber("nl", Number.NaN)).toThrow("(NaN)");
  expect(() => formatNumber("nl", Infinity)).toThrow("(Infinity)");
});

it("writes percentages", () => {
  expect(formatPercent("nl", 79)).toBe("0,79 %");
  expect(formatPercent("en", 100)).toBe("1 %");
});
