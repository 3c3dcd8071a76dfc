import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browserPath, findings, openStage, settled, type Stage, visit, waysOf } from "./browser.ts";

const proposal = (page: Page) => page.locator(".vw-card__head, .vw-guest__what").allTextContents();
const changes = (page: Page) => page.locator(".vw-log li");
const refuse = (page: Page) => page.getByRole("button", { name: /^Niet deze/ }).first();
const onlooker = (page: Page) => page.getByText("Hier kijkt u mee");

/** Gives a page intervals that go by when a test says so, all of them within one turn: what is asked meanwhile has no answer before its end. */
const stillIntervals = `{
  const all = new Map();
  let now = 0;
  setInterval = (call, every) => {
    all.set(all.size + 1, { call, every, since: now });
    return all.size;
  };
  clearInterval = (id) => all.set(id, undefined);
  letPass = (seconds) => {
    for (const end = now + seconds * 1000; now < end; ) {
      now += 100;
      for (const one of all.values()) if (one !== undefined && (now - one.since) % one.every === 0) one.call();
    }
  };
}`;

describe.runIf(browserPath !== undefined)("one session in two tabs", { timeout: 120_000 }, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  }, 60_000);
  afterAll(() => stage.close());

  const ways = [
    ["locks", ""],
    // As over plain http.
    ["no locks", "Object.defineProperty(navigator, 'locks', { value: undefined })"],
  ] as const;
  it.each(waysOf(ways))(
    "with %s: one changes it and the others look on, till somebody goes on there",
    async (name, script) => {
      const { context, page: first, faults } = await visit(stage, { again: true, screen: "province" });
      await context.addInitScript(script);
      if (name !== "locks") await first.reload();
      await settled(first);
      const second = await context.newPage();
      second.on("pageerror", (error) => expect.soft(error).toBeUndefined());
      await second.goto(`${stage.address}#/province`);
      // Without locks the last that opens it has it; with them the first.
      const [holder, other] = name === "locks" ? [first, second] : [second, first];
      await onlooker(other).waitFor();
      await settled(other);
      expect(await onlooker(holder).count()).toBe(0);

      await refuse(holder).click();
      await changes(holder).first().waitFor();
      await settled(holder);
      await changes(other).first().waitFor();
      await expect.poll(() => proposal(other)).toEqual(await proposal(holder));

      await refuse(other).click();
      await other.getByRole("dialog").waitFor();
      expect(await findings(other)).toEqual([]);
      await other.keyboard.press("Escape");
      await onlooker(other).waitFor();
      expect(await changes(other).count()).toBe(1);
      await refuse(other).click();
      await other.getByRole("dialog").getByRole("button", { name: "Ga hier verder" }).click();
      await onlooker(holder).waitFor();
      await expect.poll(() => onlooker(other).count()).toBe(0);
      await refuse(other).click();
      await changes(other).nth(1).waitFor();
      await settled(other);
      await changes(holder).nth(1).waitFor();
      await expect.poll(() => proposal(holder)).toEqual(await proposal(other));
      expect(faults).toEqual([]);
      await context.close();
    },
  );

  it("when the tab that had it is closed the other goes on by itself, with everything that was done", async () => {
    const { context, page: first } = await visit(stage, { again: true, screen: "province" });
    await refuse(first).click();
    await changes(first).first().waitFor();
    await settled(first);
    const second = await context.newPage();
    await second.goto(`${stage.address}#/province`);
    await onlooker(second).waitFor();
    await first.close();
    await expect.poll(() => onlooker(second).count()).toBe(0);
    await settled(second);
    await expect.poll(() => changes(second).count()).toBe(1);
    await refuse(second).click();
    await changes(second).nth(1).waitFor();
    await settled(second);
    await second.reload();
    await settled(second);
    await expect.poll(() => changes(second).count()).toBe(2);
    await context.close();
  });

  it("when the tab that has it hangs the other says so and offers to go on, and no more once it answers again", async () => {
    const { context, page: first } = await visit(stage, { again: true, screen: "province" });
    const second = await context.newPage();
    // Not the clock of playwright: it is one of all pages, and waits for the one that hangs.
    await second.addInitScript(stillIntervals);
    const letPass = (seconds: number) => second.evaluate(`letPass(${seconds})`);
    await second.goto(`${stage.address}#/province`);
    await onlooker(second).waitFor();
    const silence = second.getByRole("status").getByText("antwoordt niet");
    // Its thread stands still, as with a debugger that waits at a line.
    const thread = await context.newCDPSession(first);
    await thread.send("Debugger.enable");
    const hang = () => thread.send("Debugger.pause");
    const goOn = () => thread.send("Debugger.resume");
    await hang();
    await letPass(14);
    // Given to the page, it would be there by now.
    await second.evaluate("new Promise((shown) => requestAnimationFrame(() => setTimeout(shown, 50)))");
    expect(await silence.count()).toBe(0);
    await letPass(6);
    await silence.waitFor();
    expect(await findings(second)).toEqual([]);
    expect(await second.getByRole("button", { name: "Ga hier verder" }).count()).toBe(1);
    // By itself it goes on nowhere.
    expect(await onlooker(second).count()).toBe(1);
    await goOn();
    await expect.poll(() => silence.count(), { timeout: 10_000 }).toBe(0);
    expect(await onlooker(second).count()).toBe(1);

    await hang();
    await letPass(20);
    await silence.waitFor();
    await second.getByRole("button", { name: "Ga hier verder" }).click();
    await expect.poll(() => onlooker(second).count()).toBe(0);
    await goOn();
    await onlooker(first).waitFor();
    await context.close();
  });
});
