import { randomBytes } from "node:crypto";
import { exit } from "./exit.ts";
import type { Io } from "./io.ts";

/** The real world: this process's streams, clock and signals. `unwritten` says that output could not be written. */
export function processIo(unwritten: (error: unknown) => string): Io {
  process.stdout.on("error", (error) => {
    if (!gone(error)) process.stderr.write(`${unwritten(error)}\n`);
    process.exit(gone(error) ? (process.exitCode ?? 0) : exit.fault);
  });
  // Nobody is left to be told.
  process.stderr.on("error", (error) => process.exit(gone(error) ? (process.exitCode ?? 0) : exit.fault));
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    width: Math.min(Math.max(columns(), 60), 120),
    outColour: coloured(process.stdout.isTTY),
    errTerminal: process.stderr.isTTY && process.env.TERM !== "dumb",
    clock: () => performance.now() / 1000,
    // The one place that asks for the moment: it goes into run.json, the log and signatures, and nowhere else.
    // oxlint-disable-next-line no-restricted-globals
    moment: () => new Date().toISOString(),
    salt: () => randomBytes(16).toString("hex"),
    onInterrupt: interruptible,
  };
}

/** A reader who has seen enough (`| head`) is no fault; anything else about a stream is. */
function gone(error: NodeJS.ErrnoException): boolean {
  return error.code === "EPIPE";
}

/** Of the terminal, or as the environment says where output goes elsewhere. */
function columns(): number {
  return process.stdout.columns ?? (Number(process.env.COLUMNS) || 80);
}

/** https://no-color.org: any value but the empty one. */
function coloured(terminal: boolean): boolean {
  return terminal && (process.env.NO_COLOR ?? "") === "" && process.env.TERM !== "dumb";
}

/** Milliseconds within which two signals are one: npm passes on what the terminal has sent already. */
const AT_ONCE = 300;

/** The first signal asks to stop, the second ends the process with the code of an interrupted one. */
function interruptible(stop: () => void): void {
  let asked = false;
  let again = false;
  const onSignal = () => {
    if (again) process.exit(130);
    if (asked) return;
    asked = true;
    // What came in while this thread was busy is heard between the timer and the immediate: it still belongs to the first.
    setTimeout(() => setImmediate(() => (again = true)), AT_ONCE).unref();
    stop();
  };
  process.on("SIGINT", onSignal);
  process.on("SIGTERM", onSignal);
}
