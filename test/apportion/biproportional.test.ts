import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  biproportional,
  type DivisorMethodName,
  type TableApportioned,
  type TableRequest,
} from "../../src/apportion/index.ts";
import { divide, divisorMethods } from "./arbitraries.ts";
import { sum } from "./checks.ts";
import { allTables, bestTables, cellBounds, certifies, shortfall } from "./table-oracle.ts";

const solved = (request: TableRequest): TableApportioned => {
  const result = biproportional(request);
  if (result.status === "infeasible") throw new Error(`No table: ${JSON.stringify(result)}`);
  return result;
};

const side = fc.oneof(
  { weight: 1, arbitrary: fc.constant(1) },
  { weight: 5, arbitrary: fc.integer({ min: 2, max: 3 }) },
);

/** Small tables, many of them tied or impossible: totals drawn apart from the weights, but with one sum. */
const requests: fc.Arbitrary<TableRequest> = fc
  .record({ height: side, width: side, seats: fc.nat(8) })
  .chain(({ height, width, seats }) => {
    const table = <T>(cell: fc.Arbitrary<T>) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: height, maxLength: height });
    const totals = (length: number) =>
      fc.array(fc.nat(length - 1), { minLength: seats, maxLength: seats }).map((owners) => {
        const counts = Array.from({ length }, () => 0);
        for (const owner of owners) counts[owner] = (counts[owner] ?? 0) + 1;
        return counts;
      });
    return fc.record(
      {
        rows: totals(height),
        columns: totals(width),
        weights: fc.oneof(
          table(fc.constant(1)),
          table(fc.integer({ min: 1, max: 2 })),
          table(fc.nat(4)),
          table(fc.nat(5000)),
        ),
        lower: table(fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(2) })),
        upper: table(
          fc.oneof({ weight: 4, arbitrary: fc.constant(9) }, { weight: 1, arbitrary: fc.integer({ min: 2, max: 4 }) }),
        ),
        method: fc.constantFrom<DivisorMethodName>("webster", "jefferson", "webster", "jefferson", ...divisorMethods),
      },
      { requiredKeys: ["rows", "columns", "weights", "method"] },
    );
  });

describe("biproportional apportionment against all tables of a small size", () => {
  test("a best table, the first of them in row order, and ties exactly where best tables differ", () => {
    const seen = { apportioned: 0, tied: 0, infeasible: 0 };
    fc.assert(
      fc.property(requests, (request) => {
        const best = bestTables(request);
        const result = biproportional(request);
        expect(result.status).toBe(best.length > 0 ? "apportioned" : "infeasible");
        seen[result.status] += 1;
        if (result.status === "infeasible") return;
        expect(result.seats.flat()).toEqual(best[0]);
        const differ = (best[0] ?? []).flatMap((_, cell) =>
          new Set(best.map((one) => one[cell])).size > 1 ? [cell] : [],
        );
        const width = request.columns.length;
        const tied = result.ties.flatMap(({ cells }) => cells.map(({ row, column }) => row * width + column));
        expect(tied.toSorted((a, b) => a - b)).toEqual(differ);
        if (tied.length > 0) seen.tied += 1;
      }),
      { numRuns: 1000 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(10);
  });

  test("multipliers certify every cell", () => {
    fc.assert(
      fc.property(requests, (request) => {
        fc.pre(allTables(request).length > 0);
        expect(certifies(request, solved(request))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test("a conflict names rows and columns that cannot all have their totals, and by how much", () => {
    let conflicts = 0;
    fc.assert(
      fc.property(requests, (request) => {
        const result = biproportional(request);
        fc.pre(result.status === "infeasible" && result.reason === "conflict");
        if (result.status !== "infeasible" || result.reason !== "conflict") return;
        conflicts += 1;
        expect(result.places).toBeGreaterThan(0);
        expect(shortfall(request, result.rows, result.columns)).toBe(result.places);
      }),
      { numRuns: 200, maxSkipsPerRun: 1000 },
    );
    expect(conflicts).toBe(200);
  });

  test("a lot picks among the best tables, the same one for the same seed", () => {
    fc.assert(
      fc.property(requests, fc.integer(), (request, seed) => {
        const best = bestTables(request);
        fc.pre(best.length > 1);
        const draw = () => solved({ ...request, ties: { by: "lot", seed } });
        expect(best).toContainEqual(draw().seats.flat());
        expect(draw()).toEqual(draw());
        expect(draw().ties[0]?.rule).toEqual({ by: "lot", seed });
      }),
      { numRuns: 40, maxSkipsPerRun: 1000 },
    );
  });
});

describe("biproportional apportionment", () => {
  test("one row is the divisor method itself", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9000 }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 8, max: 200 }),
        fc.constantFrom(...divisorMethods),
        (weights, seats, method) => {
          const columns = divide({ weights, seats, method }).seats;
          const table = solved({ rows: [seats], columns, weights: [weights], method });
          expect(table.seats).toEqual([columns]);
        },
      ),
      { numRuns: 200 },
    );
  });

  test("larger tables close, are certified, and turned on their side are the same but for ties", () => {
    const many = fc.integer({ min: 2, max: 8 });
    const weight = fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 6, arbitrary: fc.nat(1_000_000) });
    const tables = fc.tuple(many, many, fc.constantFrom(...divisorMethods)).chain(([height, width, method]) =>
      fc.record({
        method: fc.constant(method),
        seats: fc.array(fc.nat(60), { minLength: height * width, maxLength: height * width }),
        weights: fc.array(weight, { minLength: height * width, maxLength: height * width }),
        width: fc.constant(width),
      }),
    );
    fc.assert(
      fc.property(tables, ({ method, seats, weights, width }) => {
        // Totals of a table that exists: places only where there is weight, and at least one there.
        const cells = weights.map((one, cell) => (one === 0 ? 0 : 1 + (seats[cell] ?? 0)));
        const rowsOf = (list: readonly number[]) =>
          Array.from({ length: list.length / width }, (_, i) => list.slice(i * width, (i + 1) * width));
        const turned = (table: readonly (readonly number[])[]) =>
          (table[0] ?? []).map((_, j) => table.map((row) => row[j] ?? 0));
        const table = rowsOf(weights);
        const rows = rowsOf(cells).map(sum);
        const columns = turned(rowsOf(cells)).map(sum);
        const request = { rows, columns, weights: table, method };
        const result = solved(request);
        expect(result.seats.map(sum)).toEqual(rows);
        expect(turned(result.seats).map(sum)).toEqual(columns);
        expect(certifies(request, result)).toBe(true);
        const other = solved({ rows: columns, columns: rows, weights: turned(table), method });
        const tied = (cell: { row: number; column: number }[]) =>
          cell.map(({ row, column }) => `${row},${column}`).sort();
        const here = tied(result.ties.flatMap(({ cells }) => cells));
        expect(
          tied(other.ties.flatMap(({ cells }) => cells.map(({ row, column }) => ({ row: column, column: row })))),
        ).toEqual(here);
        const untied = (values: readonly (readonly number[])[]) =>
          values.flatMap((row, i) => row.filter((_, j) => !here.includes(`${i},${j}`)));
        expect(untied(turned(other.seats))).toEqual(untied(result.seats));
      }),
      { numRuns: 60 },
    );
  });

  test("a ring of equals: who won, in which order, for how many places", () => {
    const request = {
      rows: [1, 1],
      columns: [1, 1],
      weights: [
        [3, 3],
        [3, 3],
      ],
    };
    const cells = [0, 1].flatMap((row) => [0, 1].map((column) => ({ row, column })));
    expect(solved(request).ties).toEqual([
      {
        cells,
        places: 2,
        rule: { by: "index" },
        order: cells,
        won: [
          { row: 0, column: 0 },
          { row: 1, column: 1 },
        ],
      },
    ]);
    const drawn = Array.from(
      { length: 20 },
      (_, seed) => solved({ ...request, ties: { by: "lot", seed } }).seats[0]?.[0],
    );
    expect(new Set(drawn)).toEqual(new Set([0, 1]));
  });

  test("no weight, no places: even where the totals then conflict", () => {
    const result = biproportional({
      rows: [2, 1],
      columns: [1, 2],
      weights: [
        [1, 0],
        [1, 1],
      ],
    });
    expect(result).toEqual({ status: "infeasible", reason: "conflict", rows: [0], columns: [0], places: 1 });
  });

  test("a method that gives every weight a place says so when there are too few", () => {
    const result = biproportional({
      rows: [2, 2],
      columns: [1, 3],
      weights: [
        [5, 5],
        [5, 5],
      ],
      method: "adams",
    });
    expect(result).toEqual({ status: "infeasible", reason: "conflict", rows: [], columns: [0], places: 1 });
    expect(cellBounds({ rows: [2], columns: [2], weights: [[5]], method: "adams" }, 0, 0)).toEqual([1, Infinity]);
  });

  test.each([
    ["totals", { rows: [2, 1], columns: [2], weights: [[1], [1]] }, { reason: "totals", rows: 3, columns: 2 }],
    [
      "crossed",
      { rows: [1, 1], columns: [2], weights: [[1], [1]], lower: [[0], [2]], upper: [[1], [1]] },
      { reason: "crossed", row: 1, column: 0, places: 1 },
    ],
  ])("infeasible: %s", (_, request, outcome) => {
    expect(biproportional(request)).toEqual({ status: "infeasible", ...outcome });
  });

  test.each([
    [
      "a table of another size",
      { rows: [1, 1], columns: [2], weights: [[1, 1]] },
      /weights are not a table.*\(2 rows of 1\).*\nMaybe/,
    ],
    ["a broken cell", { rows: [1], columns: [1], weights: [[0.5]] }, /weight of row \(0\), column \(0\) \(0.5\)/],
    ["a broken total", { rows: [-1], columns: [1], weights: [[1]] }, /total of row \(0\) \(-1\)/],
    ["a broken bound", { rows: [1], columns: [1], weights: [[1]], upper: [[Infinity]] }, /upper bound .* \(Infinity\)/],
    ["too many places", { rows: [2 ** 26], columns: [2 ** 26], weights: [[1]] }, /\(67108864\).*\nMaybe/],
  ])("refuses %s", (_, request, message) => {
    expect(() => biproportional(request)).toThrow(RangeError);
    expect(() => biproportional(request)).toThrow(message);
  });

  test("refuses a method that is not a divisor method", () => {
    const request = JSON.parse('{ "rows": [1], "columns": [1], "weights": [[1]], "method": "largest-remainder" }');
    expect(() => biproportional(request)).toThrow(/\(largest-remainder\).*\nMaybe/);
  });
});
