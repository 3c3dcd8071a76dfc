import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { builtApp } from "../../serve.mjs";
import { browserPath, go, openStage, settled, type Stage, visit } from "./browser.ts";

const privacy = readFileSync(new URL("../../docs/public/privacy.md", import.meta.url), "utf8");

/** A worker that asks somebody else's server, and tells whether it could. */
const probe = (address: string) =>
  `fetch(${JSON.stringify(address)}).then(() => postMessage("asked"), () => postMessage("refused"));`;

describe.skipIf(browserPath === undefined)("the page and its own origin", { timeout: 120_000 }, () => {
  let folder: string;
  let stage: Stage;
  /** Somebody else's server, which lets everybody in and counts. */
  let elsewhere: Server;
  let asked = 0;

  beforeAll(async () => {
    elsewhere = createServer((_request, response) => {
      asked += 1;
      response
        .writeHead(200, { "Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin" })
        .end("here");
    });
    await new Promise<void>((resolve) => elsewhere.listen(0, "127.0.0.1", resolve));
    folder = mkdtempSync(join(tmpdir(), "verdeelwijzer-origin-"));
    cpSync(await builtApp(), folder, { recursive: true });
    const address = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`;
    writeFileSync(join(folder, "probe.js"), probe(address));
    stage = await openStage({ folder });
  }, 180_000);

  afterAll(async () => {
    await stage.close();
    elsewhere.close();
    rmSync(folder, { recursive: true });
  });

  it("asks no other server, from the first visit to the kept app, and keeps what is told", async () => {
    const context = await stage.browser.newContext({ locale: "nl-NL" });
    const addresses: string[] = [];
    context.on("request", (request) => addresses.push(request.url()));
    const page = await context.newPage();
    await page.goto(`${stage.address}?scenario=two-provinces`);
    await settled(page);
    for (const screen of ["Kaart", "Keuzes", "Bestanden"]) await go(page, screen);
    await page.locator("[data-offline=true]").waitFor();
    // What is kept is what the page about privacy names, and nothing beside it.
    const kept = await page.evaluate<string[]>(
      `Promise.all([indexedDB.databases(), caches.keys()]).then(([databases, caches]) =>
        [...databases.map(({ name }) => name), ...caches, ...Object.keys(localStorage), ...Object.keys(sessionStorage)])`,
    );
    expect(kept).toContain("verdeelwijzer");
    const names = kept.map((name) => name.replace(/^(workbox-precache-v2-).*/, "$1…"));
    expect(names.filter((name) => !privacy.includes(`\`${name}\``))).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    const others = addresses.filter((one) => !one.startsWith(stage.address) && !/^(data|blob):/.test(one));
    expect(addresses.length).toBeGreaterThan(20);
    expect(others).toEqual([]);
  });

  it("its workers could not, either", async () => {
    const { page } = await visit(stage, { again: true });
    const answer = await page.evaluate(
      `new Promise((resolve) => { new Worker("./probe.js").onmessage = ({ data }) => resolve(data); })`,
    );
    expect(answer).toBe("refused");
    expect(asked).toBe(0);
  });
});
