import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Pin } from "../../src/domain/index.ts";
import { applied, holdsAlready } from "../../src/web/state/apply.ts";
import { added, type ChangeLog, emptyLog, undone, type What } from "../../src/web/state/change.ts";
import { problemsWith } from "../../src/web/engine/foreign.ts";
import { discussed } from "../../src/web/state/discussed.ts";
import { mergedLogs } from "../../src/web/state/merge-logs.ts";
import { firstSession } from "../../src/web/state/session.ts";
import { readSession, writeSession } from "../../src/web/state/session-file.ts";
import { netherlands } from "../intake/sheets.ts";
import { browserPath, findings, go, openStage, settled, type Stage, visit } from "./browser.ts";

const [town] = netherlands.municipalities;
const [guest, host, other] = netherlands.municipalities
  .filter(({ province }) => province === town?.province)
  .map(({ code }) => code) as [never, never, never];
const merger: Pin = { type: "agreed-merger", kind: "amv", guest, host };
const ownSite: Pin = { type: "own-site", kind: "amv", municipality: guest };
const elsewhere: Pin = { type: "own-site", kind: "amv", municipality: other };
const at = (n: number) => `2026-01-01T00:00:0${n}Z`;
const logOf = (...whats: readonly What[]) =>
  whats.reduce<ChangeLog>((log, what, n) => added(log, { what, by: "North", why: "", at: at(n) }), emptyLog);
const types = (log: ChangeLog) => discussed(log).map(({ type }) => type);

describe("what is under discussion", () => {
  it("is kept with who and when, and changes nothing of the scenario", () => {
    const log = logOf({ type: "discuss", pin: merger }, { type: "discuss", pin: elsewhere });
    expect(discussed(log)).toEqual([
      { ...merger, by: "North", at: at(0) },
      { ...elsewhere, by: "North", at: at(1) },
    ]);
    expect(applied(netherlands, log)).toBe(netherlands);
    expect(discussed(undone(log))).toHaveLength(1);
    expect(holdsAlready(netherlands, log, { type: "discuss", pin: merger }, "")).toBe(true);
    // The order of fields is no matter; a condition is.
    const turned = Object.fromEntries(Object.entries(merger).toReversed()) as unknown as Pin;
    expect(holdsAlready(netherlands, log, { type: "discuss", pin: turned }, "")).toBe(true);
    expect(holdsAlready(netherlands, log, { type: "discuss", pin: { ...merger, provided: "rain" } }, "")).toBe(false);
    expect(holdsAlready(netherlands, log, { type: "drop", pin: ownSite }, "")).toBe(true);
    expect(holdsAlready(netherlands, log, { type: "drop", pin: merger }, "")).toBe(false);
  });

  it.each<[string, What, readonly Pin["type"][]]>([
    ["somebody drops it", { type: "drop", pin: merger }, []],
    ["it is agreed", { type: "pin", pin: merger }, []],
    ["it is ruled out", { type: "pin", pin: { ...merger, type: "forbidden-merger" } }, []],
    ["the task goes elsewhere", { type: "pin", pin: ownSite }, []],
    ["something else is settled", { type: "pin", pin: elsewhere }, ["agreed-merger"]],
    ["it is brought up again", { type: "discuss", pin: merger }, ["agreed-merger"]],
  ])("when %s", (_, what, left) => {
    expect(types(logOf({ type: "discuss", pin: merger }, what))).toEqual(left);
  });

  it("goes into a session's file and comes out as it was", () => {
    const log = logOf(
      { type: "discuss", pin: merger },
      { type: "discuss", pin: elsewhere },
      { type: "drop", pin: merger },
    );
    const opened = { name: "netherlands-2024", files: {} };
    const read = readSession(JSON.parse(writeSession({ ...firstSession, opened, log })));
    expect(read?.log).toEqual(log);
  });

  it("is refused where it names nobody who is there, or is no agreement", () => {
    const nobody = logOf({ type: "discuss", pin: { ...merger, host: "GM9999" as never } });
    const problems = problemsWith(() => netherlands, discussed(nobody));
    expect(problems.map(({ value }) => value)).toEqual(["GM9999"]);
    expect(problemsWith(() => netherlands, discussed(logOf({ type: "discuss", pin: merger })))).toEqual([]);
  });

  it("comes along with another table's session; of what is settled otherwise here somebody has to say which", () => {
    const theirs = logOf({ type: "discuss", pin: merger }, { type: "discuss", pin: elsewhere });
    const ours = logOf({ type: "pin", pin: { ...merger, type: "forbidden-merger" } });
    const { added: taken, same, conflicts } = mergedLogs(netherlands, ours, theirs);
    expect([taken.map(({ what }) => what), same]).toEqual([[{ type: "discuss", pin: elsewhere }], 0]);
    expect(conflicts.map((one) => [one.theirs.what, one.ours])).toEqual([
      [{ type: "discuss", pin: merger }, [expect.objectContaining({ type: "forbidden-merger", by: "North" })]],
    ]);
    // What is settled here may be settled of the same task: it goes elsewhere.
    const atHome = mergedLogs(netherlands, logOf({ type: "pin", pin: ownSite }), theirs);
    expect(atHome.added.map(({ what }) => what)).toEqual([{ type: "discuss", pin: elsewhere }]);
    expect(atHome.conflicts.map(({ ours: [one] }) => one)).toEqual([expect.objectContaining(ownSite)]);
    const dropped = mergedLogs(
      netherlands,
      logOf({ type: "discuss", pin: merger }),
      logOf({ type: "drop", pin: merger }),
    );
    expect(dropped.added.map(({ what }) => what.type)).toEqual(["drop"]);
  });
});

describe.skipIf(browserPath === undefined)("under discussion, on the page", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  }, 120_000);
  afterAll(() => stage.close());

  it("is marked, kept, told in the minutes, binds nothing, and ends with an agreement", async () => {
    const { context, page, faults } = await visit(stage, { again: true, screen: "province" });
    await page.getByLabel("Wie spreekt", { exact: true }).fill("Tafel");
    await page.getByLabel("Mits", { exact: true }).fill("Waterkant meedoet");
    await page.evaluate(`
      globalThis.states = [];
      new MutationObserver(() => globalThis.states.push(document.querySelector("[data-state]").dataset.state))
        .observe(document.body, { subtree: true, attributes: true, attributeFilter: ["data-state"] });
    `);
    await page
      .getByRole("button", { name: /^Bespreken: Poldervoort/ })
      .first()
      .click();
    const guestRow = page.locator(".vw-guest", { hasText: "Poldervoort" }).first();
    await guestRow.getByText("in bespreking").waitFor();
    await guestRow.getByText("mits Waterkant meedoet").waitFor();
    await expect.poll(() => page.getByLabel("Mits", { exact: true }).inputValue()).toBe("");
    await page.getByText("Iets anders vastleggen").click();
    await page.getByLabel("Wat", { exact: true }).selectOption("at-most");
    await page.getByLabel("Plekken", { exact: true }).fill("45");
    await page.getByRole("button", { name: "In bespreking", exact: true }).click();
    const open = page.locator(".vw-pin", { hasText: "in bespreking" });
    await expect.poll(() => open.count()).toBe(2);
    // A number to be sure of stays what it was: talk.
    await page.getByLabel("Wat", { exact: true }).selectOption("swap");
    await page.getByLabel("Plekken", { exact: true }).fill("99999999");
    await page.getByRole("button", { name: "In bespreking", exact: true }).click();
    await page.getByRole("button", { name: "Ja, ik weet het zeker" }).click();
    await expect.poll(() => open.count()).toBe(3);
    await open
      .last()
      .getByRole("button", { name: /^Laten vallen/ })
      .click();
    await expect.poll(() => open.count()).toBe(2);
    expect(await page.locator(".vw-log li").count()).toBe(4);
    expect(await page.evaluate("globalThis.states")).toEqual([]);
    expect(await findings(page)).toEqual([]);

    await page.reload();
    await settled(page);
    await expect.poll(() => open.count()).toBe(2);
    await go(page, "Bestanden");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: /minutes\.html/ }).click(),
    ]);
    const minutes = readFileSync(await download.path(), "utf8");
    expect(minutes).toContain("In bespreking, bindt niemand");
    expect(minutes).toContain("<td>Waterkant meedoet</td>");
    expect(minutes).toMatch(/hoogstens 45 amv-plekken[\s\S]{0,40}<\/td>\s*<td>Tafel/);

    await go(page, "Provincie");
    await page
      .getByRole("button", { name: /^Akkoord: .*Poldervoort/ })
      .first()
      .click();
    await settled(page);
    await expect.poll(() => open.count()).toBe(1);
    // The condition stays with what is agreed.
    await guestRow.getByText("mits Waterkant meedoet").waitFor();
    await page
      .locator(".vw-pin", { hasText: "akkoord" })
      .getByText(/, mits Waterkant meedoet/)
      .waitFor();
    await open.getByRole("button", { name: /^Laten vallen/ }).click();
    await expect.poll(() => open.count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });
});
