import { describe, expect, it } from "vitest";
import { namesOf } from "../../src/intake/index.ts";
import { netherlands, problems, read, reorganisations as list, sheet } from "./sheets.ts";

const names = namesOf(netherlands, list);

describe("the bundled list of reorganisations", () => {
  it("has every municipality that went since 2015 once for each that it went into, in the order of days", () => {
    expect(list.length).toBeGreaterThan(100);
    const pairs = list.map((one) => `${one.date} ${one.oldCode} ${one.newCode}`);
    expect(new Set(pairs).size).toBe(pairs.length);
    expect(list.map((one) => one.date)).toEqual(list.map((one) => one.date).toSorted());
    expect(list.filter((one) => one.date < "2015-01-01" || !/^GM\d{4}$/.test(one.oldCode))).toEqual([]);
  });

  it("leads from every code and name to municipalities of today, and from none of today away", () => {
    const towns = new Map(netherlands.municipalities.map((one) => [one.code as string, one.name]));
    const unknown = list.flatMap((one) =>
      [one.oldCode, one.oldName].filter((text) => names.municipality(text).status === "unknown"),
    );
    expect(unknown).toEqual([]);
    for (const { oldCode, newCode } of list) {
      expect(names.municipality(oldCode).status === "found").toBe(towns.has(oldCode));
      // Who took others in may have gone later itself.
      expect(towns.has(newCode) || list.some((one) => one.oldCode === newCode)).toBe(true);
    }
  });

  it("has one name for each code", () => {
    const called = new Map<string, string>();
    for (const { oldCode, oldName, newCode, newName } of list) {
      for (const [code, name] of [
        [oldCode, oldName],
        [newCode, newName],
      ] as const) {
        expect(called.get(code) ?? name).toBe(name);
        called.set(code, name);
        const now = netherlands.municipalities.find((one) => one.code === code);
        expect(now === undefined || now.name === name).toBe(true);
      }
    }
  });

  it("follows twice where that is needed: Ubbergen, by way of Groesbeek, is Berg en Dal", () => {
    const found = names.municipality("Ubbergen");
    expect(found.status === "old" && [found.one.name, found.by.newName]).toEqual(["Berg en Dal", "Groesbeek"]);
  });
});

describe("figures of old municipalities", () => {
  const header = ["Gemeente", "Toegezegd regulier"];

  it("of all parts of a new one are added up", () => {
    const found = read(sheet([header, ["Appingedam", 1], ["Delfzijl", 2], ["Loppersum", 4]]));
    expect([problems(found), found.claims.map((one) => [one.about, one.value])]).toEqual([[], [["GM1979", 7]]]);
  });

  it("of all that went into one that was there before are not, since its own is lacking", () => {
    const found = read(sheet([header, ["Haren", 1], ["Ten Boer", 2]]));
    expect([problems(found), found.claims]).toEqual([["A2 contradiction"], []]);
    const beside = read(sheet([header, ["Groningen", 4], ["Haren", 1], ["Ten Boer", 2]]));
    expect([problems(beside), beside.claims.map((one) => one.value)]).toEqual([["A3 contradiction"], [4]]);
  });

  it("of one that was divided are nobody's: it is told over whom", () => {
    const found = read(sheet([header, ["Haaren", 5], ["Zutphen", 1]]));
    expect([problems(found), found.claims.map((one) => one.value)]).toEqual([["A2 contradiction"], [1]]);
    const [problem] = found.problems;
    expect(problem?.message.nl).toContain(
      "op 1 januari 2021 verdeeld over Boxtel (GM0757), Oisterwijk (GM0824), Tilburg",
    );
    expect(problem?.message.en).toContain("divided over Boxtel (GM0757)");
    // With all others of Waadhoeke: a part of Littenseradiel is lacking still.
    const parts = read(sheet([header, ["het Bildt", 1], ["Franekeradeel", 2], ["Menameradiel", 4]]));
    expect([problems(parts), parts.claims]).toEqual([["A2 contradiction"], []]);
  });
});
