import { expect, it } from "vitest";
import { conflictsOf } from "../../src/explain/conflicts/index.ts";
import type { MunicipalityCode, Pin } from "../../src/domain/index.ts";
import {
  alternativesText,
  conflictsText,
  frontText,
  languages,
  plain,
  planComparisonText,
  sectionsText,
  stepWords,
} from "../../src/report/index.ts";
import { alternativePlans } from "../../src/explain/alternatives/index.ts";
import { comparePlans } from "../../src/explain/compare/index.ts";
import { caseFrom } from "../../src/explain/why/index.ts";
import { effectsSections } from "../../src/questions/effects.ts";
import { fairness } from "../../src/questions/fairness.ts";
import { sensitivity } from "../../src/explain/sensitivity/index.ts";
import { paretoFront } from "../../src/explain/front/index.ts";
import { readBundled } from "../../src/scenario/read-folder.ts";
import { inlineOptions } from "../app/inline-options.ts";

const options = { ...inlineOptions, way: "stepwise", strategy: "highs" } as const;

/* Fairness, alternatives and one-step changes of the small bundled scenario with two provinces. */
it("tells fairness, alternatives, a front and what if in both languages", async () => {
  const read = readBundled("two-provinces");
  if (read.status !== "ok") throw new Error("The bundled scenario is not in order.");
  const { scenario } = read;
  const found = await sensitivity(scenario, { offers: 5 }, options);
  const province = scenario.provinces.find((p) => p.name.startsWith("Laagland"));
  if (found.status !== "effects" || province === undefined) throw new Error("There is nothing to tell.");
  const fair = fairness.answer(caseFrom(found.base), {});
  const ratio = { numerator: 1, denominator: 2 };
  const request = { province: province.code, plans: 4, within: ratio, distance: 1, by: "agreements" } as const;
  const others = await alternativePlans(scenario, request, options);
  const pair = ["deviation.absolute", "unviable"] as const;
  const front = await paretoFront(scenario, { between: pair[0], and: pair[1], most: 50 }, options);
  const second = others.status === "alternatives" ? others.plans[1] : undefined;
  if (front.status !== "front" || others.status !== "alternatives" || second === undefined)
    throw new Error("There is nothing to choose.");
  for (const language of languages) {
    const how = { language, width: 100, paint: plain };
    const text = [
      sectionsText(fair.tell(language, "terminal"), how),
      alternativesText(scenario, province.name, others, request, how),
      alternativesText(
        scenario,
        province.name,
        { ...others, plans: others.plans.slice(0, 1), end: "none" },
        request,
        how,
      ),
      planComparisonText(scenario, comparePlans(found.base, { scenario, plan: second.plan }), how),
      frontText(front, pair, how),
      sectionsText(
        effectsSections("effects.title", found.effects, (step) => stepWords(scenario, step, language), "unviable", {
          scenario,
          language,
          room: "terminal",
        }),
        how,
      ),
    ];
    await expect(text.join("\n")).toMatchFileSnapshot(`choices/two-provinces.${language}.txt`);
  }
}, 60_000);

/* Word for word, as people read it. After a change of a sentence: `vitest -u`, and read the files. */
it("tells conflicts, their repairs and a front in both languages", async () => {
  const parsed = readBundled("two-provinces");
  if (parsed.status !== "ok") throw new Error("The bundled scenario is not in order.");
  const town = (name: string): MunicipalityCode => {
    const found = parsed.scenario.municipalities.find((m) => m.name.startsWith(name));
    if (found === undefined) throw new Error(`There is no (${name}).`);
    return found.code;
  };
  const merger = (guest: string, host: string): Pin => ({
    type: "agreed-merger",
    kind: "amv",
    guest: town(guest),
    host: town(host),
  });
  const pins: Pin[] = [
    { ...merger("Rietwoude", "Poldervoort"), why: "in maart" },
    merger("Poldervoort", "Dijkstad"),
    { type: "own-site", kind: "regular", municipality: town("Waterkant") },
  ];
  const scenario = { ...parsed.scenario, pins, repairPriority: ["no-chains"] };
  const found = await conflictsOf(scenario, options);
  if (found.status !== "conflicts") throw new Error(`There is no conflict (${found.status}).`);
  expect(found.conflicts.flatMap((c) => c.repairs).every((repair) => repair.works)).toBe(true);
  const province = scenario.provinces.find((p) => p.name.startsWith("Laagland"))?.code;
  if (province === undefined) throw new Error("There is no Laagland.");
  const request = { between: "deviation.absolute", and: "handOvers", province, most: 50 };
  const front = await paretoFront(parsed.scenario, request, options);
  if (front.status !== "front") throw new Error(`There is no front (${front.status}).`);
  for (const language of languages) {
    const how = { language, width: 100, paint: plain };
    const text = conflictsText(scenario, found, how) + frontText(front, [request.between, request.and], how);
    await expect(text).toMatchFileSnapshot(`conflicts/two-provinces.${language}.txt`);
  }
});
