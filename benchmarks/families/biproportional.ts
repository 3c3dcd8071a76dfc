import { apportion, biproportional } from "../../src/apportion/index.ts";
import type { ArithmeticTask, Case, Family } from "../family.ts";
import { missingExternal, readExternal } from "../readers/external.ts";
import { csvRows } from "../readers/csv-rows.ts";

/** Votes per list and district, seats per district, and the official seats. */
interface Election {
  readonly columns: readonly number[];
  readonly weights: readonly (readonly number[])[];
  readonly official: readonly (readonly number[])[];
}

/** Below the threshold of 5 % in a district and 3 % in the canton. */
const missed = new Set(["BDP", "PdA", "Helvida", "die Guten"]);

/** Official result of Uri, 8 March 2020: lists CVP, SPGB, FDP, SVP over Altdorf, Bürglen, Erstfeld, Schattdorf. */
const uri: readonly (readonly number[])[] = [
  [5, 2, 2, 3],
  [4, 1, 2, 2],
  [3, 1, 1, 2],
  [3, 3, 1, 2],
];

export const biproportionalElections: Family = {
  name: "biproportional",
  title: "Published: two elections divided over lists and districts at once",
  question: "Does our biproportional rounding give the official seats, cell by cell?",
  unit: "cells",
  type: "arithmetic",
  byRule: true,
  missing: () => missingExternal("biproportional", "uri2020_seats.csv"),
  cases: (): readonly Case[] => [
    { name: "Uri 2020", size: 16, severity: 20, tier: "smoke", make: () => task(readUri()) },
    { name: "Zürich 2019", size: 162, severity: 50, tier: "smoke", make: () => task(readZurich()) },
  ],
};

function readUri(): Election {
  const rows = csvRows(readExternal("biproportional", "uri2020_votes_matrix.csv"));
  const weights = rows.map((row) => row.slice(1).map(Number));
  const columns = csvRows(readExternal("biproportional", "uri2020_seats.csv")).map(([, seats]) => Number(seats));
  return { columns, weights, official: uri };
}

function readZurich(): Election {
  const read = (file: string) => csvRows(readExternal("biproportional", file));
  const districts = read("ZH_2019_district_seats_df.csv");
  const votes = read("ZH_2019_votes_df.csv").filter(([list]) => !missed.has(list ?? ""));
  const expected = read("ZH_2019_expected_result.csv").filter(([list]) => !missed.has(list ?? ""));
  const lists = [...new Set(votes.map(([list]) => list))];
  const table = (rows: readonly (readonly string[])[]) =>
    lists.map((list) => districts.map(([name]) => Number(rows.find(([l, d]) => l === list && d === name)?.[2])));
  return { columns: districts.map(([, seats]) => Number(seats)), weights: table(votes), official: table(expected) };
}

/** Upper apportionment: votes ÷ seats of the district, summed per list, by Webster; then the table. */
function task({ columns, weights, official }: Election): ArithmeticTask {
  const seats = sum(columns);
  const common = columns.reduce((a, b) => (a / gcd(a, b)) * b, 1);
  const voters = weights.map((row) => sum(row.map((votes, j) => votes * (common / (columns[j] ?? 1)))));
  return {
    type: "arithmetic",
    known: official.flat(),
    divide: () => {
      const upper = apportion({ seats, weights: voters, method: "webster" });
      const result = upper.status === "apportioned" ? biproportional({ rows: upper.seats, columns, weights }) : upper;
      return result.status === "apportioned" ? result.seats.flat() : [];
    },
    broken: (cells) => {
      const at = (i: number, j: number) => cells[i * columns.length + j] ?? Number.NaN;
      const wrongColumns = columns.filter((want, j) => sum(weights.map((_, i) => at(i, j))) !== want);
      const fractions = cells.filter((cell) => !Number.isInteger(cell) || cell < 0);
      return [
        ...wrongColumns.map((want) => `a district of ${want} seats has another number`),
        ...fractions.map((cell) => `${cell} is no number of seats`),
      ];
    },
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
