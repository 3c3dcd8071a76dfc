import type { Bilingual } from "../../domain/index.ts";
import type { Base } from "./search.ts";

/** A search as texts, for whoever makes it: another process, or another machine. */
export interface SearchJob {
  /** `searchKey`: two jobs of one key find the same. */
  readonly key: string;
  /** The version that searches; others find something else, and must not take it. */
  readonly program: string;
  /** What many jobs share. */
  readonly base: Pick<Base, "print" | "text">;
  /** What comes, and how it is searched for; no limit in seconds, since every machine must find the same. */
  readonly input: string;
}

/** What came of a job. `aside`: it broke whoever tried it, and nobody tries it any more. */
export type Reply =
  | { readonly key: string; readonly status: "found"; readonly text: string }
  | { readonly key: string; readonly status: "aside"; readonly why: string };

/** Where jobs are done: on any machine that takes them. */
export interface Queue {
  /**
   * What is found of these, each once, in whatever order it comes. Ends when all have come, or `stop` says so; what nobody has begun
   * by then is called off, unless somebody else waits for it.
   */
  readonly replies: (jobs: readonly SearchJob[], stop: AbortSignal) => AsyncIterable<Reply>;
}

/** A queue with what was found, which workers take their jobs from as well. */
export interface Store extends Queue {
  /** In a folder of this machine: no other process can work on it. */
  readonly isEmbedded: boolean;
  /** Takes jobs, one after another, until it is told that the last was the last. */
  readonly work: (how: Work) => Promise<void>;
  /** Serves searches and scenarios over HTTP, and a page beside it. Throws where the port cannot be had, and `Hindrance` where a setting is not right. */
  readonly serve: (how: Serve) => Promise<Served>;
  readonly close: () => Promise<void>;
}

/** How a worker works. */
export interface Work {
  /** Jobs of other versions are not taken. */
  readonly program: string;
  /** What it is called for people: its machine and process. */
  readonly host: string;
  /** Does a job; undefined where it was stopped before its end. `tell`: how far it is, for who watches it. */
  readonly run: (job: SearchJob, stop: AbortSignal, tell: (progress: string) => void) => Promise<string | undefined>;
  /** Takes no more after this, and ends with the job it is at. */
  readonly last: AbortSignal;
  /** Gives back the job it is at. */
  readonly stop: AbortSignal;
  readonly onEvent: (event: WorkerEvent) => void;
  /** Seconds from some fixed moment. */
  readonly clock: () => number;
}

/** What is served, and how. */
export interface Serve {
  readonly program: string;
  readonly version: string;
  /** An address of this machine, and its port; 0: one that is free. */
  readonly host: string;
  readonly port: number;
  /** How people sign in, as the text of a file of settings; absent: nobody does, and who is on this machine may do everything. */
  readonly signIn?: string | undefined;
  /** Of one address in a minute, at most. */
  readonly requests: number;
  /** Answers everything that is not for the queue, as a server of Node’s would. */
  readonly page: (request: never, response: never) => void;
  /** Lines of its log, each an object of JSON. */
  readonly onLog: (line: string) => void;
}

export interface Served {
  readonly address: string;
  /** Takes no more, answers those who asked, and ends what is being watched. */
  readonly close: () => Promise<void>;
}

/** What a worker tells of what it does. */
export type WorkerEvent =
  | { readonly type: "began"; readonly key: string }
  | { readonly type: "found"; readonly key: string; readonly seconds: number }
  /** Somebody else had found something else: then the program is not the same everywhere. */
  | { readonly type: "differs"; readonly key: string }
  /** `lost`: called off, or given to another since this one was not heard of. `back`: given back, as it was stopped. */
  | { readonly type: "lost" | "back"; readonly key: string }
  | { readonly type: "failed"; readonly key: string; readonly why: string }
  /** Another worker was not heard of any more, and its job was given to another. */
  | { readonly type: "gone"; readonly host: string }
  | { readonly type: "aside"; readonly key: string };

/** What who asks is told meanwhile. */
export interface Asking {
  /** Nobody takes jobs of this version; how many workers there are of others, by their programs. */
  readonly onNobody: (others: ReadonlyMap<string, number>) => void;
}

/** Why a queue cannot be opened, where a person can mend it. */
export class Hindrance extends Error {
  override readonly name = "Hindrance";
  readonly why: Bilingual;
  constructor(why: Bilingual, options?: ErrorOptions) {
    super(why.en, options);
    this.why = why;
  }
}

/** Whether an error is one: `service` has a copy of the class of its own. */
export function isHindrance(error: unknown): error is Hindrance {
  return error instanceof Error && error.name === "Hindrance";
}

/** Whether a place is an address of PostgreSQL, and no folder. */
export function isAddress(place: string): boolean {
  return /^postgres(ql)?:\/\//i.test(place);
}
