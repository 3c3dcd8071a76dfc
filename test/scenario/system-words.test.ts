import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { systemWords } from "../../src/scenario/index.ts";

const made = (code: string) => Object.assign(new Error(`${code}: said by the system, open 'x'`), { code });

function thrownBy(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error("Nothing went wrong.");
}

describe("what a system says of a file", () => {
  it.each([
    ["ENOENT", "niet gevonden", "it does not exist"],
    ["EACCES", "de rechten ontbreken", "permission is missing"],
    ["EISDIR", "het is een map", "it is a folder"],
    ["ENOTDIR", "een deel van het pad is geen map", "a part of the path is no folder"],
    ["ENOSPC", "de schijf is vol", "the disk is full"],
    ["EROFS", "de schijf kan alleen worden gelezen", "the disk can only be read"],
    ["EMFILE", "er staan te veel bestanden open", "too many files are open"],
    ["EXDEV", "het staat op een andere schijf", "it is on another disk"],
    ["EFBIG", "het bestand is te groot", "the file is too large"],
  ])("%s is told in words", (code, nl, en) => {
    expect(systemWords(made(code))).toEqual({ nl, en });
  });

  it("is told so where it really happens", () => {
    expect(systemWords(thrownBy(() => readFileSync(import.meta.dirname))).nl).toBe("het is een map");
    expect(systemWords(thrownBy(() => readFileSync(join(import.meta.filename, "x")))).nl).toBe(
      "een deel van het pad is geen map",
    );
    expect(systemWords(thrownBy(() => mkdirSync(import.meta.dirname))).nl).toBe("het bestaat al");
    expect(systemWords(thrownBy(() => writeFileSync(join(import.meta.dirname, "no", "x"), ""))).nl).toBe(
      "niet gevonden",
    );
  });

  it("goes by its name where there are no words for it, and never in the English of the system", () => {
    expect(systemWords(made("EPROTO"))).toEqual({ nl: "het systeem meldt EPROTO", en: "the system says EPROTO" });
  });

  it("is not taken for what a program says itself", () => {
    expect(systemWords(new Error("one line\nand another"))).toEqual({ nl: "one line", en: "one line" });
  });
});
