import { describe, expect, it } from "vitest";
import type { PartProof } from "../../src/app/package.ts";
import { proofOf } from "../../src/app/proof.ts";
import type { ObjectiveLevel } from "../../src/domain/index.ts";
import type { LevelResult } from "../../src/model/index.ts";
import type { Verdict } from "../../src/verify/index.ts";

const level = (measure: string): ObjectiveLevel => ({
  name: { nl: measure, en: measure },
  terms: [{ measure, weight: { numerator: 1, denominator: 1 }, options: {} }],
  tolerance: { numerator: 0, denominator: 100 },
});

const verdict = (...values: number[]) =>
  ({ levels: values.map((value) => ({ value, scale: 1 })) }) as unknown as Verdict;

function part(
  phase: PartProof["phase"],
  ...levels: (readonly [value: number, best: number, bound: number])[]
): PartProof {
  const told = levels.map(([value, best, bound]): LevelResult => {
    return { name: "level", value, best, bound, gap: best - bound, proven: best === bound };
  });
  const status = told.every(({ proven }) => proven) ? "optimal" : "feasible";
  return { phase, part: "", status, ended: "finished", certificate: "claimed", levels: told };
}

describe("how sure a package is", () => {
  it("adds up over its parts, with what no part decides on top: bound + gap + what later levels used = value", () => {
    // 40 of the 100 are swaps, which the mergers do not decide.
    const parts = [part("swaps", [5, 5, 5]), part("mergers", [35, 30, 28]), part("mergers", [25, 25, 25])];
    const { levels, status } = proofOf("stepwise", [level("agreements")], verdict(100), parts);
    expect(levels).toEqual([{ name: "level", value: 100, best: 95, bound: 93, gap: 2, proven: false }]);
    expect(status).toBe("feasible");
  });

  it("of a largest value is the largest of its parts', whatever the others could still gain", () => {
    const parts = [part("mergers", [50, 50, 50]), part("mergers", [30, 28, 10])];
    const [told] = proofOf("stepwise", [level("deviation.max")], verdict(50), parts).levels;
    expect(told).toMatchObject({ value: 50, best: 50, bound: 50, gap: 0 });
  });

  it("is not known of a level that is neither a sum nor a largest value", () => {
    const mixed = { ...level("deviation.max"), terms: [...level("deviation.max").terms, ...level("sites").terms] };
    const parts = [part("mergers", [50, 50, 50]), part("mergers", [30, 30, 30])];
    const [told] = proofOf("stepwise", [mixed], verdict(70), parts).levels;
    expect(told).toMatchObject({ value: 70, bound: -Infinity, proven: false });
  });

  it("has no bound below 0, since nothing that is counted is", () => {
    const both = [part("mergers", [60, 50, -70]), part("mergers", [40, 40, -5])];
    const [sum] = proofOf("stepwise", [level("deviation.absolute")], verdict(100), both).levels;
    expect(sum).toEqual({ name: "level", value: 100, best: 90, bound: 0, gap: 90, proven: false });
    const [largest] = proofOf("stepwise", [level("deviation.max")], verdict(60), both).levels;
    expect(largest).toMatchObject({ value: 60, best: 50, bound: 0, gap: 50, proven: false });
    // The best there can be, whoever has not shown it; and what is not known stays so.
    const [none] = proofOf("joint", [level("sites")], verdict(0), [part("joint", [0, 0, -3])]).levels;
    expect(none).toMatchObject({ best: 0, bound: 0, gap: 0, proven: true });
  });

  it("is the program's own word where everything was chosen in one", () => {
    const [told] = proofOf("joint", [level("sites")], verdict(61), [part("joint", [60, 58, 55])]).levels;
    // One more is what is the same for every choice.
    expect(told).toMatchObject({ value: 61, best: 59, bound: 56, gap: 3 });
  });

  it("is the program's own bound where names come later, which other choices may have fewer of", () => {
    const joint = (...found: readonly (readonly [number, number, number])[]) => {
      const made = proofOf("joint", [level("municipalSwaps")], verdict(61), [part("joint", ...found)]);
      return { ...made.levels[0], status: made.status };
    };
    expect(joint([60, 58, 55])).toMatchObject({ value: 61, best: 61, bound: 55, gap: 6, proven: false });
    // Proven of what the program counts is not proven of what the names come to.
    expect(joint([40, 40, 40])).toMatchObject({ best: 61, bound: 40, gap: 21, proven: false, status: "feasible" });
    expect(joint([61, 61, 61])).toMatchObject({ bound: 61, gap: 0, proven: true, status: "optimal" });
    // Where the rest of the country is held, its names are not the program's either.
    const part_ = { ...part("joint", [40, 40, 40]), part: "Drenthe" };
    const [held] = proofOf("joint", [level("agreements")], verdict(61), [part_]).levels;
    expect(held).toMatchObject({ value: 61, bound: -Infinity, proven: false });
  });
});
