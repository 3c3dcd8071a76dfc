import type { AddressInfo } from "node:net";
import type { Serve, Served } from "../../../src/explain/sweep/queue.ts";
import type { Watch } from "../queue/looks.ts";
import { appOf, type Serving } from "./app.ts";

/** Serves the interface and the page on this machine alone: nobody is signed in, so nobody else may come. */
export async function serve(watch: Watch, { program, version, port, requests, page, onLog }: Serve): Promise<Served> {
  const stop = new AbortController();
  const app = await appOf({
    watch,
    program,
    version,
    requests,
    page: page as Serving["page"],
    stop: stop.signal,
    log: { write: onLog },
  });
  await app.listen({ host: "127.0.0.1", port });
  const { port: taken } = app.server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${taken}/`,
    async close() {
      stop.abort();
      await app.close();
    },
  };
}
