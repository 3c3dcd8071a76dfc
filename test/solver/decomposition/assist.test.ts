import * as fc from "fast-check";
import { expect, it } from "vitest";
import { decomposition } from "../../../solver/decomposition/index.ts";
import { createBest } from "../../../solver/decomposition/points/best.ts";
import { divideLimits } from "../../../solver/decomposition/limits/limits.ts";
import { loadHighs } from "../../../solver/highs/engine.ts";
import type { Found } from "../../../solver/stage.ts";
import { activity, type Assistant, type Assistants, type Level } from "../../../src/model/index.ts";
import { control } from "../conformance.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";
import { limited, limitedOf, type Limited } from "./limited.ts";

/** Helps as another thread would: all that goes to and fro is copied. It fails at a question, the first being 1; at 0 it does not start. */
function hiring(count: number, failsAt: number, asked: { questions: number; dismissed: number }): Assistants {
  const hire = (instructions: unknown): Assistant => {
    if (failsAt === 0) throw new Error("no thread");
    const answering = decomposition.assist?.(structuredClone(instructions), () => false);
    return {
      async ask(question) {
        const copy: unknown = structuredClone(question);
        asked.questions += 1;
        if (asked.questions >= failsAt) throw new Error("gone");
        return structuredClone((await answering)?.(copy));
      },
      dismiss: () => void (asked.dismissed += 1),
    };
  };
  return { count, hire };
}

async function solved({ program, bounded, links }: Limited, assistants?: Assistants) {
  const events: Found[] = [];
  const best = createBest(program, {
    seed: 1,
    stopped: () => false,
    enough: () => false,
    report: (told) => events.push(told),
  });
  const budget = bounded.generated.at.budget.slice();
  const left = (work: number) => ({ work: 2_000 - work, seconds: Infinity });
  const highs = await loadHighs();
  const work = await divideLimits({ highs, bounded, links, budget, open: [...budget.keys()], best, left, assistants });
  return { events, work };
}

const arbCase = fc.record({
  made: fc.oneof({ arbitrary: limitedOf(2, 2), weight: 1 }, { arbitrary: limitedOf(3, 2, 3), weight: 4 }),
  count: fc.integer({ min: 1, max: 5 }),
  failsAt: fc.oneof(fc.constant(Infinity), fc.constant(0), fc.integer({ min: 1, max: 6 })),
});

it(
  "with other threads a level comes out as it does without; where one is lost, it is true all the same",
  { timeout: 300_000 },
  async () => {
    const seen = createCounts();
    await fc.assert(
      fc.asyncProperty(arbCase, async ({ made: { model, spare, started }, count, failsAt }) => {
        const made = await limited(model, spare, started);
        if (made === undefined) return;
        const asked = { questions: 0, dismissed: 0 };
        const alone = await solved(made);
        const helped = await solved(made, hiring(count, failsAt, asked));
        const { program, optimum, bounded } = made;
        const groups = bounded.lagrangian.members.length;
        // Two groups are done before another thread has begun.
        const hired = failsAt === 0 || groups <= 2 ? 0 : Math.min(count, 3, groups - 1);
        expect(asked.dismissed).toBe(hired);
        const lost = failsAt > 0 && asked.questions >= failsAt;
        expect(lost ? alone : helped).toEqual(alone);
        const wrong = helped.events.filter((told) =>
          "bound" in told ? told.bound > optimum : activity(program.levels[0] as Level, told.point) < optimum,
        );
        expect(wrong).toEqual([]);
        seen.add("help", hired === 0 ? "nobody" : lost ? "lost" : "helped");
        if (hired > 1) seen.add("help", "several");
        if (failsAt === 0) seen.add("help", "none started");
      }),
      runs(200),
    );
    expect(seen.seldom(10, ["help"], ["lost", "helped", "several", "none started"])).toEqual([]);
  },
);

it("every level of a model may hire, and the claim is the same", { timeout: 300_000 }, async () => {
  const seen = createCounts();
  await fc.assert(
    fc.asyncProperty(limitedOf(3, 2, 3), async ({ model }) => {
      const [first, ...others] = model.levels;
      const levels = first === undefined ? [] : [{ ...first, tolerance: { numerator: 1, denominator: 5 } }, ...others];
      const asked = { questions: 0, dismissed: 0 };
      const alone = await decomposition.solve({ ...model, levels }, control());
      const assistants = hiring(1, Infinity, asked);
      const helped = await decomposition.solve({ ...model, levels }, { ...control(), assistants });
      expect(helped).toEqual(alone);
      seen.add("help", asked.questions > 0 ? "helped" : "nobody was needed");
    }),
    runs(400),
  );
  expect(seen.seldom(5, ["help"], ["helped"])).toEqual([]);
});
