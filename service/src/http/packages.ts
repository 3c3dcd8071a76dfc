import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { allowed } from "../access/gate.ts";
import type { Clerk } from "../apart/clerk.ts";
import type { Watch } from "../queue/looks.ts";
import { type Ask, askSchema, type State } from "./contract.ts";
import { sendStates } from "./events.ts";
import { Refusal, scenarioRefused } from "./problem.ts";
import { sent } from "./read.ts";
import { createTeller, textOf } from "./state.ts";
import { watchersOf } from "./watchers.ts";

/** So many searches wait at most before new ones are refused for a while. */
const WAITING = 200;
/** So much may be watched at once, and by one who is signed in. */
const [WATCHED, OWN] = [200, 20];
/** Milliseconds for which what is known of a search is told to others as well, and of how many searches at most. How far one is, is written once a second. */
const [YOUNG, KEYS] = [500, 1000];
/** Milliseconds for which somebody watches at once. */
const WATCHING = 600_000;
/** So many searches may one address ask for in a minute. */
const FEW = 60;

/** How packages are asked for, of a scenario that is sent or of one that is shared. */
export interface PackageDesk {
  /** What is known of the package of a scenario, as one file, after asking for it; says in the answer where to look. */
  readonly ask: (reply: FastifyReply, ask: Ask) => Promise<State>;
  readonly look: (key: string) => Promise<State>;
  readonly callOff: (key: string) => Promise<void>;
  /** Lets somebody watch, where not too many do, for a while: then they come again, and are asked anew who they are. */
  readonly watched: (request: FastifyRequest, watch: (end: AbortSignal) => Promise<void>) => Promise<void>;
  /** How often one may ask. */
  readonly limit: { readonly config: { readonly rateLimit: { readonly max: number; readonly timeWindow: string } } };
}

export function packageDesk(watch: Watch, clerk: Clerk, program: string, stop: AbortSignal): PackageDesk {
  const told = createTeller(watch.found, clerk);
  const watchers = watchersOf(WATCHED, OWN);
  const seen = new Map<string, { readonly at: number; readonly state: Promise<State> }>();
  const lookNow: PackageDesk["look"] = (key) => {
    const state = stateNow(key);
    if (seen.size >= KEYS) seen.clear();
    seen.set(key, { at: performance.now(), state });
    return state;
  };
  async function stateNow(key: string): Promise<State> {
    const found = /^[0-9a-f]{64}$/.test(key) ? await watch.look(key) : undefined;
    if (found === undefined) throw new Refusal(404, "Nobody asked for this package.");
    return told(found);
  }
  /** Of who looks at the same moment one asks the database, for all. */
  const look: PackageDesk["look"] = (key) => {
    const last = seen.get(key);
    return last !== undefined && performance.now() - last.at < YOUNG ? last.state : lookNow(key);
  };
  return {
    look,
    limit: { config: { rateLimit: { max: FEW, timeWindow: "1 minute" } } },
    async callOff(key) {
      await watch.callOff(key, program);
      seen.delete(key);
    },
    async ask(reply, { scenario, how: { gap, ...how } }) {
      const read = await clerk.read({ scenario, how: { ...how, ...(gap !== undefined && { gap }) }, program });
      if (read.status === "problems") throw scenarioRefused(read.problems);
      const { job } = read;
      if (!(await watch.ask(job, WAITING)))
        throw new Refusal(429, "Too many searches wait already.", {}, { "Retry-After": "30" });
      const state = await lookNow(job.key);
      reply.code(isOver(state) ? 200 : 202).header("Location", `/api/v1/packages/${job.key}`);
      return state;
    },
    watched: ({ person }, watch) =>
      watchers(person?.session, () => watch(AbortSignal.any([stop, AbortSignal.timeout(WATCHING)]))),
  };
}

/** Packages that are asked for, looked at, watched and called off. */
export function packageRoutes(api: FastifyInstance, desk: PackageDesk): void {
  api.post("/packages", desk.limit, async (request, reply) => {
    allowed(request, "search");
    return desk.ask(reply, sent(askSchema, request.body));
  });

  api.get<Of>("/packages/:key", async (request, reply) => {
    allowed(request);
    return sendState(reply, await desk.look(request.params.key));
  });

  api.delete<Of>("/packages/:key", async (request) => {
    allowed(request, "search");
    const { key } = request.params;
    await desk.look(key);
    await desk.callOff(key);
    return desk.look(key);
  });

  api.get<Of>("/packages/:key/events", async (request, reply) => {
    allowed(request);
    const { key } = request.params;
    await desk.look(key);
    await desk.watched(request, (end) => sendStates(reply, () => desk.look(key), textOf, isOver, end));
  });
}

interface Of {
  readonly Params: { readonly key: string };
}

/** Every state is JSON already. */
function sendState(reply: FastifyReply, state: State): FastifyReply {
  return reply.type("application/json; charset=utf-8").send(textOf(state));
}

function isOver({ status }: State): boolean {
  return status !== "waiting" && status !== "searching";
}
