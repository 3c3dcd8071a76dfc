import type { Server } from "node:http";
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
}

/** Serves the web app at a port of this machine alone (0: one that is free). From a checkout it is built first, where it is older than its sources. */
export async function servePage(port: number): Promise<PageServer> {
  const { builtApp, serveFolder } = (await import(new URL("../serve.mjs", import.meta.url).href)) as Serving;
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
