import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { decideOnly } from "../../src/app/decide-only.ts";
import { makePackage, type Package } from "../../src/app/index.ts";
import { decide } from "../../src/decision/index.ts";
import { offeredPlaces, type Scenario } from "../../src/domain/index.ts";
import { decisionData } from "../../src/report/data/decision.ts";
import { reportSay } from "../../src/report/messages/index.ts";
import { plain } from "../../src/report/text/paint.ts";
import { decisionText } from "../../src/report/text/reports.ts";
import { parseScenario } from "../../src/scenario/index.ts";
import { bundledFolder, readBundled } from "../../src/scenario/read-folder.ts";
import { verify } from "../../src/verify/index.ts";
import { inlineOptions } from "../app/inline-options.ts";
import { problemsOf, scenarioOf } from "./fixture.ts";

/** Made on this thread, proven, and without a broken rule when the verifier reads it again. */
async function packageOf(scenario: Scenario): Promise<Package> {
  const made = await makePackage(scenario, { ...inlineOptions, way: "joint" });
  if (made.status !== "done") throw new Error(`There is no package of (${scenario.id}): ${made.status}.`);
  const verdict = verify(scenario, made.plan);
  expect([made.proof.status, verdict.violations]).toEqual(["optimal", []]);
  expect(verdict).toEqual(made.verdict);
  return made;
}

const sum = (figures: readonly number[]) => figures.reduce((all, figure) => all + figure, 0);

describe("Austria", () => {
  const scenario = scenarioOf(readBundled("austria-2024"));

  it("has nine Länder, targets of 73,605 and 73,607 housed, and says so", () => {
    expect(scenario.municipalities.map((m) => m.name)).toEqual(scenario.provinces.map((p) => p.name));
    expect(scenario.provinces).toHaveLength(9);
    expect([scenario.need, scenario.needProvenance.standing]).toEqual([{ regular: 73_605, amv: 0 }, "derived"]);
    expect(sum(scenario.municipalities.map((m) => offeredPlaces(m, "regular")))).toBe(73_607);
    expect(scenario.description.nl).toMatch(/73\.605.+73\.607: twee meer/);
    expect(scenario.description.en).toMatch(/73,605.+73,607.+two more/);
    expect(scenario.provinces.every((p) => p.provenance.standing === "published")).toBe(true);
    expect(scenario.municipalities.flatMap((m) => m.offers.map((o) => o.provenance.standing))).toEqual(
      Array.from({ length: 9 }, () => "published"),
    );
  });

  it("sets the surplus of Vienna against every shortage; the two that are over are reserve there", async () => {
    const { plan, verdict } = await packageOf(scenario);
    const total = verdict.ledger.kinds.regular;
    expect([total.remainder, total.surplus, total.decided]).toEqual([16_376, 16_378, 89_983]);
    expect([total.task, total.hosted, total.reserve]).toEqual([73_605, 73_605, 2]);
    expect(new Set(plan.swaps.map((swap) => swap.surplus))).toEqual(new Set(["AT-9"]));
    expect(plan.swaps).toHaveLength(8);
    // Each at both levels, as the description says.
    expect(plan.municipalSwaps).toHaveLength(8);
    expect(verdict.measures["agreements"]).toBe(16);
    expect(scenario.description.en).toContain("Every swap therefore counts twice among the agreements");
    expect(scenario.description.nl).toContain("Elke uitruil telt daarom twee keer bij de afspraken");
    expect(plan.mergers).toEqual([]);
  });

  it("is refused with what was housed as its need: both sums, the likely reason and two ways out", () => {
    const texts = Object.fromEntries(
      ["scenario.json", "provinces.csv", "municipalities.csv", "borders.csv"].map((name) => [
        name,
        readFileSync(join(bundledFolder("austria-2024"), name), "utf8"),
      ]),
    );
    const document = JSON.parse(texts["scenario.json"] ?? "") as object;
    const housed = JSON.stringify({ ...document, need: { regular: 73_607, amv: 0 } });
    expect(problemsOf(parseScenario({ ...texts, "scenario.json": housed }))).toMatchObject([
      {
        code: "does-not-close",
        path: "need.regular",
        message: {
          nl: "De reguliere opgaven van de provincies tellen op tot 73.605, nodig zijn er 73.607: 2 te weinig. Misschien zijn de 9 opgaven elk apart afgerond. Geef dan de som (73.605) als behoefte, of laat de opgaven optellen tot 73.607; anders is een opgave verkeerd overgenomen.",
          en: "The regular tasks of the provinces sum to 73,605, the need is 73,607: 2 too few. Maybe the 9 tasks were rounded each apart. Then state the sum (73,605) as the need, or close the tasks to 73,607; otherwise a task was copied wrongly.",
        },
      },
    ]);
  });
});

describe("Switzerland", () => {
  const scenario = scenarioOf(readBundled("switzerland-2012"));
  const decidedOf = (of: Scenario) => {
    const made = decide(of);
    if (made.status === "infeasible") throw new Error("There is no decision.");
    return new Map(made.decision.municipalities.map(({ code, cells }) => [code as string, cells.regular]));
  };

  it("has 26 cantons, whose key of tenths of a per cent is whole places of 10,000", () => {
    expect(scenario.municipalities).toHaveLength(26);
    expect(scenario.municipalities.filter((m) => m.indicative.regular % 10 !== 0)).toEqual([]);
    const of = (code: string) => scenario.municipalities.find((m) => m.code === code)?.indicative.regular;
    expect(["ZH", "BE", "SO", "AI"].map(of)).toEqual([1_700, 1_350, 350, 20]);
    expect(new Set(scenario.municipalities.map((m) => m.indicativeProvenance.standing))).toEqual(new Set(["derived"]));
    expect(scenario.needProvenance.standing).toBe("illustrative");
  });

  it("is told without a day of another year, a mark that does not occur, a Dutch word or a key that is not asked", () => {
    const made = decideOnly(scenario);
    if (made.status !== "decided") throw new Error("There is a decision.");
    const data = decisionData(scenario, made.decision, made.baseline);
    const told = (language: "nl" | "en") =>
      decisionText(data, { language, width: 120, paint: plain }, scenario.provinces[0]?.code);
    expect(told("en")).toContain("reference date 2012-01-01");
    expect(told("en")).not.toContain("* assumed");
    expect(told("en")).not.toMatch(/capaciteitsraming|restopgave|overschot/);
    expect(told("en")).toMatch(/Uri +UMA +0 +– +no key/);
    expect(told("nl")).toMatch(/Uri +UMA +0 +– +geen sleutel/);
    expect(reportSay("en")("ledger.need")).toBe("need (capaciteitsraming)");
  });

  it("gives every canton exactly its key where nothing counts besides", () => {
    const rules = { ...scenario.rules, credits: { ...scenario.rules["credits"], enabled: false } };
    const cells = decidedOf({ ...scenario, rules });
    for (const m of scenario.municipalities) {
      expect(cells.get(m.code)).toMatchObject({ decided: m.indicative.regular, rounding: "none" });
    }
  });

  it("gives Solothurn 50 fewer for its federal centre, and the 50 to the others, none less than its key", async () => {
    const cells = decidedOf(scenario);
    expect(cells.get("SO")).toMatchObject({ credit: 50, decided: 300 });
    expect(sum([...cells.values()].map((cell) => cell.decided))).toBe(10_000);
    const fewer = scenario.municipalities.filter((m) => (cells.get(m.code)?.decided ?? 0) < m.indicative.regular);
    expect(fewer.map((m) => m.name)).toEqual(["Solothurn"]);
    const { plan, verdict } = await packageOf(scenario);
    expect([verdict.ledger.kinds.regular.task, verdict.ledger.kinds.regular.hosted]).toEqual([10_000, 10_000]);
    expect([plan.swaps, plan.mergers]).toEqual([[], []]);
  });
});
