import { describe, expect, it } from "vitest";
import { namesOf } from "../../src/intake/index.ts";
import { netherlands, problems, read, reorganisations, sheet } from "./sheets.ts";

const names = namesOf(netherlands, reorganisations);

describe("codes that lost or gained zeros and letters, and names whose accents were spoiled", () => {
  it.each([
    ["34", "GM0034"],
    ["0034", "GM0034"],
    ["00034", "GM0034"],
    ["GM34", "GM0034"],
    ["gm 34", "GM0034"],
    ["SÃºdwest-FryslÃ¢n", "GM1900"],
    ["SÃºdwest FryslÃ¢n", "GM1900"],
    ["Noardeast-FryslÃ¢n", "GM1970"],
    ["Súdwest Fryslân", "GM1900"],
    ["s-Gravenhage", "GM0518"],
    ["Den Haag", "GM0518"],
  ])("%s is %s", (text, code) => {
    expect(names.municipality(text)).toMatchObject({ status: "found", one: { code } });
  });

  it("are no excuse to guess: a name that is not exactly the one meant stays unknown", () => {
    for (const text of ["SÃºdwest-FryslÃ¢", "Ã", "FryslÃ¢n en omstreken", "34a", "000000", "GM", "340034"]) {
      expect([text, names.municipality(text).status]).toEqual([text, "unknown"]);
    }
    expect(names.province("FryslÃ¢n")).toMatchObject({ status: "found", one: { code: "PV21" } });
  });

  it("are told by row, with what they were read as; what is written as usual is not", () => {
    const found = read(
      sheet([
        ["Code", "Gemeente", "Toegezegd amv"],
        [34, "Almere", 1],
        ["00106", undefined, 2],
        ["GM0344", undefined, 3],
        [undefined, "SÃºdwest-FryslÃ¢n", 4],
        [undefined, "den haag", 5],
      ]),
    );
    expect(problems(found)).toEqual([]);
    expect(found.claims.map((one) => one.about)).toEqual(["GM0034", "GM0106", "GM0344", "GM1900", "GM0518"]);
    expect(found.tables[0]?.respelled).toEqual([
      { row: 2, from: "34", code: "GM0034", name: "Almere" },
      { row: 3, from: "00106", code: "GM0106", name: "Assen" },
      { row: 5, from: "SÃºdwest-FryslÃ¢n", code: "GM1900", name: "Súdwest-Fryslân" },
    ]);
  });

  it("also in tables of offers and of agreements", () => {
    const found = read(
      sheet([
        ["Code", "Soort", "Plekken"],
        ["34", "amv", 3],
      ]),
      sheet(
        [
          ["Afspraak", "Soort plekken", "Van", "Naar"],
          ["samenvoegen", "amv", "344", "GM0355"],
        ],
        { name: "B" },
      ),
    );
    expect(problems(found)).toEqual([]);
    expect(found.tables.map((one) => one.respelled.map((at) => [at.from, at.code]))).toEqual([
      [["34", "GM0034"]],
      [["344", "GM0344"]],
    ]);
  });
});
