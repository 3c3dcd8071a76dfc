import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { namesOf, wholeNumber } from "../../src/intake/index.ts";
import { netherlands, reorganisations } from "./sheets.ts";

const read = (text: string) => wholeNumber({ text, type: "text" });
const names = namesOf(netherlands, reorganisations);

describe("numbers as people write them", () => {
  it("are read however thousands are set apart", () => {
    const figure = fc.integer({ min: 0, max: 1_000_000_000 });
    const mark = fc.constantFrom("", ".", " ", "\u00a0", "\u202f", "'", "’");
    const end = fc.constantFrom("", ",0", ",00", " ");
    fc.assert(
      fc.property(figure, mark, end, (value, separator, tail) => {
        const text = String(value).replaceAll(/\B(?=(\d{3})+$)/g, separator) + tail;
        expect([text, read(text)]).toEqual([text, { status: "whole", value }]);
      }),
    );
  });

  it("are refused with a way out where they are no whole number, and never thrown about", () => {
    const wrong = [
      "ca. 120",
      "±120",
      "100-120",
      "-",
      "n.v.t.",
      "1,234",
      "12,5",
      "1.23",
      "1.2345",
      "1.234.56",
      "12 34",
      "0x10",
      "1e3",
      "NaN",
      "Infinity",
      "١٢",
      "12 plekken",
      "-5",
      "99999999999",
      "#REF!",
    ];
    for (const text of wrong) {
      const found = read(text);
      expect([text, found.status]).toEqual([text, "refused"]);
      expect(found.status === "refused" && found.message.nl).toMatch(/Misschien/);
      expect(found.status === "refused" && found.message.en).toMatch(/Maybe/);
    }
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 100 }), (text) => {
        const found = read(text);
        expect(
          found.status !== "whole" ||
            (Number.isSafeInteger(found.value) && found.value >= 0 && !Object.is(found.value, -0)),
        ).toBe(true);
      }),
    );
  });

  it("mean what the file says they are", () => {
    expect(wholeNumber({ text: "1.234", type: "number" }).status).toBe("refused");
    expect(wholeNumber({ text: "1234", type: "number" })).toEqual({ status: "whole", value: 1234 });
    expect(wholeNumber({ text: "1e+308", type: "number" }).status).toBe("refused");
    expect(wholeNumber({ text: "2024-01-01", type: "date" }).status).toBe("refused");
    expect(wholeNumber({ text: "1", type: "truth" }).status).toBe("refused");
    expect(wholeNumber({ text: "(formula)", type: "error" }).status).toBe("refused");
    expect(wholeNumber(undefined)).toEqual({ status: "empty" });
  });
});

describe("names of municipalities", () => {
  it("are found by code and by name, in any capitals, with and without accents", () => {
    for (const one of netherlands.municipalities) {
      const bare = one.code.replace(/^GM0*/, "");
      const spellings = [
        one.code,
        bare,
        one.code.toLowerCase(),
        one.name,
        ` ${one.name.toUpperCase()}\u00a0`,
        `Gemeente ${one.name}`,
        one.name.normalize("NFD").replaceAll(/\p{M}/gu, ""),
      ];
      for (const text of spellings) expect([text, names.municipality(text)]).toEqual([text, { status: "found", one }]);
    }
  });

  it("are found by the names that people use", () => {
    const known: readonly (readonly [string, string])[] = [
      ["Den Haag", "GM0518"],
      ["Den Bosch", "GM0796"],
      ["Hengelo", "GM0164"],
      ["Sudwest Fryslan", "GM1900"],
      ["De Friese Meren", "GM1940"],
      ["Nuenen c.a.", "GM0820"],
      ["Rijswijk", "GM0603"],
      ["Bergen (NH)", "GM0373"],
    ];
    for (const [text, code] of known)
      expect([text, names.municipality(text)]).toMatchObject([text, { status: "found", one: { code } }]);
    expect(names.municipality("Bergen").status).toBe("several");
    expect(names.municipality("Boxmeer")).toMatchObject({ status: "old", one: { name: "Land van Cuijk" } });
    expect(names.municipality("GM0457")).toMatchObject({ status: "old", one: { name: "Amsterdam" } });
    for (const text of ["", "__proto__", "constructor", "Zeeist", "x".repeat(100_000), "(".repeat(50_000)]) {
      expect(names.municipality(text).status).toBe("unknown");
    }
  });

  it("do not go round in circles of reorganisations", () => {
    const list = [
      { date: "2030-01-01", oldCode: "GM9001", oldName: "A", newCode: "GM9002", newName: "B" },
      { date: "2031-01-01", oldCode: "GM9002", oldName: "B", newCode: "GM9001", newName: "A" },
    ];
    expect(namesOf(netherlands, list).municipality("GM9001").status).toBe("unknown");
  });
});
