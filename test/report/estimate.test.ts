import { expect, it } from "vitest";
import type { Standing } from "../../src/domain/index.ts";
import { tableData } from "../../src/report/data/report-data.ts";
import { lead } from "../../src/report/sentences.ts";
import { readBundled } from "../../src/scenario/read-folder.ts";
import { packageOf } from "../properties/packages.ts";

/** The lead of the package of two provinces whose tasks have such a standing. */
async function leadOf(...standings: readonly [Standing, Standing]): Promise<string[]> {
  const read = readBundled("two-provinces");
  if (read.status !== "ok") throw new Error("There is no example.");
  const provinces = read.scenario.provinces.map((province, p) => ({
    ...province,
    provenance: { standing: standings[p] as Standing },
  }));
  const made = await packageOf({ ...read.scenario, provinces });
  if (made.status !== "done") throw new Error(made.status);
  const data = tableData(made, { type: "plan" });
  return (["nl", "en"] as const).map((language) => lead(data, language));
}

it("a report says first that its tasks are an estimate, where all of them are, and of made-up ones something else", async () => {
  const told = ["zijn hier een schatting", "are an estimate here"];
  for (const [l, text] of (await leadOf("estimate", "assumed")).entries()) expect(text).toContain(told[l]);
  for (const [l, text] of (await leadOf("published", "estimate")).entries()) expect(text).not.toContain(told[l]);
  for (const [l, text] of (await leadOf("illustrative", "illustrative")).entries()) expect(text).not.toContain(told[l]);
});
