import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { biproportional } from "../../src/apportion/index.ts";
import { divide } from "./arbitraries.ts";

/** Cantonal election of Zürich, 24 March 2019: votes, district seats and the official result, list by district. */
const folder = resolve(process.env["EXTERNAL_DATA"] ?? "../shared/external", "biproportional");
const present = existsSync(resolve(folder, "ZH_2019_votes_df.csv"));
const skipped = present ? "" : `: skipped, since there is no ${folder}`;

/** Below the threshold of 5 % in a district and 3 % in the canton. */
const MISSED = new Set(["BDP", "PdA", "Helvida", "die Guten"]);

const read = (name: string): string[][] =>
  readFileSync(resolve(folder, name), "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => [...line.matchAll(/"([^"]*)"|([^,\s]+)/g)].map((match) => match[1] ?? match[2] ?? ""));

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

describe.skipIf(!present)(`Zürich 2019: 9 lists, 18 districts, 180 seats${skipped}`, () => {
  const load = () => {
    const votes = read("ZH_2019_votes_df.csv").filter(([list]) => !MISSED.has(list ?? ""));
    const official = read("ZH_2019_expected_result.csv").filter(([list]) => !MISSED.has(list ?? ""));
    const districts = read("ZH_2019_district_seats_df.csv");
    const lists = [...new Set(votes.map(([list]) => list ?? ""))];
    const table = (rows: string[][]) =>
      lists.map((list) =>
        districts.map(([name]) => Number(rows.find(([l, d]) => l === list && d === name)?.[2] ?? Number.NaN)),
      );
    const columns = districts.map(([, seats]) => Number(seats));
    return { lists, columns, weights: table(votes), official: table(official) };
  };

  test("all 162 cells, and the seats of the lists", () => {
    const { lists, columns, weights, official } = load();
    // A voter has as many votes as the district has seats: votes ÷ seats, brought to whole numbers.
    const common = columns.reduce((a, b) => (a / gcd(a, b)) * b, 1);
    const voters = weights.map((row) =>
      row.reduce((total, votes, j) => total + votes * (common / (columns[j] ?? 1)), 0),
    );
    const upper = divide({ seats: 180, weights: voters, method: "webster" });
    const result = biproportional({ rows: upper.seats, columns, weights });
    expect(lists).toHaveLength(9);
    expect(columns).toHaveLength(18);
    expect(upper.seats).toEqual(official.map((row) => row.reduce((a, b) => a + b, 0)));
    expect(result.status === "apportioned" ? result.seats : result).toEqual(official);
    expect(result.status === "apportioned" ? result.ties : result).toEqual([]);
  });
});
