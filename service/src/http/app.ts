import type { IncomingMessage, ServerResponse } from "node:http";
import helmet from "@fastify/helmet";
import limit from "@fastify/rate-limit";
import fastify, { type FastifyInstance, type FastifyRequest } from "fastify";
import type { Watch } from "../queue/looks.ts";
import { openApi } from "./openapi.ts";
import { packageRoutes } from "./packages.ts";
import { Refusal } from "./problem.ts";

/** What an app serves, and for whom. */
export interface Serving {
  readonly watch: Watch;
  readonly program: string;
  readonly version: string;
  /** Requests of one address in a minute, at most; those that ask for a search have a limit of their own. */
  readonly requests: number;
  /** Answers everything that is no part of the interface: the page. */
  readonly page: (request: IncomingMessage, response: ServerResponse) => void;
  /** Ends what is being watched. */
  readonly stop: AbortSignal;
  /** Where lines of the log go, as JSON; nowhere where it is absent. */
  readonly log?: { readonly write: (line: string) => void } | undefined;
}

/** Bytes: three times the largest scenario that is bundled, with its tables in it. */
const LARGEST = 4 * 1024 * 1024;
/** Names by which this machine calls itself: who is sent here under another was misled (DNS rebinding). */
const own = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/** The interface and the page. Listens to nobody yet. */
export async function appOf({ watch, program, version, requests, page, stop, log }: Serving): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: LARGEST,
    logger: log === undefined ? false : { level: "info", stream: log, redact: ["req.headers"] },
    // Whoever is connected when it stops is answered.
    forceCloseConnections: "idle",
    // What is known of a request is what it says itself: nobody stands between.
    trustProxy: false,
  });
  // What is asked for is JSON: a form of another page could send text.
  app.removeContentTypeParser("text/plain");
  app.addHook("onRequest", async (request) => refuseStrangers(request));
  app.setErrorHandler((error, request, reply) => {
    const refusal = refusalOf(error);
    if (refusal.trouble.status >= 500) request.log.error(error);
    return reply
      .code(refusal.trouble.status)
      .headers(refusal.headers)
      .type("application/problem+json")
      .send(refusal.trouble);
  });
  await app.register(
    async (api) => {
      await api.register(helmet, {
        contentSecurityPolicy: {
          useDefaults: false,
          directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
        },
        strictTransportSecurity: false,
      });
      await api.register(limit, { max: requests, timeWindow: "1 minute" });
      api.addHook("onSend", async (_, reply) => void reply.header("Cache-Control", "no-store"));
      api.setNotFoundHandler(nothing);
      const description = openApi(version);
      api.get("/openapi.json", () => description);
      api.get("/health/live", () => ({ status: "ok" }));
      api.get("/health/ready", async () => {
        await watch.ping().catch(() => {
          throw new Refusal(503, "The database does not answer.");
        });
        return { status: "ok" };
      });
      packageRoutes(api, watch, program, stop);
    },
    { prefix: "/api/v1" },
  );
  app.setNotFoundHandler(nothing);
  app.get("/*", (request, reply) => {
    if (request.url.startsWith("/api/")) nothing();
    reply.hijack();
    page(request.raw, reply.raw);
  });
  return app;
}

function nothing(): never {
  throw new Refusal(404, "There is nothing of that name.");
}

/** Nobody is signed in yet, so who may change something is who is on this machine, and in no page but ours. */
function refuseStrangers({ headers, method, host }: FastifyRequest): void {
  if (!own.test(host)) throw new Refusal(421, "This machine is called by another name.");
  if (method === "GET" || method === "HEAD") return;
  const { origin, "sec-fetch-site": site } = headers;
  const isOurs = origin === undefined || origin === `http://${host}`;
  if (!isOurs || (site !== undefined && site !== "same-origin" && site !== "none"))
    throw new Refusal(403, "Another page may not ask for this.");
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const { statusCode = 500, message } = error as { readonly statusCode?: number; readonly message?: string };
  // What is wrong with a request is told; of what is wrong with us the log has more than strangers need to know.
  return statusCode < 500
    ? new Refusal(statusCode, message ?? "The request is not right.")
    : new Refusal(500, "Something went wrong here.");
}
