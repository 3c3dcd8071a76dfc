import { describe, expect, it } from "vitest";
import { decide } from "../../src/decision/index.ts";
import type { Scenario } from "../../src/domain/index.ts";
import { stepsOf } from "../../src/explain/sensitivity/steps.ts";
import { exemptionWords } from "../../src/report/exemption.ts";
import { parseScenario } from "../../src/scenario/index.ts";
import { csv, files, main, municipalities, problemsOf, scenarioOf } from "./fixture.ts";

const scenario = scenarioOf(parseScenario(files()));
const two = scenario.municipalities[1] as Scenario["municipalities"][number];

describe("what a municipality claims and the minister has not recognised", () => {
  it("is read apart from its offers, and counts for nothing", () => {
    expect(two.offers).toEqual([]);
    expect(two.claimed).toEqual([
      {
        kind: "regular",
        certainty: "reported",
        places: 30,
        availableFrom: "2026-02-01",
        provenance: { standing: "assumed" },
      },
      {
        kind: "amv",
        certainty: "reported",
        places: 4,
        availableFrom: "2026-02-01",
        provenance: { standing: "assumed" },
      },
    ]);
    const { claimed: _, ...without } = two;
    const silent = { ...scenario, municipalities: scenario.municipalities.map((m) => (m === two ? without : m)) };
    expect(decide(silent)).toEqual(decide(scenario));
  });

  it("is not dropped in silence where a date stands without places", () => {
    const at = (name: string) => municipalities[0]?.indexOf(name) ?? -1;
    const given = (of: string, regular: string, amv: string) => {
      const cells = (row: readonly string[]) =>
        row
          .with(at(`${of}_from`), "2026-03-01")
          .with(at(`${of}_regular`), regular)
          .with(at(`${of}_amv`), amv);
      const table = municipalities.map((row, i) => (i === 4 ? cells(row) : row));
      return problemsOf(parseScenario({ ...files(main), "municipalities.csv": csv(table) }));
    };
    for (const of of ["reported", "promising", "claimed"]) {
      const [problem, ...more] = given(of, "", "");
      expect(more).toEqual([]);
      expect(problem).toMatchObject({ code: "missing", row: 5, column: `${of}_from`, value: "2026-03-01" });
      expect(problem?.message.en).toContain(`(${of}_regular, ${of}_amv) are empty`);
      expect([given(of, "0", ""), given(of, "", "3")]).toEqual([[], []]);
    }
  });

  it("can be asked about: what if it were recognised", () => {
    const asked = stepsOf(scenario, { offers: 1 }).filter(({ what }) => what.type === "claim-recognised");
    expect(asked.map(({ what }) => what)).toEqual([
      { type: "claim-recognised", municipality: "M2", offer: two.claimed?.[0] },
    ]);
    const changed = asked[0]?.scenario.municipalities[1];
    expect([changed?.offers, changed?.claimed]).toEqual([[two.claimed?.[0]], [two.claimed?.[1]]]);
    expect(stepsOf(scenario, { offers: 0 }).filter(({ what }) => what.type === "claim-recognised")).toEqual([]);
  });
});

describe("why a municipality is exempt", () => {
  it("is a ground, with what more there is to say", () => {
    expect(two.exempt).toEqual({
      standing: "published",
      source: "s1",
      ground: "ukrainians",
      reason: { nl: "reden", en: "reason" },
    });
    expect(exemptionWords(two.exempt, "en")).toBe("hosts many Ukrainians (reason)");
    expect(exemptionWords({ standing: "assumed", ground: "objection" }, "nl")).toBe("er loopt een bezwaar");
    const other = { standing: "assumed", ground: "other", reason: { nl: "iets", en: "something" } } as const;
    expect(exemptionWords(other, "en")).toBe("something");
    expect(exemptionWords(undefined, "en")).toBe("");
  });

  it("is told in words where the ground has no name, in a table and in the file itself", () => {
    const ground = municipalities[0]?.indexOf("exempt_ground") ?? -1;
    const problems = (nl: string, en: string) => {
      const cells = (row: readonly string[]) =>
        row
          .with(ground, "")
          .with(ground + 1, nl)
          .with(ground + 2, en);
      const table = municipalities.map((row, i) => (i === 2 ? cells(row) : row));
      return problemsOf(parseScenario({ ...files(main), "municipalities.csv": csv(table) }));
    };
    expect(problems("reden", "reason")).toEqual([]);
    expect(problems("reden", "")).toMatchObject([{ code: "missing", row: 3, column: "exempt_reason_en" }]);
    expect(problems("", "")).toMatchObject([{ code: "missing", row: 3, column: "exempt_reason_nl" }]);
    // A ground, reason or source without an exemption: the exemption was left out.
    const only = (column: string, value: string) => {
      const cells = (row: readonly string[]) =>
        row.map((_, i) => {
          const name = municipalities[0]?.[i] ?? "";
          return name === column ? value : name.startsWith("exempt") ? "" : (row[i] ?? "");
        });
      const table = municipalities.map((row, i) => (i === 2 ? cells(row) : row));
      return problemsOf(parseScenario({ ...files(main), "municipalities.csv": csv(table) }));
    };
    for (const [column, value] of [
      ["exempt_ground", "ukrainians"],
      ["exempt_source", "s1"],
      ["exempt_reason_en", "reason"],
    ] as const)
      expect(only(column, value)).toMatchObject([{ code: "missing", row: 3, column: "exempt", value: "" }]);
    expect(only("exempt", "")).toEqual([]);
    const place = { latitude: 52, longitude: 5 };
    const own = {
      code: "M1",
      province: "P1",
      ...place,
      indicative: { regular: 1, amv: 0 },
      exempt: { standing: "assumed" },
    };
    const document = { ...main, need: undefined, borders: [], provinces: [{ code: "P1" }], municipalities: [own] };
    expect(problemsOf(parseScenario(files(document)))).toMatchObject([
      { code: "missing", path: "municipalities[0].exempt.reason" },
    ]);
  });
});
