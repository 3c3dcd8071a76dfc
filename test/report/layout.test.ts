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

it("repeats whatever it takes to name a row: a municipality and the kind", () => {
  const twoNames = [columns[0]!, { header: "kind", align: "left" as const }, ...columns.slice(1)];
  const kinds = ["regular", "amv"].map((kind) => ({ cells: ["Zutphen", kind, "1", "22", "333"] }));
  expect(table(twoNames, kinds, 23, plain).split("\n")).toEqual([
    "town     kind     first",
    "Zutphen  regular      1",
    "Zutphen  amv          1",
    "",
    "town    kind    second",
    "Zutphen regular     22",
    "Zutphen amv         22",
    "",
    "town     kind     third",
    "Zutphen  regular    333",
    "Zutphen  amv        333",
  ]);
});
