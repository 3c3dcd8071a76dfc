import { beforeEach, expect, it, vi } from "vitest";
import { createLeaving } from "../../src/web/state/leaving.ts";
import { firstSession, type Session } from "../../src/web/state/session.ts";
import { createStore } from "../../src/web/state/store.ts";
import { withVariant } from "../../src/web/state/variants.ts";

/** What the browser has: a database that writes in its own time, and notes that are there at once. */
const shelf = new Map<string, unknown>();
const notes = new Map<string, string>();
/** A page that went takes with it what was not written. */
let gone = false;
vi.mock("idb", () => ({
  openDB: async () => {
    const store = {
      get: async (key: string) => structuredClone(shelf.get(key)),
      put: async (value: unknown, key: string) => void (gone || shelf.set(key, structuredClone(value))),
      delete: async (key: string) => void (gone || shelf.delete(key)),
    };
    return {
      get: (_: string, key: string) => store.get(key),
      close: () => undefined,
      transaction: () => ({ store, done: Promise.resolve() }),
    };
  },
}));

const opened = { name: "two-provinces", files: { "scenario.json": "{}" } };
const session: Session = { ...firstSession, opened };

/** A page of its own, that goes on with the session. */
async function newPage() {
  vi.resetModules();
  const keeping = await import("../../src/web/state/keeping.ts");
  const store = createStore<Session>(session);
  return { ...keeping, store };
}

beforeEach(() => {
  shelf.clear();
  notes.clear();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => notes.get(key) ?? null,
    setItem: (key: string, text: string) => void notes.set(key, text),
    removeItem: (key: string) => void notes.delete(key),
  });
});

it("that there is no package is kept, for whoever looks on, and goes when there is one", async () => {
  const { store, keepFrom, written, recalled } = await newPage();
  keepFrom(store, () => undefined, opened);
  const refusal = { key: "k", planned: { status: "infeasible" } } as unknown as NonNullable<Session["refusal"]>;
  store.set((now) => ({ ...now, refusal }));
  await written();
  expect((await recalled())?.refusal).toEqual(refusal);
  store.set(({ refusal: _refusal, ...now }) => now);
  await written();
  expect((await recalled())?.refusal).toBeUndefined();
});

it("a page that hung writes nothing over what the page after it kept, and tells nobody that it did", async () => {
  const hung = await newPage();
  const told = vi.fn<() => void>();
  await hung.claimed();
  hung.keepFrom(hung.store, told, opened);
  await hung.written();
  const calls = told.mock.calls.length;
  const next = await newPage();
  await next.claimed();
  next.keepFrom(next.store, () => undefined, opened);
  next.store.set((now) => ({
    ...now,
    by: "newer",
    answer: { key: "newer" } as unknown as NonNullable<Session["answer"]>,
  }));
  await next.written();
  hung.store.set((now) => ({
    ...now,
    by: "older",
    answer: { key: "older" } as unknown as NonNullable<Session["answer"]>,
  }));
  await hung.written();
  const found = await next.recalled();
  expect([found?.by, found?.answer?.key, told.mock.calls.length]).toEqual(["newer", "newer", calls]);
  expect(shelf.get("table")).toMatchObject({ by: "newer" });
  // Neither does what it wanted to write when it goes on again.
  await hung.claimed();
  expect((await hung.recalled())?.by).toBe("newer");
});

it("a variant is there after a reload in the same task, once", async () => {
  const first = await newPage();
  first.keepFrom(first.store, () => undefined, opened);
  await first.written();
  gone = true;
  first.store.set((now) => withVariant(now, { ...now, opened }, "apart", "2026-01-01T00:00:00Z"));
  await first.written();
  expect(shelf.get("variants")).toEqual([]);
  gone = false;
  const next = await newPage();
  await next.claimed();
  const found = await next.recalled();
  const names = (variants = found?.variants) => variants?.map(({ name }) => name);
  expect(names()).toEqual(["apart"]);
  next.store.set((now) => ({ ...now, ...found }));
  next.keepFrom(next.store, () => undefined, next.store.get().opened);
  await next.written();
  expect(names((await next.recalled())?.variants)).toEqual(["apart"]);
  next.store.set((now) => ({ ...now, variants: [] }));
  await next.written();
  expect((await next.recalled())?.variants).toEqual([]);
});

it("a variant and a package that were dropped do not come back by a reload in the same task, and what took their place does", async () => {
  const first = await newPage();
  const at = (minute: number) => `2026-01-01T00:0${minute}:00Z`;
  const kept = { key: "k", name: "compare", at: at(0) } as unknown as Session["kept"][number];
  first.store.set((now) => ({ ...withVariant(now, { ...now, opened }, "apart", at(0)), kept: [kept] }));
  first.keepFrom(first.store, () => undefined, opened);
  await first.written();
  gone = true;
  first.store.set((now) => withVariant({ ...now, variants: [], kept: [] }, { ...now, opened }, "instead", at(1)));
  await first.written();
  gone = false;
  const next = await newPage();
  await next.claimed();
  const found = await next.recalled();
  expect(found?.variants.map(({ id, name }) => [id, name])).toEqual([[1, "instead"]]);
  expect(found?.kept).toEqual([]);
  // What is kept from then on is what is there.
  next.store.set((now) => ({ ...now, ...found }));
  next.keepFrom(next.store, () => undefined, next.store.get().opened);
  await next.written();
  next.store.set((now) => ({ ...now, kept: [kept] }));
  await next.written();
  const last = await (await newPage()).recalled();
  expect([last?.variants.map(({ name }) => name), last?.kept.map(({ name }) => name)]).toEqual([
    ["instead"],
    ["compare"],
  ]);
});

it("a package put aside is lost by a page that goes before it was written, and by no other", async () => {
  const { store, keepFrom, written, losesPackage } = await newPage();
  keepFrom(store, () => undefined, opened);
  await written();
  const loses = () => losesPackage(store.get());
  const kept = { key: "k", name: "compare", at: "2026-01-01T00:00:00Z" } as unknown as Session["kept"][number];
  expect(loses()).toBe(false);
  store.set((now) => ({ ...now, by: "somebody" }));
  // The note has it.
  expect(loses()).toBe(false);
  store.set((now) => ({ ...now, kept: [kept] }));
  expect(loses()).toBe(true);
  // Whoever looks on has nothing to lose: another page keeps the session.
  expect(losesPackage({ ...store.get(), elsewhere: "looking-on" })).toBe(false);
  await written();
  expect(loses()).toBe(false);
  store.set((now) => ({ ...now, kept: [] }));
  expect(loses()).toBe(false);
});

it("leaving is asked about as long as something would be lost", () => {
  const page = new EventTarget() as unknown as Window;
  const asks = createLeaving(page);
  const isAsked = () => !page.dispatchEvent(new Event("beforeunload", { cancelable: true }));
  const found = [isAsked()];
  for (const loses of [true, true, false, false, true]) {
    asks(loses);
    found.push(isAsked());
  }
  expect(found).toEqual([false, true, true, false, false, true]);
});

it("what somebody did in a page that hung is put by for the page after it, once; what that page has already is not", async () => {
  const did = (n: number) => ({
    what: { type: "rule", rule: `r${n}`, on: false } as unknown as Session["log"]["changes"][number]["what"],
    by: "Noord",
    why: "",
    at: `2026-01-01T00:0${n}:00Z`,
  });
  const logOf = (...numbers: number[]) => ({ changes: numbers.map(did), applied: numbers.length });
  const told = vi.fn<() => void>();
  const hung = await newPage();
  await hung.claimed();
  hung.store.set((now) => ({ ...now, log: logOf(1) }));
  hung.keepFrom(hung.store, () => undefined, opened, told);
  await hung.written();
  const next = await newPage();
  await next.claimed();
  next.store.set((now) => ({ ...now, log: logOf(1, 2) }));
  next.keepFrom(next.store, () => undefined, opened);
  await next.written();
  hung.store.set((now) => ({ ...now, by: "older" }));
  await hung.written();
  expect([await next.takenLate(), told.mock.calls.length]).toEqual([[], 0]);
  hung.store.set((now) => ({ ...now, log: logOf(1, 3) }));
  await hung.written();
  expect(told.mock.calls).toHaveLength(1);
  expect((await next.takenLate()).map(({ log }) => log)).toEqual([logOf(1, 3)]);
  expect(await next.takenLate()).toEqual([]);
  expect((await next.recalled())?.log).toEqual(logOf(1, 2));
});
