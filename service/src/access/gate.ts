import cookies from "@fastify/cookie";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Refusal } from "../http/problem.ts";
import type { Deed, Person } from "./person.ts";
import { may } from "./person.ts";
import type { Sessions } from "./sessions.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Who asks; null: nobody is signed in. */
    person: Person | null;
  }
}

/** Names by which a machine calls itself: who is sent here under another was misled (DNS rebinding). */
const ownNames = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/** How people come in: as who is on this machine, or signed in at an address. */
export interface Gate {
  /** The address that people see; undefined: this machine, for who is on it. */
  readonly url: URL | undefined;
  readonly sessions: Sessions;
}

/** Sees to it that every request is for us, from a page of ours, and by whom. */
export async function guard(app: FastifyInstance, gate: Gate): Promise<void> {
  await app.register(cookies);
  app.decorateRequest("person", null);
  app.addHook("onRequest", async (request) => {
    refuseStrangers(request, gate.url);
    if (gate.url === undefined) request.person = { role: "analyst" };
    // The page, signing in, and whether the process runs are for everybody: they need no database to know who asks.
    else if (isForSomebody(request)) request.person = await signedIn(request, gate);
  });
}

function isForSomebody({ routeOptions: { url = "" } }: FastifyRequest): boolean {
  return url.startsWith("/api/v1/") && !url.startsWith("/api/v1/health/");
}

/** Who asks, if they may do that. */
export function allowed({ person }: FastifyRequest, deed?: Deed): Person {
  if (person === null) throw new Refusal(401, "Nobody is signed in. GET /sign-in signs in.");
  if (deed !== undefined && !may(person, deed)) throw new Refusal(403, "Your role may not do this.");
  return person;
}

async function signedIn({ cookies: all }: FastifyRequest, { url, sessions }: Gate): Promise<Person | null> {
  const token = all[cookieName("session", url)];
  return token === undefined || token === "" ? null : ((await sessions.person(token)) ?? null);
}

type Cookie = "session" | "sign-in";

/** With TLS no other page of the same domain can set a cookie of this name. */
function cookieName(cookie: Cookie, url: URL | undefined): string {
  return url?.protocol === "https:" ? `__Host-${cookie}` : cookie;
}

export function cookieOf({ cookies: all }: FastifyRequest, cookie: Cookie, { url }: Gate): string {
  return all[cookieName(cookie, url)] ?? "";
}

/** Sets a cookie that no script reads and that no other page sends along with a change; takes it away where its value is empty. */
export function setCookie(reply: FastifyReply, cookie: Cookie, value: string, { url }: Gate): void {
  const isSecure = url?.protocol === "https:";
  const options = { path: "/", httpOnly: true, sameSite: "lax", secure: isSecure } as const;
  if (value === "") reply.clearCookie(cookieName(cookie, url), options);
  else reply.setCookie(cookieName(cookie, url), value, options);
}

function refuseStrangers({ headers, method, host, url: path }: FastifyRequest, url: URL | undefined): void {
  // Whoever watches over processes calls them by other names.
  if (path.startsWith("/api/v1/health/")) return;
  if (url === undefined ? !ownNames.test(host) : host !== url.host)
    throw new Refusal(421, "This machine is called by another name.");
  if (method === "GET" || method === "HEAD") return;
  const { origin, "sec-fetch-site": site } = headers;
  const isOurs = origin === undefined || origin === (url?.origin ?? `http://${host}`);
  if (!isOurs || (site !== undefined && site !== "same-origin" && site !== "none"))
    throw new Refusal(403, "Another page may not ask for this.");
}
