import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { builtApp, serveFolder } from "../../serve.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const places = [
  process.env.CHROMIUM_PATH ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** A browser on this machine: CHROMIUM_PATH, or where one usually is. */
export const browserPath: string | undefined = places.find((path) => path !== "" && existsSync(path));
if (browserPath === undefined) {
  console.log("Without Chromium the tests of the web app are skipped. Maybe set CHROMIUM_PATH.");
}

/** Whether stories of rare trouble run, too (`npm run deep`): a browser each, minutes together. */
export const deep = process.env.VERDEELWIJZER_DEEP === "1";

/** Of the ways to go through one story (languages, widths) the first, or all with `npm run deep`. */
export const waysOf = <const Ways extends readonly unknown[]>(ways: Ways): readonly Ways[number][] =>
  deep ? ways : ways.slice(0, 1);

/** A browser that compiles engines once: every page has its own, and making it faster takes longer than a test asks of it. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: browserPath ?? "", args: ["--no-sandbox", "--js-flags=--liftoff-only"] });

/** The app as it is built now (or another folder), served on a port of its own, and a browser. */
export interface Stage {
  readonly address: string;
  readonly browser: Browser;
  /** Only the server goes: the network is gone, and the browser is still there. */
  readonly stop: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function openStage({ isolated = true, folder = "" } = {}): Promise<Stage> {
  const server = serveFolder(folder === "" ? await builtApp() : folder, { isolated });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const browser = await openBrowser();
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    browser,
    stop,
    async close() {
      await browser.close();
      await stop();
    },
  };
}

/** A visitor with a profile of its own: what is kept is kept in its context. */
export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What went wrong on the page without anybody seeing it. */
  readonly faults: readonly string[];
}

export interface Visit {
  readonly scenario?: string;
  readonly screen?: string;
  readonly language?: "nl" | "en";
  readonly width?: number;
  readonly height?: number;
  readonly calm?: boolean;
  /** Whether the page may have its service worker. Without, it asks the server for everything, as at a first visit. */
  readonly worker?: boolean;
  /** A visitor who was here before, and goes on with the package of that visit: it is solved once for all of them. */
  readonly again?: boolean;
}

type Kept = Awaited<ReturnType<BrowserContext["storageState"]>>;

/** What a visit kept, by scenario. */
const visits = new Map<string, Kept>();

/** The same at another address: every stage has a port of its own. */
function keptAt(stage: Stage, kept: Kept): Kept {
  const { origin } = new URL(stage.address);
  return { ...kept, origins: kept.origins.map((one) => ({ ...one, origin })) };
}

export async function visit(stage: Stage, how: Visit = {}): Promise<Visitor> {
  const { scenario = "two-provinces", screen = "country", language = "nl", width = 1440, height = 900 } = how;
  const before = how.again === true ? visits.get(scenario) : undefined;
  const context = await stage.browser.newContext({
    ...(before !== undefined && { storageState: keptAt(stage, before) }),
    viewport: { width, height },
    locale: language === "nl" ? "nl-NL" : "en-GB",
    serviceWorkers: how.worker === true ? "allow" : "block",
    reducedMotion: how.calm === true ? "reduce" : "no-preference",
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  await page.goto(`${stage.address}?scenario=${scenario}#/${screen}`);
  await settled(page);
  if (how.again === true && before === undefined) {
    // The package is kept a moment after it is shown. A visit that has none solves by itself.
    await page.waitForTimeout(500);
    visits.set(scenario, await context.storageState({ indexedDB: true }));
  }
  return { context, page, faults };
}

/** Waits until the package on screen answers the question as it stands. */
export async function settled(page: Page, milliseconds = 45_000): Promise<void> {
  await page.locator("[data-state=settled]").waitFor({ timeout: milliseconds });
}

/** Goes to a screen as people do: by the menu. */
export async function go(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole("navigation").getByRole("link", { name, exact: true }).click();
}

/** What axe-core finds on a page as it is now: rule and place. */
export async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(
    `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })
      .then(({ violations }) => violations.flatMap((v) => v.nodes.map((n) => v.id + " " + n.target.join(" ") + " " + n.failureSummary)))`,
  );
  return found as string[];
}
