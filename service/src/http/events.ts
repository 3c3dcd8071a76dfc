import type { FastifyReply } from "fastify";
import { pause } from "../waiting.ts";
import type { State } from "./contract.ts";

/** Seconds between two looks, and after which something is sent though nothing changed, so that nobody between takes the connection for dead. */
const [LOOK, ALIVE] = [1, 15];
const isOver = (state: State) => state.status !== "waiting" && state.status !== "searching";

/** Sends what is known each time that it changes, until it is over, who listens is gone, or the stop. */
export async function sendStates(
  reply: FastifyReply,
  look: () => Promise<State | undefined>,
  stop: AbortSignal,
): Promise<void> {
  const gone = new AbortController();
  reply.raw.on("close", () => gone.abort());
  const end = AbortSignal.any([gone.signal, stop]);
  let [last, silent] = ["", 0];
  while (!end.aborted) {
    const state = await look();
    if (state === undefined) break;
    const text = JSON.stringify(state);
    if (text !== last) reply.raw.write(`event: state\ndata: ${text}\n\n`);
    else if (silent >= ALIVE) reply.raw.write(": still there\n\n");
    silent = text === last && silent < ALIVE ? silent + LOOK : 0;
    last = text;
    if (isOver(state)) break;
    await pause(LOOK, end);
  }
  reply.raw.end();
}
