import { describe, expect, it } from "vitest";
import { netherlands } from "../intake/sheets.ts";
import { judge } from "./judge.ts";
import { mutated, seeds } from "./mutate.ts";
import { randomFrom } from "./random.ts";

describe("changed files", () => {
  it("are read right or refused with a way out, a short run of `npm run fuzz`", () => {
    const random = randomFrom(20_251);
    const all = seeds();
    const counts = { read: 0, refused: 0, wrong: 0 };
    for (let round = 0; round < 800; round++) {
      const file = mutated(all[random(all.length)] ?? new Uint8Array(), random);
      const judged = judge(file, netherlands);
      counts[judged.status]++;
      expect(judged).not.toMatchObject({ status: "wrong" });
    }
    expect(counts.read).toBeGreaterThan(100);
    expect(counts.refused).toBeGreaterThan(100);
  });

  it("would be noticed when read wrongly", () => {
    const random = randomFrom(1);
    expect(Array.from({ length: 5 }, () => random(1_000))).toEqual(
      Array.from(
        { length: 5 },
        (
          (again) => () =>
            again(1_000)
        )(randomFrom(1)),
      ),
    );
    const broken = { ...netherlands, municipalities: undefined as never };
    expect(judge(seeds()[1] ?? new Uint8Array(), broken)).toMatchObject({ status: "wrong" });
  });
});
