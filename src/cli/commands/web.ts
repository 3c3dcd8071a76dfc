import type { CliCommand } from "../command.ts";
import { type Context, refuse } from "../context.ts";
import { tellJson } from "../json.ts";
import type { WebResult } from "../results/index.ts";
import { type ExitCode, exit } from "../exit.ts";
import { words } from "../load.ts";
import { type Raw, type Reader, whole } from "../options.ts";
import type { PageServer } from "../page-server.ts";

/** Where the page is served unless somebody says otherwise; as `npm start`. */
const USUAL = 4173;

/** The page, on this machine, until Ctrl-C. */
export const web: CliCommand = {
  name: "web",
  about: {
    nl: "opent de pagina op deze computer, voor een browser; er gaat niets naar buiten",
    en: "opens the page on this machine, for a browser; nothing leaves it",
  },
  examples: ["web", "web --port 8080"],
  options: (of, { say, withDefault }) => {
    withDefault(
      of,
      "--port <n>",
      say({ nl: "poort van deze computer; 0: een die vrij is", en: "port of this machine; 0: one that is free" }),
      String(USUAL),
    );
  },
  run,
};

async function run(context: Context, _: readonly string[], raw: Raw): Promise<ExitCode> {
  const { engine, io, say, json, language } = context;
  const reader: Reader = { say, complaints: [] };
  const [least, most] = [0, 65_535];
  const port = whole(reader, "--port", raw.port, [least, most]) ?? USUAL;
  if (reader.complaints.length > 0) {
    // A port that people use, and not the smallest number that fits.
    const told = { found: String(raw.port), option: "--port", least, most, example: String(USUAL) };
    return refuse(context, [say("error.whole", told)]);
  }
  let server: PageServer;
  try {
    server = await engine.servePage(port);
  } catch (error) {
    const key = (error as NodeJS.ErrnoException).code === "EADDRINUSE" ? "error.web.busy" : "error.web";
    return refuse(context, [say(key, { port: String(port), why: words(error, language) })]);
  }
  const stopped = new Promise<void>((resolve) => io.onInterrupt(resolve));
  const { address } = server;
  if (json) tellJson<WebResult>(context, { status: "serving", address });
  else io.out(`${say("web.serving", { address })}\n`);
  await stopped;
  await server.close();
  return exit.done;
}
