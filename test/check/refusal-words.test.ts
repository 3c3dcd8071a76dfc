import { describe, expect, it } from "vitest";
import { type Files, checkPackage, toldIn } from "../../src/check/index.ts";
import { type Made, made } from "./handmade.ts";

const plain: Made = {
  towns: [
    { code: "GM1", key: 1_200, offer: 1_200, more: { name: "Almere" } },
    { code: "GM2", key: 6, share: 6 },
  ],
};

async function told(files: Files): Promise<readonly string[]> {
  const answer = await checkPackage(files);
  return [...toldIn.nl(answer).slice(0, 1), ...toldIn.en(answer).slice(0, 1)];
}

const scenario = (change: NonNullable<Made["scenario"]>) => told(made({ ...plain, scenario: change }));

describe("what is refused, but for no rule that the plan breaks, is told in the language of the reader", () => {
  it.each(["manifest.json", "plan.json"])("%s is missing", async (name) => {
    const files = new Map(made(plain));
    files.delete(name);
    expect(await told(files)).toEqual([
      `GEWEIGERD, omdat: het bestand ${name} ontbreekt.`,
      `REFUSED, because: the file ${name} is missing.`,
    ]);
  });

  it("a file was changed", async () => {
    const files = new Map(made(plain)).set("plan.json", new TextEncoder().encode("{}"));
    expect(await told(files)).toEqual([
      "GEWEIGERD, omdat: het bestand plan.json is veranderd: het is niet meer het bestand dat in manifest.json staat.",
      "REFUSED, because: the file plan.json was changed: it is no longer the file that manifest.json names.",
    ]);
  });

  it("something in a file is malformed: with a technical detail", async () => {
    expect(await scenario((s) => (s.provinces = 3))).toEqual([
      "GEWEIGERD, omdat: het scenario (scenario.json) is niet zoals het hoort. Technische bijzonderheid: “provinces is no list”.",
      "REFUSED, because: the scenario (scenario.json) is not as it must be: provinces is no list.",
    ]);
  });

  it("a scenario that asks for what is not described is not judged", async () => {
    expect(await scenario((s) => (s.rules["amv-cluster"].enabled = true))).toEqual([
      "NIET BEOORDEELD: het scenario vraagt iets wat dit programma niet kent: de regel “Kleine amv-locaties bij elkaar” staat aan.",
      "NOT JUDGED: the scenario asks for something that this checker does not know: the rule “Small amv units near each other” is on.",
    ]);
  });
});
