import { describe, expect, it } from "vitest";
import { readReorganisations } from "../../src/intake/index.ts";
import { isoDayOf, isoDayOfDutch, parseScenario } from "../../src/scenario/index.ts";
import { problems, read, sheet } from "../intake/sheets.ts";
import { files } from "./fixture.ts";

describe("days as people write them", () => {
  it.each([
    "2025-07-01",
    "2025-07-01T00:00:00",
    "2025-07-01 00:00:00",
    "1-7-2025",
    "01/07/2025",
    "1.7.2025",
    "1 juli 2025",
    " 1 Juli  2025 ",
    "1 jul. 2025",
    "1-jul-2025",
    "1e juli 2025",
    "1 July 2025",
    "1st July, 2025",
    "July 1, 2025",
    "Jul 1 2025",
  ])("%s is the first of July", (text) => {
    expect(isoDayOfDutch(text)).toBe("2025-07-01");
  });

  it("have months of both languages", () => {
    const dutch = "januari februari maart april mei juni juli augustus september oktober november december".split(" ");
    const english = "January February March April May June July August September October November December".split(" ");
    for (const names of [dutch, english]) {
      const days = names.map((name) => isoDayOfDutch(`28 ${name} 2026`));
      expect(days).toEqual(names.map((_, index) => `2026-${String(index + 1).padStart(2, "0")}-28`));
    }
  });

  it.each([
    "1 juli",
    "juli 2025",
    "31 juni 2025",
    "29 februari 2025",
    "0 mei 2025",
    "1 jolie 2025",
    "1 juli 25",
    "45839",
    "",
    "2025-13-01",
  ])("%s is none", (text) => {
    expect(isoDayOfDutch(text)).toBeUndefined();
  });

  it("of figures alone are none in the files of a scenario, where month and day may change places", () => {
    expect([isoDayOf("01-07-2025"), isoDayOf("1 juli 2025")]).toEqual([undefined, "2025-07-01"]);
  });

  it("with the name of their month are read in the files of a scenario", () => {
    const given = Object.entries(files()).map(([name, text]) => [
      name,
      text.replaceAll("2026-02-01", "1 februari 2026"),
    ]);
    expect(JSON.stringify(given)).toContain("1 februari 2026");
    expect(parseScenario(Object.fromEntries(given) as ReturnType<typeof files>)).toEqual(parseScenario(files()));
  });

  it("is no work of more than its first letters", () => {
    expect(isoDayOfDutch(`1${" ".repeat(1_000_000)}juli 2025`)).toBeUndefined();
  });

  it("are read in tables of offers, and in lists of reorganisations", () => {
    const header = ["Gemeente", "Soort", "Plekken", "Beschikbaar vanaf"];
    const found = read(
      sheet([
        header,
        ["Assen", "regulier", 10, "1 juli 2025"],
        ["Assen", "amv", 5, "1 July 2025"],
        ["Zeist", "amv", 5, "medio 2025"],
      ]),
    );
    expect(found.offers.map((one) => one.availableFrom)).toEqual(["2025-07-01", "2025-07-01", undefined]);
    expect(problems(found)).toEqual(["D4 wrong-type"]);
    expect(found.problems[0]?.message.nl).toContain("31 december 2025");
    expect(found.problems[0]?.message.en).toContain("31 December 2025");
    const list = readReorganisations(
      new TextEncoder().encode("date,old_code,old_name,new_code,new_name\n1 januari 2026,GM0001,Oud,GM0002,Nieuw\n"),
    );
    expect(list).toMatchObject({ list: [{ date: "2026-01-01" }] });
  });
});
