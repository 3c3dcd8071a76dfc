import type { Remote } from "comlink";
import type { Assistant } from "../src/model/index.ts";
import type { Strategy } from "../solver/strategy.ts";
import { useCompiledHighs, type WasmModule } from "../solver/highs/engine.ts";
import { createStopFlag } from "./stop-flag.ts";

/** What a thread that helps another one is told first. */
export interface Hiring {
  readonly strategy: string;
  readonly instructions: unknown;
  /** The flag of the job that it helps with. */
  readonly flag: SharedArrayBuffer | undefined;
  readonly wasm: WasmModule | undefined;
}

/** What a thread that helps answers to: `engage` once, then questions, which may be asked before it has begun. */
export interface Helper {
  readonly engage: (hiring: Hiring) => Promise<void>;
  readonly ask: (question: unknown) => Promise<unknown>;
}

/** What such a thread does. No Node in it. */
export function createHelper(strategies: readonly Strategy[]): Helper {
  let answering: Promise<(question: unknown) => unknown> | undefined;
  return {
    async engage({ strategy: name, instructions, flag, wasm }) {
      if (wasm !== undefined) useCompiledHighs(wasm);
      const assist = strategies.find((strategy) => strategy.name === name)?.assist;
      if (assist === undefined) throw new Error(`The strategy (${name}) needs no help.`);
      answering = assist(instructions, createStopFlag(flag).raised);
      await answering;
    },
    async ask(question) {
      if (answering === undefined) throw new Error("Nobody said what there is to do.");
      return (await answering)(question);
    },
  };
}

/** A thread as whoever hired it sees it. `gone` rejects when the thread ends by itself. */
export interface Thread {
  readonly remote: Pick<Remote<Helper>, "engage" | "ask">;
  readonly gone: Promise<never>;
  readonly end: () => void;
}

export function hire({ remote, gone, end }: Thread, hiring: Hiring): Assistant {
  const begun = remote.engage(hiring);
  // Told with every answer; nobody may be waiting for one.
  for (const promise of [begun, gone]) promise.catch(() => undefined);
  return {
    async ask(question) {
      const answer = remote.ask(question);
      answer.catch(() => undefined);
      return Promise.race([begun.then(() => answer), gone]);
    },
    dismiss: end,
  };
}
