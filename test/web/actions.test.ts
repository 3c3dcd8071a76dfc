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
  readonly task: "plan" | "amend" | "aside";
  readonly base?: string;
  readonly show: () => void;
  readonly end: () => void;
  /** Ends it without a package. */
  readonly refuse: () => void;
}

/** A page whose engine only notes what it is asked, and answers when told to. */
function page() {
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
  const actions = createActions(store, engine, () => "2026-01-01T00:00:00Z");
  const last = () => asked.at(-1) as Asked;
  return { store, actions, asked, last, stops };
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
    const { store, actions, asked, last, stops } = page();
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
    const stopped = stops.length;
    actions.undo();
    expect(store.get().running).toBe(undefined);
    await turn();
    // Nor does the engine go on with it.
    expect(stops).toHaveLength(stopped + 1);
    last().refuse();
    await turn();
    expect(store.get().refusal).toBe(undefined);
    expect(asked.map(({ task }) => task)).toEqual(["plan", "amend", "amend"]);
  });

  it("of the first question is over with the next one", async () => {
    const { store, actions, asked, last } = page();
    void actions.plan();
    await turn();
    last().refuse();
    await turn();
    expect(store.get().refusal).not.toBe(undefined);
    await actions.change([ownSite(0)], "");
    expect(store.get().refusal).toBe(undefined);
    // What had no package may have one now: nobody has to ask.
    await turn();
    expect(asked.map(({ task }) => task)).toEqual(["plan", "plan"]);
    last().end();
    await turn();
    expect(isStale(store.get())).toBe(false);
  });

  it("is over with another way of solving, too, which waits to be asked", async () => {
    const { store, actions, asked, last } = page();
    void actions.plan();
    await turn();
    last().end();
    await turn();
    await actions.change([ownSite(0)], "");
    await turn();
    last().refuse();
    await turn();
    actions.update({ lost: "gone" });
    actions.wish({ way: "stepwise" });
    await turn();
    expect([store.get().refusal, store.get().lost, isStale(store.get())]).toEqual([undefined, undefined, true]);
    expect(asked).toHaveLength(2);
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

describe("what contradicts what is pinned", () => {
  const [guest, host] = scenario.municipalities;
  if (guest === undefined || host === undefined) throw new Error("There are two municipalities.");
  const pair = { kind: "amv", guest: guest.code, host: host.code } as const;
  const agreed: What = { type: "pin", pin: { type: "agreed-merger", ...pair } };
  const others: readonly What[] = [
    { type: "pin", pin: { type: "forbidden-merger", guest: guest.code, host: host.code } },
    { type: "pin", pin: { type: "own-site", kind: "amv", municipality: guest.code } },
  ];

  it.each(others)("is asked about, and nothing changes before it is said: %j", async (other) => {
    const { store, actions } = page();
    await actions.change([agreed], "in March");
    await actions.change([other], "no room");
    const { contradiction, log, scenario: now } = store.get();
    expect(contradiction?.pins).toMatchObject([{ ...pair, why: "in March" }]);
    expect([log.changes.length, now?.pins.length]).toEqual([1, scenario.pins.length + 1]);
    actions.settle(false);
    expect([store.get().contradiction, store.get().log]).toEqual([undefined, log]);
    await actions.change([other], "no room");
    actions.settle(true);
    await turn();
    await turn();
    // Both are in the list: what was let go, and what was settled.
    expect(store.get().log.changes.map(({ what }) => what.type)).toEqual(["pin", "unpin", "pin"]);
    expect(store.get().log.changes.map(({ why }) => why)).toEqual(["in March", "no room", "no room"]);
    expect(store.get().scenario?.pins.at(-1)).toMatchObject(other.type === "pin" ? other.pin : {});
    expect(store.get().scenario?.pins).toHaveLength(scenario.pins.length + 1);
  });

  it("is none where the same is said again, by another or for another reason", async () => {
    const { store, actions } = page();
    await actions.change([agreed], "in March");
    await actions.change([agreed], "in April");
    expect([store.get().contradiction, store.get().scenario?.pins.at(-1)?.why]).toEqual([undefined, "in April"]);
  });
});

describe("what people say at a table", () => {
  const [town] = scenario.municipalities;
  if (town === undefined) throw new Error("There is a municipality.");

  it("is answered at once from what stands: a typed offer, too", async () => {
    const { actions, asked, last, store } = page();
    void actions.plan();
    await turn();
    last().end();
    await turn();
    const whole = store.get().answer?.key;
    await actions.change([{ type: "offer", municipality: town.code, kind: "regular", places: 12 }], "");
    await turn();
    expect(asked.slice(1).map(({ task, base }) => [task, base])).toEqual([["amend", whole]]);
    last().end();
    await turn();
    // Of a whole country nothing is held against it.
    expect(asked).toHaveLength(2);
    // A rule is another question, which waits.
    await actions.change([{ type: "rule", rule: "no-chains", setting: { enabled: false } }], "");
    await turn();
    expect([asked.length, isStale(store.get())]).toEqual([2, true]);
  });

  it("is held against the best anew, which is there as soon as somebody asks for it", async () => {
    const { store, actions, asked, last } = page();
    void actions.plan();
    await turn();
    last().end();
    await turn();
    const whole = store.get().answer?.key;
    await actions.change([ownSite(0)], "");
    await turn();
    last().end();
    await turn();
    const kept = store.get().answer;
    expect(asked.map(({ task, base }) => [task, base])).toEqual([
      ["plan", undefined],
      ["amend", whole],
      ["aside", whole],
    ]);
    expect(store.get().anew).toBe(undefined);
    last().end();
    await turn();
    expect(store.get().anew?.beside).toBe(kept?.key);
    actions.wish({ way: "joint", anew: true });
    await turn();
    expect([asked.length, isStale(store.get()), store.get().previous]).toEqual([3, false, kept]);
    actions.wish({ way: "joint" });
    await turn();
    expect([asked.length, store.get().answer]).toEqual([3, kept]);
    // From then on the best anew is what is asked for.
    actions.wish({ way: "joint", anew: true });
    await actions.change([ownSite(1)], "");
    await turn();
    expect(asked.slice(3).map(({ task }) => task)).toEqual(["amend"]);
    last().end();
    await turn();
    expect(asked).toHaveLength(4);
  });
});
