import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makePackage, type Package } from "../../src/app/index.ts";
import { adoptedPlaces, type Scenario } from "../../src/domain/index.ts";
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
    expect(sum(scenario.municipalities.map((m) => adoptedPlaces(m, "regular")))).toBe(73_607);
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
          nl: "De reguliere opgaven van de provincies tellen op tot 73605, nodig zijn er 73607: 2 te weinig. Misschien zijn de 9 opgaven elk apart afgerond. Geef dan de som (73605) als behoefte, of laat de opgaven optellen tot 73607; anders is een opgave verkeerd overgenomen.",
          en: "The regular tasks of the provinces sum to 73605, the need is 73607: 2 too few. Maybe the 9 tasks were rounded each apart. Then state the sum (73605) as the need, or close the tasks to 73607; otherwise a task was copied wrongly.",
        },
      },
    ]);
  });
});
