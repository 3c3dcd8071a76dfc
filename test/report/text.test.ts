import { describe, expect, it } from "vitest";
import { coloured, type Language, plain } from "../../src/report/index.ts";
import { booksData, decisionData, decisionText, packageText, reportData, verdictText } from "../../src/report/index.ts";
import { length, printable, table, wrap } from "../../src/report/text/layout.ts";
import { baseline, decision, proven, scenario, stopped, verdict } from "./fixture.ts";

const options = (language: Language) => ({ language, width: 80, paint: plain });
const golden = (name: string) => `./golden/${name}.txt`;

/** Read by eye: what a person sees. A change here is a change of the product. */
describe.each(["nl", "en"] as const)("golden texts, %s", (language) => {
  it("package, proven", async () => {
    await expect(packageText(reportData(proven), options(language))).toMatchFileSnapshot(golden(`plan.${language}`));
  });

  it("package, stopped", async () => {
    await expect(packageText(reportData(stopped), options(language))).toMatchFileSnapshot(
      golden(`stopped.${language}`),
    );
  });

  it("mergers of one province", async () => {
    const focus = { type: "mergers", province: { code: "PV2", name: "Tekort" } } as const;
    const text = packageText(reportData(stopped, focus), options(language), focus);
    await expect(text).toMatchFileSnapshot(golden(`mergers.${language}`));
  });

  it("swaps", async () => {
    const focus = { type: "swaps" } as const;
    await expect(packageText(reportData(proven, focus), options(language), focus)).toMatchFileSnapshot(
      golden(`swaps.${language}`),
    );
  });

  it("decision with the steps of a province", async () => {
    const text = decisionText(decisionData(scenario, decision, baseline), options(language), "PV2");
    await expect(text).toMatchFileSnapshot(golden(`decision.${language}`));
  });

  it("verdict on a broken plan", async () => {
    const violations = Array.from({ length: 42 }, (_, i) => ({
      rule: "viable-site",
      amount: 4,
      unit: "places" as const,
      where: ["GM03"],
      kind: "amv" as const,
      message: {
        nl: `Cuijk telt er ${12 + i}; nodig zijn er ${16 + i}.`,
        en: `Cuijk has ${12 + i}; ${16 + i} are needed.`,
      },
    }));
    // The same twice is told once.
    violations.push({ ...(violations[0] as (typeof violations)[number]) });
    const text = verdictText(booksData(scenario, { ...verdict, ok: false, violations }), options(language));
    await expect(text).toMatchFileSnapshot(golden(`broken.${language}`));
  });

  it("keeps to the width of the terminal", () => {
    for (const width of [80, 100]) {
      const text = packageText(reportData(proven), { language, width, paint: plain });
      const long = text.split("\n").filter((line) => length(line) > width);
      expect(long).toEqual([]);
    }
  });

  it("says the same in colours", () => {
    const text = packageText(reportData(proven), { ...options(language), paint: coloured });
    expect(text).toContain("\u001B[1m");
    expect(withoutColours(text)).toBe(packageText(reportData(proven), options(language)));
  });
});

describe("layout", () => {
  it("lines figures up, with room for a mark", () => {
    const columns = [
      { header: "naam", align: "left" },
      { header: "plekken", align: "figure" },
    ] as const;
    const rows = [{ cells: ["Aa", "1.125°"] }, { cells: ["Bé", "20 "] }];
    expect(table(columns, rows, 80, plain)).toBe("naam  plekken\nAa      1.125°\nBé         20");
  });

  it("breaks the first column where the table is too wide", () => {
    const columns = [
      { header: "", align: "left" },
      { header: "x", align: "right" },
    ] as const;
    const text = table(columns, [{ cells: ["a long name of many words", "12"] }], 20, plain);
    expect(text.split("\n").slice(1)).toEqual(["a long name of", "many words        12"]);
  });

  it("gives a word that is longer than its column a line of its own, and shifts no figures", () => {
    const columns = [{ header: "naam", align: "left" } as const, { header: "plekken", align: "right" } as const];
    const rows = [{ cells: ["Niederösterreich", "12.345.678"] }, { cells: ["Wien", "1"] }];
    const lines = table(columns, rows, 25, plain).split("\n");
    expect(lines).toEqual([
      "naam              plekken",
      "Niederösterreich",
      "               12.345.678",
      "Wien                    1",
    ]);
    const several = table(columns, [{ cells: ["Land Niederösterreich", "12.345.678"] }], 25, plain).split("\n");
    expect(several.slice(1)).toEqual(["Land", "Niederösterreich", "               12.345.678"]);
  });

  it("wraps between words and counts letters as people do", () => {
    expect(wrap("een twee drie", 8)).toEqual(["een twee", "drie"]);
    expect(wrap("onafgebroken", 4)).toEqual(["onafgebroken"]);
    expect(length("Súdwest-Fryslân")).toBe(15);
    expect(length("Su\u0301dwest")).toBe(7);
  });

  it("lets no control sequence of a scenario reach the terminal", () => {
    expect(printable("a\u001B[31mb\nc\u202Ed")).toBe("a\uFFFD[31mb\uFFFDc\uFFFDd");
  });
});

function withoutColours(text: string): string {
  // oxlint-disable-next-line no-control-regex -- colours are control sequences.
  return text.replaceAll(/\u001B\[\d+m/g, "");
}
