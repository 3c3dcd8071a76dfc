import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** The page, as it is served on this machine. */
export interface PageServer {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** What `serve.mjs` has, which stands beside the built program and serves `npm start` as well. */
interface Serving {
  readonly builtApp: () => Promise<string>;
  readonly serveFolder: (folder: string) => Server;
  readonly answerFrom: (folder: string) => Answering;
}

/** Answers requests, as a server of Node’s does. */
export type Answering = (request: IncomingMessage, response: ServerResponse) => void;

/** Serves the web app at a port of this machine alone (0: one that is free). From a checkout it is built first, where it is older than its sources. */
export async function servePage(port: number): Promise<PageServer> {
  const { builtApp, serveFolder } = await serving();
  const server = serveFolder(await builtApp());
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** What answers with the web app, for a server that has more to serve. Built first, where it is older than its sources. */
export async function pageAnswers(): Promise<Answering> {
  const { builtApp, answerFrom } = await serving();
  return answerFrom(await builtApp());
}

async function serving(): Promise<Serving> {
  return (await import(new URL("../serve.mjs", import.meta.url).href)) as Serving;
}
