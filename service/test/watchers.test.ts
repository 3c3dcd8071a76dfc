import { describe, expect, it } from "vitest";
import { watchersOf } from "../src/http/watchers.ts";

/** Somebody who watches until they are told to leave. */
function newWatcher() {
  let leave = () => {};
  const stays = new Promise<void>((resolve) => (leave = resolve));
  return { watch: () => stays, leave: () => leave() };
}

describe("room for those who watch", () => {
  it("is for so many in all, and free again when one leaves", async () => {
    const watched = watchersOf(2, 2);
    const [one, two] = [newWatcher(), newWatcher()];
    const [first, second] = [watched("anna", one.watch), watched(undefined, two.watch)];
    await expect(watched("piet", one.watch)).rejects.toThrow("Too many are watching already.");
    one.leave();
    await first;
    const three = newWatcher();
    const third = watched("piet", three.watch);
    two.leave();
    three.leave();
    await Promise.all([second, third]);
  });

  it("is for so many of one who is signed in, also when one of them fails, and for others all the same", async () => {
    const watched = watchersOf(10, 2);
    const one = newWatcher();
    const all = [watched("anna", one.watch), watched("anna", one.watch), watched("piet", one.watch)];
    await expect(watched("anna", one.watch)).rejects.toThrow("You are watching too much already.");
    all.push(...Array.from({ length: 5 }, () => watched(undefined, one.watch)));
    one.leave();
    await Promise.all(all);
    await expect(watched("anna", () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
    const two = newWatcher();
    const again = [watched("anna", two.watch), watched("anna", two.watch)];
    await expect(watched("anna", two.watch)).rejects.toThrow("You are watching too much already.");
    two.leave();
    await Promise.all(again);
  });
});
