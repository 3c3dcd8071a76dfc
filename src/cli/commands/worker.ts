import { isAddress, type WorkerEvent } from "../../explain/sweep/index.ts";
import type { CliCommand } from "../command.ts";
import { type Context, refuse } from "../context.ts";
import { type ExitCode, exit } from "../exit.ts";
import { tellJson } from "../json.ts";
import { type Raw, type Reader, whole } from "../options.ts";
import type { WorkerResult } from "../results/index.ts";
import { shownPlace } from "../store.ts";
import { openQueue, searching, withPool, workOf } from "./queued.ts";

/** Searches for whoever asks by way of a queue, until Ctrl-C. */
export const worker: CliCommand = {
  name: "worker",
  about: {
    nl: "zoekt pakketten voor wie ze via een wachtrij vraagt (sweep --queue), tot Ctrl-C; zoveel als je wilt, op elke computer",
    en: "searches for packages for whoever asks by way of a queue (sweep --queue), until Ctrl-C; any number, on any machine",
  },
  examples: ["worker postgres://verdeelwijzer@db.example:5432/verdeelwijzer", "worker postgres://… --threads 1"],
  options: (of, { say, withDefault }) => {
    of.argument(
      "<place>",
      say({
        nl: "adres van de PostgreSQL met de wachtrij; het wachtwoord liever in PGPASSWORD of ~/.pgpass",
        en: "address of the PostgreSQL with the queue; its password rather in PGPASSWORD or ~/.pgpass",
      }),
    );
    withDefault(of, "--threads <n>", say("option.threads"), say({ nl: "alle kernen", en: "all cores" }));
  },
  run,
};

async function run(context: Context, [place = ""]: readonly string[], raw: Raw): Promise<ExitCode> {
  const { engine, io, say } = context;
  const reader: Reader = { say, complaints: [] };
  const threads = whole(reader, "--threads", raw.threads, [1, 256]) ?? engine.cores;
  const found = shownPlace(place);
  if (!isAddress(place)) reader.complaints.push(say("error.worker.embedded", { found }));
  if (reader.complaints.length > 0) return refuse(context, reader.complaints);
  const opened = await openQueue(context, place);
  if (opened.status === "refused") return opened.exitCode;
  const store = opened.value;
  const [stop, never] = [new AbortController(), new AbortController()];
  io.onInterrupt(() => stop.abort());
  const pool = engine.openPool(threads);
  let n = 0;
  io.err(say("worker.ready", { found, version: searching(engine.program) }));
  try {
    await store.work({
      ...workOf(context, withPool(context, { pool, clock: io.clock })),
      last: never.signal,
      stop: stop.signal,
      onEvent(event) {
        if (event.type === "found") n++;
        io.err(told(context, event));
      },
    });
  } finally {
    await pool.close();
    await store.close();
  }
  if (context.json) tellJson<WorkerResult>(context, { status: "stopped", searched: n });
  else io.out(`${say("worker.stopped", { n })}\n`);
  return exit.done;
}

/** One line of what happened; a search by the first digits of its key. */
function told({ say }: Context, event: WorkerEvent): string {
  switch (event.type) {
    case "gone":
      return say("worker.gone", { host: event.host });
    case "found":
      return say("worker.found", { key: short(event.key), seconds: event.seconds.toFixed(1) });
    case "failed":
      return say("worker.failed", { key: short(event.key), why: event.why });
    case "began":
    case "differs":
    case "lost":
    case "back":
    case "aside":
      return say(`worker.${event.type}`, { key: short(event.key) });
  }
}

const short = (key: string) => key.slice(0, 12);
