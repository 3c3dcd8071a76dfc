import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { families } from "../../benchmarks/families/index.ts";
import { rivals } from "../../benchmarks/rivals/index.ts";
import { strategies } from "../../solver/index.ts";
import { root } from "../architecture/source.ts";

/** Everything that the modules of a folder export and that looks like an entry of its list. */
async function exportedBelow(folder: string, isEntry: (value: object) => boolean): Promise<object[]> {
  const files = readdirSync(join(root, folder)).filter((file) => file.endsWith(".ts") && file !== "index.ts");
  const modules = await Promise.all(
    files.map(async (file) => (await import(/* @vite-ignore */ join(root, folder, file))) as Record<string, unknown>),
  );
  return modules
    .flatMap((exports) => Object.values(exports))
    .filter((value): value is object => typeof value === "object" && value !== null && isEntry(value));
}

describe("the lists of the benchmarks", () => {
  it("have every family that a file holds, under names of their own", async () => {
    const found = await exportedBelow("benchmarks/families", (value) => "cases" in value && "question" in value);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((family) => !families.some((one) => one === family))).toEqual([]);
    expect(new Set(families.map(({ name }) => name)).size).toBe(families.length);
  });

  it("have every rival that a file holds, and every strategy of the solver's list", async () => {
    const found = await exportedBelow("benchmarks/rivals", (value) => "takes" in value && "version" in value);
    expect(found.length).toBeGreaterThan(4);
    expect(found.filter((rival) => !rivals.some((one) => one === rival))).toEqual([]);
    const names = rivals.map(({ name }) => name);
    expect(strategies.filter(({ name }) => !names.includes(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(families.map((family) => [family.name, family] as const))(
    "%s: cases with names of their own",
    (_, family) => {
      if (family.missing?.() !== undefined) return;
      const cases = family.cases(1);
      expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
      expect(cases.filter(({ severity, size }) => severity < 0 || severity > 100 || size < 0)).toEqual([]);
      expect(family.cases(1).map(({ name, size }) => [name, size])).toEqual(
        cases.map(({ name, size }) => [name, size]),
      );
    },
  );
});
