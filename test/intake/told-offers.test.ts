import { describe, expect, it } from "vitest";
import { toldOffers } from "../../src/intake/told-offers.ts";
import { read, sheet } from "./sheets.ts";

describe("of whom tables state offers", () => {
  it("is told for each kind that has a figure, whatever that is", () => {
    const found = read(
      sheet([
        ["Gemeente", "Toegezegd regulier", "Toegezegd amv", "Inwoners"],
        ["Den Haag", 0, undefined, 500],
        ["GM0344", 7, 5, undefined],
      ]),
    );
    expect(toldOffers(found)).toEqual([
      { municipality: "GM0518", kind: "regular" },
      { municipality: "GM0344", kind: "regular" },
      { municipality: "GM0344", kind: "amv" },
    ]);
  });
});
