import { expect, it } from "vitest";
import { level, term } from "../../src/objectives/make-level.ts";
import { speaker } from "../../src/report/index.ts";
import { priceMessages } from "../../src/web/messages/price.ts";
import { priceBefore, priceLines, priceWay } from "../../src/web/screens/province/price-words.ts";
import { scenario } from "./told-engine.ts";

const named = (id: string) => level({ nl: id, en: id }, 0, [term(id, 1)]);
const ranked = { ...scenario, objective: [named("unviable"), named("deviation.graded")] };
const say = speaker("en", "web", priceMessages);
const price = (measures: Readonly<Record<string, number>>) => ({ way: "stepwise", proven: false, measures });
const lines = (measures: Readonly<Record<string, number>>, ...levels: (readonly [number, number] | null)[]) =>
  priceLines(
    ranked,
    { price: price(measures), levels: levels.map((range) => range && { low: range[0], high: range[1] }) },
    say,
    "en",
  );
const words = (low: number, high: number) => lines({}, [low, high], null)[0];

it("what a pin costs is told level by level, and what is not proven as bounds", () => {
  expect(lines({ unviable: 6, "deviation.graded": 0, "deviation.absolute": -2 })).toEqual([
    "unviable: 6 more places in a site that is too small",
    "deviation.graded: no difference",
    expect.stringMatching(/^Besides: .*2/),
  ]);
  expect(lines({ unviable: 0, "deviation.graded": 0 })).toEqual([say("price.nothing")]);
  expect(words(3, 5)).toBe(
    "unviable: not proven: at least 3 more places in a site that is too small, at most 5 more places in a site that is too small",
  );
  expect(words(-5, -3)).toContain("at least 3 fewer places in a site that is too small, at most 5 fewer");
  expect(words(0, 5)).toBe("unviable: not proven: at most 5 more places in a site that is too small");
  expect(words(-5, 0)).toContain("not proven: at most 5 fewer");
  expect(words(-1, 2)).toContain("at most 2 more places in a site that is too small, maybe 1 fewer place");
  expect(words(2, 2)).toBe("unviable: 2 more places in a site that is too small");
  expect(words(0, 0)).toBe("unviable: no difference");
  expect(lines({}, null, null)[0]).toBe(`unviable: ${say("price.unknown")}`);
});

it("of what per cents are is told where there are any", () => {
  expect(priceWay("held", [say("price.nothing")], say)).not.toContain("Per cents");
  expect(priceWay("held", ["deviation: 0.12 % worse"], say)).toContain("Per cents are of this province.");
  expect(priceWay("joint", ["deviation: 0.12 % worse"], say)).toBe(say("price.way.joint"));
});

it("of a measure whose words have no number a change is told as a part of the whole, rounded to the safe side", () => {
  const graded = (low: number, high: number, whole?: number) =>
    priceLines(ranked, { price: price({}), levels: [null, { low, high, whole }] }, say, "en")[1]?.replaceAll(
      /\s/gu,
      " ",
    );
  expect(graded(12, 12, 10_000)).toBe("deviation.graded: 0.12 % worse");
  expect(graded(-12, -12, 10_000)).toBe("deviation.graded: 0.12 % better");
  expect(graded(1, 9, 3_000)).toBe("deviation.graded: not proven: at least 0.03 % worse, at most 0.3 % worse");
  expect(graded(-9, 3, 3_000)).toBe("deviation.graded: not proven: at most 0.1 % worse, maybe 0.3 % better instead");
  expect(graded(10, 20, 30_000)).toBe("deviation.graded: not proven: at least 0.03 % worse, at most 0.07 % worse");
  expect(graded(0, 0, 3_000)).toBe("deviation.graded: no difference");
  expect(graded(88, 88, 100_010)).toBe("deviation.graded: 0.09 % worse");
  expect(graded(1, 1, 9_000_000)).toBe("deviation.graded: 0.01 % worse");
  expect(graded(2, 9, 0)).toBe("deviation.graded: worse");
  expect(graded(-2, 9, 0)).toContain(say("price.unknown"));
  expect(graded(1, 9)).toBe("deviation.graded: worse");
  expect(graded(-9, -1)).toBe("deviation.graded: better");
  expect(graded(0, 9)).toContain(say("price.unknown"));
});

it("what was measured before a change is told without levels, which may be others", () => {
  expect(priceBefore(ranked, { price: price({ unviable: 6 }), levels: [] }, say, "en")).toEqual([
    "6 more places in a site that is too small",
  ]);
  expect(priceBefore(ranked, { price: { ...price({}), proven: true }, levels: [] }, say, "en")).toEqual([
    say("price.nothing"),
  ]);
  expect(priceBefore(ranked, { price: price({}), levels: [] }, say, "en")).toEqual([say("price.unknown")]);
});
