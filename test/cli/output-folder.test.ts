import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Context } from "../../src/cli/context.ts";
import { cliSay } from "../../src/cli/messages/index.ts";
import { objection, writeFolder } from "../../src/cli/output-folder.ts";

const context = { say: cliSay("en"), language: "en" } as Context;
let place = "";
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), "verdeelwijzer-"));
});
afterAll(() => rmSync(place, { recursive: true }));

describe("writeFolder", () => {
  it("makes the folder with all its parents, and leaves nothing else", () => {
    const folder = join(place, "a", "b");
    expect(writeFolder(context, folder, { "plan.json": "1\n" })).toBeUndefined();
    expect(readdirSync(join(place, "a"))).toEqual(["b"]);
    expect(readFileSync(join(folder, "plan.json"), "utf8")).toBe("1\n");
  });

  it("replaces an older package whole", () => {
    const folder = join(place, "again");
    expect(writeFolder(context, folder, { "plan.json": "1\n", "report.html": "old" })).toBeUndefined();
    expect(writeFolder(context, `${folder}/`, { "plan.json": "2\n" })).toBeUndefined();
    expect(readdirSync(folder)).toEqual(["plan.json"]);
    expect(readFileSync(join(folder, "plan.json"), "utf8")).toBe("2\n");
  });

  it("never touches a folder with anything that is not its own", () => {
    const folder = join(place, "mine");
    mkdirSync(folder);
    writeFileSync(join(folder, "thesis.docx"), "years of work");
    expect(writeFolder(context, folder, { "plan.json": "1\n" })).toContain(
      "(thesis.docx) that is no part of a package",
    );
    expect(readdirSync(folder)).toEqual(["thesis.docx"]);
    expect(readFileSync(join(folder, "thesis.docx"), "utf8")).toBe("years of work");
  });

  it.each(["nowhere/..", "nowhere/../", "./nowhere/./..", "inner/../"])("nor by another name: %s", (name) => {
    const folder = join(place, "home");
    mkdirSync(join(folder, "inner"), { recursive: true });
    writeFileSync(join(folder, "thesis.docx"), "years of work");
    // By hand: join would take the way out of it.
    const named = `${folder}/${name}`;
    expect(objection(context, named)).toMatch(/\((inner|thesis\.docx)\) that is no part of a package/);
    expect(writeFolder(context, named, { "plan.json": "1\n" })).toContain("that is no part of a package");
    expect(readdirSync(folder)).toEqual(["inner", "thesis.docx"]);
    expect(readdirSync(place).filter((one) => one.startsWith("."))).toEqual([]);
  });

  it("offers a folder that there can be", () => {
    for (const name of ["/", ".", "..", "./", `${place}/..`])
      expect(objection(context, name)).toContain("--out verdeelwijzer-out/2");
    expect(objection(context, join(place, "home"))).toContain(`--out ${join(place, "home")}-2`);
  });

  it("keeps the older package when the new one cannot be written", () => {
    const folder = join(place, "kept");
    expect(writeFolder(context, folder, { "plan.json": "1\n" })).toBeUndefined();
    const impossible = { "plan.json": "2\n", "report.html": null as unknown as string };
    expect(writeFolder(context, folder, impossible)).toContain("Writing to");
    expect(readFileSync(join(folder, "plan.json"), "utf8")).toBe("1\n");
    expect(readdirSync(place).filter((name) => name.startsWith("."))).toEqual([]);
  });

  it("says beforehand that a path is a file, or lies below one", () => {
    const file = join(place, "file");
    writeFileSync(file, "");
    expect(objection(context, file)).toContain("is not a folder");
    expect(objection(context, join(place, "new"))).toBeUndefined();
    expect(writeFolder(context, join(file, "below"), { "plan.json": "" })).toContain("Writing to");
  });

  it.skipIf(!existsSync("/proc/self"))("ends where a parent folder refuses to be made", () => {
    expect(writeFolder(context, "/proc/nowhere/package", { "plan.json": "" })).toContain("Writing to");
  });
});
