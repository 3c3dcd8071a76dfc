import { describe, expect, it } from "vitest";
import { problems, read, sheet } from "./sheets.ts";

describe("files without a table that is known", () => {
  it("are told with the headings that were found, and where they stand", () => {
    const found = read(
      sheet([["Opvang 2025"], [], ["Gemeente", "Plan A", "Plan B"], ["Assen", 1, 2]], { name: "Plannen" }),
    );
    expect(problems(found)).toEqual(["A3 columns"]);
    expect(found.problems[0]).toMatchObject({ sheet: "Plannen", value: "Gemeente" });
    expect(found.problems[0]?.message.nl).toContain("Gevonden koppen: Gemeente, Plan A, Plan B. Misschien");
    expect(found.problems[0]?.message.en).toContain("Headings found: Gemeente, Plan A, Plan B. Maybe");
    expect(found.claims).toEqual([]);
  });

  it("are told without headings where there are none", () => {
    const found = read(sheet([[1, 2]]));
    expect(problems(found)).toEqual(["- columns"]);
    expect(found.problems[0]?.message.nl).not.toContain("Gevonden");
  });

  it("name a dozen headings of many, and not the whole of a long one", () => {
    const found = read(sheet([Array.from({ length: 500 }, (_, index) => `kop ${index} ${"x".repeat(30_000)}`)]));
    expect(found.problems[0]?.message.en.length).toBeLessThan(900);
    expect(found.problems[0]?.message.en).toContain("kop 11 ");
    expect(found.problems[0]?.message.en).not.toContain("kop 12 ");
  });
});
