import type { Pin, Scenario } from "../../domain/index.ts";
import type { Problem, ScenarioFiles } from "../../scenario/index.ts";
import { fingerprint } from "../../scenario/write.ts";
import type { Made, Planned, Wish } from "../engine/api.ts";
import { applied } from "./apply.ts";
import { type ChangeLog, emptyLog, type What } from "./change.ts";

/** Where a scenario came from, whole, so that it can be opened again. */
export interface Opened {
  /** What people call it: a bundled scenario's id, or the name of a file. */
  readonly name: string;
  readonly files: ScenarioFiles;
  readonly main?: string;
}

/** A package and the question that it answers. */
export interface Answer {
  readonly key: string;
  readonly wish: Wish;
  /** The changes that held. */
  readonly log: ChangeLog;
  readonly made: Made;
  /** On the way: a better one is sought, or was when the page went. */
  readonly open?: true;
}

/** A package that somebody keeps to compare with. */
export interface Kept extends Answer {
  readonly name: string;
  readonly at: string;
}

/** What is being computed now. */
export interface Running {
  readonly task: "open" | "plan" | "amend" | "study";
  readonly key: string;
}

export interface Contradiction {
  readonly whats: readonly What[];
  readonly why: string;
  readonly pins: readonly Pin[];
}

/** What a session is gone on from. */
export type Work = Pick<Session, "log" | "wish" | "by" | "answer" | "previous">;

/** A session beside the one that is open: set aside when another was opened, or kept under a name to try something else. */
export interface Variant extends Work {
  readonly id: number;
  /** Empty where nobody gave it one. */
  readonly name: string;
  /** When it was put beside, ISO. */
  readonly at: string;
  readonly opened: Opened;
}

/** Everything that the page knows. */
export interface Session {
  readonly opened?: Opened;
  /** The scenario as it was opened. */
  readonly base?: Scenario;
  /** The scenario with the changes that hold. */
  readonly scenario?: Scenario;
  readonly log: ChangeLog;
  readonly wish: Wish;
  readonly answer?: Answer;
  /** The answer before this one, to tell what changed. */
  readonly previous?: Answer;
  readonly kept: readonly Kept[];
  /** Sessions beside this one. */
  readonly variants: readonly Variant[];
  /** The one of them that made room for what was opened last. */
  readonly aside?: number | undefined;
  /** What this session is called, where somebody gave it a name. */
  readonly called?: string;
  readonly running?: Running;
  /** Why there is no package for the question as it stands. */
  readonly refusal?: { readonly key: string; readonly planned: Exclude<Planned, Made> };
  /** Another page of this browser has the session: this one looks on, and asks whoever wants to change something. */
  readonly elsewhere?: "looking-on" | "asking";
  /** Changes that nobody made yet: they contradict what is pinned, and somebody has to say which holds. */
  readonly contradiction?: Contradiction;
  /** Beside an answer that keeps what stands: the best anew, to see what keeping costs. */
  readonly anew?: { readonly beside: string; readonly answer: Answer };
  /** What is wrong with the last file that was opened, or with the last change. */
  readonly problems: readonly Problem[];
  /** Who is at the keyboard, for the list of changes. */
  readonly by: string;
  /** The reason that goes with the next change. */
  readonly why: string;
  /** The condition of what is settled next. */
  readonly provided: string;
  /** What went wrong that nobody could do anything about. */
  readonly lost?: string;
}

export const firstSession: Session = {
  log: emptyLog,
  wish: { way: "joint" },
  kept: [],
  variants: [],
  problems: [],
  by: "",
  why: "",
  provided: "",
};

const prints = new WeakMap<Scenario, string>();

/** The question a package answers, by its content: the same scenario and the same wish have the same key. */
export function keyOf(scenario: Scenario, wish: Wish): string {
  return `${printOf(scenario)} ${JSON.stringify(Object.entries(wish).sort(([a], [b]) => (a < b ? -1 : 1)))}`;
}

/** The scenario by its content. */
export function printOf(scenario: Scenario): string {
  let print = prints.get(scenario);
  if (print === undefined) prints.set(scenario, (print = fingerprint(scenario)));
  return print;
}

/** Whether what is on screen answers another question than the one that stands, or was only on the way to its answer. */
export function isStale({ answer, scenario, wish, running }: Session): boolean {
  if (answer === undefined || scenario === undefined) return false;
  return answer.key !== keyOf(scenario, wish) || (answer.open === true && running === undefined);
}

/** The session with another log, and the scenario that follows from it. */
export function withLog(session: Session, log: ChangeLog): Session {
  if (session.base === undefined) return session;
  return { ...session, log, scenario: applied(session.base, log) };
}
