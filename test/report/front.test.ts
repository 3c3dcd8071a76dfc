import { expect, it } from "vitest";
import type { Front } from "../../src/explain/front/index.ts";
import { frontText, plain } from "../../src/report/index.ts";

const name = { nl: "plekken in te kleine locaties", en: "places in sites that are too small" };

function told(language: "nl" | "en", gap: number): string {
  const found: Front = {
    status: "front",
    way: "joint",
    points: [],
    complete: false,
    found: 0,
    held: [{ name, most: 4690, gap }],
  };
  return frontText(found, ["municipalSwaps", "deviation.graded"], { language, width: 300, paint: plain });
}

it("says of what all points keep how far the search got, unless that is proven", () => {
  expect(told("en", 0)).toContain("places in sites that are too small at most 4,690.");
  expect(told("en", 4615)).toContain("at most 4,690 (as far as the search got: it may be 4,615 less).");
  expect(told("nl", 4615)).toContain("hoogstens 4.690 (zo ver kwam de zoektocht: misschien kan het 4.615 lager).");
});

it("tells both measures, and what may be gained, in what people count: kilometres where it was reckoned in hectometres", () => {
  const point = { first: 43_218, second: 7, gaps: { first: 215, second: 1 }, proven: false };
  const found: Front = { status: "front", way: "stepwise", points: [point as never], complete: false, found: 1 };
  const text = frontText(found, ["distance", "handOvers"], { language: "nl", width: 300, paint: plain });
  expect(text.split("\n").slice(1, 3).join(" ")).toMatch(
    /^afstand binnen provincies \(km, +samenvoegingen +opgeteld over alle plekken\) +marge +\(afspraken\) /,
  );
  expect(text).toMatch(/^ *4\.322 +22 +7 +1 +nee$/m);
});
