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

  it("the country has an arrow for each pair of provinces; dotted ones between municipalities are of who is pointed at", async () => {
    const { context, page, faults } = await visit(stage, { again: true, screen: "map", language: "en" });
    const map = page.getByRole("group", { name: /^Map of/ });
    await map.locator(".vw-swaps__head").first().waitFor();
    expect(await map.locator(".vw-task").count()).toBe(0);
    const table = page.getByRole("table", { name: /^Surplus of municipalities/ });
    const own = await table.getByRole("row", { name: /Poldervoort/ }).count();
    expect(own).toBeGreaterThan(0);
    await map.getByRole("button", { name: /^Poldervoort/ }).focus();
    await page
      .getByText(/regular: \d+ places fall away against the surplus of/)
      .first()
      .waitFor();
    expect(await map.locator(".vw-task--municipal-swap").count()).toBe(own);
    expect(await page.locator(".vw-map__legend", { hasText: "exchange within" }).count()).toBe(0);
    expect(await page.locator(".vw-map__legend", { hasText: "swap between municipalities" }).count()).toBe(0);
    expect(await page.locator(".vw-map__legend", { hasText: "is wider where they are more" }).count()).toBe(1);
    expect(await findings(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it.each([1440, 390])(
    "what leaves a province ends at the name of the other one, inside the picture, %d wide",
    async (width) => {
      const { context, page, faults } = await visit(stage, { again: true, screen: "map", width });
      const map = page.getByRole("group", { name: /^Kaart van/ });
      const table = page.getByRole("table", { name: /^Overschot van gemeenten/ });
      await page.getByLabel("Provincie").selectOption({ index: 1 });
      await map.locator(".vw-exits__name").first().waitFor();
      const lines = await map.locator(".vw-exits [data-town]").count();
      expect(lines).toBeGreaterThan(0);
      expect(lines).toBeLessThanOrEqual(await table.getByRole("rowheader").count());
      expect(await map.locator(".vw-exits__name").allTextContents()).toEqual([
        expect.stringMatching(/^(?:naar|uit) \S.*: [\d.]+$/),
      ]);
      const outside = await map.evaluate((svg) => {
        const frame = svg.getBoundingClientRect();
        return [...svg.querySelectorAll(".vw-exits path, .vw-exits text")].filter((one) => {
          const { left, right, top, bottom } = one.getBoundingClientRect();
          return left < frame.left - 1 || right > frame.right + 1 || top < frame.top - 2 || bottom > frame.bottom + 2;
        }).length;
      });
      expect(outside).toBe(0);
      const [picture, legend] = await Promise.all(
        [map, page.locator(".vw-map__legend")].map(async (one) => (await one.boundingBox())?.y ?? 0),
      );
      expect(legend).toBeGreaterThan(picture ?? 0);
      expect(await findings(page)).toEqual([]);
      expect(faults).toEqual([]);
      await context.close();
    },
  );

  it("on a narrow page the legend of the country stands below its map", async () => {
    const { context, page } = await visit(stage, { again: true, screen: "map", width: 390 });
    const map = page.getByRole("group", { name: /^Kaart van/ });
    await map.waitFor();
    const [picture, legend] = await Promise.all(
      [map, page.locator(".vw-map__legend")].map(async (one) => (await one.boundingBox())?.y ?? 0),
    );
    expect(legend).toBeGreaterThan(picture ?? 0);
    await context.close();
  });
});
