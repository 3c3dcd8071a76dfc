import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browserPath, deep, go, openStage, settled, type Stage, visit } from "./browser.ts";

const changes = (page: Page) => page.locator(".vw-log li");
const refuse = (page: Page) => page.getByRole("button", { name: /^Niet deze/ }).first();
const onlooker = (page: Page) => page.getByText("Hier kijkt u mee");
const noLocks = "Object.defineProperty(navigator, 'locks', { value: undefined })";

/** Says no to the proposal on top, and waits for the answer. */
async function refused(page: Page, n: number): Promise<void> {
  await refuse(page).click();
  await changes(page)
    .nth(n - 1)
    .waitFor();
  await settled(page);
}

/** Gives a file as somebody chooses it. */
async function give(page: Page, name: string, text: string): Promise<void> {
  await page.locator("input[type=file]").setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
}

describe.runIf(browserPath !== undefined && deep)("nothing is lost silently", { timeout: 90_000 }, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  }, 60_000);
  afterAll(() => stage.close());

  it("not where the browser has no room for the note: an older one does not go before what the database has", async () => {
    const { context, page } = await visit(stage, { again: true, screen: "province" });
    await refused(page, 1);
    // Another app of the same address fills what is left.
    await page.evaluate(() => {
      for (let n = 4 * 1024 * 1024, k = 0; n > 0;) {
        try {
          localStorage.setItem(`other ${k}`, "x".repeat(n));
          k++;
        } catch {
          n = Math.floor(n / 2);
        }
      }
    });
    await refused(page, 2);
    await page.waitForTimeout(1_000);
    await page.reload();
    await settled(page);
    await expect.poll(() => changes(page).count()).toBe(2);
    await context.close();
  });

  it("not by a reload in the middle of opening the same scenario anew: its note does not go before what the database has", async () => {
    const { context, page } = await visit(stage, { again: true, screen: "province" });
    await refused(page, 1);
    await go(page, "Bestanden");
    await page.evaluate(() => {
      Storage.prototype.setItem = function (key, value) {
        this[key] = value;
        if (key === "verdeelwijzer") location.reload();
      };
    });
    await page.getByRole("button", { name: "Twee provincies" }).click();
    await page.waitForEvent("load");
    await settled(page);
    const aside = page.getByRole("button", { name: "Ga verder met Twee provincies" });
    await aside.click();
    await settled(page);
    await go(page, "Provincie");
    await expect.poll(() => changes(page).count()).toBe(1);
    await context.close();
  });

  it.each([400])("without locks, not by a second tab opened %s ms before a change in the first", async (ms) => {
    const { context, page: old } = await visit(stage);
    await old.close();
    await context.addInitScript(noLocks);
    const first = await context.newPage();
    await first.goto(`${stage.address}#/province`);
    await settled(first);
    const second = await context.newPage();
    await second.goto(`${stage.address}#/province`, { waitUntil: "commit" });
    await second.waitForTimeout(ms);
    await refuse(first).click();
    // The change is made and the other has it, or this tab asks.
    const asks = first.getByRole("dialog");
    await expect
      .poll(async () => (await asks.count()) > 0 || (await changes(second).count()) === 1, { timeout: 10_000 })
      .toBe(true);
    expect((await onlooker(first).count()) + (await onlooker(second).count()) + (await asks.count())).toBe(1);
    await context.close();
  });

  it("a session that is wrong, opened while the other is solved: that one is solved all the same", async () => {
    const { context, page } = await visit(stage, { again: true, screen: "files" });
    const [saved] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Bewaar session.json" }).click(),
    ]);
    const file = JSON.parse(readFileSync(await saved.path(), "utf8")) as Record<string, unknown>;
    const pin = { type: "own-site", kind: "amv", municipality: "GM9999" };
    file["log"] = { changes: [{ what: { type: "pin", pin }, by: "", why: "", at: "" }], applied: 1 };
    await go(page, "Keuzes");
    await page.locator("input[type=radio]:not(:checked)").first().check();
    await go(page, "Bestanden");
    await page.getByRole("button", { name: "Rekenen", exact: true }).click();
    await give(page, "session.json", JSON.stringify(file));
    await page.getByText("Dit is niet geopend; er is niets veranderd.").waitFor();
    await settled(page, 15_000);
    expect(await page.locator("[data-state]").first().getAttribute("data-state")).toBe("settled");
    await context.close();
  });

  it("tables that were shown for one scenario are not taken over in another", async () => {
    const { context, page } = await visit(stage, { again: true, screen: "province" });
    await refused(page, 1);
    await go(page, "Bestanden");
    await page.getByRole("button", { name: "Sliedrecht en Alblasserdam" }).click();
    await settled(page);
    await give(page, "aanbod.csv", "gemeente;toegezegd regulier\nAlblasserdam;123\n");
    const take = page.getByRole("button", { name: "Overnemen en rekenen" });
    await take.waitFor();
    await page.getByRole("button", { name: "Terug naar die zitting" }).click();
    await expect.poll(() => take.count(), { timeout: 10_000 }).toBe(0);
    await context.close();
  });

  it("what is pressed twice is made once", async () => {
    const { context, page } = await visit(stage, { again: true, screen: "province" });
    await refuse(page).dblclick();
    await changes(page).first().waitFor();
    await settled(page);
    expect(await changes(page).count()).toBe(1);
    await context.close();
  });

  it("being sure about one variant is not being sure about the next", async () => {
    const { context, page } = await visit(stage, { again: true, screen: "files" });
    for (const name of ["een", "twee"]) {
      await page.getByLabel("Naam van deze variant").fill(name);
      await page.getByRole("button", { name: "Houd deze stand als variant" }).click();
      await page.getByRole("button", { name: `Verwijder ${name}`, exact: true }).click({ timeout: 5_000 });
      await page.getByRole("button", { name: new RegExp(`^${name} echt verwijderen`) }).click();
    }
    expect(await page.getByRole("button", { name: /^Ga verder met/ }).count()).toBe(0);
    await context.close();
  });

  it("where the first scenario could not be fetched, what is opened instead is kept", async () => {
    const context = await stage.browser.newContext({ locale: "nl-NL", serviceWorkers: "block" });
    const page = await context.newPage();
    await page.route(/\.csv/, (route) => route.abort());
    await page.goto(`${stage.address}#/files`);
    await page.getByText("Dit scenario kan niet worden opgehaald").first().waitFor();
    await page.unroute(/\.csv/);
    await page.getByRole("button", { name: "Twee provincies" }).click();
    await settled(page);
    await go(page, "Provincie");
    await refused(page, 1);
    await page.reload();
    await settled(page);
    await expect.poll(() => changes(page).count()).toBe(1);
    await context.close();
  });

  it("a part of the page that cannot be fetched does not take the page with it, and a change that needs one says so", async () => {
    const { context, page } = await visit(stage, { again: true, screen: "province" });
    await page.route(/pins-file/, (route) => route.abort());
    await refuse(page).click();
    await page.getByText("Deze wijziging is niet gemaakt").first().waitFor();
    await page.unroute(/pins-file/);
    await page.reload();
    await settled(page);
    await refused(page, 1);
    await go(page, "Bestanden");
    const open = page.getByRole("button", { name: "Sliedrecht en Alblasserdam" });
    await open.waitFor();
    await page.route(/set-aside/, (route) => route.abort());
    await open.click();
    await page.getByRole("heading", { name: "Dit scherm is er nu niet" }).waitFor();
    expect(await page.getByRole("navigation").count()).toBe(1);
    await context.close();
  });

  it.each([true, false])(
    "a package put aside that the browser did not keep yet is asked about before the page goes, and no other: %s",
    async (slow) => {
      const { context, page } = await visit(stage, { again: true, screen: "compare" });
      const keep = page.getByRole("button", { name: "Houd dit pakket om te vergelijken" });
      await keep.waitFor();
      if (slow)
        await page.evaluate(() => {
          const put = Reflect.get(IDBObjectStore.prototype, "put") as (
            this: IDBObjectStore,
            ...all: unknown[]
          ) => IDBRequest<IDBValidKey>;
          IDBObjectStore.prototype.put = function (value, key) {
            if (key === "kept") throw new Error("The disk is slow.");
            return put.call(this, value, key);
          };
        });
      await keep.click();
      await page.getByRole("columnheader", { name: "nu op tafel" }).first().waitFor();
      await page.waitForTimeout(slow ? 100 : 1_500);
      const asked: string[] = [];
      page.on("dialog", (dialog) => {
        asked.push(dialog.type());
        void dialog.accept();
      });
      await page.close({ runBeforeUnload: true });
      await expect.poll(() => page.isClosed()).toBe(true);
      expect(asked).toEqual(slow ? ["beforeunload"] : []);
      await context.close();
    },
  );
});
