import { expect, it } from "vitest";
import { decideOnly } from "../../src/app/decide-only.ts";
import { decisionData } from "../../src/report/data/decision.ts";
import { decisionSteps } from "../../src/report/tables/decision-steps.ts";
import { lay } from "../../src/report/tables/table.ts";
import { plain } from "../../src/report/text/paint.ts";
import { decisionText } from "../../src/report/text/reports.ts";
import { small } from "../verify/small.ts";

// 96 of a remainder of 100 are left to keys of 120 and 40, after 4 that A3 lacks: 72 and 24. Of B's 10 they have 20/3 and 10/3.
const { scenario } = small({
  A1: { key: 120, adopted: 20 },
  A2: { key: 40 },
  A3: { key: 60, adopted: 56 },
  A4: { key: 100, adopted: 144 },
  B1: { key: 20, adopted: 6 },
  B2: { key: 10 },
  B3: { key: 10, adopted: 24 },
});

it("exact shares are fractions in lowest terms, and what is whole is written so", () => {
  const decided = decideOnly(scenario);
  if (decided.status !== "decided") throw new Error("There is a decision.");
  const data = decisionData(scenario, decided.decision, decided.baseline);
  const own = data.steps.filter(({ kind }) => kind === "regular");
  expect(own.map(({ exact }) => exact)).toEqual(["72/1", "24/1", "4/1", undefined, "20/3", "10/3", undefined]);
  const { columns, lines } = lay(decisionSteps, data, "nl", "terminal");
  const at = columns.findIndex(({ key }) => key === "exactShare");
  const told = lines.map(({ cells }) => cells[at]).filter((_, index) => data.steps[index]?.kind === "regular");
  const words = (code: string, text = code) => ({ code, words: text });
  expect(told).toEqual([
    words("72/1", "72"),
    words("24/1", "24"),
    words("4/1", "4"),
    undefined,
    words("20/3"),
    words("10/3"),
    undefined,
  ]);
  expect(decisionText(data, { language: "nl", width: 120, paint: plain }, "A")).toMatch(/A1 +regulier .* 72 +72/);
});
