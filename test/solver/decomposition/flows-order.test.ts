import { expect, it } from "vitest";
import { divideFlows } from "../../../solver/decomposition/flows/flows.ts";
import type { GroupFunction } from "../../../solver/decomposition/groups/group-function.ts";

/** What is asked for, one after the other, while every look tells something new; ends with the `rounds`th bound after the first. */
async function askedFor(rounds: number, crowded?: boolean): Promise<string[]> {
  const asked: string[] = [];
  let proven = 0;
  const value = { lower: Float64Array.of(0), upper: Float64Array.of(Infinity), plan: () => undefined };
  const group: Pick<GroupFunction, "start" | "list" | "evaluate" | "look"> & { value: object } = {
    value,
    start: () => void asked.push("start"),
    list: () => asked.push("list") > 0 && crowded === undefined,
    evaluate: () => false,
    look: () => asked.push("look") > 0,
  };
  await divideFlows({
    groups: [group as GroupFunction],
    flows: {
      search({ order }) {
        asked.push(order);
        if (order === "plan") return { bound: 0 };
        return { bound: proven++, hope: { relief: [0], price: Float64Array.of(0) } };
      },
      prices: () => Float64Array.of(0),
    },
    giveUp: crowded === true ? () => undefined : undefined,
    over: () => false,
    bound: () => undefined,
    plan: () => undefined,
    below: () => rounds,
    mix: async () => void asked.push("mix"),
  });
  return asked;
}

it("looks for a plan among homes that were met before it lists any, and before homes are mixed", async () => {
  const asked = await askedFor(0);
  expect(asked.slice(0, 3)).toEqual(["start", "plan", "list"]);
  expect(asked.indexOf("mix")).toBeGreaterThan(asked.indexOf("list"));
  expect(asked[asked.indexOf("mix") - 1]).toBe("plan");
});

it("gives up where a group has too many homes, if it may", async () => {
  expect(await askedFor(3, true)).toEqual(["start", "plan", "list"]);
  expect(await askedFor(3, false)).toEqual(await askedFor(3));
});

it("looks for plans, and mixes homes, now and then while there is something to find out, and not every time", async () => {
  const asked = await askedFor(40);
  const rounds = asked.slice(asked.indexOf("mix") + 1);
  const times = (what: string) => rounds.filter((one) => one === what).length;
  expect(times("look")).toBe(39);
  expect(times("plan")).toBeGreaterThan(2);
  expect(times("plan")).toBeLessThan(30);
  expect(times("mix")).toBeGreaterThan(1);
  expect(times("mix")).toBeLessThan(times("plan"));
});
