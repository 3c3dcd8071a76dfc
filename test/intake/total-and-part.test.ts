import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { totalAndPart } from "../../src/intake/whole-number.ts";
import { problems, read, sheet } from "./sheets.ts";

const claims = (found: ReturnType<typeof read>) =>
  found.claims.map((one) => `${one.about} ${one.field} ${one.value} ${one.spot.cell}`);

describe("a total and the part of it that is amv, in one cell", () => {
  it.each([["Toegezegd"], ["Toegezegd totaal"], ["Totaal toegezegd"], ["Reported"]])(
    "is read as both kinds: %s",
    (heading) => {
      const found = read(
        sheet([
          ["Gemeente", heading],
          ["Assen", "120, waarvan 20 amv"],
          ["Zutphen", "80 (waarvan 0 voor amv's)"],
          ["Zeist"],
          ["Almere", 0],
          ["Totaal", "200, of which 20 amv"],
        ]),
      );
      expect(problems(found)).toEqual([]);
      expect(claims(found)).toEqual([
        "GM0106 reported-regular 100 B2",
        "GM0106 reported-amv 20 B2",
        "GM0301 reported-regular 80 B3",
        "GM0301 reported-amv 0 B3",
        "GM0034 reported-regular 0 B5",
        "GM0034 reported-amv 0 B5",
      ]);
      expect(found.tables[0]).toMatchObject({
        totals: [6],
        read: [
          { heading: "Gemeente", field: "municipality" },
          { heading, field: "reported-regular" },
          { heading, field: "reported-amv" },
        ],
        notRead: [],
      });
    },
  );

  it("is read on its side", () => {
    const side = read(
      sheet([
        ["Gemeente", "Assen", "Zutphen"],
        ["Kansrijk", "120, waarvan 20 amv", "80, waarvan 8 amv"],
      ]),
    );
    expect([problems(side), claims(side)]).toEqual([
      [],
      [
        "GM0106 promising-regular 100 B2",
        "GM0106 promising-amv 20 B2",
        "GM0301 promising-regular 72 C2",
        "GM0301 promising-amv 8 C2",
      ],
    ]);
    expect(side.tables[0]?.read).toEqual([
      { heading: "Gemeente (A1)", field: "municipality" },
      { heading: "Kansrijk (A2)", field: "promising-regular" },
      { heading: "Kansrijk (A2)", field: "promising-amv" },
    ]);
  });

  it("is told, at its own cell, where a cell says something else", () => {
    const found = read(
      sheet([
        ["Gemeente", "Toegezegd"],
        ["Assen", "120, waarvan 20 amv"],
        ["Zutphen", 80],
        ["Zeist", "ca. 80"],
        ["Almere", "20, waarvan 120 amv"],
        ["Totaal", "300, waarvan 20 amv"],
      ]),
    );
    expect(found.problems.map((one) => `${one.cell} ${one.value}`)).toEqual(
      expect.arrayContaining(["B3 80", "B4 ca. 80", "B5 20, waarvan 120 amv"]),
    );
    const plain = found.problems.find((one) => one.cell === "B3");
    expect(plain?.message.nl).toContain("Misschien is “80, waarvan 0 amv” bedoeld.");
    expect(plain?.message.en).toContain("Maybe “80, of which 0 amv” is meant.");
    expect(claims(found).filter((one) => !one.startsWith("GM0106"))).toEqual([]);
  });

  it("is not read where another column says what a kind has, nor where the heading names one", () => {
    const both = read(
      sheet([
        ["Gemeente", "Toegezegd", "Toegezegd amv"],
        ["Assen", "120, waarvan 20 amv", 20],
      ]),
    );
    expect(claims(both)).toEqual(["GM0106 reported-amv 20 C2"]);
    expect(both.tables[0]?.notRead).toEqual(["Toegezegd"]);
    const regular = read(
      sheet([
        ["Gemeente", "Toegezegd regulier"],
        ["Assen", "120, waarvan 20 amv"],
      ]),
    );
    expect(problems(regular)).toEqual(["B2 not-whole"]);
    const twice = read(
      sheet([
        ["Gemeente", "Toegezegd", "Toegezegd totaal"],
        ["Assen", "120, waarvan 20 amv", "120, waarvan 20 amv"],
      ]),
    );
    expect(problems(twice).length).toBeGreaterThan(0);
    expect(twice.claims).toEqual([]);
  });

  it("adds up to what two columns say, whatever the figures", () => {
    const figure = fc.nat({ max: 99_999 });
    fc.assert(
      fc.property(fc.array(fc.tuple(figure, figure), { minLength: 1, maxLength: 4 }), (figures) => {
        const names = ["Assen", "Zutphen", "Zeist", "Almere"];
        const rows = figures.map(([regular, amv], n) => [names[n], `${regular + amv}, waarvan ${amv} amv`]);
        const apart = figures.map(([regular, amv], n) => [names[n], regular, amv]);
        const together = read(sheet([["Gemeente", "Toegezegd"], ...rows]));
        const beside = read(sheet([["Gemeente", "Toegezegd regulier", "Toegezegd amv"], ...apart]));
        expect([problems(together), problems(beside)]).toEqual([[], []]);
        const said = (found: ReturnType<typeof read>) => claims(found).map((one) => one.replace(/ [A-Z]\d+$/, ""));
        expect(said(together)).toEqual(said(beside));
      }),
    );
  });

  it.each(["120", "120, waarvan amv", "ca. 120, waarvan 20 amv", "120, waarvan 20", "120 amv", "1e3, waarvan 1 amv"])(
    "is not seen in “%s”",
    (text) => {
      expect(totalAndPart(text)).toBeUndefined();
    },
  );
});
