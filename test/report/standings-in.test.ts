import { expect, it } from "vitest";
import type { Standing } from "../../src/domain/index.ts";
import { standingsIn } from "../../src/report/data/figure.ts";

const figure = (standing: Standing) => ({ value: 1, standing });

it("finds the standings of all figures, hardest first and once each, and of nothing else", () => {
  const data = {
    name: "Aalten",
    standing: "assumed",
    cells: [{ regular: figure("illustrative"), amv: figure("published") }, undefined, null],
    total: figure("illustrative"),
  };
  expect(standingsIn([data])).toEqual(["published", "illustrative"]);
  expect(standingsIn([])).toEqual([]);
});
