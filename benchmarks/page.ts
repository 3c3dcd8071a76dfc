/**
 * Drives the web app as people do: opens the country, and in every province rules out the first merger that is proposed.
 * Prints how long each new proposal took from the click until it stood on the screen, verified and done: the median of a few.
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
const times: { readonly name: string; readonly milliseconds: number; readonly proven: boolean }[] = [];
for (const [code, name] of provinces) {
  await page.evaluate(`location.hash = "#/province/${code}"`);
  await page.getByRole("heading", { level: 1, name }).waitFor();
  const refuse = page.getByRole("button", { name: /^Not this/ });
  if ((await refuse.count()) === 0) continue;
  const tries: number[] = [];
  let proven = 0;
  for (let round = 0; round < rounds; round++) {
    // Another one every time: an answer that is known is shown again without any work.
    const taken = await page.evaluate(clickAndTime(round % (await refuse.count())));
    await settled();
    tries.push(Number(taken));
    proven += await page.getByText("by the search the best for this province with these agreements").count();
    await page.getByRole("button", { name: "Undo" }).click();
    await settled();
  }
  times.push({ name, milliseconds: middle(tries), proven: proven === rounds });
}
times.sort((a, b) => a.milliseconds - b.milliseconds);
for (const { name, milliseconds, proven } of times) {
  console.log(
    `${name.padEnd(16)} ${String(Math.round(milliseconds)).padStart(6)} ms  ${proven ? "proven" : "not proven"}`,
  );
}
const all = times.map(({ milliseconds }) => milliseconds);
console.log(
  `median ${Math.round(middle(all))} ms, largest ${Math.round(Math.max(...all))} ms; aim: 200 ms, and 1,000 ms for the largest`,
);
await browser.close();
server.close();

/** Clicks on a button and counts the milliseconds until the answer is on the screen, within the page itself. */
function clickAndTime(index: number): string {
  return `new Promise((resolve) => {
    const start = performance.now();
    const seen = new MutationObserver(() => {
      const { state } = document.querySelector("[data-state]").dataset;
      if ((state !== "settled" && state !== "trouble") || !document.querySelector(".vw-log li:not(.vw-log__undone)")) return;
      seen.disconnect();
      requestAnimationFrame(() => resolve(performance.now() - start));
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
