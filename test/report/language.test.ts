import { expect, it } from "vitest";
import { aboveText } from "../../src/report/above.ts";
import { formatAbove, formatNumber, formatPercent } from "../../src/report/language.ts";

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

it.each([
  [79, "0,79 % boven", "0.79 % above"],
  [9999, "99,99 % boven", "99.99 % above"],
  [10_000, "2 keer", "2 times"],
  // Rounded up: a multiple that is told after “at most” is never less than it is.
  [10_001, "2,1 keer", "2.1 times"],
  [90_000, "10 keer", "10 times"],
  [90_001, "11 keer", "11 times"],
  [1_894_291, "191 keer", "191 times"],
])("writes %d basis points above a bound", (basisPoints, dutch, english) => {
  expect(formatAbove("nl", basisPoints)).toBe(dutch);
  expect(formatAbove("en", basisPoints)).toBe(english);
});

it("writes how far a value lies above the best", () => {
  const over = (above: number, best: number) => ({ above, best, value: best + above, most: best, proven: true });
  expect(aboveText(over(27, 2792), "nl")).toBe("+27 (0,97 %)");
  expect(aboveText(over(57_397, 303), "nl")).toBe("+57.397 (191 keer het beste)");
  expect(aboveText(over(57_397, 303), "en")).toBe("+57,397 (191 times the best)");
});
