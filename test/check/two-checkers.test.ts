import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Package } from "../../src/app/index.ts";
import type { Files } from "../../src/check/index.ts";
import type { Scope } from "../../src/check/homes.ts";
import { planJson } from "../../src/report/index.ts";
import { rules } from "../../src/rules/index.ts";
import { writeScenario } from "../../src/scenario/index.ts";
import { verify } from "../../src/verify/index.ts";
import { createCounts } from "../arbitraries/counts.ts";
import { eventful } from "../arbitraries/eventful.ts";
import { runs } from "../arbitraries/runs.ts";
import { packageOf } from "../properties/packages.ts";
import { described } from "./described.ts";
import { textsOf, withoutBounds } from "./package-files.ts";
import { sealed, type Texts } from "./seal.ts";
import { attempted, claimOf, type Drawn, draws, readerOf } from "./random-claims.ts";
import { inShort, otherAnswers, python } from "./other.ts";
import { type Json, tamperings } from "./tamperings.ts";
import { example } from "./two-provinces.ts";

describe.runIf(python)("two checkers, of which neither knows the other", () => {
  it(
    "say the same of the example, and of everything that somebody might change in it",
    { timeout: 60_000 },
    async () => {
      const texts = await example();
      const changed = tamperings.map(([, file, change]) => {
        const json = JSON.parse(texts[file]);
        change(json);
        return sealed({ ...texts, [file]: JSON.stringify(json) });
      });
      const files = [sealed(texts), ...changed];
      const ours = await Promise.all(files.map(inShort));
      expect(otherAnswers(files)).toEqual(ours);
      expect(ours.map(([status]) => status)).toEqual(["accepted", ...tamperings.map(() => "refused")]);
    },
  );

  it("say the same of the examples of every rule", { timeout: 60_000 }, async () => {
    const files = rules.flatMap(({ examples }) =>
      examples.map(({ make }) => {
        const told = make();
        const scenario = described(told.scenario);
        return sealed(withoutBounds(scenario, told.plan, verify(scenario, told.plan).levels));
      }),
    );
    expect(otherAnswers(files)).toEqual(await Promise.all(files.map(inShort)));
  });

  it("say the same of packages with any prices, splits and scopes", { timeout: 180_000 }, async () => {
    const seen = createCounts();
    const files: Files[] = [];
    await fc.assert(
      fc.asyncProperty(eventful(size), draws, fc.constantFrom("joint", "sites"), async (drawn, draw, scope) => {
        const made = await packageOf(described(drawn), { way: "stepwise" });
        if (made.status !== "done") return;
        const texts = await textsOf(made);
        files.push(sealed(texts));
        for (const more of [0n, 1n]) files.push(sealed(withClaims(texts, made, draw, scope, more)));
      }),
      runs(60),
    );
    const ours = await Promise.all(files.map(inShort));
    expect(otherAnswers(files)).toEqual(ours);
    for (const [status] of ours) seen.add("answer", status);
    expect(seen.seldom(20, ["answer"], ["accepted", "refused"])).toEqual([]);
  });
});

const size = { municipalities: 8, provinces: 3, key: 24, pins: 3 };

/** The package with prices and trees of any kind, and the bounds that they reach, or one more than that. */
function withClaims(texts: Texts, made: Package, draw: Drawn, scope: Scope, more: bigint): Texts {
  const certificate = JSON.parse(texts["certificate.json"]);
  const reader = readerOf(made, scope);
  if (reader === undefined) return texts;
  certificate.scope = scope;
  for (const [l, level] of (certificate.levels as Json[]).entries()) {
    const claim = claimOf(reader, draw, l);
    const bound = attempted(() => reader.reached(claim, l, (level.limits as string[]).map(BigInt)));
    certificate.levels[l] = { value: level.value, limits: level.limits, bound: `${(bound ?? 0n) + more}`, ...claim };
  }
  return {
    "scenario.json": writeScenario(made.scenario),
    "plan.json": planJson(made.plan),
    "certificate.json": JSON.stringify(certificate),
  };
}
