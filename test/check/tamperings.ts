import type { Texts } from "./seal.ts";

/** JSON of which anything is changed. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Json = any;

export type File = keyof Texts;

/** What somebody might change in the package of the two provinces, and what a checker says to it. */
export const tamperings: readonly (readonly [why: string, file: File, change: (json: Json) => void, reason: RegExp])[] =
  [
    ["a task is a place more", "plan.json", (p) => (town(p, "LL2").accounts.regular.task += 1), /task of LL2 regular/],
    ["relief moved", "plan.json", (p) => moved(p, "relief", "LL2", "LL3"), /task of LL\d regular|must be/],
    ["a share is another's", "plan.json", (p) => moved(p, "share", "LL2", "LL3"), /share of LL\d regular .* must be/],
    ["a merger is gone", "plan.json", (p) => void p.mergers.pop(), /guests of LL1 amv/],
    ["a merger goes elsewhere", "plan.json", (p) => (p.mergers[0].host = "HL1"), /guests of|too far/],
    ["a swap is larger", "plan.json", (p) => (p.swaps[0].places.regular += 1), /provincial-closure|swap-partners/],
    ["names do not add up", "plan.json", (p) => (p.municipalSwaps[0].places -= 1), /municipal-swaps/],
    ["a pair stands twice", "plan.json", (p) => void p.mergers.push(p.mergers[0]), /stands twice|handedOver/],
    ["places are negative", "plan.json", (p) => (p.mergers[0].places = -8), /no whole number from 0/],
    ["kinds are swapped", "plan.json", (p) => (p.mergers[0].kind = "regular"), /guests of LL1/],
    ["the plan is of another scenario", "plan.json", (p) => (p.scenario = "elsewhere"), /another scenario/],
    ["an offer is smaller", "scenario.json", (s) => (town(s, "HL1").offers[0].places -= 1), /adopted of HL1/],
    ["a key is another", "scenario.json", (s) => (town(s, "LL1").indicative.regular += 1), /keys of LL are not/],
    ["a province is unknown", "scenario.json", (s) => (town(s, "LL4").province = "XX"), /unknown province/],
    ["the need is another", "scenario.json", (s) => (s.need.regular += 1), /tasks are not the need/],
    [
      "sites must be larger",
      "scenario.json",
      (s) => (s.rules["viable-site"].minimum.amv = 40),
      /viable-site|own|must be/,
    ],
    ["a value is lower", "certificate.json", (c) => (c.levels[2].value = "1172"), /value of level 3 is 1173/],
    ["a bound is the value", "certificate.json", (c) => (c.levels[1].bound = c.levels[1].value), /is not proven/],
    ["a bound is one higher", "certificate.json", (c) => oneMore(c.levels[2], "bound"), /is not proven/],
    ["a bound is above the value", "certificate.json", (c) => (c.levels[2].bound = "9999"), /above its value/],
    [
      "a limit is tighter than the plan",
      "certificate.json",
      (c) => (c.levels[2].limits[1] = "1741273"),
      /does not keep the limits/,
    ],
    ["a price of a limit is negative", "certificate.json", (c) => (c.levels[2].budgets[1] = "-3"), /budgets/],
    ["a scale is 0", "certificate.json", (c) => (c.levels[1].scale = "0"), /scale/],
    ["a level is missing", "certificate.json", (c) => void c.levels.pop(), /one claim of every level/],
    [
      "a price is of nobody",
      "certificate.json",
      (c) => (leafOf(c.levels[1].groups.LL.regular).prices.HL1 = "5"),
      /no task there/,
    ],
    [
      "relief is split on what there cannot be",
      "certificate.json",
      (c) => (c.levels[1].groups.LL.regular.on.relief = "9999"),
      /leaves nothing on one side/,
    ],
    [
      "relief has a price that is too good",
      "certificate.json",
      (c) => dearEverywhere(c.levels[1].groups.LL.regular, "-1163264000000"),
      /is not proven/,
    ],
    ["a field is unknown", "certificate.json", (c) => (c.levels[1].extra = 1), /unknown field/],
    ["a field beside the levels is unknown", "certificate.json", (c) => (c.extra = 1), /unknown field \(extra\)/],
    ["a number is none", "certificate.json", (c) => (c.levels[1].links.LL.amv = "1e9"), /no text of at most/],
  ];

function town(json: Json, code: string): Json {
  return json.municipalities?.find((m: Json) => m.code === code);
}

function moved(plan: Json, figure: string, from: string, to: string): void {
  town(plan, from).accounts.regular[figure] -= 1;
  town(plan, to).accounts.regular[figure] += 1;
}

function leafOf(tree: Json): Json {
  return tree.on === undefined ? tree : leafOf(tree.with);
}

function dearEverywhere(tree: Json, link: string): void {
  if (tree.on === undefined) tree.link = link;
  else for (const side of [tree.with, tree.without]) dearEverywhere(side, link);
}

function oneMore(claim: Json, name: string): void {
  claim[name] = `${BigInt(claim[name] as string) + 1n}` as Json;
}
