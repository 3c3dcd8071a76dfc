import * as fc from "fast-check";
import { expect, it, vi } from "vitest";
import type * as Listings from "../../../solver/decomposition/groups/listing.ts";
import { createCounts } from "../../arbitraries/counts.ts";
import { runs } from "../../arbitraries/runs.ts";
import { asked, truthFor } from "./asked.ts";
import { arbLimited, limited, limitedOf } from "./limited.ts";

/** Beyond what window there are too many homes, and which windows were asked for. */
const { windows } = vi.hoisted(() => ({ windows: { beyond: Infinity, asked: [{ spare: 0, known: true }] } }));

vi.mock("../../../solver/decomposition/groups/listing.ts", async (original) => {
  const { createListing } = await original<typeof Listings>();
  return {
    createListing: (...of: Parameters<typeof createListing>) => {
      const listing = createListing(...of);
      return {
        ...listing,
        within(spare: number) {
          const known = spare <= windows.beyond;
          windows.asked.push({ spare, known });
          return known ? listing.within(spare) : undefined;
        },
      };
    },
  };
});

const arbCase = fc.record({
  drawn: fc.oneof(arbLimited, limitedOf(2, 3)),
  units: fc.constantFrom(0, 1 / 64, 1 / 4, 1, 4, 20, 100),
});

it(
  "with too many homes in a window a narrower one is searched, and what is told is true",
  { timeout: 300_000 },
  async () => {
    const seen = createCounts();
    await fc.assert(
      fc.asyncProperty(arbCase, async ({ drawn: { model, spare, started, prices }, units }) => {
        const made = await limited(model, spare, started);
        if (made === undefined) return;
        const { scale } = made.bounded.grains;
        const group = Math.abs(prices()) % made.bounded.lagrangian.members.length;
        const one = await asked(made, group, false, () => false);
        windows.beyond = Math.floor(units * scale);
        for (let round = 0; round < 2; round++) {
          const relief = (made.links.link[group] as number) < 0 ? 0 : Math.round((prices() * scale) / 3);
          const limits = one.open.map(() => Math.round((Math.abs(prices()) * scale) / 7));
          windows.asked = [];
          const told = one.oracle.tell({ relief, limits }, 0, one.oracle.most);
          expect(told.bound).toBeLessThanOrEqual(await truthFor(one, told));
          const wrong: string[] = [];
          let done = 0;
          let before: { spare: number; known: boolean } | undefined;
          for (const now of windows.asked) {
            const { spare: width } = now;
            if (!Number.isSafeInteger(width)) wrong.push(`${width} is no window`);
            if (before?.known === false && (width > before.spare || width < Math.max(1, 1.2 * done)))
              wrong.push(`${width} after ${before.spare} was too wide, and ${done} was done`);
            if (before?.known === true && (width <= before.spare || width > 3 * before.spare))
              wrong.push(`${width} after ${before.spare}`);
            if (now.known) done = width;
            before = now;
          }
          expect(wrong).toEqual([]);
          expect(windows.asked.length).toBeLessThanOrEqual(12);
          const narrower = windows.asked.some(({ known }, n) => known && windows.asked[n - 1]?.known === false);
          seen.add("window", narrower ? "narrower" : windows.asked.some(({ known }) => known) ? "wide enough" : "none");
        }
        one.oracle.dispose();
      }),
      runs(200),
    );
    expect(seen.seldom(5, ["window"], ["narrower", "wide enough", "none"])).toEqual([]);
  },
);
