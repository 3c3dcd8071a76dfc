import { describe, expect, it } from "vitest";
import { type Exit, exitLines, exitsOf, withExits } from "../../src/web/pictures/map-exits.ts";
import { mapLabels, provinceLabels } from "../../src/web/pictures/map-labels.ts";
import type { MapPlace } from "../../src/web/pictures/map-places.ts";

const frame = { left: -200, top: -200, right: 200, bottom: 200 };

function place(name: string, x: number, y: number, radius: number, province = "A"): MapPlace {
  return { code: name, name, province, x, y, radius, hosted: radius, key: radius, small: false, shade: "near" };
}

describe("names on a map", () => {
  const crowded = [
    place("Apeldoorn", 0, 0, 4),
    place("Barneveld", 14, 0, 4),
    place("Ede", 7, 9, 6),
    place("Epe", 7, -9, 6),
  ];
  const involved = new Set(crowded.map(({ code }) => code));

  it.each([3, 6, 9, 12])("of any size lie on no circle of another, and are nearest to their own: %d", (size) => {
    const { labels } = mapLabels(crowded, involved, size, frame);
    for (const { code, text, x, y, anchor } of labels) {
      const width = text.length * size * 0.5;
      const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
      const far = (to: MapPlace) =>
        Math.hypot(
          to.x - Math.max(left, Math.min(left + width, to.x)),
          to.y - Math.max(y - size * 0.6, Math.min(y, to.y)),
        ) - to.radius;
      const others = crowded.filter((other) => other.code !== code).map(far);
      expect(Math.min(...others)).toBeGreaterThan(0);
    }
  });

  it("that have no room are numbers, and a list tells whose; both together are everybody that has room at all", () => {
    const tight = [
      place("Apeldoorn", 0, 0, 9),
      ...[0, 1, 2, 3, 4, 5, 6, 7].map((i) => {
        const turn = (i * Math.PI) / 4;
        return place(`Buur ${i}`, Math.round(20 * Math.cos(turn)), Math.round(20 * Math.sin(turn)), 7);
      }),
    ];
    const { labels, numbered } = mapLabels(tight, new Set(["Apeldoorn"]), 8, frame);
    expect(numbered).toEqual([{ number: 1, name: "Apeldoorn" }]);
    expect(labels.find(({ code }) => code === "Apeldoorn")?.text).toBe("1");
  });
});

describe("names of provinces", () => {
  it("move up or down where one stands already, and else stay in their middle", () => {
    const named = ["Noord-Holland", "Flevoland", "Zeeland"].map((name) => ({ code: name, name }));
    const middles = new Map([
      ["Noord-Holland", { x: 0, y: 0 }],
      ["Flevoland", { x: 50, y: 1 }],
      ["Zeeland", { x: 0, y: 100 }],
    ]);
    const at = (size: number) => provinceLabels(named, middles, size, [-200, -200, 400, 400]).map(({ y }) => y);
    expect(at(4)).toEqual([0, 1, 100]);
    const [first = 0, second = 0, third = 0] = at(14);
    expect([first, third]).toEqual([0, 100]);
    expect(second - first).toBeGreaterThan(14);
  });
});

describe("what leaves a province", () => {
  const places = [
    place("here", 0, 0, 4),
    place("north", 0, -300, 4, "N"),
    place("south", 10, 300, 4, "S"),
    place("far", 0, -400, 4, "N"),
  ];
  const line = (from: string, to: string, n: number) =>
    ({ by: "municipal-swap", kind: "regular", from, to, places: n }) as const;
  const lines = exitLines(
    [line("here", "north", 3), line("here", "far", 4), line("south", "here", 5), line("south", "far", 9)],
    places,
    "A",
  );
  const box = [-50, -50, 100, 100] as const;

  it("is one line for each municipality and other province, with all its places", () => {
    expect(lines.map(({ town, exit, places: n }) => [town, exit, n])).toEqual([
      ["here", "N to", 7],
      ["here", "S from", 5],
    ]);
    expect(exitsOf(lines, places, box).map(({ province, side, way, places: n }) => [province, side, way, n])).toEqual([
      ["N", "top", "to", 7],
      ["S", "bottom", "from", 5],
    ]);
  });

  it("has names that stay apart and inside, in more rows where there is less room", () => {
    const exits = Array.from({ length: 6 }, (_, i): Exit => ({
      key: `${i}`,
      province: `${i}`,
      way: "to",
      places: 1,
      side: "top",
      at: 40 + i,
    }));
    for (const size of [2, 4, 6]) {
      const { frame: with6, placed } = withExits(exits, box, size, () => "naar Groningen");
      const meeting = placed.flatMap(({ box: a }, i) =>
        placed
          .slice(i + 1)
          .filter(
            ({ box: b }) => a.left < b.right && b.left < a.right && a.top < b.bottom - 1e-9 && b.top < a.bottom - 1e-9,
          ),
      );
      expect(meeting).toEqual([]);
      expect(placed.every(({ box: b }) => b.left >= -50 && b.right <= 50 && b.top >= with6[1] && b.bottom <= -50)).toBe(
        true,
      );
    }
  });
});
