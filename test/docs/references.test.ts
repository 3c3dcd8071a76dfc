import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { rules } from "../../src/rules/index.ts";
import { filesBelow, root, sourceBelow } from "../architecture/source.ts";

const pages = filesBelow(".").filter((path) => path.endsWith(".md"));
const certificate = readFileSync(join(root, "docs/certificate.md"), "utf8");
const formulation = readFileSync(join(root, "docs/formulation.md"), "utf8");

describe("the pages", () => {
  it("link to files that exist", () => {
    const links = pages.flatMap((page) =>
      [...readFileSync(join(root, page), "utf8").matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map((match) => ({
        page,
        target: match[1] as string,
      })),
    );
    const own = links.filter(({ target }) => !/^[a-z]+:/.test(target));
    expect(own.length).toBeGreaterThan(10);
    expect(own.filter(({ page, target }) => !existsSync(join(root, dirname(page), target)))).toEqual([]);
  });

  it("name files of the project that exist", () => {
    const named = pages.flatMap((page) =>
      [...readFileSync(join(root, page), "utf8").matchAll(/`((?:src|solver|workers|test|docs|data)\/[\w./-]+)`/g)].map(
        (match) => ({ page, file: match[1] as string }),
      ),
    );
    expect(named.length).toBeGreaterThan(10);
    // What a checklist tells to make is not there yet.
    const lost = named.filter(({ file }) => !file.includes("/my-") && !existsSync(join(root, file)));
    expect(lost).toEqual([]);
  });

  it("have the section that each rule states", () => {
    const has = (section: string) => formulation.includes(`\n## ${section}. `) || formulation.includes(`**${section} `);
    expect(rules.filter(({ section }) => !has(section)).map(({ id }) => id)).toEqual([]);
  });
});

describe("the code", () => {
  it("cites equations and sections that the formulation has", () => {
    const files = ["src", "solver", "workers", "test"].flatMap(sourceBelow);
    const cited = files.flatMap(({ path, text }) =>
      [...text.matchAll(/\((3\.\d+)\)|\b[Ss]ections? (\d(?:\.\d+)?)/g)].map((match) => ({
        path,
        section: (match[1] ?? match[2]) as string,
        equation: match[1] !== undefined,
      })),
    );
    expect(cited.length).toBeGreaterThan(50);
    const stands = ({ section, equation }: { section: string; equation: boolean }) =>
      equation || section.includes(".")
        ? formulation.includes(`(${section})`) || formulation.includes(`**${section} `)
        : formulation.includes(`\n## ${section}. `);
    // The checker, and what is written for it, cite the page of certificates.
    const apart = ({ path }: { path: string }) => /^(src|test)\/(check|certify)\//.test(path);
    expect(cited.filter((one) => !apart(one) && !stands(one))).toEqual([]);
    const page = cited.filter(({ path, equation }) => !equation && apart({ path }));
    expect(page.length).toBeGreaterThan(10);
    expect(page.filter(({ section }) => !new RegExp(`^##+ ${section}\\.? `, "m").test(certificate))).toEqual([]);
  });
});
