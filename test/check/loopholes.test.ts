import { describe, expect, it } from "vitest";
import { checkPackage } from "../../src/check/index.ts";
import { answerTo, handOvers, inWords, made, type Made, term } from "./handmade.ts";
import { bytesOf, sum } from "./seal.ts";
import type { Json } from "./tamperings.ts";

/** A of 12 has a site by its offer; B's share of 8 goes there. */
const merged: Made = {
  towns: [
    { code: "A", key: 12, offer: 12 },
    { code: "B", key: 8, share: 8 },
  ],
  mergers: [["B", "A", 8]],
};

it("a package made by hand is accepted", async () => {
  expect(await answerTo(merged)).toBe("accepted");
});

describe("section 2: the manifest", () => {
  const files = made(merged);
  const named = (extra: Readonly<Record<string, string>>) => {
    const texts = Object.fromEntries([...files].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
    const manifest = JSON.parse(texts["manifest.json"] ?? "") as { files: Record<string, string> };
    for (const [name, text] of Object.entries(extra)) manifest.files[name] = sum(text);
    return bytesOf({ ...texts, ...extra, "manifest.json": JSON.stringify(manifest) });
  };

  const withBeside = (beside: Json, extra: Readonly<Record<string, string>> = {}) => {
    const manifest = JSON.parse(new TextDecoder().decode(files.get("manifest.json"))) as object;
    return new Map([...files, ...bytesOf({ ...extra, "manifest.json": JSON.stringify({ ...manifest, beside }) })]);
  };

  it.each([
    ["that is as it was", { "run.json": sum("run") }, { "run.json": "run" }, "accepted"],
    ["that is gone", { "run.json": sum("run") }, {}, "accepted"],
    ["changed since", { "run.json": sum("run") }, { "run.json": "ran" }, "refused: run.json is not the file that"],
    ["elsewhere", { "../run.json": sum("run") }, {}, "refused: the manifest names a file elsewhere"],
    [
      "that is named above with another sum",
      { "plan.json": sum("run") },
      {},
      "refused: plan.json is not the file that",
    ],
    ["in no list", null, {}, "refused: beside of the manifest is no object"],
  ])("names a file beside %s", async (_, beside, extra, answer) => {
    expect(inWords(await checkPackage(withBeside(beside, extra as Record<string, string>)))).toMatch(
      new RegExp(`^${answer}`),
    );
  });

  it("names files of the folder, without a slash", async () => {
    expect(inWords(await checkPackage(named({ "more.txt": "more" })))).toBe("accepted");
    expect(inWords(await checkPackage(named({ "a/more.txt": "more" })))).toMatch(/^refused: .*elsewhere/);
  });

  it.each(["scenario.json", "plan.json", "certificate.json"])("must name %s", async (name) => {
    const manifest = JSON.parse(new TextDecoder().decode(files.get("manifest.json"))) as { files: object };
    const without = Object.fromEntries(Object.entries(manifest.files).filter(([other]) => other !== name));
    const bytes = new TextEncoder().encode(JSON.stringify({ ...manifest, files: without }));
    expect(inWords(await checkPackage(new Map([...files, ["manifest.json", bytes]])))).toBe(
      `refused: the manifest does not name ${name}`,
    );
  });
});

it.each(["credits", "exchanges", "amv-cluster", "merge-offers", "pins"])(
  "section 1: rule %s that is not told is not described",
  async (id) => {
    expect(await answerTo({ ...merged, scenario: (s) => delete s.rules[id] })).toBe(
      `not judged: rule ${id} is not told`,
    );
  },
);

it("section 2: a level needs no name", async () => {
  const answer = await checkPackage(made({ ...merged, scenario: (s) => delete s.objective[0].name }));
  expect(answer).toMatchObject({ status: "accepted", levels: [{ names: { nl: "doel 1", en: "objective 1" } }] });
});

describe("section 4: neighbours by region have a name of that kind", () => {
  const within = (region: string, a: object, b: object) => {
    const [one, other] = merged.towns;
    if (one === undefined || other === undefined) throw new Error("There are two.");
    const towns = [
      { ...one, more: { regions: a } },
      { ...other, more: { regions: b } },
    ];
    return answerTo({ ...merged, towns, rules: { neighbourhood: { region } } });
  };
  it("the same, in both; a name that every object has is none", async () => {
    expect(await within("care", { care: "east" }, { care: "east" })).toBe("accepted");
    expect(await within("care", { care: "east" }, { care: "west" })).toMatch(/neighbourhood/);
    expect(await within("care", {}, {})).toMatch(/neighbourhood/);
    expect(await within("care", { care: "east" }, {})).toMatch(/neighbourhood/);
    expect(await within("constructor", {}, {})).toMatch(/neighbourhood/);
  });
});

describe("section 6: what is malformed is refused, also where it is not used", () => {
  const claimed = (scope: "joint" | "sites", claim: object) =>
    answerTo({ ...merged, scope, levels: [[[handOvers], 1, { bound: "0", ...claim }]] });

  it.each(["joint", "sites"] as const)("prices of links and flows are numbers, scope %s", async (scope) => {
    for (const name of ["links", "flows"]) {
      expect(await claimed(scope, { [name]: { P: { regular: "0" } } })).toBe("accepted");
      expect(await claimed(scope, { [name]: { P: { regular: 0 } } })).toMatch(/^refused: .*no text of at most 400/);
      expect(await claimed(scope, { [name]: { X: { regular: "0" } } })).toMatch(/^refused: .*unknown province/);
      expect(await claimed(scope, { [name]: { P: { other: "0" } } })).toMatch(/^refused: .*neither regular nor amv/);
    }
  });

  it("a tree is an object where there is one", async () => {
    expect(await claimed("joint", { groups: { P: {} } })).toBe("accepted");
    expect(await claimed("joint", { groups: { P: { regular: null } } })).toMatch(/^refused: .*tree of P regular/);
  });
});

it("section 1: too many places for bounds do not matter where there are none", async () => {
  const large = (claim?: object): Made => ({
    towns: [{ code: "A", key: 100_001, share: 100_001 }],
    levels: [claim === undefined ? [[handOvers], 0] : [[handOvers], 0, claim]],
  });
  expect(await answerTo(large())).toBe("accepted");
  expect(await answerTo(large({ bound: "0" }))).toMatch(/^not judged: a task of over 100000/);
});

it("section 6.3: a province without municipalities has no swaps, and none of its distances is asked", async () => {
  const scenario = (s: Json) => s.provinces.push({ code: "R", task: { regular: 0, amv: 0 } });
  for (const measure of ["handOvers", "swapDistance"]) {
    const options = measure === "handOvers" ? {} : { per: 1 };
    const levels: Made["levels"] = [[[term(measure, options)], measure === "handOvers" ? 1 : 0, { bound: "0" }]];
    expect(await answerTo({ ...merged, scenario, levels })).toBe("accepted");
  }
});

describe("section 2: codes are texts, and those with spaces are told apart", () => {
  it("in a tree: without the one arc the other is there", async () => {
    const towns = [
      { code: "C", key: 12, offer: 12 },
      { code: "B C", key: 12, offer: 12 },
      { code: "A", key: 8, share: 8 },
      { code: "A B", key: 8, share: 8 },
    ];
    const away = { on: { guest: "A B", host: "C" }, with: { prices: {} }, without: { prices: {} } };
    const groups = { P: { regular: { ...away, without: { ...away, on: { guest: "A", host: "B C" } } } } };
    const levels: Made["levels"] = [[[term("unviable.sites")], 0, { bound: "0", groups }]];
    const mergers: Made["mergers"] = [
      ["A", "C", 8],
      ["A B", "C", 8],
    ];
    expect(await answerTo({ towns, mergers, levels, rules: { "host-capacity": { percent: 300 } } })).toBe("accepted");
  });

  it("in names between provinces, and in swaps", async () => {
    const towns = [
      { code: "a", province: "A", key: 10, offer: 15 },
      { code: "b", province: "B C", key: 20, offer: 10, share: 10, relief: 5 },
      { code: "c", province: "A B", key: 10, offer: 15 },
      { code: "d", province: "C", key: 20, offer: 10, share: 10, relief: 5 },
    ];
    const straight: Made = {
      towns,
      swaps: [
        ["A", "B C", 5],
        ["A B", "C", 5],
      ],
      names: [
        ["a", "b", 5],
        ["c", "d", 5],
      ],
    };
    expect(await answerTo(straight)).toBe("accepted");
    const shifted: Made = {
      ...straight,
      swaps: [
        ["A", "B C", 4],
        ["A", "C", 1],
        ["A B", "C", 4],
        ["A B", "B C", 1],
      ],
    };
    expect(await answerTo(shifted)).toMatch(/municipal-swaps/);
  });
});
