import * as fc from "fast-check";
import { expect, test } from "vitest";
import { spelling } from "../../src/scenario/index.ts";

/** The whole table, by the definition. */
function levenshtein(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => i + j));
  const at = (i: number, j: number) => table[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      (table[i] as number[])[j] = Math.min(at(i - 1, j - 1) + change, at(i - 1, j) + 1, at(i, j - 1) + 1);
    }
  }
  return at(a.length, b.length);
}

test("spelling is the number of changed letters up to 2, and 3 beyond", () => {
  const seen = new Set<number>();
  const word = fc.string({ unit: fc.constantFrom("a", "b", "é"), maxLength: 9 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      const found = spelling(a, b);
      seen.add(found);
      expect([a, b, found]).toEqual([a, b, Math.min(3, levenshtein(a, b))]);
    }),
    { numRuns: 2_000 },
  );
  expect([...seen].toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3]);
});
