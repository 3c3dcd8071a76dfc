import { readFile } from "node:fs/promises";
import { spoken } from "../../domain/index.ts";
import { isHindrance, type Served, type WorkerEvent } from "../../explain/sweep/index.ts";
import type { CliCommand } from "../command.ts";
import { type Context, refuse } from "../context.ts";
import { type ExitCode, exit } from "../exit.ts";
import { tellJson } from "../json.ts";
import { words } from "../load.ts";
import { type Raw, type Reader, text, whole } from "../options.ts";
import type { WebResult } from "../results/index.ts";
import { openQueue, searching, workOf } from "./queued.ts";

/** Where it is served unless somebody says otherwise: beside the page alone. */
const USUAL = 4180;
const HERE = "127.0.0.1";
const [LEAST, MOST] = [0, 65_535];
/** Requests of one address in a minute: ten people who look every second. */
const REQUESTS = 600;

/** The page and an interface for programs, on this machine, until Ctrl-C. */
export const serve: CliCommand = {
  name: "serve",
  about: {
    nl: "biedt op deze computer de pagina en een interface voor programma’s (HTTP) waar pakketten gevraagd kunnen worden",
    en: "offers the page on this machine, and an interface for programs (HTTP) where packages can be asked for",
  },
  examples: [
    "serve verdeelwijzer-service",
    "serve postgres://verdeelwijzer@db.example/verdeelwijzer --port 8080",
    "serve postgres://verdeelwijzer@db.example/verdeelwijzer --sign-in sign-in.json --host 0.0.0.0",
  ],
  options: (of, { say, withDefault }) => {
    of.argument(
      "<place>",
      say({
        nl: "waar alles bewaard wordt: een map (dan zoekt dit proces zelf), of het adres van een PostgreSQL (dan zoekt wie daar werkt: worker)",
        en: "where everything is kept: a folder (then this process searches itself), or the address of a PostgreSQL (then whoever works there searches: worker)",
      }),
    );
    withDefault(
      of,
      "--port <n>",
      say({ nl: "poort van deze computer; 0: een die vrij is", en: "port of this machine; 0: one that is free" }),
      String(USUAL),
    );
    withDefault(
      of,
      "--host <address>",
      say({
        nl: "adres van deze computer waar hij luistert; een ander dan dat van haarzelf alleen met --sign-in",
        en: "address of this machine at which it listens; another than its own only with --sign-in",
      }),
      HERE,
    );
    of.option(
      "--sign-in <file>",
      say({
        nl: "hoe mensen inloggen (OpenID Connect): een bestand met issuer, client, secret en url; zie docs/operations.md",
        en: "how people sign in (OpenID Connect): a file with issuer, client, secret and url; see docs/operations.md",
      }),
    );
    withDefault(
      of,
      "--requests <n>",
      say({
        nl: "hoeveel vragen van één adres, of van wie is ingelogd, per minuut",
        en: "requests of one address, or of who is signed in, in a minute",
      }),
      String(REQUESTS),
    );
    withDefault(of, "--threads <n>", say("option.threads"), say({ nl: "alle kernen", en: "all cores" }));
  },
  run,
};

async function run(context: Context, [place = ""]: readonly string[], raw: Raw): Promise<ExitCode> {
  const { engine, io, say, json, language } = context;
  const reader: Reader = { say, complaints: [] };
  const port = whole(reader, "--port", raw.port, [LEAST, MOST]) ?? USUAL;
  const requests = whole(reader, "--requests", raw.requests, [1, 10_000_000]) ?? REQUESTS;
  const host = text(raw.host) ?? HERE;
  const file = text(raw.signIn);
  const settings = file === undefined ? undefined : await readFile(file, "utf8").catch((error: unknown) => error);
  if (settings !== undefined && typeof settings !== "string")
    reader.complaints.push(say("error.sign-in", { found: file ?? "", why: words(settings, language) }));
  const threads = whole(reader, "--threads", raw.threads, [1, 256]) ?? engine.cores;
  if (reader.complaints.length > 0) return refuse(context, reader.complaints);
  const signIn = typeof settings === "string" ? settings : undefined;
  const opened = await openQueue(context, place);
  if (opened.status === "refused") return opened.exitCode;
  const store = opened.value;
  const stop = new AbortController();
  const program = searching(engine.program);
  const searches = store.isEmbedded ? engine.searchApart(threads) : undefined;
  try {
    const served: Served | ExitCode = await engine
      .pageAnswers()
      .then((page) =>
        store.serve({ program, version: engine.program.version, host, port, requests, signIn, page, onLog: io.err }),
      )
      .catch((error: unknown) => {
        if (isHindrance(error)) return refuse(context, [say("error.serve", { why: spoken(error.why, language) })]);
        const key = (error as NodeJS.ErrnoException).code === "EADDRINUSE" ? "error.web.busy" : "error.web";
        return refuse(context, [say(key, { port: String(port), why: words(error, language) })]);
      });
    if (typeof served === "number") return served;
    const { address } = served;
    if (json) tellJson<WebResult>(context, { status: "serving", address });
    else io.out(`${say(signIn === undefined ? "serve.serving" : "serve.serving.people", { address })}\n`);
    const stopped = new Promise<void>((resolve) => io.onInterrupt(resolve));
    const never = new AbortController().signal;
    const onEvent = (event: WorkerEvent) => io.err(`${JSON.stringify(event)}\n`);
    const working =
      searches && store.work({ ...workOf(context, searches.run), last: never, stop: stop.signal, onEvent });
    // What breaks its searching ends it: nobody would search, and nobody would know.
    await Promise.race([stopped, ...(working === undefined ? [] : [working])]);
    await served.close();
    stop.abort();
    await working;
    return exit.done;
  } finally {
    await searches?.close();
    await store.close();
  }
}
