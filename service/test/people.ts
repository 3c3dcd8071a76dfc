import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Scenario } from "../../src/domain/index.ts";
import { writeScenario } from "../../src/scenario/index.ts";
import { readBundled } from "../../src/scenario/read-folder.ts";
import { openStore } from "../src/index.ts";
import { silent } from "./jobs.ts";
import { freePort, isThere, newServer, type Server } from "./server.ts";
import { newBrowser, newProvider } from "./provider.ts";

const read = readBundled("two-provinces");
if (read.status !== "ok") throw new Error("The bundled scenario does not parse.");
export const scenario: Scenario = read.scenario;
export const document = JSON.parse(writeScenario(scenario)) as { readonly [field: string]: unknown };

/** A pin, as it is sent and told. */
export interface Pin {
  readonly type: string;
  readonly by?: string;
  readonly why?: string;
  readonly [field: string]: unknown;
}

/** Where everything is kept: a folder, and a PostgreSQL where there is one. */
export const places: readonly { readonly where: string; readonly server?: () => Promise<Server> }[] = [
  { where: "a folder" },
  ...(isThere ? [{ where: "PostgreSQL", server: newServer }] : []),
];

export interface Answered {
  readonly code: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

/** A service where people sign in, and the provider beside it. `place`: where it keeps everything; a new folder, unless it is told. */
export async function newHouse(place?: string) {
  const folder = mkdtempSync(join(tmpdir(), "people-"));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const provider = await newProvider([`${url}sign-in/back`]);
  const store = await openStore(place ?? folder, silent, 3);
  const log: string[] = [];
  const { issuer, client, secret } = provider;
  const served = await store.serve({
    program: "one",
    version: "1.2.3",
    host: "127.0.0.1",
    port,
    requests: 6000,
    signIn: JSON.stringify({ issuer, client, secret, url }),
    page: (_, response: { end: (text: string) => void }) => response.end("page"),
    onLog: (line) => void log.push(line),
  });
  const anybody = () => {
    const browser = newBrowser();
    const ask = async (
      method: string,
      path: string,
      body?: unknown,
      more: Record<string, string> = {},
    ): Promise<Answered> => {
      const sent = body === undefined ? {} : { body: JSON.stringify(body) };
      const type = body === undefined ? {} : { "content-type": "application/json" };
      const response = await browser.once(`${url}api/v1${path}`, { method, ...sent, headers: { ...type, ...more } });
      const text = await response.text();
      return {
        code: response.status,
        headers: response.headers,
        body: (text === "" ? {} : JSON.parse(text)) as Record<string, unknown>,
      };
    };
    /** `who`: a name, and the roles that the provider says: `Anna=analyst`. */
    const signIn = (who: string, back = "/") => browser.go(`${url}sign-in?back=${encodeURIComponent(back)}`, who);
    return { ...browser, ask, signIn };
  };
  return {
    url,
    store,
    log,
    provider,
    anybody,
    async signedIn(who: string) {
      const one = anybody();
      await one.signIn(who);
      return one;
    },
    async close() {
      await served.close();
      await store.close();
      await provider.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
