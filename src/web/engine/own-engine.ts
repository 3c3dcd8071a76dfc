import { makePackage, type NoPackage, type Options, type Package } from "../../app/index.ts";
import { reportData } from "../../report/index.ts";
import { parseScenario } from "../../scenario/index.ts";
import type { Pool } from "../../../workers/pool.ts";
import type { Engine, OnMoments, Planned } from "./api.ts";
import { gather } from "./gather.ts";

/** The engine on a pool. No browser in it: tests run it on another. */
export function createEngine(pool: Pool, clock: () => number, begin: Engine["begin"]): Engine {
  let running = new AbortController();

  /** Runs one thing; what ran before is stopped. */
  async function run(onMoments: OnMoments, work: (options: Options) => Promise<Package | NoPackage>): Promise<Planned> {
    running.abort();
    running = new AbortController();
    const moments = gather(onMoments, clock);
    try {
      const { signal } = running;
      const result = await work({ way: "stepwise", seed: 1, pool, signal, clock, onProgress: moments.add });
      return result.status === "done" ? { status: "done", package: result, report: reportData(result) } : result;
    } finally {
      moments.end();
    }
  }

  return {
    begin,
    parse: (files, main) => parseScenario(files, main === undefined ? {} : { main }),
    plan: (scenario, wish, onMoments) => run(onMoments, (options) => makePackage(scenario, { ...options, ...wish })),
    // Until `app` can do one province alone, the whole is made anew.
    amend: (_base, scenario, _province, onMoments) => run(onMoments, (options) => makePackage(scenario, options)),
    stop: () => running.abort(),
  };
}
