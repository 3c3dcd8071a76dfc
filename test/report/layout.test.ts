import { expect, it } from "vitest";
import { plain } from "../../src/report/index.ts";
import { table } from "../../src/report/text/layout.ts";

const columns = ["town", "first", "second", "third"].map((header, i) => ({
  header,
  align: i === 0 ? ("left" as const) : ("right" as const),
}));
const rows = [{ cells: ["Zutphen", "1", "22", "333"] }];

it("is one table where it fits", () => {
  expect(table(columns, rows, 40, plain).split("\n")).toEqual([
    "town     first  second  third",
    "Zutphen      1      22    333",
  ]);
});

it("goes on below where columns have no room, with the first column again", () => {
  expect(table(columns, rows, 22, plain).split("\n")).toEqual([
    "town     first  second",
    "Zutphen      1      22",
    "",
    "town     third",
    "Zutphen    333",
  ]);
});

it("leaves a column that is too wide by itself beside the first", () => {
  expect(table(columns, rows, 5, plain).split("\n\n")).toHaveLength(3);
});
