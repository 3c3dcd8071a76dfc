import { describe, expect, it } from "vitest";
import { readMonitor } from "../../src/scenario/index.ts";
import { bundled } from "./bundled.ts";

const scenario = bundled("two-provinces");
const header = "code,kind,date,realised,planned,planned_from";
const read = (...rows: readonly string[]) => readMonitor(scenario, "monitor.csv", [header, ...rows, ""].join("\n"));
/** Where something is wrong, and what stands there. */
function wrong(...rows: readonly string[]): readonly string[] {
  const found = read(...rows);
  if (found.status === "ok") return [];
  return found.problems.map(({ code, row, column, value }) => `${code} ${row ?? ""} ${column ?? ""} ${value ?? ""}`);
}

describe("a monitor", () => {
  it("is read row by row, with nothing planned where nothing is said", () => {
    expect(read("HL1,regular,2025-01-31,300,100,2025-06-01", "HL1,amv,2025-01-31,0,,")).toEqual({
      status: "ok",
      value: [
        { code: "HL1", kind: "regular", on: "2025-01-31", realised: 300, planned: 100, plannedFrom: "2025-06-01" },
        { code: "HL1", kind: "amv", on: "2025-01-31", realised: 0, planned: 0 },
      ],
    });
    const short = readMonitor(scenario, "monitor.csv", "code,kind,date,realised\nHL1,amv,2025-01-31,3\n");
    expect(short).toMatchObject({ status: "ok", value: [{ realised: 3, planned: 0 }] });
  });

  it("is told everything that is wrong with it, by row, column and value", () => {
    expect(wrong("HL9,regulier,31 jan,-4,2.5,")).toEqual([
      "unknown-value 2 kind regulier",
      "wrong-type 2 date 31 jan",
      "out-of-range 2 realised -4",
      "not-whole 2 planned 2.5",
      "unknown-code 2 code HL9",
    ]);
    expect(wrong(",amv,,,,")).toEqual(["missing 2 code ", "missing 2 date ", "missing 2 realised "]);
    expect(wrong("HL1,amv,2025-01-31,3,,2025-06-01")).toEqual(["missing 2 planned_from 2025-06-01"]);
    expect(wrong("HL1,amv,2025-01-31,3,,", "HL1,regular,2025-01-31,3,,", "HL1,amv,2025-01-31,4,,")).toEqual([
      "duplicate 4 date 2025-01-31",
    ]);
    expect(wrong()).toEqual(["missing   "]);
  });

  it("needs its columns", () => {
    const found = readMonitor(scenario, "monitor.csv", "code,kind,realised\nHL1,amv,3\n");
    expect(found).toMatchObject({ status: "problems", problems: [{ code: "columns" }] });
  });
});
