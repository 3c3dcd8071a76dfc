import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browserPath, findings, go, openStage, settled, type Stage, visit, type Visitor } from "./browser.ts";

/** Gives files to the page as somebody who chooses them. */
async function give(page: Page, name: string, content: string | Uint8Array): Promise<void> {
  await page.locator("input[type=file]").setInputFiles({
    name,
    mimeType: "application/octet-stream",
    buffer: Buffer.from(content),
  });
}

describe.skipIf(browserPath === undefined)("when something goes wrong", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  }, 120_000);
  afterAll(() => stage.close());

  it("the engine killed in the middle: said, nothing lost, and the next solve starts it again", async () => {
    const { context, page } = await visit(stage, { again: true, screen: "choices" });
    await page.getByLabel("tot alles bewezen is").check();
    await page.locator("[data-state=stale]").waitFor();
    await page.getByRole("button", { name: "Rekenen", exact: true }).click();
    await page.locator("[data-state=busy]").waitFor();
    const [engine] = page.workers();
    expect(engine).toBeDefined();
    await engine?.evaluate("self.close()").catch(() => undefined);
    await page.locator("[data-state=trouble]").waitFor();
    expect(await page.locator("[data-state]").textContent()).toContain("weggevallen");
    await page.getByRole("button", { name: "Rekenen", exact: true }).click();
    await settled(page);
    await context.close();
  });

  it("a screen that cannot be fetched: said, the others go on, and it comes when somebody asks again", async () => {
    const { context, page } = await visit(stage, { again: true });
    // From here on nothing is fetched: the server is gone.
    await page.route("**", (route) => route.abort());
    await go(page, "Vergelijken");
    await page.getByRole("heading", { name: "Dit scherm is er nu niet" }).waitFor();
    expect(await page.getByText("Er is niets verloren").count()).toBe(1);
    expect(await findings(page)).toEqual([]);
    await go(page, "Het land");
    await page.getByRole("table").first().waitFor();
    await go(page, "Vergelijken");
    await page.getByRole("button", { name: "Probeer opnieuw" }).click();
    await page.getByText("nog steeds geen verbinding").waitFor();
    await page.unroute("**");
    await page.getByRole("button", { name: "Probeer opnieuw" }).click();
    await page.getByRole("heading", { level: 1, name: "Vergelijken" }).waitFor();
    await settled(page);
    await context.close();
  });

  describe("poisoned files", () => {
    let hand: Visitor;
    beforeAll(async () => {
      hand = await visit(stage, { again: true, screen: "files" });
    }, 60_000);
    afterAll(() => hand.context.close());

    it.each([
      ["broken.json", '{"format":"verdeelwijzer-scenario","version":1,"id":<script>alert(1)</script>}'],
      [
        "poison.json",
        '{"format":"verdeelwijzer-scenario","version":1,"__proto__":{"polluted":true},"need":{"regular":-1}}',
      ],
      [
        "session.json",
        '{"format":"verdeelwijzer-session","version":1,"opened":{"name":"x","files":{}},"log":{"changes":[{"what":{"type":"pin"}}],"applied":9},"wish":{"way":"stepwise"},"by":""}',
      ],
      [
        "plan.json",
        '{"format":"verdeelwijzer-plan","version":1,"scenario":"x","mergers":[{"kind":"amv","guest":"nobody"}]}',
      ],
      ["offers.csv", "gemeente;aanbod\nNergenshuizen;=cmd|' /C calc'!A0\n"],
      ["bomb.xlsx", Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.alloc(4_000, 0xff)])],
    ] as const)("%s is refused with what is wrong, and changes nothing", async (name, content) => {
      const { page, faults } = hand;
      const before = await page.locator("main strong").first().textContent();
      await give(page, name, content);
      await page.getByText(name).first().waitFor();
      await page.getByText("Dit is niet geopend; er is niets veranderd.").waitFor();
      expect(await page.locator("tbody tr").count()).toBeGreaterThan(0);
      expect(await page.locator("main strong").first().textContent()).toBe(before);
      expect(await page.evaluate("({}).polluted")).toBeUndefined();
      await settled(page);
      expect(faults).toEqual([]);
    });
  });

  it("a table of one's own: shown first, then taken over and solved: one step, with who and why, that is undone", async () => {
    const { context, page, faults } = await visit(stage, { again: true, screen: "province" });
    const town = (await page.locator(".vw-table tbody th a").first().textContent()) ?? "";
    await go(page, "Bestanden");
    await give(page, "aanbod.csv", `gemeente;toegezegd regulier\n${town};123\n`);
    await page.getByRole("button", { name: "Overnemen en rekenen" }).waitFor();
    expect(await page.getByRole("row", { name: /toegezegd regulier.*123/ }).count()).toBe(1);
    const name = await page.locator("main strong").first().textContent();
    await page.getByLabel("Wie").fill("Griffier");
    await page.getByLabel("Waarom").fill("brief van de gemeente");
    await page.getByRole("button", { name: "Overnemen en rekenen" }).click();
    await page.getByRole("button", { name: "Overnemen en rekenen" }).waitFor({ state: "detached" });
    await settled(page);
    expect(await page.locator("main strong").first().textContent()).toBe(name);
    await go(page, "Provincie");
    const changes = page.locator(".vw-log li");
    await expect.poll(() => changes.allTextContents()).toHaveLength(1);
    expect(await changes.first().textContent()).toMatch(
      /^tabellen overgenomen: aanbod.csvGriffier · “brief van de gemeente”/,
    );
    await page.reload();
    await settled(page);
    const offered = page.locator(".vw-table tbody tr", { has: page.locator("th", { hasText: town }) });
    const after = await offered.textContent();
    await page.getByRole("button", { name: "Ongedaan maken" }).click();
    await settled(page);
    await expect.poll(() => page.locator(".vw-log__undone").count()).toBe(1);
    await expect.poll(() => offered.textContent()).not.toBe(after);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("a page that is not cross-origin isolated solves as well, and stops", async () => {
    const plain = await openStage({ isolated: false });
    try {
      const { page, faults } = await visit(plain);
      expect(await page.evaluate("crossOriginIsolated")).toBe(false);
      expect(await page.locator("h1").textContent()).toMatch(/^Precies/);
      expect(faults).toEqual([]);
    } finally {
      await plain.close();
    }
  });

  it("by keyboard alone: from the skip link to an agreement that is pinned", async () => {
    const { context, page, faults } = await visit(stage, { again: true, screen: "province" });
    await page
      .getByRole("button", { name: /^Akkoord/ })
      .first()
      .waitFor();
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Naar de inhoud");
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.activeElement.id")).toBe("main");
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press("Tab");
      const label = await page.evaluate("document.activeElement.getAttribute('aria-label') ?? ''");
      if (String(label).startsWith("Akkoord")) break;
    }
    expect(await page.evaluate("getComputedStyle(document.activeElement).outlineStyle")).toBe("solid");
    await page.keyboard.press("Enter");
    await page.getByText("nieuw voorstel", { exact: true }).waitFor();
    await settled(page);
    expect(await page.locator(".vw-log li").count()).toBe(1);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("an address that is no text: the screen without what it was about, and never a blank page", async () => {
    const { context, page, faults } = await visit(stage, { again: true, screen: "why" });
    await page.evaluate(() => (location.hash = "#/why/%E0%A4%A"));
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.evaluate(() => (location.hash = "#/%E0%A4%A/%E0%A4%A"));
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it("nothing moves for who asks for no motion", async () => {
    const { context, page } = await visit(stage, { again: true, calm: true, screen: "map" });
    const moving = await page.evaluate(
      `[...document.querySelectorAll("*")].filter((e) => {
        const style = getComputedStyle(e);
        return [style.transitionDuration, style.animationDuration].some((d) => d.split(",").some((one) => parseFloat(one) > 0.001));
      }).length`,
    );
    expect(moving).toBe(0);
    await context.close();
  });
});
