import { expect, it } from "vitest";
import { conflictsOf } from "../../src/conflict/index.ts";
import type { MunicipalityCode, Pin } from "../../src/domain/index.ts";
import { conflictsText, frontText, languages, plain } from "../../src/report/index.ts";
import { paretoFront } from "../../src/front/index.ts";
import { readBundled } from "../../src/scenario/read-folder.ts";
import { createInlinePool } from "../../workers/inline-pool.ts";

const options = {
  way: "stepwise",
  strategy: "highs",
  seed: 1,
  pool: createInlinePool(),
  signal: new AbortController().signal,
  clock: () => 0,
  onProgress: () => undefined,
} as const;

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
