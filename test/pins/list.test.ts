import { describe, expect, it } from "vitest";
import { clashes } from "../../src/explain/conflicts/clash.ts";
import { kindsOf, partiesOf, type Pin, pinShapes, readPlan, shapeOf } from "../../src/domain/index.ts";
import { type Agreed, type PinKind, pinKindOf, pinKinds } from "../../src/pins/index.ts";
import { siteTerms } from "../../src/formulate/facts.ts";
import { plain } from "../../src/intake/plain.ts";
import { pinSchema } from "../../src/scenario/pin-schema.ts";
import { withPins } from "../rules/told.ts";
import { sourceBelow } from "../architecture/source.ts";
import { brokenRows, made, readFromTable } from "./example-world.ts";

const all = (Object.keys(pinKinds) as Pin["type"][]).map((type) => pinKindOf({ type }));
const codeNamed = (code: string) => `the town of ${code}`;

it("every type of pin has one file named after it and one line", async () => {
  const files = sourceBelow("src/pins").map(({ path }) => path);
  const found = await Promise.all(
    files.map(async (path) => {
      const exported = Object.values((await import(/* @vite-ignore */ `../../${path}`)) as Record<string, unknown>);
      return exported.filter((one) => all.includes(one as PinKind)).map((one) => [path, (one as PinKind).type]);
    }),
  );
  const expected = all.map(({ type }) => [`src/pins/${type}.ts`, type]);
  expect(found.flat()).toHaveLength(expected.length);
  expect(found.flat()).toEqual(expect.arrayContaining(expected));
  expect(all.map(({ type }) => type)).toEqual(Object.keys(pinKinds));
  expect(Object.keys(pinKinds)).toEqual(Object.keys(pinShapes));
});

it("shared code asks a pin for its shape or its kind, not for its type", () => {
  const own = all.map(({ type }) => `src/pins/${type}.ts`);
  const asked = new RegExp(`(?:[!=]==\\s*|\\bcase\\s+|\\.(?:includes|has)\\()"(?:${Object.keys(pinKinds).join("|")})"`);
  const branches = sourceBelow("src").filter(({ path, text }) => !own.includes(path) && asked.test(text));
  // The checker reads pins for itself. Places that swaps of municipalities promise; moves of the explanation that are called alike.
  const apart = ["src/check/homes.ts", "src/check/rules.ts"];
  expect(branches.map(({ path }) => path)).toEqual([...apart, "src/pins/promised.ts", "src/report/alternative.ts"]);
});

it("no word stands for two kinds", () => {
  const words = all.flatMap(({ type, words: { nl, en } }) => [...new Set([type, ...nl, ...en].map(plain))]);
  expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
});

it("most of what can be agreed can be ruled out, and the other way round", () => {
  const sides = new Set(all.map((one) => `${shapeOf(one).about} ${shapeOf(one).agreed}`));
  const twice = all.filter((one) => sides.has(`${shapeOf(one).about} ${!shapeOf(one).agreed}`));
  expect(twice.length).toBeGreaterThan(all.length / 2);
});

describe.each(all)("$type", (kind) => {
  const { type, words, example } = kind;
  const { pin } = example;
  const shape = shapeOf(pin);

  it("is read with its own fields and no others", () => {
    const { parties, kind: named, places } = shape;
    const fields = ["type", ...parties, ...(named === "none" ? [] : ["kind"]), ...(places ? ["places"] : [])];
    const full: Record<string, unknown> = { ...pin, ...(named === "possible" ? { kind: "amv" } : {}) };
    expect(Object.keys(full).toSorted()).toEqual(fields.toSorted());
    const taken = (value: unknown) => pinSchema.safeParse(value).success;
    expect(pinSchema.parse({ ...full, by: "table", why: "asked" })).toEqual({ ...full, by: "table", why: "asked" });
    const optional = fields.filter((field) => taken({ ...full, [field]: undefined }));
    expect(optional).toEqual(named === "possible" ? ["kind"] : []);
    expect(taken({ ...full, other: 1 })).toBe(false);
    for (const field of parties) expect(taken({ ...full, [field]: "" })).toBe(false);
    expect(["regular", "other"].map((one) => taken({ ...full, kind: one }))).toEqual([named !== "none", false]);
    expect([0, 1.5, 1].map((n) => taken({ ...full, places: n }))).toEqual([shape.mayBeNone ?? false, false, places]);
  });

  it("has a word of its own in both languages, with which tables are read", () => {
    expect(words.nl.length).toBeGreaterThan(0);
    expect(words.en.length).toBeGreaterThan(0);
    for (const word of [type, ...words.nl, ...words.en]) expect(readFromTable(word, pin)).toEqual([pin]);
  });

  it("is a sentence in both languages that names everybody, the kind and the places", () => {
    const told = kind.sentence(pin, codeNamed);
    expect(told.nl).not.toBe(told.en);
    const named = [...partiesOf(pin).map(codeNamed), ...("places" in pin ? [` ${pin.places} `] : [])];
    for (const part of named) for (const text of [told.nl, told.en]) expect(text).toContain(part);
    const kinds = shape.kind === "needed" ? ["reguliere ", "regular "] : [undefined, undefined];
    expect([told.nl, told.en].map((text) => /reguliere |regular /.exec(text)?.[0])).toEqual(kinds);
    const amv = kind.sentence({ ...pin, kind: "amv" } as Pin, codeNamed);
    // A pin that need not name a kind is about both where it names none, and then no word of it is replaced.
    const parts = shape.kind === "possible" ? [...named, "amv"] : named;
    for (const part of parts) for (const text of [amv.nl, amv.en]) expect(text).toContain(part);
    const replaced = { nl: told.nl.replace("reguliere ", "amv-"), en: told.en.replace("regular ", "amv ") };
    expect(amv).toEqual(shape.kind === "possible" ? amv : replaced);
  });

  it.each([
    ["keeps", "kept", 0],
    ["breaks", "broken", example.amount],
  ] as const)("its example %s it, by rows and by reading alike", (_, which, amount) => {
    const agreements: Agreed = { swaps: [], municipalSwaps: [], exchanges: [], mergers: [], ...example[which] };
    const { cell } = readPlan(made.scenario, { ...made.plan, ...agreements }, siteTerms(made.scenario));
    expect(kind.broken(pin, { ...agreements, cell }).amount).toBe(amount);
    expect(example.amount).toBeGreaterThan(0);
    const rows = brokenRows(pin, agreements);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ name }) => name.startsWith("pin 1"))).toBe(true);
    expect(rows.reduce((n, row) => n + row.amount, 0)).toBe(amount);
  });

  it("contradicts who rules out what it agrees to, or agrees to another number, and not itself", () => {
    const clashing = (other: Pin) => clashes(withPins(made.scenario, [pin, other])).some(({ length }) => length === 2);
    const opposites = all.filter((one) => shapeOf(one).about === shape.about && shapeOf(one).agreed !== shape.agreed);
    expect(opposites.map((one) => clashing(one.example.pin))).toEqual(opposites.map(() => true));
    expect(clashing(pin)).toBe(false);
    const more: Pin = "places" in pin ? { ...pin, places: pin.places + 1 } : pin;
    expect(clashing(more)).toBe(shape.places && shape.agreed);
  });

  it("contradicts who else settles where the whole task goes", () => {
    const whole = all.filter((one) => one !== kind && shapeOf(one).wholeTask === true);
    expect(whole.length).toBeGreaterThan(0);
    for (const other of whole) {
      const pins = [pin, other.example.pin];
      const told = clashes(withPins(made.scenario, pins)).length > 0;
      const ruledOut = shape.about === shapeOf(other).about && !shape.agreed;
      expect(told).toBe(shape.wholeTask === true || ruledOut);
      expect(kindsOf(other.example.pin)).toEqual(["regular"]);
    }
  });
});
