import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { builtApp } from "../../serve.mjs";
import { browserPath, deep, findings, go, openStage, settled, type Stage, visit } from "./browser.ts";

/** Waits until the page says that it works without network. */
async function ready(page: Page): Promise<void> {
  await page.locator("[data-offline=true]").waitFor();
}

const isIsolated = (page: Page) => page.evaluate("crossOriginIsolated");

/** Says no to the first proposal of a province, and waits for another one. */
async function refuse(page: Page): Promise<void> {
  const button = page.getByRole("button", { name: /^Niet deze/ }).first();
  await button.waitFor();
  const changes = page.locator(".vw-log li");
  const before = await changes.count();
  await button.click();
  await changes.nth(before).waitFor();
  await settled(page);
}

describe.skipIf(browserPath === undefined)("without network", { timeout: 180_000 }, () => {
  let folder: string;
  let stage: Stage;
  /** The page lies somewhere below the server's address. */
  let app: string;

  beforeAll(async () => {
    await builtApp();
  }, 120_000);

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "verdeelwijzer-offline-"));
    app = join(folder, "below", "here");
    cpSync(await builtApp(), app, { recursive: true });
    const served = await openStage({ folder });
    stage = { ...served, address: `${served.address}below/here/` };
    return async () => {
      await stage.close();
      rmSync(folder, { recursive: true, force: true });
    };
  });

  /** Puts a version on the server that differs in its page. */
  function renew(title: string): void {
    const page = join(app, "index.html");
    writeFileSync(
      page,
      readFileSync(page, "utf8").replace("</head>", `<meta name="made" content="${title}" /></head>`),
    );
    const worker = join(app, "sw.js");
    const text = readFileSync(worker, "utf8");
    const renewed = text.replace(/(url:"index\.html",revision:)"[^"]*"/, `$1"${title}"`);
    expect(renewed).not.toBe(text);
    writeFileSync(worker, renewed);
  }

  const made = (page: Page) => page.evaluate(`document.querySelector("meta[name=made]")?.content ?? "first"`);

  it("everything goes on after the first visit: screens never seen, other scenarios, answers, and a new page", async () => {
    const { page, faults } = await visit(stage, { again: true, worker: true });
    await ready(page);
    expect(await isIsolated(page)).toBe(true);
    expect(await page.locator(".vw-foot").textContent()).toMatch(/Versie \d+\.\d+\.\d+\. Werkt ook zonder netwerk/);
    await stage.stop();

    for (const name of ["Kaart", "Keuzes", "Rekenen", "Vergelijken", "Waarom", "Bestanden", "Provincie"]) {
      await go(page, name);
      await page.getByRole("heading", { level: 1 }).filter({ hasNotText: "Precies" }).waitFor();
      expect(await page.getByText("Dit scherm is er nu niet").count()).toBe(0);
    }
    await refuse(page);
    for (const question of ["conflicts", "alternatives", "front"]) {
      await page.evaluate(`location.hash = "#/why/${question}"`);
      await page.locator(`main .vw-tabs a[aria-current=page][href$=${question}]`).waitFor();
    }

    await page.reload();
    await settled(page);
    await ready(page);
    expect(await isIsolated(page)).toBe(true);
    await go(page, "Provincie");
    await page.locator(".vw-log li").first().waitFor();
    expect(await page.locator(".vw-log li").count()).toBe(1);
    // Nobody has opened this one before.
    await page.goto(`${stage.address}?scenario=sliedrecht-alblasserdam#/country`);
    await page.locator(".vw-top__scenario", { hasText: "Sliedrecht" }).waitFor();
    await settled(page);
    expect(await isIsolated(page)).toBe(true);
    expect(faults).toEqual([]);
  });

  it.runIf(deep)(
    "a screen that got lost: asked again, the page comes anew from what is kept, and nothing else is lost",
    async () => {
      const { page } = await visit(stage, { again: true, worker: true, screen: "province" });
      await ready(page);
      await refuse(page);
      await stage.stop();
      await page.evaluate(async () => {
        for (const name of await caches.keys()) {
          const cache = await caches.open(name);
          for (const kept of await cache.keys()) if (kept.url.includes("/compare-")) await cache.delete(kept);
        }
        Object.assign(globalThis, { old: true });
      });
      await go(page, "Vergelijken");
      await page.getByRole("button", { name: "Probeer opnieuw" }).click();
      await page.waitForFunction(() => !("old" in globalThis));
      await settled(page);
      await page.getByRole("heading", { name: "Dit scherm is er nu niet" }).waitFor();
      await go(page, "Provincie");
      await page.locator(".vw-log li").first().waitFor();
      expect(await page.locator(".vw-log li").count()).toBe(1);
    },
  );

  it("a new version waits, says so, and comes when somebody presses; what was settled is still there", async () => {
    const { page, faults } = await visit(stage, { again: true, worker: true, screen: "province" });
    await ready(page);
    await refuse(page);
    renew("second");
    await page.reload();
    await settled(page);
    const use = page.getByRole("button", { name: "Nu gebruiken" });
    await use.waitFor();
    expect(await page.getByRole("status").filter({ hasText: "Er is een nieuwe versie" }).count()).toBe(1);
    expect(await findings(page)).toEqual([]);
    // Not by itself, not even with a new page.
    await page.reload();
    await settled(page);
    await use.waitFor();
    expect(await made(page)).toBe("first");

    await refuse(page);
    const changes = await page.locator(".vw-log li").allTextContents();
    expect(changes).toHaveLength(2);
    await use.click();
    await page.locator("meta[name=made]").waitFor({ state: "attached" });
    await settled(page);
    expect(await made(page)).toBe("second");
    await page.locator(".vw-log li").nth(1).waitFor();
    expect(await page.locator(".vw-log li").allTextContents()).toEqual(changes);
    expect(await use.count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it.runIf(deep)(
    "does not come where the browser could not keep the session: says so, and the page stays",
    async () => {
      const { page } = await visit(stage, { again: true, worker: true, screen: "province" });
      await ready(page);
      renew("second");
      await page.evaluate(() => navigator.serviceWorker.getRegistration().then((one) => one?.update()));
      const use = page.getByRole("button", { name: "Nu gebruiken" });
      await use.waitFor();
      await page.evaluate(() => {
        Object.assign(globalThis, { open: indexedDB.open.bind(indexedDB) });
        IDBFactory.prototype.open = () => {
          throw new Error("no room");
        };
      });
      await refuse(page);
      await use.click();
      await page.getByText("Deze browser kon niet bewaren").waitFor();
      expect(await made(page)).toBe("first");
      expect(await page.locator(".vw-log li").count()).toBe(1);
      // There is room again: what could not be written goes with what comes next.
      await page.evaluate("IDBFactory.prototype.open = function (...how) { return globalThis.open(...how) }");
      await page.getByRole("button", { name: "Ongedaan maken" }).click();
      await settled(page);
      await use.click();
      await page.locator("meta[name=made]").waitFor({ state: "attached" });
      await settled(page);
      await page.locator(".vw-log__undone").waitFor();
    },
  );

  it.runIf(deep)("a version taken in one window leaves the other as it is, until somebody there presses", async () => {
    const { page, context } = await visit(stage, { again: true, worker: true });
    await ready(page);
    renew("second");
    const other = await context.newPage();
    await other.goto(stage.address);
    await settled(other);
    await other.getByRole("button", { name: "Nu gebruiken" }).click();
    await other.locator("meta[name=made]").waitFor({ state: "attached" });
    expect(await made(page)).toBe("first");
    await page.getByRole("button", { name: "Nu gebruiken" }).click();
    await page.locator("meta[name=made]").waitFor({ state: "attached" });
    await settled(page);
  });
});
