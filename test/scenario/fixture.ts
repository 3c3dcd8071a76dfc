import { type Parsed, parseScenario, type Problem, type ScenarioFiles } from "../../src/scenario/index.ts";
import type { Scenario } from "../../src/domain/index.ts";

/** A table as cells, the header first. */
export type Table = readonly (readonly string[])[];

export function csv(table: Table, lineEnd = "\n"): string {
  const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return table.map((row) => row.map(cell).join(",") + lineEnd).join("");
}

const split = (text: string) =>
  text
    .trim()
    .split("\n")
    .map((line) => line.split(",").map((cell) => cell.trim()));

/** Two provinces and five municipalities that use every column, with a name that needs quotation marks. */
export const municipalities: Table = split(`
code,name,province,inhabitants,latitude,longitude,region.corop,indicative_regular,indicative_amv,indicative_standing,indicative_source,indicative_total_standing,indicative_total_source,reported_regular,reported_amv,reported_from,promising_regular,promising_amv,promising_from,claimed_regular,claimed_amv,claimed_from,offer_standing,offer_source,decided_regular,decided_amv,decided_total,decided_standing,decided_source,decided_amv_standing,decided_amv_source,exempt,exempt_source,exempt_ground,exempt_reason_nl,exempt_reason_en,capacity_regular,capacity_amv,status_holder_housing,ukrainian_places
M1,One,P1,1000,52.1,5.1,East,100,10,published,s1,,,120,12,2025-03-01,5,1,2026-01-01,,,,assumed,s2,,,,,,,,,,,,,300,30,4,7
M2,Two,P1,2000,52.2,5.2,East,80,8,estimate,s1,published,s2,0,0,,0,0,,30,4,2026-02-01,,,,,,,,,,published,s1,ukrainians,reden,reason,,,,
M3,Three,P1,3000,52.3,5.3,West,20,2,,,,,10,0,,0,0,,,,,illustrative,s1,,,,,,,,,,,,,,,0,0
M4,Four,P2,4000,51.1,4.1,,150,15,derived,,,,0,16,,0,0,,,,,assumed,,,,,,,,,,,,,,,,,
M5,Five,P2,,51.2,4.2,,50,5,published,s2,,,0,0,,25,0,,,,,assumed,s2,,4,,published,s2,,,,,,,,,,,
`).map((row) => row.map((cell) => (cell === "Two" ? 'Nuenen, Gerwen\nen "Nederwetten"' : cell)));

export const provinces: Table = split(`
code,name,task_regular,task_amv,standing,source
P1,First,200,20,published,s1
P2,Second,200,20,derived,s1
`);

export const borders: Table = split(`
a,b,kind
M1,M2,land
M2,M3,ferry
M4,M5,water
`);

export const main = {
  format: "verdeelwijzer-scenario",
  version: 1,
  id: "fixture",
  need: { regular: 400, amv: 40 },
  sources: [
    { id: "s1", title: "Source one" },
    { id: "s2", title: "Source two", date: "2024-11", url: "https://example.org/two" },
  ],
  provinces: { file: "provinces.csv" },
  municipalities: { file: "municipalities.csv" },
  borders: { file: "borders.csv" },
};

export function files(document: object = main, tables: Readonly<Record<string, Table>> = {}): ScenarioFiles {
  return {
    "scenario.json": JSON.stringify(document, null, 2),
    "municipalities.csv": csv(tables["municipalities.csv"] ?? municipalities),
    "provinces.csv": csv(tables["provinces.csv"] ?? provinces),
    "borders.csv": csv(tables["borders.csv"] ?? borders),
  };
}

export function problemsOf(parsed: Parsed): readonly Problem[] {
  return parsed.status === "problems" ? parsed.problems : [];
}

export function scenarioOf(parsed: Parsed): Scenario {
  if (parsed.status !== "ok") throw new Error(parsed.problems.map((one) => `${one.path} ${one.message.en}`).join("\n"));
  return parsed.scenario;
}

/** Problems of the fixture's scenario file with some fields changed; `undefined` leaves a field out. */
export function problemsWith(changes: object): readonly Problem[] {
  return problemsOf(parseScenario(files({ ...main, ...changes })));
}

/** Where each problem is: `path` of a JSON file, else `file:row:column`. */
export function places(problems: readonly Problem[]): string[] {
  return problems.map((one) => one.path ?? `${one.file}:${one.row}:${one.column}`);
}
