import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseScenario } from "../../src/scenario/index.ts";
import { files, main, places, problemsOf, problemsWith, scenarioOf } from "./fixture.ts";

const smallest = {
  format: "verdeelwijzer-scenario",
  version: 1,
  id: "small",
  provinces: [{ code: "P" }],
  municipalities: [{ code: "M", province: "P", latitude: 52, longitude: 5, indicative: { regular: 3, amv: 1 } }],
};
const parse = (document: object) => parseScenario({ "scenario.json": JSON.stringify(document) });

describe("defaults", () => {
  it("needs little: what follows from other figures is derived, the rest has defaults", () => {
    const scenario = scenarioOf(parse(smallest));
    expect(scenario.need).toEqual({ regular: 3, amv: 1 });
    expect(scenario.needProvenance).toEqual({ standing: "derived" });
    expect(scenario.provinces).toEqual([
      { code: "P", name: "P", task: { regular: 3, amv: 1 }, provenance: { standing: "derived" } },
    ]);
    expect(scenario.municipalities[0]).toMatchObject({
      name: "M",
      indicativeProvenance: { standing: "assumed" },
      offers: [],
    });
    expect(scenario.title).toEqual({ nl: "small", en: "small" });
    expect(scenario.date).toBe("2025-07-01");
    expect(scenario.rounding).toEqual({ method: "largest-remainder", ties: { by: "index" }, twoWay: false });
    expect(scenario.objective).toHaveLength(3);
  });

  it("freezes everything", () => {
    const scenario = scenarioOf(parse(smallest));
    const thawed: string[] = [];
    const walk = (value: unknown, path: string): void => {
      if (typeof value !== "object" || value === null) return;
      if (!Object.isFrozen(value)) thawed.push(path);
      for (const [key, part] of Object.entries(value)) walk(part, `${path}.${key}`);
    };
    walk(scenario, "scenario");
    expect(thawed).toEqual([]);
  });

  it("sorts by code, and a border has no direction", () => {
    const scenario = scenarioOf(parseScenario(files()));
    expect(scenario.municipalities.map((m) => m.code)).toEqual(["M1", "M2", "M3", "M4", "M5"]);
    expect(scenario.municipalities[1]?.name).toBe('Nuenen, Gerwen\nen "Nederwetten"');
    const turned = {
      "borders.csv": [
        ["a", "b", "kind"],
        ["M5", "M4", "water"],
        ["M2", "M1", "land"],
        ["M3", "M2", "ferry"],
      ],
    };
    expect(scenarioOf(parseScenario(files(main, turned)))).toEqual(scenario);
  });

  it("reads every column", () => {
    const [one, two, three] = scenarioOf(parseScenario(files())).municipalities;
    const s2 = { standing: "assumed", source: "s2" };
    expect(one).toEqual({
      code: "M1",
      name: "One",
      province: "P1",
      inhabitants: 1000,
      latitude: 52.1,
      longitude: 5.1,
      regions: { corop: "East" },
      indicative: { regular: 100, amv: 10 },
      indicativeProvenance: { standing: "published", source: "s1" },
      offers: [
        { kind: "regular", certainty: "reported", places: 120, availableFrom: "2025-03-01", provenance: s2 },
        { kind: "regular", certainty: "promising", places: 5, availableFrom: "2026-01-01", provenance: s2 },
        { kind: "amv", certainty: "reported", places: 12, availableFrom: "2025-03-01", provenance: s2 },
        { kind: "amv", certainty: "promising", places: 1, availableFrom: "2026-01-01", provenance: s2 },
      ],
      capacity: { regular: 300, amv: 30 },
      statusHolderHousing: 4,
      ukrainianPlaces: 7,
    });
    expect(two?.exempt).toEqual({
      standing: "published",
      source: "s1",
      ground: "ukrainians",
      reason: { nl: "reden", en: "reason" },
    });
    expect(two?.offers).toEqual([]);
    expect(three?.indicativeProvenance).toEqual({ standing: "assumed" });
  });
});

describe("a wrong scenario file", () => {
  it.each([
    [{ ned: { regular: 400, amv: 40 } }, "ned", "need"],
    [{ rounding: { metod: "webster" } }, "rounding.metod", "method"],
    [{ rounding: { method: "websster" } }, "rounding.method", "webster"],
    [{ need: { regular: 400.5, amv: 40 } }, "need.regular", "point"],
    [{ need: { regular: "400", amv: 40 } }, "need.regular", "quotation mark"],
    [{ need: { regular: -1, amv: 40 } }, "need.regular", "minus"],
    [{ need: { regular: 2 ** 53, amv: 40 } }, "need.regular", "digit"],
    [{ need: { regular: null, amv: 40 } }, "need.regular", "a number"],
    [{ need: { amv: 40 } }, "need.regular", "left out"],
    [{ date: "2025-02-30" }, "date", "2025-07-01"],
    [{ version: 2 }, "version", "newer"],
    [{ version: "1" }, "version", "1 is meant"],
    [{ version: undefined }, "version", "version"],
    [{ format: "something" }, "format", "verdeelwijzer-scenario"],
    [{ id: undefined }, "id", "left out"],
    [{ sources: [{ id: "s1", title: "x", url: "javascript:alert(1)" }] }, "sources[0].url", "https://"],
    [{ borders: "borders.csv" }, "borders", "block"],
    [{ borders: { file: "../borders.csv" } }, "borders.file", "plain file name"],
    [{ borders: { file: "sub/borders.csv" } }, "borders.file", "plain file name"],
    [{ borders: { file: "..\\borders.csv" } }, "borders.file", "plain file name"],
    [{ borders: { file: "/etc/borders.csv" } }, "borders.file", "plain file name"],
    [{ borders: { file: "border.csv" } }, "borders.file", "borders.csv"],
    [{ rules: { "viable-sites": {} } }, 'rules["viable-sites"]', "viable-site "],
    [{ rules: { "viable-site": { minimun: {} } } }, 'rules["viable-site"].minimun', "minimum"],
    [
      { rules: { "viable-site": { minimum: { regular: 1.5, amv: 16 } } } },
      'rules["viable-site"].minimum.regular',
      "point",
    ],
    [{ rules: { "viable-site": { enabled: "no" } } }, 'rules["viable-site"].enabled', "quotation marks"],
    [{ rules: { constructor: {} } }, "rules.constructor", "Maybe"],
    [{ objective: "defualt" }, "objective", "default"],
    [{ objective: [] }, "objective", "left out"],
    [{ objective: [{ terms: [{ measure: "unvaible" }] }] }, "objective[0].terms[0].measure", "unviable"],
    [{ objective: [{ terms: [{ measure: "unviable", weight: "1/0" }] }] }, "objective[0].terms[0].weight", "1/500"],
    [{ objective: [{ terms: [{ measure: "unviable", weight: 0.5 }] }] }, "objective[0].terms[0].weight", "point"],
    [
      { objective: [{ terms: [{ measure: "distance", options: { pre: 2 } }] }] },
      "objective[0].terms[0].options.pre",
      "per",
    ],
    [{ objective: [{ terms: [{ measure: "unviable" }], tolerance: 1 }] }, "objective[0].tolerance", '"1%"'],
    [{ objective: [{ terms: [{ measure: "unviable" }], tolerance: "a bit" }] }, "objective[0].tolerance", '"1%"'],
    [{ pins: [{ type: "agreed-merge" }] }, "pins[0].type", "agreed-merger"],
    [{ prices: { provenance: { standing: "assumed" } } }, "prices.viableSite", "left out"],
  ])("names the place and a way out: %j", (change, path, way) => {
    const problems = problemsWith(change);
    expect(places(problems)).toContain(path);
    const problem = problems.find((one) => one.path === path);
    expect(problem?.message.en).toMatch(/Maybe /);
    expect(problem?.message.nl).toMatch(/Misschien /);
    expect(problem?.message.en).toContain(way);
    expect(problem?.row).toBeGreaterThan(0);
  });

  it("says the line of what is wrong, and of the block from which a field is missing", () => {
    const text = JSON.stringify({ ...main, need: { regular: 400 } }, null, 2).replace('"fixture"', '"fix ture"');
    const problems = problemsOf(parseScenario({ ...files(), "scenario.json": text }));
    const line = (part: string) => text.split("\n").findIndex((one) => one.includes(part)) + 1;
    expect(problems.map((one) => [one.path, one.row])).toEqual([
      ["id", line('"fix ture"')],
      ["need.amv", line('"need"')],
    ]);
  });

  it("lists what is wrong in every file and of every sort at once", () => {
    const changes = {
      ned: 1,
      rules: { nothing: {} },
      pins: [{ type: "own-site", kind: "amv", municipality: "M9" }],
      date: "x",
    };
    const document = { ...main, ...changes };
    const tables = {
      "borders.csv": [
        ["a", "b", "kind"],
        ["M1", "M9", "land"],
      ],
      "provinces.csv": [
        ["code", "name", "task_regular", "task_amv"],
        ["P1", "One", "201", "20"],
        ["P2", "Two", "x", "20"],
      ],
    };
    const problems = problemsOf(parseScenario(files(document, tables)));
    expect(places(problems).sort()).toEqual(
      [
        "ned",
        "date",
        "rules.nothing",
        "pins[0].municipality",
        "borders.csv:2:b",
        "provinces.csv:2:task_regular",
        "provinces.csv:3:task_regular",
      ].sort(),
    );
  });

  it("goes on within inline tables: wrong elements do not hide other problems", () => {
    const municipality = smallest.municipalities[0];
    const document = {
      ...smallest,
      need: { regular: 10, amv: 2 },
      provinces: [{ code: "P", task: { regular: 5, amv: 3 } }, { code: "Q" }],
      municipalities: [
        { ...municipality, latitude: "52" },
        { ...municipality, code: "N", provnce: "P" },
        { ...municipality, code: "N", province: "R", indicative: { regular: 1, amv: -1 } },
      ],
    };
    const problems = problemsOf(parse(document));
    expect(places(problems)).toEqual(
      expect.arrayContaining([
        "municipalities[0].latitude",
        "municipalities[1].provnce",
        "municipalities[2].indicative.amv",
        "municipalities[2].code",
        "municipalities[2].province",
        "provinces[1].code",
        "provinces[0].task.regular",
      ]),
    );
  });

  it("never throws, whatever JSON it is given", () => {
    const fields = fc.constantFrom(
      ...Object.keys(main),
      "rules",
      "pins",
      "objective",
      "prices",
      "rounding",
      "__proto__",
      "title",
    );
    const value = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom<unknown>([], {}, [null], [[]], { file: {} }));
    let refused = 0;
    fc.assert(
      fc.property(fc.dictionary(fields, value, { maxKeys: 4 }), (changes) => {
        const parsed = parseScenario(files({ ...main, ...changes }));
        if (parsed.status === "problems") refused++;
        for (const problem of problemsOf(parsed)) expect(problem.message.en).toMatch(/Maybe /);
      }),
      { numRuns: 300 },
    );
    expect(refused).toBeGreaterThan(100);
  });

  it("keeps hostile names from reaching any prototype", () => {
    const text = files()["scenario.json"]?.replace(
      '"need"',
      '"__proto__": { "polluted": 1 }, "rules": { "__proto__": {} }, "need"',
    );
    const problems = problemsOf(parseScenario({ ...files(), "scenario.json": text ?? "" }));
    expect(places(problems)).toEqual(["__proto__", "rules.__proto__"]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it("names a scenario or table that is not there", () => {
    expect(problemsOf(parseScenario({}))).toMatchObject([{ code: "missing-file", file: "scenario.json" }]);
    const { "borders.csv": _gone, ...rest } = files();
    expect(problemsOf(parseScenario(rest))).toMatchObject([
      { code: "missing-file", path: "borders.file", value: "borders.csv" },
    ]);
  });
});
