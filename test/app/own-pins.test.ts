import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makePackage, type Options } from "../../src/app/index.ts";
import { pinnedSites, type Pin, type Scenario } from "../../src/domain/index.ts";
import { pinPrices, sensitivity } from "../../src/explain/sensitivity/index.ts";
import { inlineOptions } from "./inline-options.ts";
import { createCounts } from "../arbitraries/counts.ts";
import { runs } from "../arbitraries/runs.ts";
import { scenarios, small } from "../arbitraries/scenario.ts";

const options: Options = { ...inlineOptions, way: "stepwise", strategy: "highs" };

const pinned = ["own-site", "forbidden-merger", "agreed-merger", "agreed-swap"] as const;

/** Written apart from the engine: pins whose every municipality lies in the province, and pins on swaps. */
function plainly(scenario: Scenario, keeps: (homes: readonly string[]) => boolean): Scenario {
  const home = new Map<string, string>(scenario.municipalities.map((m) => [m.code, m.province]));
  const pins = scenario.pins.filter((pin: Pin) => {
    const sites = pinnedSites(pin);
    return sites === undefined || keeps(sites.map((code) => home.get(code) ?? ""));
  });
  return { ...scenario, pins };
}

/** With an agreement of another province before all others, where there is one. */
function pinnedElsewhere(scenario: Scenario, province: string): Scenario {
  const [guest, host] = scenario.municipalities.filter((m) => m.province !== province);
  if (guest === undefined || host === undefined || guest.province !== host.province) return scenario;
  const pin: Pin = { type: "agreed-merger", kind: "amv", guest: guest.code, host: host.code };
  return { ...scenario, pins: [pin, ...scenario.pins] };
}

describe("a question about a part", () => {
  it("has the package of the scenario with that part's pins alone", async () => {
    const seen = createCounts();
    await fc.assert(
      fc.asyncProperty(scenarios({ ...small, provinces: 3, pins: 6, pinned }), fc.nat(), async (drawn, pick) => {
        const { code } = drawn.provinces[pick % drawn.provinces.length] as Scenario["provinces"][number];
        const scenario = pinnedElsewhere(drawn, code);
        const own = plainly(scenario, (homes) => homes.every((home) => home === code));
        seen.add("elsewhere", own.pins.length < scenario.pins.length ? "pinned" : "free");
        for (const [how, alone] of [
          [{ province: code }, own],
          [{ swapsOnly: true }, plainly(scenario, () => false)],
        ] as const) {
          const result = await makePackage(scenario, { ...options, ...how });
          seen.add("status", result.status);
          expect(result).toEqual(await makePackage(alone, { ...options, ...how }));
        }
      }),
      runs(60),
    );
    expect(seen.seldom(5, ["elsewhere"], ["pinned"])).toEqual([]);
    expect(seen.seldom(10, ["status"], ["done"])).toEqual([]);
  }, 60_000);

  it("has the prices of that part's pins, by their places in the whole list, and its own one-step changes", async () => {
    const seen = createCounts();
    await fc.assert(
      fc.asyncProperty(scenarios({ ...small, provinces: 3 }), fc.nat(), async (drawn, pick) => {
        const { code } = drawn.provinces[pick % drawn.provinces.length] as Scenario["provinces"][number];
        const home = drawn.municipalities.find((m) => m.province === code);
        const pins: Pin[] = home === undefined ? [] : [{ type: "own-site", kind: "amv", municipality: home.code }];
        const scenario = pinnedElsewhere({ ...drawn, pins }, code);
        const own = plainly(scenario, (homes) => homes.every((home) => home === code));
        const how = { ...options, province: code };
        const [prices, alone] = [await pinPrices(scenario, how), await pinPrices(own, how)];
        expect(prices.status).toBe(alone.status);
        if (prices.status !== "effects" || alone.status !== "effects") return;
        const places = prices.effects.flatMap(({ what }) => (what.type === "one" ? [what.index] : []));
        seen.add("prices", places.some((place, i) => place !== i) ? "moved" : "same");
        expect(places.map((place) => scenario.pins[place])).toEqual(own.pins);
        expect(prices.effects.map(({ what: _what, ...effect }) => effect)).toEqual(
          alone.effects.map(({ what: _what, ...effect }) => effect),
        );
        expect(await sensitivity(scenario, { offers: 0, province: code }, how)).toEqual(
          await sensitivity(own, { offers: 0, province: code }, how),
        );
      }),
      runs(8),
    );
    expect(seen.seldom(1, ["prices"], ["moved"])).toEqual([]);
  }, 60_000);
});
