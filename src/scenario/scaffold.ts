import type { Bilingual } from "../domain/index.ts";
import type { ScenarioFiles } from "./facts.ts";
import { scenarioJsonSchema } from "./json-schema.ts";
import { mainFile } from "./limits.ts";
import { currentVersion } from "./migrations.ts";

/** `single`: one short JSON file. `folder`: figures in CSV files that a spreadsheet opens. */
export type ScaffoldKind = "single" | "folder";

/**
 * A small scenario to start from, as files by name: it validates, and every figure in it asks to be replaced. With the
 * JSON Schema beside it, so that an editor knows the fields.
 */
export function scaffold(kind: ScaffoldKind, id = "my-scenario"): ScenarioFiles {
  const head = {
    $schema: `./${schemaFile}`,
    $comment: comments(kind),
    format: "verdeelwijzer-scenario",
    version: currentVersion,
    id,
    title: { nl: "Mijn scenario", en: "My scenario" } satisfies Bilingual,
    provenance: { standing: "illustrative" },
  };
  const schema = { [schemaFile]: pretty(scenarioJsonSchema()) };
  switch (kind) {
    case "single":
      return { [mainFile]: pretty({ ...head, provinces, municipalities }), ...schema };
    case "folder":
      return {
        [mainFile]: pretty({
          ...head,
          need: { regular: 300, amv: 28 },
          provinces: { file: "provinces.csv" },
          municipalities: { file: "municipalities.csv" },
          borders: { file: "borders.csv" },
          rules: {},
          objective: "default",
          pins: [],
        }),
        "provinces.csv": lines("code,name,task_regular,task_amv,standing", "P1,Province one,300,28,illustrative"),
        "municipalities.csv": lines(
          "code,name,province,latitude,longitude,indicative_regular,indicative_amv,indicative_standing,reported_regular,reported_amv,offer_standing",
          "M1,First,P1,52.0,5.0,180,16,illustrative,200,20,illustrative",
          'M2,"Second, and more",P1,52.05,5.1,70,7,illustrative,0,0,illustrative',
          "M3,Third,P1,52.1,5.0,50,5,illustrative,0,0,illustrative",
        ),
        "borders.csv": lines("a,b,kind", "M1,M2,land", "M2,M3,land", "M1,M3,water"),
        ...schema,
      };
  }
}

const schemaFile = "scenario.schema.json";

function comments(kind: ScaffoldKind): string[] {
  const shared = [
    "Replace every figure: they are made up. Codes are free (CBS codes such as GM0363 and PV27 are usual).",
    "indicative: the indicative key; offers: what the municipality offers. Keys must sum to the task of the province.",
    "Rules, objective, pins and prices may be left out: what is left out has its default.",
    "papers (reference, date, version, contact) is printed on letters and annexes; left out, nothing is printed of it.",
    "Vervang alle getallen: ze zijn bedacht. De sleutels tellen op tot de opgave van de provincie.",
    "papers (kenmerk, datum, versie, contact) komt op brieven en bijlagen; weggelaten: dan staat er niets van.",
  ];
  const files =
    "Figures stand in the CSV files (UTF-8, commas). De cijfers staan in de CSV-bestanden (UTF-8, komma's).";
  return kind === "folder" ? [...shared, files] : shared;
}

const provinces = [{ code: "P1", name: "Province one" }];
const municipalities = [
  {
    code: "M1",
    name: "First",
    province: "P1",
    latitude: 52,
    longitude: 5,
    indicative: { regular: 180, amv: 16 },
    offers: [
      { kind: "regular", places: 200 },
      { kind: "amv", places: 20 },
    ],
  },
  {
    code: "M2",
    name: "Second",
    province: "P1",
    latitude: 52.05,
    longitude: 5.1,
    indicative: { regular: 120, amv: 12 },
  },
];

function pretty(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function lines(...rows: readonly string[]): string {
  return rows.map((row) => `${row}\n`).join("");
}
