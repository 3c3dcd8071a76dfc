import { expect, it } from "vitest";
import type { MunicipalityCode, Pin } from "../../src/domain/index.ts";
import { readBundled } from "../../src/scenario/read-folder.ts";
import { clashesOf } from "../../src/web/engine/clashes.ts";
import { inlineOptions } from "../app/inline-options.ts";

it("tells what giving way changes in places and kilometres; the measures' own figures apart", async () => {
  const read = readBundled("two-provinces");
  if (read.status !== "ok") throw new Error("The bundled scenario is not in order.");
  const town = (name: string) => read.scenario.municipalities.find((m) => m.name.startsWith(name))?.code;
  const merger = (guest: string, host: string): Pin => ({
    type: "agreed-merger",
    kind: "amv",
    guest: town(guest) as MunicipalityCode,
    host: town(host) as MunicipalityCode,
  });
  const pins = [merger("Rietwoude", "Poldervoort"), merger("Poldervoort", "Dijkstad")];
  const scenario = { ...read.scenario, pins, repairPriority: ["no-chains"] };
  const found = await clashesOf(scenario, { ...inlineOptions, way: "stepwise", strategy: "highs" });
  if (found.status !== "conflicts") throw new Error(`There is no conflict (${found.status}).`);
  const [repair] = found.clashes[0]?.repairs ?? [];
  expect(repair?.text.nl).toContain("14 plekken verder van de sleutel; gemeenten liggen samen verder");
  expect(repair?.text.nl).toContain("153 km verder weg");
  expect(repair?.text.nl).not.toMatch(/119[.]211|hectometer|100[.]000/);
  expect(repair?.raw.nl).toContainEqual(
    "“afwijking van de sleutel, oplopend” met +119.211 (per 100.000 van de sleutel, oplopend)",
  );
  expect(found.clashes[0]?.repairs.at(-1)?.raw.en).toEqual([]);
});
