import { describe, expect, it } from "vitest";
import { copiesOf } from "../../benchmarks/copies.ts";
import { drawPins } from "../../benchmarks/families/pins.ts";
import { generate, likeTheNetherlands } from "../../benchmarks/generator.ts";
import { createPhases } from "../../benchmarks/phases.ts";
import { netherlands, onlyKind, parsed, textsOf } from "../../benchmarks/scenarios.ts";
import { geography } from "../../src/domain/geography.ts";
import type { Scenario } from "../../src/domain/index.ts";

const dutch = parsed(netherlands("weighted"), createPhases());

function offered(scenario: Scenario): number {
  return scenario.municipalities.reduce((sum, m) => sum + m.offers.reduce((n, { places }) => n + places, 0), 0);
}

describe("made countries", () => {
  it("the same knobs, the same country; another seed, another", () => {
    const knobs = likeTheNetherlands(3, 4, 9);
    expect(generate("a", knobs)).toEqual(generate("a", knobs));
    expect(generate("a", { ...knobs, seed: 4 })).not.toEqual(generate("a", knobs));
  });

  it.each([1, 2, 3])("totals are exact, whatever the knobs (seed %i)", (seed) => {
    const knobs = likeTheNetherlands(seed, 3, 7, { need: 5_003, offered: 110, amvPercent: 9 });
    const made = parsed(textsOf(generate("made", knobs)), createPhases());
    expect(made.need).toEqual({ regular: 4_553, amv: 450 });
    expect(offered(made)).toBe(Math.floor(4_553 * 1.1) + 495);
    expect(made.municipalities).toHaveLength(21);
  });

  it("spread 0 makes all equal, and area sets how far they lie apart", () => {
    const flat = generate("flat", likeTheNetherlands(1, 1, 10, { spread: 0 }));
    expect(new Set(flat.municipalities.map(({ inhabitants }) => inhabitants)).size).toBe(1);
    const width = (area: number) => {
      const all = generate("wide", likeTheNetherlands(1, 1, 50, { area })).municipalities.map(
        ({ latitude }) => latitude,
      );
      return Math.max(...all) - Math.min(...all);
    };
    expect(width(480) / width(120)).toBeCloseTo(2, 1);
  });
});

describe("copies of the Netherlands", () => {
  const made = parsed(textsOf(copiesOf(dutch, 3, 1)), createPhases());

  it("three times everything, exactly, province by province", () => {
    expect(made.municipalities).toHaveLength(3 * 342);
    expect(made.need).toEqual({ regular: 3 * 87_860, amv: 3 * 8_140 });
    expect(offered(made)).toBe(3 * offered(dutch));
    for (const { code, task } of dutch.provinces) {
      const tasks = made.provinces.filter((p) => p.code.startsWith(`${code}-`)).map((p) => p.task);
      expect(tasks).toEqual([task, task, task]);
    }
  });

  it("the first is the original, the others are not; all have its distances", () => {
    const keys = (copy: string) =>
      made.municipalities.filter(({ code }) => code.endsWith(copy)).map((m) => m.indicative.regular);
    expect(keys("-00")).toEqual(dutch.municipalities.map((m) => m.indicative.regular));
    expect(keys("-01")).not.toEqual(keys("-00"));
    expect(keys("-02")).not.toEqual(keys("-01"));
    const between = (scenario: Scenario, suffix: string) =>
      geography(scenario).between(`GM0014${suffix}` as never, `GM0034${suffix}` as never);
    // Label points have four decimals, and 7.2 degrees are exact in them: the same to the hectometre.
    expect(["-00", "-01", "-02"].map((suffix) => between(made, suffix))).toEqual(
      Array.from({ length: 3 }, () => between(dutch, "")),
    );
  });
});

describe("one kind alone, and pins", () => {
  it("leaves nothing of the other kind", () => {
    const alone = onlyKind(dutch, "amv");
    expect(alone.need).toEqual({ regular: 0, amv: 8_140 });
    expect(alone.municipalities.flatMap(({ offers }) => offers).filter(({ kind }) => kind === "regular")).toEqual([]);
    expect(alone.provinces.reduce((sum, p) => sum + p.task.regular + p.task.amv, 0)).toBe(8_140);
  });

  it("draws as many as asked, the same for the same seed, of three sorts", () => {
    const drawn = drawPins(dutch, 200, 1);
    expect(drawn).toHaveLength(200);
    expect(drawPins(dutch, 200, 1)).toEqual(drawn);
    expect(new Set(drawn.map(({ type }) => type))).toEqual(new Set(["agreed-merger", "own-site", "forbidden-merger"]));
  });
});
