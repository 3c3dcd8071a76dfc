import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { offeredPlaces, kinds, type Scenario, total } from "../../src/domain/index.ts";
import { bundled, parseScenario, writeScenario } from "../../src/scenario/index.ts";
import { readBundled, readScenario } from "../../src/scenario/read-folder.ts";
import { files, problemsOf, scenarioOf } from "./fixture.ts";

const sum = (scenario: Scenario, count: (m: Scenario["municipalities"][number]) => number) =>
  scenario.municipalities.reduce((all, m) => all + count(m), 0);

describe("every bundled scenario", () => {
  it.each(bundled.map((one) => [one.id, one] as const))("%s parses, closes and is written and read back", (id, one) => {
    const scenario = scenarioOf(readBundled(id));
    expect(scenario.id).toBe(id);
    expect(one.title.nl.length * one.title.en.length).toBeGreaterThan(0);
    for (const kind of kinds) {
      expect(sum(scenario, (m) => m.indicative[kind])).toBe(scenario.need[kind]);
      expect(scenario.provinces.reduce((all, p) => all + p.task[kind], 0)).toBe(scenario.need[kind]);
    }
    expect(scenarioOf(parseScenario({ "scenario.json": writeScenario(scenario) }))).toStrictEqual(scenario);
  });

  it("is found by its id only", () => {
    expect(problemsOf(readBundled("netherlands-2023"))[0]?.message.en).toContain("Maybe");
    expect(problemsOf(readBundled("../src"))).toHaveLength(1);
  });
});

describe("the cycles of the distribution act", () => {
  it("stand first, the decided one before the one that runs, and say how firm they are", () => {
    expect(bundled.flatMap(({ id, cycle }) => (cycle === undefined ? [] : [[id, cycle.years]]))).toEqual([
      ["netherlands-2024", "2024–2025"],
      ["netherlands-2026", "2026–2027"],
    ]);
    expect(bundled[0]?.cycle?.about).toEqual({
      nl: expect.stringContaining("96.000"),
      en: expect.stringContaining("96,000"),
    });
    expect(bundled[1]?.cycle?.firm).toEqual({
      nl: expect.stringContaining("schatting"),
      en: expect.stringContaining("estimate"),
    });
  });
});

describe("netherlands-2024", () => {
  const scenario = scenarioOf(readBundled("netherlands-2024"));

  it("has the published need and every municipality", () => {
    expect(scenario.need).toEqual({ regular: 87_860, amv: 8_140 });
    expect(total(scenario.need)).toBe(96_000);
    expect(scenario.municipalities).toHaveLength(342);
    expect(scenario.provinces).toHaveLength(12);
    // CBS, 1 January 2024.
    expect(sum(scenario, (m) => m.inhabitants ?? 0)).toBe(17_942_942);
    expect(scenario.borders.filter((border) => border.kind === "land")).toHaveLength(875);
    expect(scenario.borders).toHaveLength(887);
    expect(scenario.municipalities.find((m) => m.code === "GM0820")?.name).toBe("Nuenen, Gerwen en Nederwetten");
  });

  it("has the provincial tasks and what the provinces reported", () => {
    // Task with amv inside, reported, promising (press, November and December 2024; Utrecht and Zeeland assumed).
    const published: Record<string, readonly [number, number, number, number]> = {
      PV20: [2715, 230, 4525, 0],
      PV21: [3391, 289, 4305, 0],
      PV22: [2691, 228, 4182, 0],
      PV23: [6325, 538, 3864, 1835],
      PV24: [2441, 207, 3580, 0],
      PV25: [11704, 992, 10414, 60],
      PV26: [8207, 694, 6119, 0],
      PV27: [16290, 1383, 10672, 3620],
      PV28: [19776, 1676, 13205, 1975],
      PV29: [2109, 180, 2250, 0],
      PV30: [14689, 1245, 13478, 0],
      PV31: [5662, 478, 5406, 510],
    };
    const found = scenario.provinces.map((province) => {
      const own = scenario.municipalities.filter((m) => m.province === province.code);
      const reported = own.reduce((all, m) => all + total(perMunicipality(m, false)), 0);
      const adopted = own.reduce((all, m) => all + total(perMunicipality(m, true)), 0);
      return [province.code, [total(province.task), province.task.amv, reported, adopted - reported]];
    });
    expect(Object.fromEntries(found)).toEqual(published);
  });

  it("adopts 83,012 regular and 6,988 amv places", () => {
    expect(sum(scenario, (m) => offeredPlaces(m, "regular"))).toBe(83_012);
    expect(sum(scenario, (m) => offeredPlaces(m, "amv"))).toBe(6_988);
  });

  it("says of every figure what it is", () => {
    const count = (standing: string) =>
      scenario.municipalities.filter((m) => m.indicativeProvenance.standing === standing).length;
    // Of six of the estimates the total of both kinds is published.
    const totals = scenario.municipalities.filter((m) => m.indicativeTotal?.standing === "published").length;
    expect([count("published"), count("estimate"), totals]).toEqual([56, 286, 6]);
    const offers = scenario.municipalities.flatMap((m) => m.offers);
    expect(new Set(offers.map((offer) => offer.provenance.standing))).toEqual(new Set(["illustrative"]));
    expect(scenario.description.nl).toContain("ILLUSTRATIEF");
    expect(scenario.description.en).toContain("ILLUSTRATIVE");
    const exempt = scenario.municipalities.flatMap((m) => (m.exempt ? [[m.name, m.exempt.standing]] : []));
    expect(Object.fromEntries(exempt)).toEqual({
      "Gilze en Rijen": "published",
      Cranendonck: "published",
      Westerwolde: "assumed",
    });
    expect(scenario.sources.find((source) => source.id === "cbs")?.title).toContain("CC BY 4.0");
  });
});

function perMunicipality(m: Scenario["municipalities"][number], promising: boolean) {
  return { regular: offeredPlaces(m, "regular", promising), amv: offeredPlaces(m, "amv", promising) };
}

describe("the small ones", () => {
  it("Sliedrecht and Alblasserdam have 139 and 110, and one site of 250", () => {
    const { municipalities, rules } = scenarioOf(readBundled("sliedrecht-alblasserdam"));
    const [alblasserdam, sliedrecht] = municipalities;
    expect([alblasserdam?.name, total(alblasserdam?.indicative ?? { regular: 0, amv: 0 })]).toEqual([
      "Alblasserdam",
      110,
    ]);
    expect([sliedrecht?.name, total(sliedrecht?.indicative ?? { regular: 0, amv: 0 })]).toEqual(["Sliedrecht", 139]);
    expect(total(sliedrecht?.capacity ?? { regular: 0, amv: 0 })).toBe(250);
    expect(rules["whole-hand-over"]).toMatchObject({ small: { regular: 110 } });
    const real = scenarioOf(readBundled("netherlands-2024")).municipalities;
    for (const one of municipalities) {
      const there = real.find((m) => m.code === one.code);
      expect(one.indicative).toEqual(there?.indicative);
      expect(one.regions).toEqual(there?.regions);
      expect(there?.indicativeProvenance.standing).toBe("published");
    }
  });

  it("two provinces: one has more than its task, the other less, four municipalities each", () => {
    const scenario = scenarioOf(readBundled("two-provinces"));
    const balance = scenario.provinces.map((province) => {
      const own = scenario.municipalities.filter((m) => m.province === province.code);
      return kinds.map((kind) => own.reduce((all, m) => all + offeredPlaces(m, kind), 0) - province.task[kind]);
    });
    expect(balance).toEqual([
      [160, 10],
      [-360, -36],
    ]);
    expect(scenario.municipalities.every((m) => m.indicativeProvenance.standing === "illustrative")).toBe(true);
  });
});

describe("readScenario", () => {
  const folder = mkdtempSync(join(tmpdir(), "scenario-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const write = (at: string, texts: Readonly<Record<string, string>>) => {
    mkdirSync(join(folder, at), { recursive: true });
    for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, at, name), text);
    return join(folder, at);
  };

  it("reads a folder, or a scenario file of another name with its CSV files beside it", () => {
    const { "scenario.json": text = "", ...tables } = files();
    const whole = write("whole", files());
    const named = write("named", { "mine.json": text, ...tables });
    expect(readScenario(whole)).toEqual(parseScenario(files()));
    expect(readScenario(join(named, "mine.json"))).toEqual(parseScenario(files()));
  });

  it("names the scenario file in its problems by its own name", () => {
    const here = write("bad", { "mine.json": '{ "version": 1 ' });
    expect(problemsOf(readScenario(join(here, "mine.json")))).toMatchObject([
      { code: "syntax", file: "mine.json", row: 1 },
    ]);
  });

  it("reads nothing outside the folder, and says what is missing", () => {
    write("", { "secret.csv": "a,b,kind\n" });
    const document = JSON.parse(files()["scenario.json"] ?? "") as object;
    for (const file of [
      "../secret.csv",
      join(folder, "secret.csv"),
      "..\\secret.csv",
      "sub/secret.csv",
      ".csv",
      "a\0.csv",
    ]) {
      const here = write("escape", { ...files(), "scenario.json": JSON.stringify({ ...document, borders: { file } }) });
      expect([file, problemsOf(readScenario(here)).map((one) => one.path)]).toEqual([file, ["borders.file"]]);
    }
    expect(problemsOf(readScenario(join(folder, "nowhere")))).toMatchObject([{ code: "missing-file" }]);
    expect(problemsOf(readScenario(write("empty", {})))).toMatchObject([
      { code: "missing-file", file: "scenario.json" },
    ]);
    const { "borders.csv": _gone, ...rest } = files();
    expect(problemsOf(readScenario(write("less", rest)))).toMatchObject([
      { code: "missing-file", path: "borders.file" },
    ]);
  });
});
