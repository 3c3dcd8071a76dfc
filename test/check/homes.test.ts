import { beforeAll, describe, expect, it } from "vitest";
import { decideApart, parse, readFacts, readPlan } from "../../src/check/index.ts";
import type { Given } from "../../src/check/decision.ts";
import { groupsOf, type Place, settledReserve } from "../../src/check/homes.ts";
import type { Texts } from "./seal.ts";
import type { Json } from "./tamperings.ts";
import { example } from "./two-provinces.ts";

let texts: Texts;
beforeAll(async () => {
  texts = await example();
});

/** The places of Laagland, of a kind, with the scenario changed, and a reserve that is another than that of the example (none). */
function places(
  kind: "regular" | "amv",
  change: (scenario: Json) => void = () => undefined,
  released?: (code: string) => bigint,
): Map<string, Place> {
  const scenario: Json = JSON.parse(texts["scenario.json"]);
  change(scenario);
  const facts = readFacts(parse(JSON.stringify(scenario), "scenario.json"));
  const decision = decideApart(facts);
  const plan = readPlan(parse(texts["plan.json"], "plan.json"), facts, decision);
  const reserve = settledReserve(facts, decision, plan, "joint");
  if (reserve === undefined) throw new Error("The reserve of the example is settled: there is none.");
  const told = released === undefined ? reserve : ({ municipality: { code } }: Given) => released(code);
  const group = groupsOf(facts, decision, plan, "joint", told).find((g) => g.province === "LL" && g.kind === kind);
  return new Map(group?.places.map((place) => [place.code, place]));
}

const guests = (all: Map<string, Place>, host: string) => all.get(host)?.arcs.map(({ guest }) => guest.code);

describe("the homes of a task", () => {
  it("are sites up to the distance of the rule, and no further", () => {
    const near =
      places("amv")
        .get("LL1")
        ?.arcs.map(({ distance }) => distance) ?? [];
    const furthest = near.reduce((a, b) => (a > b ? a : b));
    const within = (distance: bigint) =>
      places("amv", (s) => (s.rules.neighbourhood.distance = Number(distance))).get("LL1")?.arcs.length;
    expect(near).toHaveLength(3);
    expect([within(furthest), within(furthest - 1n)]).toEqual([3, 2]);
  });

  it("are fewer by pins and exemptions, of their kind and their host", () => {
    const pins =
      (...all: object[]) =>
      (s: Json) =>
        (s.pins = all);
    const merger = { type: "forbidden-merger", guest: "LL3", host: "LL1" };
    const all = ["LL2", "LL3", "LL4"];
    expect(guests(places("amv", pins(merger)), "LL1")).toEqual(["LL2", "LL4"]);
    expect(guests(places("amv", pins(merger)), "LL2")).toEqual(["LL3", "LL4"]);
    expect(guests(places("amv", pins({ ...merger, kind: "regular" })), "LL1")).toEqual(all);
    const home = { type: "own-site", kind: "amv", municipality: "LL3" };
    expect(guests(places("amv", pins(home)), "LL1")).toEqual(["LL2", "LL4"]);
    expect(guests(places("amv", pins({ ...home, kind: "regular" })), "LL1")).toEqual(all);
    const exempt = (s: Json) => (s.municipalities.find((m: Json) => m.code === "LL1").exempt = {});
    expect(guests(places("amv", exempt), "LL1")).toEqual([]);
    const agreed = { type: "agreed-merger", kind: "amv", guest: "LL3", host: "LL1" };
    expect(
      guests(
        places("amv", (s) => (exempt(s), pins(agreed)(s))),
        "LL1",
      ),
    ).toEqual(["LL3"]);
  });

  it("hold what is left after relief, and what a site may have", () => {
    // Waterkant offers 40 of its 200: with its share of 160 a task of 200, of which 160 may be relieved.
    const { task, fewest, left, fixed, need, room, small, adopted, isTask } = places("regular").get("LL2") as Place;
    expect({ task, fewest, left, fixed, need, room, small, adopted, isTask }).toEqual({
      task: 200n,
      fewest: 40n,
      left: 200n,
      fixed: 0n,
      need: 100n,
      room: 400n,
      small: 99n,
      adopted: false,
      isTask: true,
    });
    const host = places("regular").get("LL1") as Place;
    expect(host).toMatchObject({ task: 0n, fixed: 300n, need: 0n, room: 300n, adopted: true, isTask: false });
  });

  it("count what stays of a small offer towards the site, where it is not merged", () => {
    const apart = (s: Json) => (s.rules["merge-offers"].enabled = false);
    const one = places("regular", apart, (code) => (code === "LL2" ? 1n : 0n)).get("LL2");
    expect(one).toMatchObject({ task: 160n, fewest: 0n, fixed: 39n, need: 61n, small: 60n, room: 361n });
    // Where it is merged, what is released is taken off the task.
    const merged = places("regular", undefined, (code) => (code === "LL2" ? 1n : 0n)).get("LL2");
    expect(merged).toMatchObject({ task: 199n, fewest: 39n, fixed: 0n, need: 100n, small: 99n, room: 400n });
  });
});
