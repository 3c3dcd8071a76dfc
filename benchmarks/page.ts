/**
 * Drives the web app as people do: opens the country, and in every province rules out the first merger that is proposed.
 * Prints how long it took from the click until the screen had a verified proposal, until it said that no other is better on any
 * rank but the last, and until it was done: medians of a few.
 *
 *     npm run bench:web
 */
import type { AddressInfo } from "node:net";
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import { builtApp, serveFolder } from "../serve.mjs";

const places = [process.env.CHROMIUM_PATH ?? "", "/usr/bin/chromium", "/usr/bin/google-chrome"];
const executablePath = places.find((path) => path !== "" && existsSync(path));
if (executablePath === undefined) throw new Error("There is no Chromium. Maybe set CHROMIUM_PATH.");

/** How often each province is asked; in between the change is undone. */
const rounds = 3;

const server = serveFolder(await builtApp());
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const page = await (await browser.newContext({ locale: "en-GB" })).newPage();
const settled = () => page.locator("[data-state=settled]").waitFor({ timeout: 300_000 });
const begun = performance.now();
await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/#/province`);
await settled();
console.log(`first package of the country, from a cold start: ${seconds(performance.now() - begun)}`);

const provinces = await page.evaluate<readonly (readonly [code: string, name: string])[]>(
  `[...document.querySelector("main select").options].map((option) => [option.value, option.textContent])`,
);
/** Milliseconds from a click. */
interface Moments {
  readonly first: number;
  readonly almost: number;
  readonly done: number;
}

const times: { readonly name: string; readonly at: Moments; readonly proven: boolean }[] = [];
for (const [code, name] of provinces) {
  await page.evaluate(`location.hash = "#/province/${code}"`);
  await page.getByRole("heading", { level: 1, name }).waitFor();
  const refuse = page.getByRole("button", { name: /^Not this/ });
  if ((await refuse.count()) === 0) continue;
  const tries: Moments[] = [];
  let proven = 0;
  for (let round = 0; round < rounds; round++) {
    // Another one every time: an answer that is known is shown again without any work.
    tries.push(await page.evaluate<Moments>(clickAndTime(round % (await refuse.count()))));
    await settled();
    proven += await page.getByText("by the search the best for this province with these agreements").count();
    await page.getByRole("button", { name: "Undo" }).click();
    await settled();
  }
  const of = (moment: keyof Moments) => middle(tries.map((at) => at[moment]));
  times.push({ name, at: { first: of("first"), almost: of("almost"), done: of("done") }, proven: proven === rounds });
}
times.sort((a, b) => a.at.almost - b.at.almost);
console.log("                  proposal  all ranks but the last      all");
for (const { name, at, proven } of times) {
  const cells = [at.first, at.almost, at.done].map((ms) => `${Math.round(ms)} ms`.padStart(9));
  console.log(`${name.padEnd(17)}${cells.join("  ")}  ${proven ? "proven" : "not proven"}`);
}
for (const moment of ["first", "almost", "done"] as const) {
  const all = times.map(({ at }) => at[moment]);
  console.log(`${moment}: median ${Math.round(middle(all))} ms, largest ${Math.round(Math.max(...all))} ms`);
}
console.log("aim, for all ranks but the last: 200 ms, and 1,000 ms for the largest");
await browser.close();
server.close();

/** Clicks on a button and counts the milliseconds until something is on the screen, within the page itself. */
function clickAndTime(index: number): string {
  return `new Promise((resolve) => {
    const start = performance.now();
    const at = {};
    const seen = new MutationObserver(() => {
      const status = document.querySelector("[data-state]");
      const { state } = status.dataset;
      const done = state === "settled" || state === "trouble";
      if (done && !document.querySelector(".vw-log li:not(.vw-log__undone)")) return;
      const drawn = [];
      if (done || status.textContent.includes("recomputed")) drawn.push("first");
      if (done || status.textContent.includes("up to the last rank")) drawn.push("almost");
      if (done) drawn.push("done");
      if (done) seen.disconnect();
      requestAnimationFrame(() => {
        for (const moment of drawn) at[moment] ??= performance.now() - start;
        if (done) resolve(at);
      });
    });
    seen.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    [...document.querySelectorAll("main button[aria-label^='Not this']")][${index}].click();
  })`;
}

function middle(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? Number.NaN;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
