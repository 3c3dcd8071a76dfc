import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Download, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browserPath, findings, go, openStage, settled, type Stage, visit } from "./browser.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Both files, as somebody saves them with one press, into a folder; gives the log. */
async function savedLog(page: Page, folder: string): Promise<string> {
  const downloads: Download[] = [];
  const note = (one: Download) => void downloads.push(one);
  page.on("download", note);
  await page.getByRole("button", { name: "Bewaar log.jsonl en log-names.json", exact: true }).click();
  await expect.poll(() => downloads.length).toBe(2);
  page.off("download", note);
  await Promise.all(downloads.map((one) => one.saveAs(join(folder, one.suggestedFilename()))));
  return readFileSync(join(folder, "log.jsonl"), "utf8");
}

describe.runIf(browserPath !== undefined)("the log that the page writes", { timeout: 120_000 }, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  }, 120_000);
  afterAll(() => stage.close());

  it("is only added to, also after undo and a reload; a name goes out of it, and it holds for the command line", async () => {
    const folder = mkdtempSync(join(tmpdir(), "verdeelwijzer-log-"));
    const names = () => readFileSync(join(folder, "log-names.json"), "utf8");
    const inWords = () =>
      execFileSync(process.execPath, [join(root, "dist/cli.js"), "log", folder, "--lang", "en"], { encoding: "utf8" });
    try {
      const { context, page, faults } = await visit(stage, { again: true, screen: "files" });
      const begun = await savedLog(page, folder);
      expect(begun.split("\n")).toHaveLength(2);

      await go(page, "Provincie");
      await page.getByLabel("Wie spreekt").fill("Gedeputeerde Jansen");
      await page.getByLabel("Waarom", { exact: true }).fill("te ver voor de school");
      await page
        .getByRole("button", { name: /^Niet deze/ })
        .first()
        .click();
      await page.locator(".vw-log li").first().waitFor();
      await settled(page);
      await go(page, "Bestanden");
      const pinned = await savedLog(page, folder);
      expect(pinned.startsWith(begun)).toBe(true);
      expect(pinned.slice(begun.length)).toMatch(/^\{[^\n]*"type":"pin"[^\n]*\}\n$/);
      expect(names()).toContain("Gedeputeerde Jansen");

      await page.reload();
      await settled(page);
      await page.getByRole("button", { name: "Ongedaan maken" }).click();
      await settled(page);
      const back = await savedLog(page, folder);
      expect(back.startsWith(pinned)).toBe(true);
      expect(back.slice(pinned.length)).toMatch(/^\{[^\n]*"type":"unpin"[^\n]*\}\n$/);
      expect(await savedLog(page, folder)).toBe(back);
      expect(inWords()).toContain("te ver voor de school");

      await page.getByLabel("Naam om weg te halen").fill("jansen");
      await page.getByRole("button", { name: "Naam weghalen", exact: true }).click();
      await page.getByText(/^2 teksten weggehaald/).waitFor();
      expect(await findings(page)).toEqual([]);
      expect(await savedLog(page, folder)).toBe(back);
      expect(names()).not.toContain("Jansen");
      expect(inWords()).toContain("te ver voor de school");
      expect(faults).toEqual([]);
      await context.close();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
