import { describe, expect, it } from "vitest";
import { type Answer, isStale } from "../../src/web/state/session.ts";
import { answered, ownSite, page, turn } from "./told-engine.ts";

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
    const { store, actions, asked, last } = await answered();
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
    const { store, actions, asked, last, stops } = await answered();
    const before = store.get().answer;
    await actions.change([ownSite(0)], "");
    await turn();
    last().refuse();
    await turn();
    expect(store.get().refusal?.planned.status).toBe("infeasible");
    // What led to the package that stands is not what taking this back did.
    store.set((session) => ({ ...session, previous: before as Answer }));
    actions.undo();
    expect([store.get().refusal, store.get().answer, isStale(store.get())]).toEqual([undefined, before, false]);
    expect(store.get().previous).toBe(undefined);
    // Undone while it is asked: nobody waits for it any more.
    actions.redo();
    await turn();
    expect(store.get().running?.task).toBe("amend");
    const stopped = stops.length;
    store.set((session) => ({ ...session, previous: before as Answer }));
    actions.undo();
    expect([store.get().running, store.get().previous]).toEqual([undefined, undefined]);
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
    const { store, actions, asked, last } = await answered();
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
