import type { Meter } from "@opentelemetry/api";
import type { AddressInfo } from "node:net";
import { providerOf } from "../access/provider.ts";
import { sessionsOf } from "../access/sessions.ts";
import { isOnThisMachine, signInOf } from "../access/settings.ts";
import type { Bilingual } from "../../../src/domain/index.ts";
import { Hindrance, type Serve, type Served } from "../../../src/explain/sweep/queue.ts";
import type { Database } from "../database/database.ts";
import type { Watch } from "../queue/looks.ts";
import { registerOf } from "../scenarios/register.ts";
import { appOf, type Serving } from "./app.ts";

/** Serves the interface and the page at an address of this machine. */
export async function serve(
  database: Database,
  watch: Watch,
  { program, version, host, port, requests, signIn: settings, page, onLog }: Serve,
  meter: Meter,
): Promise<Served> {
  const signIn = settings === undefined ? undefined : signInOf(settings);
  if (signIn === undefined && !isOnThisMachine(`http://${named(host)}/`)) throw new Hindrance(open);
  const stop = new AbortController();
  const app = await appOf({
    watch,
    register: registerOf(database),
    gate: { url: signIn && new URL(signIn.url), sessions: sessionsOf(database) },
    provider: signIn && providerOf(signIn),
    meter,
    program,
    version,
    requests,
    page: page as Serving["page"],
    stop: stop.signal,
    log: { write: onLog },
  });
  await app.listen({ host, port });
  const { port: taken } = app.server.address() as AddressInfo;
  return {
    address: signIn?.url ?? `http://${named(host)}:${taken}/`,
    async close() {
      stop.abort();
      await app.close();
    },
  };
}

/** A host as it stands in an address. */
function named(host: string): string {
  return host.includes(":") ? `[${host}]` : host;
}

const open: Bilingual = {
  nl: "zonder --sign-in mag iedereen alles, en dus alleen wie op deze computer is: --host 127.0.0.1",
  en: "without --sign-in everybody may do everything, and so only who is on this machine: --host 127.0.0.1",
};
