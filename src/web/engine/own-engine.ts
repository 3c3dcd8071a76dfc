import { decideOnly, makePackage, type NoPackage, type Options, type Package } from "../../app/index.ts";
import type { Scenario } from "../../domain/index.ts";
import { booksData, tableData } from "../../report/index.ts";
import { fingerprint, parseScenario } from "../../scenario/index.ts";
import type { Pool } from "../../../workers/pool.ts";
import { applied, groundOf } from "../state/apply.ts";
import { discussed } from "../state/discussed.ts";
import type { ChangeLog } from "../state/change.ts";
import type { Engine, Made, OnMade, OnMoments, Planned, Wish } from "./api.ts";
import { effectOf, mapOf } from "./answers.ts";
import { gather } from "./gather.ts";

/** Of no use to the first package. */
const amending = () => import("../../app/amend-package.ts");

/** Packages that are kept to ask about; older ones the page gives back when it asks. */
const most = 12;

/**
 * The engine on a pool. What is seldom asked is fetched when it is asked, so that the first package is soon there. No browser in it: tests run it on another.
 */
export function createEngine(pool: Pool, clock: () => number, begin: Engine["begin"]): Engine {
  let running = new AbortController();
  let beside = new AbortController();
  let base: Scenario | undefined;
  /** Packages that were asked for. */
  let asked = 0;
  const packages = new Map<string, Package>();

  const usual = { way: "stepwise", seed: 1, pool, clock } as const;

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

  function opened(): Scenario {
    if (base === undefined) throw new Error("The engine has no scenario. Maybe none was opened.");
    return base;
  }

  function scenarioOf(log: ChangeLog): Scenario {
    return applied(opened(), log);
  }

  /** Runs one thing; what ran before is stopped. */
  async function run<Result>(onMoments: OnMoments, work: (options: Options) => Promise<Result>): Promise<Result> {
    running.abort();
    beside.abort();
    running = new AbortController();
    const moments = gather(onMoments, clock);
    try {
      const { signal } = running;
      return await work({ ...usual, signal, onProgress: moments.add });
    } finally {
      moments.end();
    }
  }

  async function made(key: string, result: Promise<Package | NoPackage>): Promise<Planned> {
    const done = await result;
    return done.status === "done" ? kept(key, done) : done;
  }

  function kept(key: string, done: Package): Made {
    keep(key, done);
    return { status: "done", package: done, tables: tableData(done) };
  }

  /** Options of a run whose packages on the way are kept, and passed on. Once another package is asked for, nobody waits for this. */
  function telling(key: string, options: Options, wish: Wish, onMade: OnMade): Options {
    const { signal } = options;
    const mine = ++asked;
    const onPackage = (done: Package) => (signal.aborted ? undefined : onMade(kept(key, done)));
    return { ...options, ...howOf(wish), dropped: () => mine !== asked, onPackage };
  }

  return {
    begin,
    parse(files, main) {
      const parsed = parseScenario(files, main === undefined ? {} : { main });
      if (parsed.status === "ok") base = parsed.scenario;
      return parsed;
    },
    decision(log) {
      const scenario = scenarioOf(log);
      const decided = decideOnly(scenario);
      return decided.status === "decided" ? booksData(scenario, decided.baseline) : undefined;
    },
    plan: (key, log, wish, onMoments, onMade) =>
      run(onMoments, (options) => made(key, makePackage(scenarioOf(log), telling(key, options, wish, onMade)))),
    amend(key, from, log, wish, onMoments, onMade) {
      const base = known(from);
      return run(onMoments, async (options) => {
        const told = { ...telling(key, options, wish, onMade), ...keepOf(wish) };
        const { amendPackage } = await amending();
        return made(key, amendPackage(base, scenarioOf(log), told));
      });
    },
    async aside(key, from, log, wish) {
      beside.abort();
      beside = new AbortController();
      const { signal } = beside;
      const dropped = () => signal.aborted;
      const options = { ...usual, ...howOf(wish), ...keepOf(wish), signal, dropped, onProgress: () => undefined };
      const { amendPackage } = await amending();
      const done = await amendPackage(known(from), scenarioOf(log), options);
      if (signal.aborted) return undefined;
      return done.status === "done" ? kept(key, done) : done;
    },
    recall(key, log, old) {
      // Where it is this scenario's, it is made again, so that it shares its facts with those that follow.
      const from = base;
      const scenario = from === undefined ? undefined : attempted(() => applied(from, log));
      keep(key, scenario === undefined ? old : sharing(scenario, old));
    },
    knows: (key) => packages.has(key),
    stop: () => running.abort(),
    map: (key) => mapOf(known(key)),
    async story(key, municipality) {
      const { storyOf } = await import("./stories.ts");
      return storyOf(known(key), municipality);
    },
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
    async write(key, name, language, minuted) {
      const { written } = await import("./written.ts");
      return written(known(key), name, language, minuted);
    },
    async letters(key, chosen, language) {
      const { writtenLetters } = await import("./written.ts");
      return writtenLetters(known(key), chosen, language);
    },
    async tell(log, at, forget) {
      const { toldLog } = await import("./told.ts");
      return toldLog(opened(), log, at, salt, forget);
    },
    async check(key, log, input) {
      const { checkedPlan } = await import("./foreign.ts");
      const checked = checkedPlan(scenarioOf(log), input);
      if (checked.status === "done") keep(key, checked.package);
      return checked;
    },
    async takeOver(log, files, replace, reorganisations) {
      const { takenOver } = await import("./foreign.ts");
      return takenOver({ ground: groundOf(opened(), log), now: scenarioOf(log) }, files, replace, reorganisations);
    },
    async tryLog(log) {
      const { problemsWith } = await import("./foreign.ts");
      return problemsWith(() => scenarioOf(log), discussed(log));
    },
    async clashes(log, onMoments) {
      const { clashesOf } = await import("./clashes.ts");
      return run(onMoments, (options) => clashesOf(scenarioOf(log), options));
    },
    async alternatives(log, request, onMoments) {
      const { alternativePlans } = await import("../../explain/alternatives/index.ts");
      return run(onMoments, (options) => alternativePlans(scenarioOf(log), request, options));
    },
    // A front is only worth its name when its points are proven: no counted limit.
    async front(log, request, onMoments) {
      const { paretoFront } = await import("../../explain/front/index.ts");
      return run(onMoments, (options) => paretoFront(scenarioOf(log), request, { ...options, untilProven: true }));
    },
    async price(key, log, pin, onMoments) {
      const { pricedPin } = await import("./priced.ts");
      return run(onMoments, (options) => pricedPin(scenarioOf(log), pin, options, packages.get(key)));
    },
    async compare(before, after) {
      const { comparePlans } = await import("../../explain/compare/index.ts");
      return comparePlans(known(before), known(after));
    },
    async faces() {
      const { faces } = await import("./asked.ts");
      return faces();
    },
    async answer(key, log, id, choices, way, onMoments) {
      const { answered, isOfPackage } = await import("./asked.ts");
      if (isOfPackage(id)) return answered(id, choices, { known: known(key) });
      return run(onMoments, (options) =>
        answered(id, choices, { scenario: scenarioOf(log), options: { ...options, way } }),
      );
    },
  };
}

/** 32 hexadecimal digits that nobody can guess. */
function salt(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function howOf({ anew: _anew, ...how }: Wish): Omit<Wish, "anew"> {
  return how;
}

function keepOf({ anew }: Wish): Pick<Options, "keep"> {
  return anew === true ? {} : { keep: true };
}

/** The package with the facts of a scenario that is the same, but for what it may have been asked to keep. */
function sharing(scenario: Scenario, old: Package): Package {
  const { objective, reference } = old.scenario;
  const same = { ...scenario, objective, ...(reference !== undefined && { reference }) };
  return fingerprint(same) === fingerprint(old.scenario) ? { ...old, scenario: same } : old;
}

/** Changes of another scenario may not fit this one. */
function attempted<Result>(make: () => Result): Result | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}
