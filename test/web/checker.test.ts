import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sealed } from "../check/seal.ts";
import { example } from "../check/two-provinces.ts";
import { browserPath, findings, openBrowser } from "./browser.ts";

const place = mkdtempSync(join(tmpdir(), "verdeelwijzer-checker-"));
const [whole, changed] = ["whole", "changed"].map((name) => join(place, name)) as [string, string];
const address = pathToFileURL("dist/check.html").href;
let browser: Browser;

/** The page, opened from a disk without any network, in a language. */
async function opened(locale: string): Promise<{ readonly page: Page; readonly faults: readonly string[] }> {
  const context = await browser.newContext({ locale, offline: true });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  await page.goto(address);
  return { page, faults };
}

const answer = (page: Page) => page.locator("#answer");

describe.skipIf(browserPath === undefined)("the page of the checker", () => {
  beforeAll(async () => {
    browser = await openBrowser();
    const files = sealed(await example());
    for (const folder of [whole, changed]) {
      mkdirSync(folder);
      for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
    }
    writeFileSync(join(changed, "plan.json"), "{}");
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    rmSync(place, { recursive: true });
  });

  it("accepts the folder of a package, and refuses it where a byte is another", { timeout: 60_000 }, async () => {
    const { page, faults } = await opened("nl-NL");
    expect(await page.title()).toBe("Een pakket narekenen · Verdeelwijzer");
    await page.getByLabel("De map van het pakket").setInputFiles(whole);
    await answer(page).getByText("AANGENOMEN.").waitFor();
    expect(await answer(page).innerText()).toMatch(/geen plan heeft minder\.[^]*Nagerekend: 4 bestanden\./);
    expect(await findings(page)).toEqual([]);
    await page.getByLabel("De map van het pakket").setInputFiles(changed);
    await answer(page).getByText("GEWEIGERD, omdat:").waitFor();
    expect(await answer(page).innerText()).toContain("het bestand plan.json is veranderd");
    await page.getByRole("button", { name: "English" }).click();
    await answer(page).getByText("REFUSED, because: the file plan.json was changed").waitFor();
    expect(await findings(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it("takes a folder that is dropped on it, as a browser does it", { timeout: 60_000 }, async () => {
    const { page, faults } = await opened("en-GB");
    const session = await page.context().newCDPSession(page);
    const data = { items: [], files: [whole], dragOperationsMask: 1 };
    for (const type of ["dragEnter", "dragOver", "drop"] as const)
      await session.send("Input.dispatchDragEvent", { type, x: 200, y: 300, data });
    await answer(page).getByText("ACCEPTED.").waitFor();
    expect(faults).toEqual([]);
  });

  it("takes what is dropped, and says so where that is nothing", { timeout: 60_000 }, async () => {
    const { page, faults } = await opened("en-GB");
    const drop = (names: readonly string[]) =>
      page.evaluate((given) => {
        const transfer = new DataTransfer();
        for (const name of given) transfer.items.add(new File(["{}"], name));
        document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
      }, names);
    await drop([]);
    await answer(page).getByText("There were no files in this that can be read.").waitFor();
    await drop(["scenario.json"]);
    await answer(page).getByText("REFUSED, because: the file manifest.json is missing.").waitFor();
    expect(faults).toEqual([]);
  });
});
