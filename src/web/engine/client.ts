import { proxy, wrap } from "comlink";
import { lockName, whenGone } from "../../../workers/alive.ts";
import type { Engine } from "./api.ts";

/** The engine was lost in the middle of something: killed, out of memory, or never started. */
export class EngineLost extends Error {}

/** The engine with every answer a promise. (Comlink's own type splits unions into a promise for each member.) */
export type RemoteEngine = {
  readonly [Name in keyof Engine]: (...given: Parameters<Engine[Name]>) => Promise<Awaited<ReturnType<Engine[Name]>>>;
};

/** The engine as the page calls it. */
export interface EngineClient {
  readonly call: <Result>(work: (engine: RemoteEngine) => Promise<Result>) => Promise<Result>;
  /** Ends the engine at once, whatever it does; the next call starts another. */
  readonly end: () => void;
}

/** A listener that the engine may call from its own thread. */
export function listen<Told>(listener: (told: Told) => void): (told: Told) => void {
  return proxy(listener);
}

interface Living {
  readonly remote: RemoteEngine;
  readonly lost: Promise<never>;
  readonly end: (why: string) => void;
}

/**
 * An engine that is started when it is first wanted, and started again when it was lost. `prepare` tells a new one what
 * the page knows, before it is asked anything else.
 */
export function createEngineClient(prepare: (engine: RemoteEngine) => Promise<void>): EngineClient {
  let living: (Living & { readonly ready: Promise<void> }) | undefined;
  return {
    async call(work) {
      if (living === undefined) {
        const begun = start(() => (living = undefined));
        living = { ...begun, ready: prepare(begun.remote) };
        living.ready.catch(() => undefined);
      }
      const { remote, ready, lost } = living;
      await Promise.race([ready, lost]);
      return Promise.race([work(remote), lost]);
    },
    end: () => living?.end("ended"),
  };
}

function start(onLost: () => void): Living {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  const remote = wrap<Engine>(worker) as unknown as RemoteEngine;
  const watch = new AbortController();
  let reject: (why: EngineLost) => void = () => undefined;
  const lost = new Promise<never>((_, no) => {
    reject = no;
  });
  // Nobody may be waiting when it goes.
  lost.catch(() => undefined);
  const end = (why: string) => {
    watch.abort();
    worker.terminate();
    onLost();
    reject(new EngineLost(why));
  };
  worker.addEventListener("error", (event) => end(event.message));
  const lock = lockName("engine");
  void remote.begin(lock).then(() => whenGone(lock, watch.signal, () => end("gone")));
  return { remote, lost, end };
}
