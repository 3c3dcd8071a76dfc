import { parse } from "csv-parse/sync";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitCsv } from "../../src/scenario/csv-text.ts";

/** csv-parse, another writing of the same: it throws where ours lists faults. */
function oracle(text: string): string[][] | undefined {
  try {
    return parse(text, { bom: true, relax_column_count: true, record_delimiter: ["\r\n", "\n", "\r"] });
  } catch {
    return undefined;
  }
}

describe("splitCsv", () => {
  it("splits as csv-parse does, and finds faults where it throws", () => {
    const seen = { right: 0, wrong: 0 };
    const piece = fc.constantFrom("a", "1", ",", ",", "\n", "\r\n", "\r", '"', '""', '"x"', " ", "é", "\uFEFF");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join("");
        const expected = oracle(text);
        const found = splitCsv(text);
        seen[expected === undefined ? "wrong" : "right"]++;
        expect(found.faults.length === 0 ? found.records : undefined).toEqual(expected);
      }),
      { numRuns: 1500 },
    );
    expect(seen.right).toBeGreaterThan(100);
    expect(seen.wrong).toBeGreaterThan(100);
  });

  it("gives back any table that was written with quotation marks", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", "\r", "é", " ") });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 }), (table) => {
        const text = table.map((row) => row.map((c) => `"${c.replaceAll('"', '""')}"`).join(",") + "\r\n").join("");
        expect(splitCsv(text)).toEqual({ records: table, faults: [] });
      }),
    );
  });

  it("goes on after a fault and names record and field of every one", () => {
    const { faults, records } = splitCsv('a,b\n"1"x,2\n3,4"\n5,6\n"7,8\n');
    expect(faults.map(({ kind, record, field }) => [kind, record, field])).toEqual([
      ["after-quote", 1, 0],
      ["within-field", 2, 1],
      ["not-closed", 4, 0],
    ]);
    expect(records[3]).toEqual(["5", "6"]);
  });
});
