import * as fc from "fast-check";
import { expect, it } from "vitest";
import { strategyFor } from "../../../src/app/strategy-for.ts";
import { decide } from "../../../src/decision/index.ts";
import { kinds, type Pin } from "../../../src/domain/index.ts";
import { decode } from "../../../src/formulate/decode.ts";
import { formulate } from "../../../src/formulate/formulate.ts";
import { makePlan } from "../../../src/formulate/plan.ts";
import type { Scope } from "../../../src/formulate/scope.ts";
import { keeping } from "../../../src/objectives/keeping.ts";
import { conclude } from "../../../solver/conclude.ts";
import { highs } from "../../../solver/highs/index.ts";
import { strategies } from "../../../solver/index.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { eventful } from "../../arbitraries/eventful.ts";
import { runs } from "../../arbitraries/runs.ts";
import { control } from "../conformance.ts";

it(
  "keeping what stands is read by the strategies themselves, and agrees with HiGHS on every level",
  { timeout: 600_000 },
  async () => {
    const seen = createCounts();
    await fc.assert(
      fc.asyncProperty(eventful({ municipalities: 12, provinces: 3, key: 40, pins: 0 }), fc.nat(), async (bare, n) => {
        const decided = decide(bare);
        if (decided.status !== "decided") return;
        const { decision } = decided;
        const first = formulate(bare, decision, { type: "joint" }, "joint");
        if (first.model.elastic === undefined || first.contradictions.length > 0) return;
        const stands = conclude(first.model, await highs.solve(first.model, control()));
        if (stands.status !== "optimal") return;
        const agreements = decode(first.program, stands.values);
        const { mergers, swaps, relief, reserve } = agreements;
        const not = mergers[n % Math.max(1, mergers.length)];
        if (not === undefined) return;
        const pin: Pin = { type: "forbidden-merger", kind: not.kind, guest: not.guest, host: not.host };
        const scenario = keeping({ ...bare, pins: [pin] }, makePlan(bare, decision, agreements));
        const provinces = bare.municipalities.filter((m) => m.code === not.guest).map((m) => m.province);
        const scopes: readonly Scope[] = [
          { type: "joint" },
          { type: "provinces", provinces, swaps, relief, reserve },
          { type: "sites", provinces, kinds, relief, reserve },
        ];
        for (const scope of scopes) {
          const { model } = formulate(scenario, decision, scope, scope.type);
          const own = strategies.find(({ name }) => name === strategyFor(model));
          if (own === undefined) throw new Error("There is a strategy for every model.");
          const { elastic: _elastic, facilities: _facilities, ...plain } = model;
          const exact = conclude(plain, await highs.solve(plain, control()));
          const ours = conclude(model, await own.solve(model, control()));
          seen.add(scope.type, own.name);
          const told = [exact, ours].map((one) => ("levels" in one ? one.levels.map(({ best }) => best) : one.status));
          expect([scope.type, told[1]]).toEqual([scope.type, told[0]]);
          if ("levels" in exact && (exact.levels[1]?.best ?? 0) > 1) seen.add(scope.type, "several");
        }
      }),
      runs(60),
    );
    expect(seen.seldom(5, ["joint", "provinces"], ["decomposition", "several"])).toEqual([]);
    expect(seen.seldom(5, ["sites"], ["facility-location", "several"])).toEqual([]);
  },
);
