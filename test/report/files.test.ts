import { parse } from "csv-parse/sync";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Plan } from "../../src/domain/index.ts";
import { csv } from "../../src/report/csv/csv.ts";
import {
  agreementsCsv,
  decisionCsv,
  decisionData,
  jsonLines,
  municipalitiesCsv,
  planJson,
  reportData,
} from "../../src/report/index.ts";
import { baseline, decision, hostile, plan, proven, scenario } from "./fixture.ts";

const data = reportData(proven);
const read = (text: string) => parse<Record<string, string>>(text, { columns: true, record_delimiter: "\r\n" });

describe("csv", () => {
  it("quotes commas, quotes and line breaks, and ends lines with CRLF", () => {
    expect(
      csv(
        ["a", "b"],
        [
          ['x "y"', "1,2"],
          ["line\nbreak", 3],
        ],
      ),
    ).toBe('a,b\r\n"x ""y""","1,2"\r\n"line\nbreak",3\r\n');
  });

  it("keeps a spreadsheet from taking a name for a formula", () => {
    expect(csv(["a"], [["=1+1"], ["@x"], ["-5"]])).toBe("a\r\n'=1+1\r\n'@x\r\n'-5\r\n");
    expect(csv(["a"], [[-5]])).toBe("a\r\n-5\r\n");
  });

  it("refuses a row that does not fit its header", () => {
    expect(() => csv(["a", "b"], [["x"]])).toThrow("has (1) fields where the header has (2)");
  });

  it("reads back as it was written, whatever the text", () => {
    const text = fc.string({ unit: "binary", maxLength: 12 }).filter((t) => !/^[=+\-@\t\r\uFEFF]/.test(t));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 4 }), (rows) => {
        const back = parse(csv(["a", "b"], rows), { record_delimiter: "\r\n" });
        expect(back.slice(1)).toEqual(rows);
      }),
      { numRuns: 60 },
    );
  });
});

describe("municipalities.csv", () => {
  const rows = read(municipalitiesCsv(data.municipalities));

  it("has a row for every municipality and kind, whose books close", () => {
    expect(rows).toHaveLength(10);
    const sum = (column: string) => rows.reduce((all, row) => all + Number(row[column]), 0);
    expect([sum("decided"), sum("relief"), sum("task"), sum("hosted")]).toEqual([830, 124, 706, 706]);
  });

  it("tells every standing and source beside the figures", () => {
    expect(rows[6]).toEqual({
      code: "GM04",
      name: `Dorp "Zuid", ${hostile}`,
      province_code: "PV2",
      province: "Tekort",
      kind: "regular",
      indicative: "150",
      adopted: "0",
      share: "150",
      decided: "150",
      relief: "75",
      reserve: "0",
      given: "0",
      taken: "0",
      handed_over: "75",
      guests: "0",
      task: "75",
      hosted: "0",
      site_before: "viable",
      site_after: "none",
      exempt: "no",
      exempt_reason: "",
      exempt_standing: "",
      exempt_source: "",
      key_standing: "estimate",
      key_source: "besluit",
      key_total_standing: "estimate",
      key_total_source: "besluit",
      offer_standing: "derived",
      offer_sources: "",
      outcome_standing: "illustrative",
    });
  });
});

it("agreements.csv has every agreement, places going from and to", () => {
  const rows = read(agreementsCsv(data));
  expect(rows.map((r) => [r.type, r.kind, r.from_code, r.to_code, r.places])).toEqual([
    ["swap", "regular", "PV2", "PV1", "120"],
    ["swap", "amv", "PV2", "PV1", "4"],
    ["municipal-swap", "regular", "GM04", "GM01", "75"],
    ["municipal-swap", "regular", "GM05", "GM01", "45"],
    ["municipal-swap", "amv", "GM04", "GM01", "2"],
    ["municipal-swap", "amv", "GM05", "GM01", "2"],
    ["merger", "amv", "GM02", "GM01", "10"],
    ["merger", "regular", "GM04", "GM05", "75"],
    ["merger", "amv", "GM04", "GM05", "10"],
  ]);
});

it("decision.csv has the exact shares as fractions", () => {
  const rows = read(decisionCsv(decisionData(scenario, decision, baseline)));
  expect(rows.filter((r) => r.exact_share !== "").map((r) => [r.code, r.kind, r.exact_share, r.share])).toEqual([
    ["GM04", "regular", "150/1", "150"],
    ["GM04", "amv", "12/1", "12"],
    ["GM05", "regular", "90/1", "90"],
    ["GM05", "amv", "12/1", "12"],
  ]);
});

describe("plan.json", () => {
  it("is the plan", () => {
    const back = JSON.parse(planJson(plan)) as Plan;
    expect(back.municipalities).toEqual(plan.municipalities);
    expect(back.mergers).toHaveLength(3);
    expect(back.swaps).toEqual(plan.swaps);
  });

  it("has the same bytes in whatever order it was made", () => {
    const backwards: Plan = {
      municipalities: plan.municipalities.toReversed(),
      clusters: [],
      mergers: plan.mergers.toReversed().map(({ places, host, guest, kind }) => ({ places, host, guest, kind })),
      exchanges: [],
      municipalSwaps: plan.municipalSwaps.toReversed(),
      swaps: plan.swaps,
      scenario: plan.scenario,
      version: 1,
      format: "verdeelwijzer-plan",
    };
    expect(planJson(backwards)).toBe(planJson(plan));
  });

  it("has one agreement a line", () => {
    const line = '    {"kind":"amv","guest":"GM02","host":"GM01","places":10},';
    expect(planJson(plan).split("\n")).toContain(line);
  });

  it("refuses what JSON cannot say", () => {
    expect(() => jsonLines({ a: [{ b: Number.NaN }] })).toThrow("The number (NaN) of (b)");
  });
});
