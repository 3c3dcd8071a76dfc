import { createElement } from "react";
import { describe, expect, it, vi } from "vitest";
import { StatusBar } from "../../src/web/parts/status-bar.tsx";
import { KeepSwitch } from "../../src/web/screens/province/keep-switch.tsx";
import { WhatChanged } from "../../src/web/screens/province/what-changed.tsx";
import { Solve } from "../../src/web/screens/solve.tsx";
import { firstSession } from "../../src/web/state/session.ts";
import type { Package } from "../../src/app/index.ts";
import { proven, stopped } from "../report/fixture.ts";
import { answerOf, withPackage, withSession } from "./shown.ts";

/** Markup is made at once, so nobody waits for a change of the store. */
vi.mock("../../src/web/state/store.ts", async (original) => ({
  ...(await original<object>()),
  useStore: <Value>(store: { readonly get: () => Value }) => store.get(),
}));

describe("what is green", () => {
  const joint: Package = { ...proven, proof: { ...proven.proof, way: "joint" } };
  const violations = proven.verdict.violations;
  const broken: Package = { ...stopped, verdict: { ...stopped.verdict, ok: false, violations } };

  it("is what is proven; what is not says how far off it may be", () => {
    const badge = (found: Package) =>
      /vw-badge--\w+">[^<]*/.exec(withPackage("en", createElement(StatusBar), found))?.[0];
    expect(badge(joint)).toBe('vw-badge--good">best, by the search');
    expect(badge(proven)).toBe('vw-badge--good">best step by step, by the search');
    expect(badge(stopped)).toBe('vw-badge--plain">checked, not proven: at most 0.79 % above the best possible');
    expect(badge(broken)).toBe('vw-badge--alarm">not in order');
  });

  it("is nothing while something better is sought, which tells when only the last rank is left", () => {
    const held: Package = { ...proven, proof: { ...proven.proof, way: "joint", held: true, status: "feasible" } };
    const open = (ranks: readonly number[], way: Package["proof"] = held.proof): Package => ({
      ...held,
      proof: { ...way, levels: way.levels.map((level, l) => ({ ...level, proven: !ranks.includes(l) })) },
    });
    const last = held.proof.levels.length - 1;
    const status = (found: Package) => {
      const answer = { ...answerOf(found), open: true } as const;
      const running = { task: "amend", key: answer.key } as const;
      const session = { ...firstSession, scenario: found.scenario, answer, running };
      const moment = { phase: "joint", part: "", done: 0, of: 1, at: 0 } as const;
      return withSession("en", createElement(StatusBar), session, [moment]);
    };
    expect(last).toBeGreaterThan(0);
    const almost = "with the rest as it was the best up to the last rank";
    expect(status(open([last]))).toContain(almost);
    const others = [open([0, last]), open([0]), open([last], { ...joint.proof, status: "feasible" })];
    for (const found of others) {
      expect(status(found)).toContain("a better one is being sought");
      expect(status(found)).not.toContain(almost);
    }
    expect(status(open([last]))).not.toContain("vw-badge--good");
  });

  it("is so in the note beside the proof", () => {
    const note = (found: Package) => /vw-note--\w+/.exec(withPackage("nl", createElement(Solve), found))?.[0];
    expect([joint, stopped, broken].map(note)).toEqual(["vw-note--good", "vw-note--plain", "vw-note--alarm"]);
  });

  it("follows what happened when something was changed", () => {
    const worse: Package = {
      ...proven,
      verdict: { ...proven.verdict, levels: proven.verdict.levels.map((l) => ({ ...l, value: l.value + 1 })) },
    };
    const note = (found: Package, previous: Package) =>
      withPackage("en", createElement(WhatChanged, { province: "" }), found, previous);
    expect(note(proven, worse)).toMatch(/vw-note--good.*is better than before/);
    expect(note(worse, proven)).toMatch(/vw-note--notice.*is worse than before/);
    expect(note(stopped, stopped)).toMatch(/vw-note--plain.*Not proven the best/);
  });

  it("says that keeping costs nothing where the best anew is better on no objective, whatever it gave way on", () => {
    const kept = (measures: object): string => {
      const found = {
        ...proven,
        verdict: { ...proven.verdict, measures: { ...proven.verdict.measures, ...measures } },
      };
      const answer = { ...answerOf(found), key: "kept" };
      const best = { ...answerOf(proven), key: "best" };
      const anew = { beside: "kept", answer: best };
      const session = { ...firstSession, scenario: proven.scenario, answer, previous: answer, anew };
      return withSession("en", createElement(KeepSwitch), session);
    };
    const was = (id: string) => proven.verdict.measures[id] ?? 0;
    const [graded, distance] = [was("deviation.graded"), was("distance")];
    expect(kept({})).toContain("keeping what stands costs nothing");
    const nearer = kept({ "deviation.graded": graded - 100 });
    expect(nearer).toContain("is better on none of the objectives");
    expect(nearer).not.toContain("This, compared with that");
    const dearer = kept({ "deviation.graded": graded - 100, distance: distance + 500 });
    expect(dearer).toContain("This, compared with that");
  });

  it("tells what changed in things that people count, and the measures' own figures on request", () => {
    const measures = { ...proven.verdict.measures, distance: (proven.verdict.measures.distance ?? 0) + 12_400 };
    const more: Package = { ...proven, verdict: { ...proven.verdict, measures } };
    const told = withPackage("nl", createElement(WhatChanged, { province: "" }), more, proven);
    const [words, figures] = told.split("<details>");
    expect(words).toContain("opgeteld over alle plekken 1.240 km verder weg, binnen provincies");
    expect(words).not.toContain("hectometer");
    expect(figures).toContain("+12.400 (plekken keer hectometer)");
  });
});
