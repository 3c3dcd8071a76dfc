import { decide } from "../../src/decision/index.ts";
import type { Pin, ProvinceCode, Scenario } from "../../src/domain/index.ts";
import { geography } from "../../src/domain/geography.ts";
import type { Case, Family, Tier } from "../family.ts";
import { createRandom } from "../random.ts";
import { netherlands, parsed, provinceOf, sitesTask } from "../scenarios.ts";
import { createPhases } from "../phases.ts";

const counts: readonly (readonly [pins: number, tier: Tier])[] = [
  [0, "quick"],
  [20, "full"],
  [50, "full"],
  [100, "full"],
  [200, "quick"],
];

export const pins: Family = {
  name: "pins",
  title: "Mergers of the country with 0 to 200 pins",
  question: "What do agreements and prohibitions by people at the table do to the search?",
  unit: "municipalities",
  type: "program",
  cases: (seed) => [
    pinned(seed, 10, "Utrecht", 26, "smoke"),
    ...counts.map(([count, tier]) => pinned(seed, count, undefined, 342, tier)),
  ],
};

function pinned(seed: number, count: number, province: string | undefined, size: number, tier: Tier): Case {
  return {
    name: `${count} pins, ${province ?? "the Netherlands"}`,
    size,
    severity: count / 2,
    tier,
    columns: size * 8,
    make: (phases) => {
      const free = parsed(netherlands("weighted"), createPhases());
      const only = province === undefined ? undefined : provinceOf(free, province);
      const drawn = drawPins(free, count, seed, only);
      const scenario = parsed(netherlands("weighted", drawn), phases);
      return sitesTask(scenario, { kinds: ["regular"], ...(only !== undefined && { provinces: [only] }) }, phases);
    },
  };
}

/**
 * A third of the pins are agreed mergers, a third sites that stay, a third pairs that are out. Agreed ones go to hosts
 * with an adopted site and room for them, each host and each guest once, so that all can be kept at the same time.
 */
export function drawPins(scenario: Scenario, count: number, seed: number, only?: ProvinceCode): Pin[] {
  const random = createRandom(seed);
  const decided = decide(scenario);
  if (decided.status === "infeasible") return [];
  const cells = new Map(decided.decision.municipalities.map(({ code, cells }) => [code, cells.regular]));
  const { between } = geography(scenario);
  const of = (code: string) => cells.get(code as never) ?? { adopted: 0, share: 0, decided: 0 };
  const small = scenario.municipalities.filter((m) => {
    const { adopted, share, decided } = of(m.code);
    return (only === undefined || m.province === only) && decided > 0 && decided < 100 && adopted === 0 && share > 0;
  });
  const used = new Set<string>();
  const drawn: Pin[] = [];
  for (const guest of random.shuffle(small)) {
    if (drawn.length >= count) break;
    const near = scenario.municipalities.filter(
      (h) => h.province === guest.province && h.code !== guest.code && between(h.code, guest.code) <= 300,
    );
    const free = random.shuffle(near).filter(({ code }) => !used.has(code));
    const host = free.find((h) => {
      const { adopted, decided } = of(h.code);
      return adopted >= 100 && decided + of(guest.code).decided <= 2 * h.indicative.regular && h.exempt === undefined;
    });
    const sort = drawn.length % 3;
    if (sort === 0 && host !== undefined) {
      used.add(host.code);
      drawn.push({ type: "agreed-merger", kind: "regular", guest: guest.code, host: host.code });
    } else if (sort === 1) drawn.push({ type: "own-site", kind: "regular", municipality: guest.code });
    else {
      // One guest may be forbidden many hosts, where agreements run out.
      for (const other of free.slice(0, 6)) {
        if (drawn.length < count)
          drawn.push({ type: "forbidden-merger", kind: "regular", guest: guest.code, host: other.code });
      }
    }
  }
  return drawn;
}
