import type { FastifyReply } from "fastify";
import { pause } from "../waiting.ts";

/** Seconds between two looks, and after which something is sent though nothing changed, so that nobody between takes the connection for dead. */
const [LOOK, ALIVE] = [1, 15];

/** Sends what is known each time that it changes, until it is over, who listens is gone, or the stop. */
export async function sendStates<State>(
  reply: FastifyReply,
  look: () => Promise<State | undefined>,
  written: (state: State) => string,
  isOver: (state: State) => boolean,
  stop: AbortSignal,
): Promise<void> {
  reply.hijack();
  for (const [name, value] of Object.entries(reply.getHeaders()))
    if (value !== undefined) reply.raw.setHeader(name, value);
  reply.raw.writeHead(200, { "Content-Type": "text/event-stream; charset=utf-8" });
  // Who asks for the head alone watches nothing, and would wait for an end that does not come.
  if (reply.request.method === "HEAD") return void reply.raw.end();
  const gone = new AbortController();
  reply.raw.on("close", () => gone.abort());
  const end = AbortSignal.any([gone.signal, stop]);
  let [last, silent] = ["", 0];
  try {
    while (!end.aborted) {
      const state = await look();
      if (state === undefined) break;
      const text = written(state);
      if (text !== last) reply.raw.write(`event: state\ndata: ${text}\n\n`);
      else if (silent >= ALIVE) reply.raw.write(": still there\n\n");
      silent = text === last && silent < ALIVE ? silent + LOOK : 0;
      last = text;
      if (isOver(state)) break;
      await pause(LOOK, end);
    }
  } finally {
    // Where the database is away, too: who listens comes again by itself.
    reply.raw.end();
  }
}
