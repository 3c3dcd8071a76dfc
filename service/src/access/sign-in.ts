import type { FastifyInstance } from "fastify";
import { cookieOf, type Gate, setCookie } from "./gate.ts";
import { isAway, type Provider } from "./provider.ts";
import { answerPage } from "./answer-page.ts";

/** `/sign-in` sends people to the provider, `/sign-in/back` takes them in, `/sign-out` ends it. */
export function signInRoutes(app: FastifyInstance, provider: Provider, gate: Gate): void {
  const { sessions, url } = gate;
  const limit = { config: { rateLimit: { max: 60, timeWindow: "1 minute" } } };

  app.get<{ Querystring: { back?: unknown } }>("/sign-in", limit, async ({ query, log }, reply) => {
    try {
      const { to, checks } = await provider.begin(within(query.back));
      setCookie(reply, "sign-in", await sessions.begin(checks), gate);
      return await reply.redirect(to.href);
    } catch (error) {
      log.error(error);
      return answerPage(reply, 502, "away");
    }
  });

  app.get("/sign-in/back", limit, async (request, reply) => {
    const checks = await sessions.took(cookieOf(request, "sign-in", gate));
    setCookie(reply, "sign-in", "", gate);
    if (checks === undefined) return answerPage(reply, 400, "late");
    try {
      const person = await provider.end(new URL(request.url, url), checks);
      if (person === undefined) return answerPage(reply, 403, "no-role");
      setCookie(reply, "session", await sessions.open(person), gate);
      return await reply.redirect(checks.back);
    } catch (error) {
      request.log.warn(error);
      return isAway(error) ? answerPage(reply, 502, "away") : answerPage(reply, 400, "refused");
    }
  });

  app.post("/sign-out", async (request, reply) => {
    await sessions.close(cookieOf(request, "session", gate));
    setCookie(reply, "session", "", gate);
    return reply.code(204).send();
  });
}

/** A path of ours, and no other page: whoever sends people here must not send them on from here. */
function within(back: unknown): string {
  const [base, text] = ["http://here.invalid", typeof back === "string" ? back : "/"];
  const parsed = URL.canParse(text, base) ? new URL(text, base) : undefined;
  if (parsed?.origin !== base) return "/";
  const path = `${parsed.pathname}${parsed.search}${parsed.hash}`;
  // By itself a path that begins with two strokes is an address of another host (`/.//elsewhere.example` becomes one).
  return path.startsWith("//") ? "/" : path;
}
