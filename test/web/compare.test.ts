import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PlanComparison } from "../../src/explain/compare/index.ts";
import { differenceGroups } from "../../src/web/screens/compare/difference-groups.ts";
import { proven } from "../report/fixture.ts";
import { browserPath, findings, go, openStage, settled, type Stage, visit, waysOf } from "./browser.ts";

const pictures = process.env["SCREENSHOTS"];

describe("differences by province", () => {
  it("are each in the province of both sides, or between provinces, by what changed", () => {
    const { municipalities, provinces } = proven.scenario;
    const [home, away] = provinces;
    const own = municipalities.filter(({ province }) => province === home?.code);
    const other = municipalities.find(({ province }) => province === away?.code);
    const [first, second] = own;
    if (home === undefined || away === undefined || first === undefined || second === undefined || other === undefined)
      throw new Error("The fixture is too small.");
    const change = { before: 0, after: 5 };
    const comparison: PlanComparison = {
      measures: [],
      levels: [],
      provinces: [],
      agreements: [
        { ...change, type: "merger", from: first.code, to: second.code },
        { ...change, type: "swap", from: home.code, to: away.code },
        { ...change, type: "municipal-swap", from: first.code, to: other.code },
      ],
      municipalities: [{ ...change, code: first.code, kind: "amv", figure: "hosted" }],
    };
    const groups = differenceGroups(comparison, [proven.scenario]);
    expect(groups.map(({ code, count }) => [code, count])).toEqual([
      [undefined, 2],
      [home.code, 2],
    ]);
    expect([...(groups[0]?.agreements.keys() ?? [])]).toEqual(["swap", "municipal-swap"]);
    expect([...(groups[1]?.towns.keys() ?? [])]).toEqual(["hosted"]);
    expect(groups.map(({ folded }) => folded)).toEqual([false, false]);
    const many = Array.from({ length: 7 }, () => comparison.municipalities[0] ?? []).flat();
    const [folded] = differenceGroups({ ...comparison, agreements: [], municipalities: many }, [proven.scenario]);
    expect(folded).toMatchObject({ code: home.code, count: 7, folded: true });
  });
});

describe.runIf(browserPath !== undefined)("packages that are compared", { timeout: 120_000 }, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  }, 120_000);
  afterAll(() => stage.close());

  it.each(
    waysOf([
      ["nl", 1440, "Niet deze", "Vergelijken", "Andere naam voor: nu op tafel", "Houd dit pakket om te vergelijken"],
      ["en", 390, "Not this", "Compare", "Another name for: now on the table", "Keep this package to compare"],
    ]),
  )(
    "have the names that people give, also after a reload, and their differences stand by province: %s",
    async (language, width, refuse, compare, field, keep) => {
      const { context, page, faults } = await visit(stage, { again: true, screen: "compare", language, width });
      await page.getByLabel(field).fill("Before the talk");
      await page.getByRole("button", { name: keep }).click();
      await page.getByRole("columnheader", { name: /^Before the talk \((nu op tafel|now on the table)\)$/ }).waitFor();
      // Figures in what people count; the measures' own units are behind a title.
      await page
        .getByRole("rowheader", { name: /\((km, opgeteld over alle plekken|km, added up over all places)\)/ })
        .first()
        .waitFor();
      // What has no unit that people count is a part of what the decision comes to.
      await page
        .getByRole("rowheader", { name: /\((procent van het besluit|per cent of the decision)\)/ })
        .first()
        .waitFor();
      const raw = page.getByText(/plekken keer hectometer|places times hectometres/).first();
      expect(await raw.isVisible()).toBe(false);
      await page.getByText(/^(Hoe geteld is|How it was counted), in/).click();
      expect(await raw.isVisible()).toBe(true);
      await go(page, language === "nl" ? "Provincie" : "Province");
      await page
        .getByRole("button", { name: new RegExp(`^${refuse}`) })
        .first()
        .click();
      await settled(page);
      await go(page, compare);
      await page.getByRole("textbox", { name: /: Before the talk$/ }).fill("After lunch");
      await page.keyboard.press("Enter");
      await page.getByRole("columnheader", { name: "After lunch" }).first().waitFor();
      const groups = page.locator("#differences ~ details summary");
      // The engines that hold both packages are asked for what differs, and answer later.
      await groups.first().waitFor();
      const texts = await groups.allTextContents();
      expect(texts.every((text) => /: \d+ (verschil|difference)/.test(text))).toBe(true);
      // What is folded can be opened, and then shows as many rows as it counts.
      for (const [index, text] of texts.entries()) {
        const group = page.locator("#differences ~ details").nth(index);
        const count = Number(/(\d+) (?:verschil|difference)/.exec(text)?.[1]);
        expect((await group.getAttribute("open")) !== null).toBe(count <= 6);
        if (count > 6) await groups.nth(index).press("Enter");
        expect(await group.locator("tbody tr:visible").count()).toBe(count);
      }
      expect(await findings(page)).toEqual([]);
      if (pictures !== undefined) {
        mkdirSync(pictures, { recursive: true });
        await page.screenshot({ path: join(pictures, `compare-${width}.png`), fullPage: true });
      }
      await page.waitForTimeout(500);
      await page.reload();
      await settled(page);
      await page.getByRole("columnheader", { name: "After lunch" }).first().waitFor();
      expect(faults).toEqual([]);
      await context.close();
    },
  );
});
