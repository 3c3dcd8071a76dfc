import type { FastifyInstance, FastifyReply } from "fastify";
import * as z from "zod";
import { wholeJob } from "../../../src/explain/sweep/index.ts";
import { parseScenario } from "../../../src/scenario/index.ts";
import type { Watch } from "../queue/looks.ts";
import { askSchema, type State } from "./contract.ts";
import { sendStates } from "./events.ts";
import { Refusal, scenarioRefused } from "./problem.ts";
import { createTeller } from "./state.ts";

/** So many searches wait at most before new ones are refused for a while, and so many may be watched at once. */
const [WAITING, WATCHED] = [200, 200];
/** So many searches may one address ask for in a minute. */
const FEW = 60;

/** Packages that are asked for, looked at, watched and called off. */
export function packageRoutes(api: FastifyInstance, watch: Watch, program: string, stop: AbortSignal): void {
  const told = createTeller();
  let watched = 0;

  /** What is known of a search; refused where nobody asked for it. */
  async function known(key: string): Promise<State> {
    const look = /^[0-9a-f]{64}$/.test(key) ? await watch.look(key) : undefined;
    if (look === undefined) throw new Refusal(404, "Nobody asked for this package.");
    return told(look);
  }

  api.post("/packages", { config: { rateLimit: { max: FEW, timeWindow: "1 minute" } } }, async (request, reply) => {
    const read = askSchema.safeParse(request.body);
    if (!read.success) throw new Refusal(400, "The request is not right.", { detail: z.prettifyError(read.error) });
    const { scenario, how } = read.data;
    const parsed = parseScenario({ "scenario.json": JSON.stringify(scenario) });
    if (parsed.status === "problems") throw scenarioRefused(parsed.problems);
    const { gap, ...rest } = how;
    const job = wholeJob(parsed.scenario, { ...rest, ...(gap !== undefined && { gap }) }, program);
    if (!(await watch.ask(job, WAITING)))
      throw new Refusal(429, "Too many searches wait already.", {}, { "Retry-After": "30" });
    const state = await known(job.key);
    const isThere = state.status !== "waiting" && state.status !== "searching";
    return reply
      .code(isThere ? 200 : 202)
      .header("Location", `/api/v1/packages/${job.key}`)
      .send(state);
  });

  api.get<{ Params: { key: string } }>("/packages/:key", async ({ params }) => known(params.key));

  api.delete<{ Params: { key: string } }>("/packages/:key", async ({ params }) => {
    await known(params.key);
    await watch.callOff(params.key, program);
    return known(params.key);
  });

  api.get<{ Params: { key: string } }>("/packages/:key/events", async ({ params }, reply) => {
    await known(params.key);
    if (watched >= WATCHED)
      throw new Refusal(429, "Too many packages are watched already.", {}, { "Retry-After": "30" });
    watched++;
    try {
      begin(reply);
      await sendStates(reply, () => known(params.key), stop);
    } finally {
      watched--;
    }
  });
}

/** From here on the answer is written as events come. */
function begin(reply: FastifyReply): void {
  reply.hijack();
  for (const [name, value] of Object.entries(reply.getHeaders()))
    if (value !== undefined) reply.raw.setHeader(name, value);
  reply.raw.writeHead(200, { "Content-Type": "text/event-stream; charset=utf-8" });
}
