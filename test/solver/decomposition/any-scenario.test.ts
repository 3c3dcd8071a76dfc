import * as fc from "fast-check";
import { expect, it } from "vitest";
import { decide } from "../../../src/decision/index.ts";
import { type Decision, pinFrom, type Scenario, shapeOf } from "../../../src/domain/index.ts";
import { formulate } from "../../../src/formulate/formulate.ts";
import type { Outcome } from "../../../src/model/index.ts";
import { conclude } from "../../../solver/conclude.ts";
import { decomposition } from "../../../solver/decomposition/index.ts";
import { highs } from "../../../solver/highs/index.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { eventful } from "../../arbitraries/eventful.ts";
import { runs } from "../../arbitraries/runs.ts";
import { control } from "../conformance.ts";

const drawn = eventful({ municipalities: 12, provinces: 3, key: 40, pins: 1 });

/** Columns of the largest program without structure that is asked. */
const WHOLE = 400;

const settled = ["agreed-merger", "forbidden-merger", "hosting-limit", "no-new-site"] as const;

function told(outcome: Outcome): string {
  const levels = "levels" in outcome ? outcome.levels.map(({ best, bound }) => `${best} ≥ ${bound}`) : [];
  return [outcome.status, ...levels].join(", ");
}

/** What HiGHS and the strategy say of the joint program, and the hand-overs that it may choose; undefined where there is none. */
async function both(scenario: Scenario, decision: Decision) {
  const { program, model, contradictions } = formulate(scenario, decision, { type: "joint" }, "joint");
  if (contradictions.length > 0) return undefined;
  // What is not read is solved as a whole by the same engine on both sides: of those, small ones tell as much as large ones.
  if (model.elastic === undefined && model.columns.length > WHOLE) return undefined;
  const exact = conclude(model, await highs.solve(model, control()));
  const ours = conclude(model, await decomposition.solve(model, control()));
  return { exact: told(exact), ours: told(ours), status: exact.status, model, handOvers: program.handOvers };
}

it("any rules, objective and pins: as HiGHS says, level by level", { timeout: 600_000 }, async () => {
  const seen = createCounts();
  await fc.assert(
    fc.asyncProperty(drawn, fc.nat(), fc.nat(60), fc.constantFrom(...settled), async (scenario, pick, places, type) => {
      const decided = decide(scenario);
      if (decided.status !== "decided") return;
      const first = await both(scenario, decided.decision);
      if (first === undefined) return;
      expect(first.ours).toBe(first.exact);
      seen.add(first.model.elastic === undefined ? "as a whole" : "elastic", first.status);
      // And once more with one of its hand-overs agreed or ruled out, or its host limited.
      const option = first.handOvers[pick % Math.max(1, first.handOvers.length)];
      if (option === undefined || first.model.elastic === undefined) return;
      const { kind, guest, host } = option;
      const parties = shapeOf({ type }).parties.length === 1 ? [host.code] : [guest.code, host.code];
      const pin = pinFrom(type, { kind, parties, places });
      const pinned = await both({ ...scenario, pins: [...scenario.pins, pin] }, decided.decision);
      expect(pinned?.ours).toBe(pinned?.exact);
      seen.add("elastic", pinned === undefined ? "contradiction" : `${type}, ${pinned.status}`);
    }),
    runs(90),
  );
  const solved = settled.map((type) => `${type}, optimal`);
  expect(seen.seldom(2, ["elastic"], ["optimal", ...solved])).toEqual([]);
});
