import { describe, expect, it } from "vitest";
import type { Made, OnMade, Planned } from "../../src/web/engine/api.ts";
import type { EngineClient, RemoteEngine } from "../../src/web/engine/client.ts";
import { createActions } from "../../src/web/state/actions.ts";
import type { What } from "../../src/web/state/change.ts";
import { firstSession, isStale, type Session } from "../../src/web/state/session.ts";
import { createStore } from "../../src/web/state/store.ts";
import { readBundled } from "../../src/scenario/read-folder.ts";

const read = readBundled("two-provinces");
if (read.status !== "ok") throw new Error("The bundled scenario does not parse.");
const { scenario } = read;

/** A question that the engine was asked: what it was built on, how to show a package on the way, and how to end it. */
interface Asked {
  readonly task: "plan" | "amend";
  readonly base?: string;
  readonly show: () => void;
  readonly end: () => void;
  /** Ends it without a package. */
  readonly refuse: () => void;
}

/** A page whose engine only notes what it is asked, and answers when told to. */
function page() {
  const asked: Asked[] = [];
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
    knows: async () => true,
    stop: async () => undefined,
  } as unknown as RemoteEngine;
  const engine: EngineClient = { call: (work) => work(remote), end: () => undefined };
  const store = createStore<Session>({ ...firstSession, base: scenario, scenario });
  const actions = createActions(store, engine, () => "2026-01-01T00:00:00Z");
  const last = () => asked.at(-1) as Asked;
  return { store, actions, asked, last };
}

/** Pins on sites, one for each municipality that is asked for. */
function ownSite(n: number): What {
  const municipality = scenario.municipalities[n];
  if (municipality === undefined) throw new Error("There are so many municipalities.");
  return { type: "pin", pin: { type: "own-site", kind: "amv", municipality: municipality.code } };
}

const turn = () => new Promise((resolve) => setTimeout(resolve));

describe("a package on the way", () => {
  it("is shown, is no answer when the search is gone, and no ground for a proposal", async () => {
    const { store, actions, asked, last } = page();
    void actions.plan();
    await turn();
    last().show();
    expect(store.get().answer?.open).toBe(true);
    expect(isStale(store.get())).toBe(false);
    // A pin meanwhile: what is on screen is built on by nobody.
    await actions.change([ownSite(0)], "");
    await turn();
    expect(asked.map(({ task }) => task)).toEqual(["plan", "plan"]);
    // What the first search still has to say is about another question.
    const before = store.get().answer;
    asked[0]?.show();
    expect(store.get().answer).toBe(before);
    last().end();
    await turn();
    expect(store.get().answer?.open).toBeUndefined();
    expect(store.get().running).toBeUndefined();
    expect(isStale(store.get())).toBe(false);
  });

  it("gives way to the one before it, when proposals come one after the other", async () => {
    const { store, actions, asked, last } = page();
    void actions.plan();
    await turn();
    last().end();
    await turn();
    const whole = store.get().answer?.key;
    await actions.change([ownSite(0)], "");
    await turn();
    last().show();
    expect(store.get()).toMatchObject({ answer: { open: true }, previous: { key: whole } });
    await actions.change([ownSite(1)], "");
    await turn();
    expect(asked.slice(1).map(({ task, base }) => [task, base])).toEqual([
      ["amend", whole],
      ["amend", whole],
    ]);
    last().end();
    await turn();
    expect(store.get()).toMatchObject({ previous: { key: whole } });
    expect(store.get().answer?.open).toBeUndefined();
    // Undone, what was there before is there again at once.
    const questions = asked.length;
    actions.undo();
    actions.undo();
    await turn();
    expect(store.get().answer?.key).toBe(whole);
    expect(asked.length).toBeLessThanOrEqual(questions + 1);
  });

  it("whose search was lost is out of date: it can be solved again", async () => {
    const { store, actions, last } = page();
    void actions.plan();
    await turn();
    last().show();
    store.set(({ running: _running, ...rest }) => rest);
    expect(isStale(store.get())).toBe(true);
  });
});

describe("that there is no package", () => {
  it("is said of the question that stands, and of no other: not after undo, nor while another change is asked", async () => {
    const { store, actions, asked, last } = page();
    void actions.plan();
    await turn();
    last().end();
    await turn();
    const before = store.get().answer;
    await actions.change([ownSite(0)], "");
    await turn();
    last().refuse();
    await turn();
    expect(store.get().refusal?.planned.status).toBe("infeasible");
    actions.undo();
    expect([store.get().refusal, store.get().answer, isStale(store.get())]).toEqual([undefined, before, false]);
    // Undone while it is asked: nobody waits for it any more.
    actions.redo();
    await turn();
    expect(store.get().running?.task).toBe("amend");
    actions.undo();
    expect(store.get().running).toBe(undefined);
    last().refuse();
    await turn();
    expect(store.get().refusal).toBe(undefined);
    expect(asked.map(({ task }) => task)).toEqual(["plan", "amend", "amend"]);
  });

  it("of the first question is over with the next one", async () => {
    const { store, actions, last } = page();
    void actions.plan();
    await turn();
    last().refuse();
    await turn();
    expect(store.get().refusal).not.toBe(undefined);
    await actions.change([ownSite(0)], "");
    expect(store.get().refusal).toBe(undefined);
  });

  it("is not said of a first package that is still sought: it comes in, out of date", async () => {
    const { store, actions, last } = page();
    void actions.plan();
    await turn();
    await actions.change([ownSite(0)], "");
    expect(store.get().running?.task).toBe("plan");
    last().end();
    await turn();
    expect([store.get().answer !== undefined, isStale(store.get())]).toEqual([true, true]);
  });
});
