import { expect, it } from "vitest";
import type { Scenario } from "../../src/domain/index.ts";
import type { Outcome } from "../../src/explain/sweep/index.ts";
import { sweepPaid } from "../../src/report/tables/sweep-commitments.ts";
import { sweepVariants } from "../../src/report/tables/sweep.ts";
import { lay, type Table } from "../../src/report/tables/table.ts";
import { readBundled } from "../../src/scenario/read-folder.ts";

const read = readBundled("two-provinces");
if (read.status !== "ok") throw new Error("The bundled scenario does not parse.");
const scenario: Scenario = read.scenario;

/** Packages of three draws: places too many in small sites, and hectometres added up. */
const outcomes = (unviable: readonly number[], distance: readonly number[]): readonly Outcome[] =>
  unviable.map((n, draw) => ({
    status: "solved",
    draw,
    coming: new Map(),
    agreements: new Map(),
    measures: { unviable: n, distance: distance[draw] ?? 0 },
    levels: [n],
    proven: true,
  }));
const own = outcomes([10, 20, 30], [5000, 5000, 5000]);
const better = outcomes([4, 14, 24], [4000, 3000, 2000]);

function cellsOf<Data>(table: Table<Data>, data: Data, line: string): readonly unknown[][] {
  const { lines } = lay(table, data, "en", "page");
  return lines.map(({ cells }) => [...cells]).filter((cells) => JSON.stringify(cells).includes(line));
}

it("a variant that comes out lower is told as less, in places and in kilometres", () => {
  const found = {
    initiatives: [],
    books: [],
    outcomes: own,
    others: [{ name: "better", outcomes: better }],
    stopped: false,
    known: 0,
    aside: [],
  };
  const data = { scenario, found, draws: { chance: 50, seed: 1 } };
  const rows = cellsOf(sweepVariants, data, "better");
  expect(rows.find((cells) => String(cells[0]).startsWith("places in sites"))?.slice(2)).toEqual([
    "3 / 3",
    14,
    -6,
    -6,
    -6,
  ]);
  expect(rows.find((cells) => String(cells[0]).startsWith("distance within"))?.slice(2)).toEqual([
    "3 / 3",
    300,
    -300,
    -200,
    -100,
  ]);
});

it("a set of swaps that comes out lower costs less than nothing", () => {
  const performance = { holds: { share: 1, least: 0.4, most: 1 }, held: 3, of: 3, outcomes: better };
  const candidate = { pairs: [], seen: 0, chosenBy: performance, tried: performance };
  const best = { candidates: [candidate], best: candidate, own, stopped: false };
  const [places] = cellsOf(sweepPaid, { scenario, best }, "places in sites");
  expect(places?.slice(1)).toEqual([20, 14, "-6 (-6 to -6)"]);
  const [distance] = cellsOf(sweepPaid, { scenario, best }, "distance within");
  // By hand: differences −1000, −2000, −3000 hm: mean −2000, standard deviation 1000, error 1.96 · 1000/√3 = 1131.6.
  expect(distance?.slice(1)).toEqual([500, 300, "-200 (-313 to -87)"]);
});
