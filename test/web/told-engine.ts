import type { Made, OnMade, Planned } from "../../src/web/engine/api.ts";
import type { EngineClient, RemoteEngine } from "../../src/web/engine/client.ts";
import { createActions } from "../../src/web/state/actions.ts";
import type { What } from "../../src/web/state/change.ts";
import { firstSession, type Session } from "../../src/web/state/session.ts";
import { noMoments } from "../../src/web/state/moments.ts";
import { createStore } from "../../src/web/state/store.ts";
import { readBundled } from "../../src/scenario/read-folder.ts";

const read = readBundled("two-provinces");
if (read.status !== "ok") throw new Error("The bundled scenario does not parse.");
export const { scenario } = read;

/** A question that the engine was asked: what it was built on, how to show a package on the way, and how to end it. */
interface Asked {
  readonly task: "plan" | "amend" | "aside";
  readonly base?: string;
  readonly show: () => void;
  readonly end: () => void;
  /** Ends it without a package. */
  readonly refuse: () => void;
}

/** A page whose engine only notes what it is asked, and answers when told to. */
export function page() {
  const asked: Asked[] = [];
  /** After how many questions the engine was told to stop. */
  const stops: number[] = [];
  const question = (
    task: Asked["task"],
    at: { readonly base?: string; readonly log: Session["log"] },
    onMade: OnMade,
  ) =>
    new Promise<Planned>((resolve) => {
      const pins = scenario.pins.length + at.log.applied;
      const made = (): Made =>
        ({ status: "done", package: { scenario: { ...store.get().scenario }, pins }, tables: {} }) as unknown as Made;
      asked.push({
        task,
        ...(at.base === undefined ? {} : { base: at.base }),
        show: () => onMade(made()),
        end: () => resolve(made()),
        refuse: () => resolve({ status: "infeasible", phase: "joint", part: "", conflicts: [] } as unknown as Planned),
      });
    });
  const remote = {
    plan: async (...[, log, , , onMade]: Parameters<RemoteEngine["plan"]>) => question("plan", { log }, onMade),
    amend: async (...[, base, log, , , onMade]: Parameters<RemoteEngine["amend"]>) =>
      question("amend", { base, log }, onMade),
    aside: async (...[, base, log]: Parameters<RemoteEngine["aside"]>) =>
      question("aside", { base, log }, () => undefined),
    knows: async () => true,
    stop: async () => void stops.push(asked.length),
  } as unknown as RemoteEngine;
  const engine: EngineClient = { call: (work) => work(remote), end: () => undefined };
  const store = createStore<Session>({ ...firstSession, base: scenario, scenario });
  const actions = createActions(store, createStore(noMoments), engine, () => "2026-01-01T00:00:00Z");
  const last = () => asked.at(-1) as Asked;
  return { store, actions, asked, last, stops };
}

/** Pins on sites, one for each municipality that is asked for. */
export function ownSite(n: number): What {
  const municipality = scenario.municipalities[n];
  if (municipality === undefined) throw new Error("There are so many municipalities.");
  return { type: "pin", pin: { type: "own-site", kind: "amv", municipality: municipality.code } };
}

/** Until what was asked has got through. */
export const turn = () => new Promise((resolve) => setTimeout(resolve));

/** The same with a package on the screen that answers the first question. */
export async function answered() {
  const table = page();
  void table.actions.plan();
  await turn();
  table.last().end();
  await turn();
  return table;
}
