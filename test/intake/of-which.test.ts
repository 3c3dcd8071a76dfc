import { describe, expect, it } from "vitest";
import { wholeNumber } from "../../src/intake/whole-number.ts";
import { problems, read, sheet } from "./sheets.ts";

function figures(found: ReturnType<typeof read>): readonly string[] {
  return found.claims.map((one) => `${one.about} ${one.field} ${one.value} ${one.spot.cell}`);
}

describe("a total with the part of it that is amv", () => {
  it.each([
    [["Gemeente", "Toegezegd totaal", "waarvan amv"]],
    [["Gemeente", "Totaal toegezegd", "Toegezegd, waarvan amv"]],
    [["Gemeente", "Toegezegd", "Waarvan AMV's"]],
    [["Municipality", "Reported total", "of which unaccompanied minors"]],
  ])("is read as regular and amv: %j", (header) => {
    const found = read(sheet([header, ["Assen", 120, 20], ["Zutphen", 80, 0], ["Totaal", 200, 20]]));
    expect(problems(found)).toEqual([]);
    expect(figures(found)).toEqual([
      "GM0106 reported-regular 100 B2",
      "GM0106 reported-amv 20 C2",
      "GM0301 reported-regular 80 B3",
      "GM0301 reported-amv 0 C3",
    ]);
    expect(found.tables[0]?.totals).toEqual([4]);
    expect(found.tables[0]?.read[1]).toEqual({ heading: `${header[1]} − ${header[2]}`, field: "reported-regular" });
  });

  it("is read below a heading of a group, and for two figures beside each other", () => {
    const found = read(
      sheet(
        [
          ["Gemeente", "Toegezegd", undefined, "Kansrijk"],
          [undefined, "totaal", "waarvan amv", "totaal", "waarvan amv"],
          ["Assen", 120, 20, 9, 4],
        ],
        {
          merges: [
            { top: 1, left: 2, bottom: 1, right: 3 },
            { top: 1, left: 4, bottom: 1, right: 5 },
          ],
        },
      ),
    );
    expect([problems(found), figures(found).map((one) => one.slice(7))]).toEqual([
      [],
      ["reported-regular 100 B3", "reported-amv 20 C3", "promising-regular 5 D3", "promising-amv 4 E3"],
    ]);
  });

  it("is not taken for regular where another column says what that is, or where no part is named", () => {
    const both = read(
      sheet([
        ["Gemeente", "Toegezegd totaal", "waarvan amv", "Toegezegd regulier"],
        ["Assen", 120, 20, 100],
      ]),
    );
    expect([problems(both), figures(both)]).toEqual([["B1 columns", "C1 columns"], ["GM0106 reported-regular 100 D2"]]);
    const alone = read(
      sheet([
        ["Gemeente", "Toegezegd totaal"],
        ["Assen", 120],
      ]),
    );
    expect(problems(alone)).toEqual(["A1 columns"]);
    expect(alone.problems[0]?.message.nl).toContain("Gevonden koppen: Gemeente, Toegezegd totaal.");
    expect(alone.claims).toEqual([]);
  });

  it("is told, at its own cell, where the rest cannot be said", () => {
    const found = read(
      sheet([
        ["Gemeente", "Toegezegd totaal", "waarvan amv"],
        ["Assen", 10, 15],
        ["Zutphen", 10],
        ["Zeist", undefined, 3],
        ["Almere", "ca. 10", 3],
        ["Utrecht", 10, "ca. 3"],
      ]),
    );
    expect(found.problems.map((one) => `${one.cell} ${one.value}`)).toEqual([
      "C2 15",
      "C3 ",
      "B4 ",
      "B5 ca. 10",
      "C6 ca. 3",
    ]);
    expect(found.problems[0]?.message.nl).toContain("groter dan het totaal (10)");
    expect(found.problems[0]?.message.en).toContain("larger than the total (10)");
    expect(figures(found).filter((one) => one.includes("regular"))).toEqual([]);
  });

  it.each(["120, waarvan 20 amv", "120 (waarvan 20 amv)", "120 waarvan 20 voor amv's", "120, of which 20 amv"])(
    "in one cell is refused with the two numbers: %s",
    (text) => {
      const found = wholeNumber({ type: "text", text });
      expect(found.status === "refused" && found.message.nl).toContain(
        "Misschien zijn bedoeld: 100 regulier en 20 amv",
      );
      expect(found.status === "refused" && found.message.en).toContain("100 regular and 20 amv");
    },
  );

  it("in one cell with a part that is larger than the whole gives no numbers", () => {
    const found = wholeNumber({ type: "text", text: "20, waarvan 120 amv" });
    expect(found.status === "refused" && found.message.nl).not.toContain("-100");
  });
});
