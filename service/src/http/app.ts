import type { IncomingMessage, ServerResponse } from "node:http";
import helmet from "@fastify/helmet";
import limit from "@fastify/rate-limit";
import type { Meter } from "@opentelemetry/api";
import fastify, { type FastifyInstance, type FastifyRequest } from "fastify";
import { allowed, type Gate, guard } from "../access/gate.ts";
import type { Provider } from "../access/provider.ts";
import { signInRoutes } from "../access/sign-in.ts";
import { newClerk } from "../apart/clerk.ts";
import { isPassing } from "../database/postgres.ts";
import type { Watch } from "../queue/looks.ts";
import type { Register } from "../scenarios/register.ts";
import { measureRequests } from "../metrics/requests.ts";
import { openApi } from "./openapi.ts";
import { packageDesk, packageRoutes } from "./packages.ts";
import { Refusal } from "./problem.ts";
import { scenarioRoutes } from "./scenarios.ts";

/** What an app serves, and for whom. */
export interface Serving {
  readonly watch: Watch;
  readonly register: Register;
  readonly gate: Gate;
  readonly meter: Meter;
  /** Absent: nobody signs in. */
  readonly provider?: Provider | undefined;
  readonly program: string;
  readonly version: string;
  /** Requests of one person, or address, in a minute, at most; those that ask for a search have a limit of their own. */
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

/** The interface and the page. Listens to nobody yet. */
export async function appOf(serving: Serving): Promise<FastifyInstance> {
  const { gate, meter, provider, page, log } = serving;
  const app = fastify({
    bodyLimit: LARGEST,
    logger: log === undefined ? false : { level: "info", stream: log, serializers: { req: logged, err: loggedError } },
    // Whoever is connected when it stops is answered.
    forceCloseConnections: "idle",
    // A proxy of this machine says for whom it asks; where nobody signs in, there is none.
    trustProxy: gate.url === undefined ? false : "loopback",
  });
  // What is asked for is JSON: a form of another page could send text.
  app.removeContentTypeParser("text/plain");
  app.setErrorHandler((error, request, reply) => {
    const refusal = refusalOf(error);
    if (refusal.trouble.status >= 500) request.log.error(error);
    return reply
      .code(refusal.trouble.status)
      .headers(refusal.headers)
      .type("application/problem+json")
      .send(refusal.trouble);
  });
  measureRequests(app, meter);
  await guard(app, gate);
  await app.register(async (api) => interfaceRoutes(api, serving), { prefix: "/api/v1" });
  if (provider !== undefined)
    await app.register(async (routes) => {
      await routes.register(limit, { global: false });
      signInRoutes(routes, provider, gate);
    });
  app.setNotFoundHandler(nothing);
  app.get("/*", (request, reply) => {
    if (request.url.startsWith("/api/")) nothing();
    reply.hijack();
    page(request.raw, reply.raw);
  });
  return app;
}

async function interfaceRoutes(api: FastifyInstance, serving: Serving): Promise<void> {
  const { watch, register, gate, program, version, requests, stop } = serving;
  await api.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
    strictTransportSecurity: gate.url?.protocol === "https:",
  });
  // Many people of one house have one address: who is signed in counts alone.
  const keyGenerator = ({ person, ip }: FastifyRequest) => person?.session ?? ip;
  await api.register(limit, { max: requests, timeWindow: "1 minute", keyGenerator });
  api.addHook("onSend", async (_, reply) => void reply.header("Cache-Control", "no-store"));
  api.setNotFoundHandler(nothing);
  api.get("/health/live", () => ({ status: "ok" }));
  api.get("/health/ready", async () => {
    await watch.ping().catch(() => {
      throw new Refusal(503, "The database does not answer.");
    });
    return { status: "ok" };
  });
  const description = openApi(version);
  api.get("/openapi.json", () => description);
  api.get("/me", (request) => {
    const { session: _session, ...person } = allowed(request);
    return person;
  });
  const clerk = newClerk();
  api.addHook("onClose", () => clerk.close());
  const desk = packageDesk(watch, clerk, program, stop);
  packageRoutes(api, desk);
  scenarioRoutes(api, register, desk);
}

/** What is told of a request: not what stands behind the question mark, where codes of sign-ins are, and none of its headers. */
function logged({ method, url, ip }: FastifyRequest): { readonly [field: string]: unknown } {
  return { method, url: url.replace(/\?.*$/s, ""), remoteAddress: ip };
}

/** What is told of an error: not what else hangs on it, such as the values of a statement, among which are names. */
function loggedError(thrown: Error): { type: string; message: string; stack: string; [field: string]: unknown } {
  const { name, message, stack = "", cause } = thrown;
  // `error`: what OAuth calls it, such as `invalid_client`.
  const { code, error } = thrown as { readonly code?: unknown; readonly error?: unknown };
  return {
    type: name,
    message,
    stack,
    ...(typeof code === "string" && { code }),
    ...(typeof error === "string" && { error }),
    ...(cause instanceof Error && { cause: loggedError(cause) }),
  };
}

function nothing(): never {
  throw new Refusal(404, "There is nothing of that name.");
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (isPassing(error)) return new Refusal(503, "The database does not answer.", {}, { "Retry-After": "5" });
  const { statusCode = 500, message } = error as { readonly statusCode?: number; readonly message?: string };
  // What is wrong with a request is told; of what is wrong with us the log has more than strangers need to know.
  return statusCode < 500
    ? new Refusal(statusCode, message ?? "The request is not right.")
    : new Refusal(500, "Something went wrong here.");
}
