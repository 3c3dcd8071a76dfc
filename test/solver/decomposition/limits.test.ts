import * as fc from "fast-check";
import { expect, it } from "vitest";
import { createBest } from "../../../solver/decomposition/points/best.ts";
import { divideLimits } from "../../../solver/decomposition/limits/limits.ts";
import { loadHighs } from "../../../solver/highs/engine.ts";
import type { Found } from "../../../solver/stage.ts";
import { activity, type Level } from "../../../src/model/index.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";
import { arbLimited, limited } from "./limited.ts";

it(
  "under a limit with something to spare: no bound above the optimum, no point below it",
  { timeout: 300_000 },
  async () => {
    const seen = createCounts();
    await fc.assert(
      fc.asyncProperty(arbLimited, async ({ model, spare, started, prices }) => {
        const made = await limited(model, spare, started);
        if (made === undefined) return;
        const { program, optimum, bounded, links } = made;
        const { budget } = bounded.generated.at;
        const { scale } = bounded.grains;
        let bound = -Infinity;
        const events: Found[] = [];
        const best = createBest(program, {
          seed: 1,
          stopped: () => false,
          enough: () => false,
          report: (told) => {
            events.push(told);
            if ("bound" in told) bound = told.bound;
          },
        });
        // Whatever a limit is priced at first, also at nothing.
        const first = budget.map((price) => (prices() > 0 ? price : Math.floor((scale * Math.abs(prices())) / 8)));
        const open = [...budget.keys()];
        const work = await divideLimits({
          highs: await loadHighs(),
          bounded,
          links,
          budget: first,
          open,
          best,
          left: () => ({ work: Infinity, seconds: Infinity }),
        });
        const wrong = events.filter((told) =>
          "bound" in told ? told.bound > optimum : activity(program.levels[0] as Level, told.point) < optimum,
        );
        expect(wrong).toEqual([]);
        expect(work).toBeGreaterThan(0);
        seen.add("limits", bound === optimum && best.value() === optimum ? "closed" : "a gap is left");
        seen.add("limits", spare === 0 ? "nothing to spare" : "something to spare");
        if (open.length > 0) seen.add("limits", "with a limit");
        if (program.elastic?.places.some(({ relief }) => relief?.when !== undefined) === true)
          seen.add("limits", "relieved or not");
      }),
      runs(460),
    );
    // Nine of ten close.
    expect(seen.seldom(148, ["limits"], ["closed"])).toEqual([]);
    expect(
      seen.seldom(
        20,
        ["limits"],
        ["closed", "nothing to spare", "something to spare", "with a limit", "relieved or not"],
      ),
    ).toEqual([]);
  },
);
