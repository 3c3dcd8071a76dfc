import { expect, it } from "vitest";
import { fairness as ofPlan } from "../../src/questions/fairness.ts";
import { caseFrom } from "../../src/explain/why/index.ts";
import { scenarioLine } from "../../src/report/index.ts";
import { effectsOn } from "../../src/report/tables/effects.ts";
import { lay } from "../../src/report/tables/table.ts";
import { proven } from "../report/fixture.ts";

const solved = { status: "solved", proven: true, inShort: "" } as const;
const measures = { unviable: 0, sites: 0 };
const known = ["unviable", "sites"];

it("says that nothing changes only where no agreement and no municipality does, and all of it is known", () => {
  const effects = [
    { ...solved, what: "same", known, measures, agreements: 0, municipalities: 0 },
    { ...solved, what: "other agreements", known, measures, agreements: 319, municipalities: 0 },
    { ...solved, what: "other numbers", known, measures, agreements: 0, municipalities: 2 },
    { ...solved, what: "open", known: ["unviable"], measures, agreements: 0, municipalities: 0 },
    { ...solved, what: "more", known, measures, agreements: 1, municipalities: 1, inShort: "1 site more" },
    { what: "gone", status: "none", reason: "infeasible", inShort: "" } as const,
  ];
  const { lines } = lay(effectsOn("unviable", "effects.title"), { effects, bars: false }, "en", "page");
  expect(Object.fromEntries(lines.map(({ cells }) => [cells[0], cells[1]]))).toEqual({
    same: "nothing",
    "other agreements": "another package, as good on the objectives",
    "other numbers": "another package, as good on the objectives",
    open: "nothing that is certain",
    more: "1 site more",
    gone: "",
  });
});

it("counts effects in what people count of the measure, with its unit in the title", () => {
  const two = [-12_400, 3].map((far) => {
    const of = { known: ["distance"], measures: { distance: far }, agreements: 1, municipalities: 1 };
    return { ...solved, ...of, what: String(far) };
  });
  const table = lay(effectsOn("distance", "effects.title"), { effects: two, bars: false }, "en", "page");
  const at = table.columns.findIndex(({ key }) => key === "effect");
  expect(table.title).toBe(
    "What changes the package, measured in “distance within provinces” (km, added up over all places)",
  );
  expect(table.lines.map(({ cells }) => cells[at])).toEqual(["−1,240", "+0.3"]);
});

it("tells a change of what has no unit as a part of what it was before, and nothing that is something as nothing", () => {
  const three = [-50, 0.01, 20.5].map((percent) => {
    const of = { known: ["deviation.graded"], measures: { "deviation.graded": 2_000 * percent } };
    return { ...solved, ...of, agreements: 1, municipalities: 1, what: String(percent) };
  });
  const cells = (before?: number) => {
    const table = lay(
      effectsOn("deviation.graded", "effects.title", before),
      { effects: three, bars: false },
      "en",
      "page",
    );
    const at = table.columns.findIndex(({ key }) => key === "effect");
    return [table.title, ...table.lines.map((line) => line.cells[at])];
  };
  const title = (unit: string) => `What changes the package, measured in “deviation from the key, graded” (${unit})`;
  expect(cells(200_000)).toEqual([title("per cent of what it was before"), "−50", "+20.5", "+0.01"]);
  expect(cells(2_000_000)).toEqual([title("per cent of what it was before"), "−5", "+2.05", "+0.01"]);
  // Of nothing, nothing is a part.
  for (const none of [cells(0), cells()])
    expect(none).toEqual([title("per 100,000 of the key, graded"), "−100,000", "+41,000", "+20"]);
});

it("an answer of illustrative figures ends with the warning that they are no offers", () => {
  const told = ofPlan.answer(caseFrom(proven), {}).tell("en", "page");
  expect(scenarioLine(proven.scenario).illustrative).toBeGreaterThan(0);
  expect(told.at(-1)).toEqual([{ type: "note", words: expect.stringContaining("have illustrative figures here") }]);
});
