import { describe, expect, it } from "vitest";
import { checkPackage } from "../../src/check/index.ts";
import { answerTo, handOvers, inWords, made, type Made, term } from "./handmade.ts";
import type { Json } from "./tamperings.ts";

/** Two levels with a bound each; a swap, its names and a merger, so that every field is there. */
const base: Made = {
  towns: [
    { code: "A", province: "P", key: 20, offer: 25 },
    { code: "B", province: "Q", key: 20, offer: 12, share: 8, relief: 5 },
    { code: "C", province: "Q", key: 8, share: 8 },
  ],
  swaps: [["P", "Q", 5]],
  names: [["A", "B", 5]],
  mergers: [["C", "B", 8]],
  levels: [
    [[handOvers], 1, { bound: "0" }],
    [[term("unviable")], 0, { bound: "0" }],
  ],
};

type Allowed = readonly [what: string, change: (json: Json) => void];
type Change = readonly [...Allowed, answer: RegExp];
const refused = /^refused: /;

it("as it stands it is accepted", async () => {
  expect(await answerTo(base)).toBe("accepted");
});

describe("a scenario is refused or not judged where", () => {
  const first = (s: Json) => s.municipalities[0];
  it.each<Change>([
    ["its format is another", (s) => (s.format = "verdeelwijzer-plan"), /^refused: scenario.json is no/],
    ["its version is another", (s) => (s.version = 2), /^refused: scenario.json is no/],
    ["it has no rules", (s) => delete s.rules, refused],
    ["it has no date", (s) => delete s.date, refused],
    ["a list is none", (s) => (s.borders = {}), /is no list/],
    ["its provinces are none", (s) => (s.provinces = null), /is no list/],
    ["a province is no object", (s) => (s.provinces[0] = "P"), /is no object/],
    ["a municipality is a list", (s) => (s.municipalities[0] = []), /is no object/],
    ["a municipality is nothing", (s) => (s.municipalities[0] = null), /is no object/],
    ["a code is a number", (s) => (first(s).code = 1), /is no text/],
    ["a province stands twice", (s) => s.provinces.push({ code: "P", task: { regular: 0, amv: 0 } }), /P|twice/],
    [
      "a municipality stands twice",
      (s) => s.municipalities.push({ ...first(s), indicative: { regular: 0, amv: 0 }, offers: [] }),
      /a municipality stands twice/,
    ],
    ["a key is no whole number", (s) => (first(s).indicative.amv = 0.5), /no whole number/],
    ["a key is beyond 2⁵³", (s) => (first(s).indicative.amv = 2 ** 53), /no whole number/],
    ["a key is a text", (s) => (first(s).indicative.regular = "20"), /no whole number/],
    ["a latitude is a text", (s) => (first(s).latitude = "52"), /is no number/],
    ["a longitude is absent", (s) => delete first(s).longitude, /is no number/],
    ["an offer is of no kind", (s) => (first(s).offers[0].kind = "other"), /neither regular nor amv/],
    ["an offer is certain otherwise", (s) => (first(s).offers[0].certainty = "hoped"), /is hoped/],
    ["an offer is in time at a number", (s) => (first(s).offers[0].availableFrom = 2026), /is no text/],
    ["a number that was decided is none", (s) => (first(s).decided = { regular: -1 }), /no whole number/],
    ["a capacity is of one kind alone", (s) => (first(s).capacity = { regular: 90 }), /no whole number/],
    ["a border has no other side", (s) => (s.borders = [{ a: "A", kind: "land" }]), /is no text/],
    ["a border has no kind", (s) => (s.borders = [{ a: "A", b: "B" }]), /is no text/],
    ["a rule is neither on nor off", (s) => (s.rules.pins.enabled = "yes"), /neither on nor off/],
    ["a rule is off", (s) => (s.rules["no-chains"].enabled = false), /^not judged: rule no-chains is off/],
    ["an unknown rule is on", (s) => (s.rules.more = { enabled: true }), /^not judged: rule more is on/],
    ["its rounding is another", (s) => (s.rounding.method = "sainte-lague"), /^not judged: another rounding/],
    ["its ties are others", (s) => (s.rounding.ties.by = "lot"), /^not judged: another rounding/],
    ["its rounding is two-way", (s) => (s.rounding.twoWay = true), /^not judged: another rounding/],
    ["a minimum is none", (s) => delete s.rules["viable-site"].minimum, refused],
    ["a percentage is none", (s) => delete s.rules["host-capacity"].percent, refused],
    ["crossings are a text", (s) => (s.rules.neighbourhood.borders = "1"), refused],
    ["a region is a number", (s) => (s.rules.neighbourhood.region = 1), refused],
    ["a small task is of one kind alone", (s) => (s.rules["whole-hand-over"].small = { regular: 10 }), refused],
    ["a pin is of another type", (s) => (s.pins = [{ type: "other" }]), /^not judged: a pin of type other/],
    ["a pin is of a type that objects have", (s) => (s.pins = [{ type: "toString" }]), /^not judged/],
    ["a pin is no object", (s) => (s.pins = ["own-site"]), /is no object/],
    ["a weight is below 0", (s) => (s.objective[0].terms[0].weight = -1), refused],
    ["a weight is of no parts", (s) => (s.objective[0].terms[0].weight = "1/0"), refused],
    ["a weight is a fraction", (s) => (s.objective[0].terms[0].weight = 0.5), refused],
    ["a tolerance is absent", (s) => delete s.objective[0].tolerance, refused],
    ["a step is 0", (s) => (s.objective[0].terms = [term("distance", { per: 0 })]), /per of distance is 0/],
    ["an option is of another measure", (s) => (s.objective[0].terms[0].options = { per: 1 }), /^not judged/],
    ["a distance is of something", (s) => (s.objective[0].terms = [term("distance", { of: "hosted" })]), /^not judged/],
  ])("%s", async (_, scenario, answer) => {
    expect(await answerTo({ ...base, scenario })).toMatch(answer);
  });

  it.each<Allowed>([
    ["an unknown rule is off", (s) => (s.rules.more = { enabled: false })],
    ["a field is not of the page", (s) => (s.more = 1)],
    ["a key is 0", (s) => (s.municipalities[0].indicative.amv = 0)],
  ])("and not where %s", async (_, scenario) => {
    expect(await answerTo({ ...base, scenario })).toBe("accepted");
  });

  it("and a weight of 3/3 has 3 for its denominator, as it is written", async () => {
    const scenario = (s: Json) => (s.objective[0].terms[0].weight = "3/3");
    expect(await answerTo({ ...base, scenario })).toBe("refused: the value of level 1 is 3");
  });
});

describe("a plan is refused where", () => {
  const account = (p: Json) => p.municipalities[0].accounts;
  it.each<Change>([
    ["its format is another", (p) => (p.format = "verdeelwijzer-scenario"), /plan.json is no/],
    ["its version is another", (p) => (p.version = "1"), /plan.json is no/],
    ["there is an exchange", (p) => p.exchanges.push({}), /exchanges/],
    ["there is a cluster", (p) => p.clusters.push({}), /clusters/],
    ["a swap has no places", (p) => (p.swaps[0].places.regular = 0), /has no places/],
    ["a swap is of an unknown province", (p) => (p.swaps[0].surplus = "A"), /unknown code/],
    ["a swap is with itself", (p) => (p.swaps[0].shortage = "P"), /with itself/],
    ["a swap stands twice", (p) => p.swaps.push(p.swaps[0]), /^refused: the swap of P and Q stands twice$/],
    ["names stand twice", (p) => p.municipalSwaps.push(p.municipalSwaps[0]), /regular swap of A and B stands twice$/],
    ["names have no places", (p) => (p.municipalSwaps[0].places = 0), /has no places/],
    ["names are of nobody", (p) => (p.municipalSwaps[0].shortage = "Q"), /unknown code/],
    ["a merger stands twice", (p) => p.mergers.push(p.mergers[0]), /regular merger of C and B stands twice$/],
    ["a merger has no places", (p) => (p.mergers[0].places = 0), /has no places/],
    ["a merger is of no kind", (p) => delete p.mergers[0].kind, /neither regular nor amv/],
    ["a merger is with itself", (p) => (p.mergers[0].host = "C"), /with itself/],
    ["an account is missing", (p) => p.municipalities.pop(), /one account of every municipality/],
    ["an account stands twice", (p) => p.municipalities.push(p.municipalities[0]), /one account of every/],
    ["an account is of another", (p) => (p.municipalities[0].code = "X"), /no account of A/],
    ["there is no account of a kind", (p) => delete account(p).amv, /is no object/],
    ["a figure is missing", (p) => delete account(p).regular.given, /no whole number/],
    ...["adopted", "share", "given", "taken", "handedOver", "guests", "task", "hosted"].map((name): Change => [
      `${name} is one more`,
      (p) => (account(p).regular[name] += 1),
      new RegExp(`^refused: ${name} of A regular is`),
    ]),
  ])("%s", async (_, plan, answer) => {
    expect(await answerTo({ ...base, plan })).toMatch(answer);
  });

  it("not where pairs are the other way about, or of another kind", async () => {
    const plan = (p: Json) => p.municipalSwaps.push({ kind: "amv", surplus: "A", shortage: "B", places: 1 });
    expect(await answerTo({ ...base, plan })).toMatch(/municipal-swaps/);
  });
});

describe("a certificate is refused where", () => {
  const second = (c: Json) => c.levels[1];
  it.each<Change>([
    ["its format is another", (c) => (c.format = "other"), /certificate.json is no/],
    ["its version is another", (c) => (c.version = 0), /certificate.json is no/],
    ["it says nothing of the scenario", (c) => delete c.scenario, /of another scenario/],
    ["its scope is another", (c) => (c.scope = "all"), /the scope is all/],
    ["it has a level more", (c) => c.levels.push(c.levels[1]), /one claim of every level/],
    ["a level is no object", (c) => (c.levels[1] = null), /is no object/],
    ["a value is a number", (c) => (second(c).value = 0), /no text of at most/],
    ["a limit is missing", (c) => (second(c).limits = []), /level 2 has not 1 limits/],
    ["there is a limit more", (c) => (c.levels[0].limits = ["1"]), /level 1 has not 0 limits/],
    ["a limit is tighter", (c) => (second(c).limits = ["0"]), /does not keep the limits of level 2/],
    ["a bound is absent", (c) => delete second(c).bound, /no text of at most/],
    ["a field is there without a bound", (c) => (second(c).bound = null), /unknown field \(scale\)/],
    ["a scale is 0", (c) => (second(c).scale = "0"), /scale of level 2 is below 1/],
    ["a budget is missing", (c) => (second(c).budgets = []), /budgets of level 2/],
    ["a budget is one too many", (c) => (c.levels[0].budgets = ["1"]), /budgets of level 1/],
    ["a budget is below 0", (c) => (second(c).budgets = ["-1"]), /budgets of level 2/],
    ["a field is missing", (c) => delete second(c).links, /links is no object/],
    ["a field is unknown", (c) => (second(c).note = ""), /unknown field \(note\)/],
    ["a number has a plus", (c) => (second(c).bound = "+0"), /no text of at most/],
    ["a number has over 400 digits", (c) => (second(c).bound = "-" + "1".repeat(401)), /no text of at most/],
    ["a bound is above what prices reach", (c) => (c.levels[0].bound = "1"), /not proven, its prices reach 0/],
    ["a bound is above the value", (c) => (c.levels[0].bound = "2"), /above its value/],
    ["a tree is of an unknown province", (c) => (second(c).groups = { X: {} }), /unknown province/],
    ["a tree is of an unknown kind", (c) => (second(c).groups = { P: { other: {} } }), /neither regular nor amv/],
    ["a leaf has no prices", (c) => (second(c).groups = { P: { regular: {} } }), /prices in .* is no object/],
  ])("%s", async (_, certificate, answer) => {
    expect(await answerTo({ ...base, certificate })).toMatch(answer);
  });

  it.each<Allowed>([
    ["a limit is wider", (c) => (second(c).limits = ["7"])],
    ["a bound is lower", (c) => (second(c).bound = "-" + "1".repeat(400))],
    ["nothing is claimed", (c) => (c.levels[1] = { value: "0", limits: ["1"], bound: null })],
    ["budgets are some", (c) => (second(c).budgets = ["0"])],
  ])("and not where %s", async (_, certificate) => {
    expect(await answerTo({ ...base, certificate })).toBe("accepted");
  });
});

it("what is no text, no list and no object is none", async () => {
  const files = made(base);
  const list = new TextEncoder().encode("[]");
  expect(inWords(await checkPackage(new Map([...files, ["manifest.json", list]])))).toBe(
    "refused: manifest.json is no object",
  );
});
