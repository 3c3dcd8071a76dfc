import { isDeepStrictEqual } from "node:util";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { decide } from "../../../src/decision/index.ts";
import { kinds, type Account, type MunicipalityCode, type Plan } from "../../../src/domain/index.ts";
import { caseOf, storyOf, type Story } from "../../../src/explain/why/index.ts";
import { makePlan } from "../../../src/formulate/plan.ts";
import { alternativeSentence, formatNumber, languages, storySentences } from "../../../src/report/index.ts";
import { reportSay } from "../../../src/report/messages/index.ts";
import { verify, type Verdict } from "../../../src/verify/index.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { picker } from "../../arbitraries/pick.ts";
import { carefulPlan } from "../../arbitraries/plan.ts";
import { runs } from "../../arbitraries/runs.ts";
import { scenarios, small } from "../../arbitraries/scenario.ts";

type Draft = { -readonly [Key in keyof Account]: Account[Key] };

/** The plan with one open task elsewhere, changed by hand in its agreements and accounts. */
function changed(plan: Plan, story: Story, to: MunicipalityCode | undefined, places: number): Plan {
  const copy = structuredClone(plan) as Plan & { mergers: Plan["mergers"] };
  const { kind, municipality, handsOver } = story;
  const account = (code: string) => copy.municipalities.find((m) => m.code === code)?.accounts[kind] as Draft;
  const move = (host: string, by: number) => {
    account(municipality.code).handedOver += by;
    account(municipality.code).hosted -= by;
    account(host).guests += by;
    account(host).hosted += by;
  };
  if (handsOver !== undefined) move(handsOver.other, -handsOver.places);
  if (to !== undefined) move(to, places);
  const rest = plan.mergers.filter((m) => m.guest !== municipality.code || m.kind !== kind);
  copy.mergers = to === undefined ? rest : [...rest, { kind, guest: municipality.code, host: to, places }];
  return copy;
}

function differences(before: Verdict, after: Verdict) {
  return {
    measures: Object.fromEntries(
      Object.entries(after.measures).map(([id, value]) => [id, value - (before.measures[id] ?? 0)]),
    ),
    levels: after.levels.map(({ value }, l) => value - (before.levels[l]?.value ?? 0)),
  };
}

it("tells the verifier's numbers, and prices every alternative as the verifier does", () => {
  const seen = createCounts();
  fc.assert(
    fc.property(scenarios(small), fc.nat(), (scenario, seed) => {
      const decided = decide(scenario);
      if (decided.status !== "decided") return;
      const plan = makePlan(scenario, decided.decision, carefulPlan(scenario, decided.decision, picker(seed)));
      const known = caseOf(scenario, plan);
      if (known === undefined) throw new Error("A decided scenario has a case.");
      const { verdict } = known;
      for (const m of verdict.municipalities) {
        for (const kind of kinds) {
          const story = storyOf(known, m.code, kind, 2);
          const sum = (list: readonly { readonly places: number }[]) => list.reduce((n, x) => n + x.places, 0);
          const { decided: cell, handsOver } = story;
          expect([story.task, story.hosted, story.siteAfter]).toEqual([m.task[kind], m.hosted[kind], m.site[kind]]);
          expect(cell.decided - story.relief - story.reserve - sum(story.given) + sum(story.taken)).toBe(m.task[kind]);
          expect(m.task[kind] - (handsOver?.places ?? 0) + sum(story.guests)).toBe(m.hosted[kind]);
          for (const language of languages) {
            const text = storySentences(scenario, story, language).join(" ");
            const nobody = reportSay(language)("why.outcome.none", {
              name: story.municipality.name,
              task: m.task[kind],
            });
            expect(text).toContain(m.hosted[kind] === 0 ? nobody : formatNumber(language, m.hosted[kind]));
            for (const n of [story.indicative, m.task[kind], cell.decided])
              expect(text).toContain(formatNumber(language, n));
          }
          for (const alternative of story.alternatives) {
            const { move, places } = alternative;
            const host = move.type === "host" ? move.host : undefined;
            const after = verify(scenario, changed(plan, story, host, places));
            seen.add("alternatives", alternative.status);
            expect(alternativeSentence(scenario, alternative, "nl")).not.toBe("");
            const forbidden = alternative.status === "forbidden";
            // Some of these plans break a rule already; an alternative is forbidden for what it adds.
            const added = after.violations.filter(
              (v) =>
                !verdict.violations.some(
                  (w) =>
                    w.amount >= v.amount && isDeepStrictEqual([w.rule, w.kind, w.where], [v.rule, v.kind, v.where]),
                ),
            );
            expect(added).toEqual(forbidden ? alternative.violations : []);
            const price = forbidden ? differences(verdict, after) : alternative.price;
            expect(price).toEqual(differences(verdict, after));
          }
        }
      }
    }),
    runs(60),
  );
  expect(seen.seldom(20, ["alternatives"], ["possible", "forbidden"])).toEqual([]);
});
