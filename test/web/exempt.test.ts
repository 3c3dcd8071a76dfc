import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { browserPath, openStage, settled, visit } from "./browser.ts";

const folder = "data/two-provinces";
const names = ["scenario.json", "municipalities.csv", "provinces.csv", "borders.csv"];

/** The bundled scenario with one municipality that is exempt, because an objection is pending, and one that claims places. */
function files() {
  return names.map((name) => {
    const text = readFileSync(join(folder, name), "utf8");
    if (name !== "municipalities.csv") return { name, mimeType: "text/plain", buffer: Buffer.from(text) };
    const [header = "", ...rows] = text.trimEnd().split("\n");
    const told = [
      `${header},exempt,exempt_ground,claimed_regular`,
      ...rows.map(
        (row) => `${row},${row.startsWith("HL4,") ? "assumed,objection" : ","},${row.startsWith("LL4,") ? 40 : ""}`,
      ),
    ];
    return { name, mimeType: "text/csv", buffer: Buffer.from(told.join("\n")) };
  });
}

it.skipIf(browserPath === undefined)(
  "the table of a province says who is exempt and why, and who claims what, below its municipalities",
  { timeout: 120_000 },
  async () => {
    const stage = await openStage();
    const { page, faults } = await visit(stage, { screen: "files" });
    await page.locator("input[type=file]").first().setInputFiles(files());
    await settled(page);
    const said = page.getByText("Klein Hei (verzonnen) is uitgezonderd van de restopgave: er loopt een bezwaar");
    await page.evaluate(`location.hash = "#/province/HL"`);
    await said.waitFor();
    await page.evaluate(`location.hash = "#/province/LL"`);
    await said.waitFor({ state: "detached" });
    await page
      .getByText(/^Rietwoude \(verzonnen\) zegt 40 plekken \(regulier\) te hebben die niet zijn erkend/)
      .waitFor();
    expect(faults).toEqual([]);
    await stage.close();
  },
);
