import { describe, expect, it } from "vitest";
import type { What } from "../../src/web/state/change.ts";
import { isStale } from "../../src/web/state/session.ts";
import { answered, ownSite, page, scenario, turn } from "./told-engine.ts";

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
    // One step: undone, the earlier one stands again.
    actions.undo();
    expect(store.get().scenario?.pins.at(-1)).toMatchObject(pair);
    expect(store.get().log.applied).toBe(1);
    actions.redo();
    expect(store.get().log.applied).toBe(3);
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
    const { actions, asked, last, store } = await answered();
    const whole = store.get().answer?.key;
    await actions.change([{ type: "offer", municipality: town.code, kind: "regular", places: 12 }], "");
    await turn();
    expect(asked.slice(1).map(({ task, base }) => [task, base])).toEqual([["amend", whole]]);
    last().end();
    await turn();
    // Of a whole country nothing is held against it.
    expect(asked).toHaveLength(2);
    // Anew it is built on what stood before, which is not kept.
    actions.wish({ way: "joint", anew: true });
    await turn();
    expect(asked.slice(2).map(({ task, base }) => [task, base])).toEqual([["amend", whole]]);
    last().end();
    await turn();
    actions.wish({ way: "joint" });
    // A rule is another question, which waits.
    await actions.change([{ type: "rule", rule: "no-chains", setting: { enabled: false } }], "");
    await turn();
    expect([asked.length, isStale(store.get())]).toEqual([3, true]);
  });

  it("is held against the best anew, which is there as soon as somebody asks for it", async () => {
    const { store, actions, asked, last } = await answered();
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
