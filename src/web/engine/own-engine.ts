import { amendPackage, makePackage, type NoPackage, type Options, type Package } from "../../app/index.ts";
import { comparePlans } from "../../compare/index.ts";
import type { Scenario } from "../../domain/index.ts";
import { tableData } from "../../report/index.ts";
import { parseScenario } from "../../scenario/index.ts";
import type { Pool } from "../../../workers/pool.ts";
import { applied } from "../state/apply.ts";
import type { ChangeLog } from "../state/change.ts";
import type { Engine, OnMoments, Planned } from "./api.ts";
import { effectOf, mapOf, storyOf, written } from "./answers.ts";
import { gather } from "./gather.ts";

/** Packages that are kept to ask about; older ones the page gives back when it asks. */
const most = 12;

/** The engine on a pool. No browser in it: tests run it on another. */
export function createEngine(pool: Pool, clock: () => number, begin: Engine["begin"]): Engine {
  let running = new AbortController();
  let base: Scenario | undefined;
  const packages = new Map<string, Package>();

  function keep(key: string, made: Package): void {
    packages.delete(key);
    packages.set(key, made);
    for (const old of [...packages.keys()].slice(0, -most)) packages.delete(old);
  }

  function known(key: string): Package {
    const found = packages.get(key);
    if (found === undefined) throw new Error(`The engine has no package of this name (${key}). Maybe recall it first.`);
    return found;
  }

  function scenarioOf(log: ChangeLog): Scenario {
    if (base === undefined) throw new Error("The engine has no scenario. Maybe none was opened.");
    return applied(base, log);
  }

  /** Runs one thing; what ran before is stopped. */
  async function run(
    key: string,
    onMoments: OnMoments,
    work: (options: Options) => Promise<Package | NoPackage>,
  ): Promise<Planned> {
    running.abort();
    running = new AbortController();
    const moments = gather(onMoments, clock);
    try {
      const { signal } = running;
      const result = await work({ way: "stepwise", seed: 1, pool, signal, clock, onProgress: moments.add });
      if (result.status !== "done") return result;
      keep(key, result);
      return { status: "done", package: result, tables: tableData(result) };
    } finally {
      moments.end();
    }
  }

  return {
    begin,
    parse(files, main) {
      const parsed = parseScenario(files, main === undefined ? {} : { main });
      if (parsed.status === "ok") base = parsed.scenario;
      return parsed;
    },
    plan: (key, log, wish, onMoments) =>
      run(key, onMoments, (options) => makePackage(scenarioOf(log), { ...options, ...wish })),
    amend: (key, from, log, wish, onMoments) =>
      run(key, onMoments, (options) => amendPackage(known(from), scenarioOf(log), { ...options, ...wish })),
    // The scenario is made again, not taken over, so that it shares its facts with those that follow.
    recall: (key, log, made) => keep(key, { ...made, scenario: scenarioOf(log) }),
    knows: (key) => packages.has(key),
    stop: () => running.abort(),
    map: (key) => mapOf(known(key)),
    story: (key, municipality) => storyOf(known(key), municipality),
    async effects(key, province) {
      const { signal } = running;
      const made = known(key);
      const provinceOf = new Map(made.scenario.municipalities.map((m) => [m.code, m.province]));
      const effects = [];
      for (const merger of made.plan.mergers.filter((m) => provinceOf.get(m.guest) === province)) {
        // Whoever asks for something else goes first.
        await new Promise((resolve) => setTimeout(resolve));
        if (signal !== running.signal) return undefined;
        effects.push(effectOf(made, merger));
      }
      return effects;
    },
    write: (key, name, language) => written(known(key), name, language),
    compare: (before, after) => comparePlans(known(before), known(after)),
  };
}
