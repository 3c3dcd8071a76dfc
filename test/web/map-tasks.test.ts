import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browserPath, findings, openStage, type Stage, visit } from "./browser.ts";

describe.skipIf(browserPath === undefined)("exchanges and swaps between municipalities on the map", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  }, 120_000);
  afterAll(() => stage.close());

  it("an exchange has a ring, dashes and dots, an entry in the legend, a note at both its ends and a line in a table", async () => {
    const { context, page, faults } = await visit(stage, { scenario: "sliedrecht-alblasserdam", screen: "map" });
    const map = page.getByRole("group", { name: /^Kaart van/ });
    const line = map.locator(".vw-task--exchange");
    await line.first().waitFor();
    expect(await map.locator(".vw-task--exchange .vw-task__ring").count()).toBe(await line.count());
    expect(await map.locator(".vw-task--municipal-swap").count()).toBe(0);
    expect(await page.locator(".vw-map__legend", { hasText: "uitruil binnen een provincie, regulier" }).count()).toBe(
      1,
    );
    expect(await page.locator(".vw-map__legend", { hasText: "uitruil tussen gemeenten" }).count()).toBe(0);
    await map.getByRole("button", { name: /^Alblasserdam/ }).focus();
    await page.getByText(/regulier: \d+ plekken overgenomen door Sliedrecht, uitruil binnen de provincie/).waitFor();
    await map.getByRole("button", { name: /^Sliedrecht/ }).focus();
    await page.getByText(/regulier: neemt \d+ plekken over van Alblasserdam/).waitFor();
    await page.getByRole("table", { name: /^Gemeenten die taak en opvang van elkaar overnemen/ }).waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByText("het besluit", { exact: true }).click();
    await expect.poll(() => page.locator(".vw-task").count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("swaps between municipalities are dotted, as many as their table has, and no exchange is told where there is none", async () => {
    const { context, page, faults } = await visit(stage, { again: true, screen: "map", language: "en" });
    const map = page.getByRole("group", { name: /^Map of/ });
    await map.locator(".vw-task--municipal-swap").first().waitFor();
    const table = page.getByRole("table", { name: /^Surplus of municipalities/ });
    const rows = await table.getByRole("rowheader").count();
    expect(await map.locator(".vw-task").count()).toBe(rows);
    expect(await page.locator(".vw-map__legend", { hasText: "exchange within" }).count()).toBe(0);
    expect(await page.locator(".vw-map__legend", { hasText: "swap between municipalities, regular" }).count()).toBe(1);
    await map.getByRole("button", { name: /^Poldervoort/ }).focus();
    await page
      .getByText(/regular: \d+ places fall away against the surplus of/)
      .first()
      .waitFor();
    expect(await findings(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });
});
