import { describe, expect, it } from "vitest";
import { liveLines } from "../../src/web/pictures/live-lines.ts";
import { mapPlaces, middles, neighbourOf } from "../../src/web/pictures/map-places.ts";
import { shadeOf } from "../../src/web/pictures/map-shades.ts";
import { scaleTo, span } from "../../src/report/pictures/marks.ts";
import { reportData } from "../../src/report/index.ts";
import { proven } from "../report/fixture.ts";

describe("shades of the map", () => {
  it("change at half the key, three quarters, five quarters and one and a half times", () => {
    const at = (hosted: number) => shadeOf(hosted, 100);
    expect([49, 50, 74, 75, 125, 126, 150, 151].map(at)).toEqual([
      "below",
      "under",
      "under",
      "near",
      "near",
      "over",
      "over",
      "above",
    ]);
    expect([shadeOf(0, 0), shadeOf(1, 0)]).toEqual(["near", "above"]);
  });
});

describe("places on the map", () => {
  const report = reportData(proven);

  it("have the verifier's numbers in both states", () => {
    const [before, after] = (["decision", "package"] as const).map((state) => mapPlaces(report, state));
    const hosted = (places: typeof before) => (places ?? []).reduce((sum, p) => sum + p.hosted, 0);
    const of = (column: "decided" | "hosted") =>
      report.municipalities.reduce((sum, m) => sum + m.cells.regular[column].value + m.cells.amv[column].value, 0);
    expect(hosted(after)).toBe(of("hosted"));
    expect(hosted(before)).toBe(of("decided"));
    expect(after?.map((p) => p.name)).toEqual(report.municipalities.map((m) => m.name));
  });

  it("are walked by arrow keys to the nearest ahead", () => {
    const place = (code: string, x: number, y: number) => ({
      ...(mapPlaces(report, "package")[0] as ReturnType<typeof mapPlaces>[number]),
      code,
      x,
      y,
    });
    const all = [place("a", 0, 0), place("b", 10, 1), place("c", 6, 9), place("d", 0, 20)];
    const from = (code: string, key: string) => neighbourOf(all, all.find((p) => p.code === code) as never, key)?.code;
    expect(from("a", "ArrowRight")).toBe("b");
    expect(from("a", "ArrowDown")).toBe("d");
    expect(from("b", "ArrowLeft")).toBe("a");
    expect(from("a", "ArrowUp")).toBeUndefined();
    expect(from("a", "Home")).toBeUndefined();
    expect([...middles(all).values()]).toEqual([{ x: 4, y: 8 }]);
  });
});

describe("found and bound over time", () => {
  const moment = (at: number, part: string, told: object) => ({
    at,
    phase: "mergers" as const,
    part,
    done: 0,
    of: 2,
    level: "deviation",
    ...told,
  });

  it("count every part from the start, and only what is known of it", () => {
    const lines = liveLines([
      moment(1, "A", { incumbent: 50 }),
      moment(2, "A", { bound: 30 }),
      moment(3, "B", { incumbent: 20 }),
      moment(4, "B", { bound: 20 }),
      moment(5, "A", { incumbent: 40 }),
    ]);
    expect(lines).toEqual({
      level: "deviation",
      parts: 2,
      points: [
        { at: 1, found: 70 },
        { at: 2, found: 70 },
        { at: 3, found: 70 },
        { at: 4, found: 70, bound: 50 },
        { at: 5, found: 60, bound: 50 },
      ],
    });
    expect(liveLines([])).toBeUndefined();
    expect(liveLines([moment(1, "A", { bound: 3 })])).toBeUndefined();
  });
});

describe("bars", () => {
  it("meet their neighbours", () => {
    const at = scaleTo(3, 1000);
    const [, first] = span(at, 0, 1);
    const [start] = span(at, 1, 2);
    expect(first).toBe(start);
    expect(scaleTo(0, 10)(0)).toBe(0);
  });
});
