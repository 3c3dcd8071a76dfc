import type { ProgressEvent } from "../app/index.ts";
import { type Kind, type Scenario, silent, spoken } from "../domain/index.ts";
import { formatNumber } from "../report/index.ts";
import { type Context, inWordsOf } from "./context.ts";

/** Shows how far the engine is; `end` leaves the terminal as it was. */
export interface ProgressShow {
  readonly event: (event: ProgressEvent) => void;
  readonly note: (text: string) => void;
  /** Which of the questions of a command the events that follow are about. */
  readonly about: (question: string) => void;
  readonly end: () => void;
}

/** Seconds between plain lines of one phase, and milliseconds between rewrites of a status line. */
const quiet = 2;
const rewrite = 120;

/**
 * On a terminal one line that is rewritten; elsewhere plain lines: one when a phase begins, and at most one every two
 * seconds after that.
 */
export function showProgress(context: Context, scenario: Scenario): ProgressShow {
  const { io } = context;
  const worded = inWordsOf(context, scenario);
  const begun = io.clock();
  const known = new Map<string, Known>();
  let latest: ProgressEvent | undefined;
  let phase = "";
  let question = "";
  let said = -Infinity;
  const text = () => (latest === undefined ? "" : question + line(worded, scenario, latest, known, io.clock() - begun));
  const draw = () => {
    if (latest !== undefined) io.err(`\r\u001B[2K${clip(text(), io.width - 1)}`);
  };
  const timer = io.errTerminal ? setInterval(draw, rewrite) : undefined;
  timer?.unref();
  return {
    event: (event) => {
      latest = event;
      remember(known, event);
      if (io.errTerminal) return;
      const now = io.clock();
      if (event.phase === phase && now - said < quiet) return;
      phase = event.phase;
      said = now;
      io.err(`${text()}\n`);
    },
    note: (note) => io.err(io.errTerminal ? `\r\u001B[2K${note}\n` : `${note}\n`),
    about: (asked) => {
      question = asked;
      known.clear();
    },
    end: () => {
      if (timer === undefined) return;
      clearInterval(timer);
      io.err("\r\u001B[2K");
    },
  };
}

interface Known {
  level: string;
  incumbent?: number;
  bound?: number;
}

/** Incumbent and bound come one at a time, and parts run side by side: each part's latest are kept. */
function remember(known: Map<string, Known>, { phase, part, level, incumbent, bound }: ProgressEvent): void {
  if (level === undefined) return;
  const key = `${phase} ${part}`;
  let own = known.get(key);
  if (own === undefined || own.level !== level) known.set(key, (own = { level }));
  if (incumbent !== undefined) own.incumbent = incumbent;
  if (bound !== undefined && Number.isFinite(bound)) own.bound = Math.ceil(bound - 1e-6);
}

function line(
  { say, language }: Context,
  scenario: Scenario,
  event: ProgressEvent,
  known: ReadonlyMap<string, Known>,
  seconds: number,
): string {
  const own = known.get(`${event.phase} ${event.part}`);
  const { incumbent, bound } = own ?? {};
  const named = scenario.objective.find(({ name }) => name.en === own?.level || name.nl === own?.level);
  // Programs may have levels of their own (such as evenness of swaps) that nobody named for people.
  const level = spoken(named?.name ?? silent, language);
  const state = [
    level === "" ? "" : say("progress.level", { level }),
    incumbent === undefined ? "" : say("progress.incumbent", { incumbent }),
    bound === undefined ? "" : say("progress.bound", { bound }),
    incumbent === undefined || bound === undefined ? "" : say("progress.gap", { gap: Math.max(0, incumbent - bound) }),
  ].join("");
  return say("progress.line", {
    phase: say(`phase.${event.phase}`),
    done: event.done,
    of: event.of,
    part: event.part === "" ? "" : ` · ${partName(event.part, say)}`,
    level: state,
    seconds: formatNumber(language, Math.round(seconds * 10) / 10),
  });
}

/** "Gelderland amv": a province, then kinds. */
function partName(part: string, say: Context["say"]): string {
  return part.replaceAll(/\b(regular|amv)\b/g, (kind) => say(`kind.${kind as Kind}`));
}

function clip(text: string, width: number): string {
  const letters = Array.from(text);
  return letters.length <= width ? text : `${letters.slice(0, width - 1).join("")}…`;
}
