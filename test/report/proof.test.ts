import { describe, expect, it } from "vitest";
import type { Package } from "../../src/app/package.ts";
import type { Checked } from "../../src/report/data/proof.ts";
import { reportData, reportHtml } from "../../src/report/index.ts";
import { proofSentences } from "../../src/report/proof-sentences.ts";
import { proven, stopped, verdict } from "./fixture.ts";

describe("proof", () => {
  const sentences = (result: Package, checked?: Checked) => {
    const told = reportData(result, { type: "plan" }, {}, checked);
    return proofSentences(told.proof, told.verified, told.violations.length, "en");
  };
  const joint: Package = { ...proven, proof: { ...proven.proof, way: "joint" } };
  const accepted = (...bounds: readonly (bigint | undefined)[]): Checked => ({
    status: "accepted",
    scope: "joint",
    levels: bounds.map((bound) => ({ bound })),
  });

  it("leaves a proof to the word of the search, and says by which way", () => {
    expect(sentences(proven)[1]).toMatch(/^The best found, step by step. By the word of the search/);
    expect(sentences(joint)[1]).toContain("By the word of the search no other package");
    expect(sentences(proven).join()).not.toContain("optimal");
  });

  it("says optimal where bounds were recomputed, or a certificate meets every value", () => {
    const parts = proven.proof.parts.map((part) => ({ ...part, certificate: "checked" as const }));
    expect(sentences({ ...joint, proof: { ...joint.proof, parts } })[1]).toMatch(/^Proven optimal/);
    const certified = sentences(joint, accepted(12n, 98_765n, 1_500n));
    expect(certified[1]).toMatch(/^Proven optimal/);
    expect(certified).toContain(
      "“deviation from the key”: this one has 98,765; no package that keeps to the objectives above has less.",
    );
  });

  it.each([
    [98_764n, 1_500n],
    [98_765n, undefined],
  ])("but not where one is missed, or not bounded (%s, %s)", (second, third) => {
    const told = sentences(joint, accepted(12n, second, third));
    expect(told[1]).toMatch(/^The best found/);
    expect(told.join()).toContain("this one has 12; no package within these rules has less.");
  });

  it("tells how far a certificate is off, rounded up, and of what it says nothing", () => {
    const told = sentences(joint, accepted(12n, 98_000n, undefined));
    expect(told).toContain(
      "“deviation from the key”: no package that keeps to the objectives above has less than 98,000; this one has 98,765. That is at most 0.79 % above the best of those.",
    );
    expect(told).toContain(
      "“agreements, sites and distance”: this one has 1,500; nothing is proven of what others could have.",
    );
    const [, line] = reportData(joint, { type: "plan" }, {}, accepted(12n, 98_000n, undefined)).proof.levels;
    expect(line?.certified).toEqual({ bound: 98_000, best: false, basisPoints: 79 });
  });

  it("says of which packages a certificate speaks, and calls no swaps optimal by it", () => {
    const told = sentences(proven, {
      status: "accepted",
      scope: "sites",
      levels: [{ bound: 12n }, { bound: 98_765n }, { bound: 1_500n }],
    });
    expect(told[1]).toMatch(/^The best found, step by step/);
    expect(told).toContain(
      "“places in sites that are too small”: this one has 12; no package with the same swaps and relief has less.",
    );
    expect(told).toContain(
      "“deviation from the key”: this one has 98,765; no package with the same swaps and relief that keeps to the objectives above has less.",
    );
  });

  it.each(["refused", "not judged"] as const)("takes nothing from a certificate that is %s", (status) => {
    expect(sentences(joint, { status })).toEqual(sentences(joint));
  });

  it("rounds the distance to the best possible up", () => {
    // 765 above a bound of 98,000 is 0.7806… %.
    expect(reportData(stopped).proof.open).toMatchObject({ gap: 765, basisPoints: 79 });
    expect(sentences(stopped)[1]).toBe(
      "Not proven optimal: the best found for “deviation from the key” is at most 0.79 % above the best possible (765 is open).",
    );
    expect(sentences(stopped)[2]).toContain("other swaps could come lower");
    expect(sentences(stopped)[3]).toContain("stopped early");
  });

  it("shows columns that add up: at least, open, left to later objectives, this plan", () => {
    const [, level] = stopped.proof.levels;
    const levels = stopped.proof.levels.map((other) =>
      other === level ? { ...other, best: other.value - 1_000, bound: other.value - 1_765, gap: 765 } : other,
    );
    const [, line] = reportData({ ...stopped, proof: { ...stopped.proof, levels } }).proof.levels;
    expect(line).toMatchObject({ bound: 97_000, gap: 765, used: 1_000, best: 97_765, value: { value: 98_765 } });
  });

  it("shows nothing open where a level is proven, whatever its value comes to in thousandths", () => {
    const verdict = { ...proven.verdict, levels: proven.verdict.levels.map((level) => ({ ...level, scale: 7 })) };
    for (const line of reportData({ ...proven, verdict }).proof.levels) {
      expect(line).toMatchObject({ gap: 0, proven: true, bound: line.value.value });
    }
  });

  it("names a step without a proof whose objectives are not the scenario's", () => {
    const part = {
      phase: "swaps",
      part: "",
      status: "feasible",
      ended: "work",
      certificate: "claimed",
      levels: [
        { name: "even", value: 5, best: 5, bound: 5, gap: 0, proven: true },
        { name: "agreements", value: 11, best: 11, bound: 10, gap: 1, proven: false },
      ],
    } as const;
    const result: Package = { ...proven, proof: { ...proven.proof, status: "feasible", parts: [part] } };
    expect(sentences(result)[1]).toContain("in the swaps, objective 2 of that step is at most 10 % above");
    const unbounded: Package = { ...result, proof: { ...result.proof, parts: [{ ...part, levels: [] }] } };
    expect(sentences(unbounded)[1]).toContain("in the swaps the proof is not finished (1 part)");
  });

  it("tells parts and what people count first; figures that were reckoned with in brackets, or aside", () => {
    const { proof, verified, measures } = reportData(stopped);
    const told = (rank: number, part: { gap?: number; best?: number; used?: number }, raw: "within" | "aside") => {
      const levels = proof.levels.map(({ basisPoints, ...level }) => ({
        ...level,
        ...(level.rank === rank && part),
        // Above a bound of 0 nothing is a part.
        ...(part.gap === undefined && basisPoints !== undefined && { basisPoints }),
      }));
      const open = levels[rank - 1];
      if (open === undefined) throw new Error("There are three levels.");
      return proofSentences({ ...proof, levels, open }, verified, 0, "nl", undefined, { raw, measures })[1];
    };
    expect(told(2, {}, "aside")).toMatch(/hoogstens 0,79 % boven het best mogelijke\.$/);
    expect(told(2, { best: 98_000, used: 765 }, "aside")).toMatch(/Zij gebruiken 0,79 %\.$/);
    expect(told(2, { best: 98_000, used: 765 }, "within")).toMatch(
      /Zij gebruiken 0,79 % \(het pakket komt uit op 98\.765, waar 98\.000 was gevonden\)\.$/,
    );
    const unbounded = { gap: 98_765 };
    expect(told(2, unbounded, "aside")).toMatch(/nog niet uitgesloten dat het veel beter kan\.$/);
    expect(told(2, unbounded, "within")).toMatch(/\(hoogstens 98\.765 boven het best mogelijke\)\.$/);
    // A level that is one thing that people count.
    expect(told(1, { gap: 12 }, "aside")).toMatch(
      /hoogstens zoveel boven het best mogelijke: 12 plekken meer in een te kleine locatie\.$/,
    );
  });

  it("says that nothing is known where no bound is", () => {
    const levels = stopped.proof.levels.map((l) => (l.proven ? l : { ...l, bound: -Infinity, gap: Infinity }));
    expect(sentences({ ...stopped, proof: { ...stopped.proof, levels } })[1]).toContain("no bound is known");
  });

  it("tells a broken plan before anything else", () => {
    const violation = {
      rule: "viable-site",
      amount: 4,
      unit: "places",
      where: ["GM03"],
      kind: "amv",
      message: { nl: "te klein", en: "too small" },
    } as const;
    const told = reportData({ ...proven, verdict: { ...verdict, ok: false, violations: [violation] } });
    expect(told.violations[0]).toMatchObject({ where: [{ code: "GM03", name: "Cuijk" }], amount: 4 });
    expect(proofSentences(told.proof, told.verified, 1, "nl")[0]).toBe(
      "Niet in orde: de regels zijn op 1 punt geschonden.",
    );
  });
});

describe("the report's page for a judge", () => {
  const page = (checked?: Checked) => reportHtml(reportData(proven, { type: "plan" }, {}, checked));
  const levels = [{ bound: 12n }, { bound: 98_000n }, { bound: undefined }];

  it("says what was asked, what is proven, how to check it and what that does not say, in both languages", () => {
    const made = page({ status: "accepted", scope: "joint", levels });
    for (const text of [
      "Divide exactly 706 places",
      "this one has 12; no package within these rules has less.",
      "has less than 98,000; this one has 98,765. That is at most 0.79 % above the best of those.",
      "nothing is proven of what others could have",
      "node check.mjs",
      "Whether the figures of the scenario are true",
      "Verdeel precies 706 plekken",
      "dit pakket heeft 12; geen pakket binnen deze regels heeft minder.",
    ])
      expect(made).toContain(text);
  });

  it("says of what the checker does not judge that nobody else recomputed it", () => {
    const made = page({ status: "not judged" });
    expect(made).toContain("that says nothing for or against the package");
    expect(made).not.toContain("node check.mjs");
    expect(made).not.toContain("no package within these rules has less");
  });

  it("is not there where nobody checked, or the package was refused", () => {
    for (const checked of [undefined, { status: "refused" } as const]) expect(page(checked)).not.toContain("en-judge");
  });
});
