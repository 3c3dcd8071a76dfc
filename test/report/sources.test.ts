import { describe, expect, it } from "vitest";
import { languages, packageBook, reportData, reportHtml } from "../../src/report/index.ts";
import { sourceTitle } from "../../src/report/source-title.ts";
import { grounds } from "../../src/rules/sources.ts";
import { bundled, parseScenario, writeScenario } from "../../src/scenario/index.ts";
import { readBundled } from "../../src/scenario/read-folder.ts";
import { proven } from "./fixture.ts";

const own = { id: "own", title: "Letter of the alderman", date: "2026-01-02" };
const ours = { id: "ours", title: "Press reports", titleNl: "Persberichten" };

/** The package of the fixture, with figures that come from a source of ours and from one that a user typed. */
function data() {
  const { scenario } = proven;
  const provinces = scenario.provinces.map((p) => ({
    ...p,
    provenance: { standing: "published", source: "ours" } as const,
  }));
  const needProvenance = { standing: "published", source: "own" } as const;
  return reportData({ ...proven, scenario: { ...scenario, sources: [own, ours], provinces, needProvenance } });
}

describe("titles of sources", () => {
  it("are Dutch in Dutch, where they are ours; what a user typed is never translated", () => {
    expect(languages.map((language) => sourceTitle(ours, language))).toEqual(["Persberichten", "Press reports"]);
    expect(languages.map((language) => sourceTitle(own, language))).toEqual([own.title, own.title]);
  });

  it("are so in the workbook", () => {
    const made = data();
    const [nl, en] = languages.map((language) => JSON.stringify(packageBook(made, proven.scenario, language)));
    expect(nl).toContain("Persberichten");
    expect(nl).toContain("Letter of the alderman (2026-01-02)");
    expect(nl).not.toContain("Press reports");
    expect(en).toContain("Press reports");
    expect(en).not.toContain("Persberichten");
    expect(sourceTitle(grounds.letter, "nl")).toBe(
      "Brief van de minister van Asiel en Migratie bij de twaalf verdeelbesluiten",
    );
  });

  it("are in both languages on the page of the package", () => {
    const page = reportHtml(data());
    for (const title of ["Persberichten", "Press reports", own.title]) expect(page).toContain(title);
  });

  it("have a Dutch text for every rule and every bundled scenario", () => {
    for (const ground of Object.values(grounds)) expect(ground.titleNl).not.toBe(ground.title);
    for (const { id } of bundled) {
      const read = readBundled(id);
      if (read.status === "problems") throw new Error(`The bundled scenario (${id}) is refused.`);
      for (const source of read.scenario.sources)
        expect([id, source.id, source.titleNl]).toEqual([id, source.id, expect.any(String)]);
    }
  });

  it("are kept when a scenario is written, and may be left out, as in files from before", () => {
    const read = readBundled("two-provinces");
    if (read.status === "problems") throw new Error("The bundled scenario is refused.");
    const back = (sources: readonly object[]) => {
      const text = writeScenario({ ...read.scenario, sources: sources as never });
      const parsed = parseScenario({ "scenario.json": text });
      return parsed.status === "ok" ? parsed.scenario.sources : parsed.problems;
    };
    expect(back(read.scenario.sources)).toEqual(read.scenario.sources);
    expect(back([{ id: "invented", title: "Only this" }])).toEqual([{ id: "invented", title: "Only this" }]);
  });
});
