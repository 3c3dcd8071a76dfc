import { describe, expect, it } from "vitest";
import { sensitivity } from "../../src/explain/sensitivity/index.ts";
import { paretoFront } from "../../src/explain/front/index.ts";
import {
  effectsCsv,
  effectsOf,
  effectsPicture,
  frontCsv,
  frontPicture,
  languages,
  pictureSvg,
  reportData,
  reportHtml,
  stepWords,
  tradeOffOf,
} from "../../src/report/index.ts";
import { tornado } from "../../src/report/pictures/tornado.ts";
import { changeUnit } from "../../src/report/plain-figures.ts";
import { textsIn } from "../../src/report/tables/table.ts";
import { tornadoRows } from "../../src/report/tornado.ts";
import { readBundled } from "../../src/scenario/read-folder.ts";
import { inlineOptions } from "../app/inline-options.ts";

const options = { ...inlineOptions, way: "stepwise", strategy: "highs" } as const;

const read = readBundled("two-provinces");
if (read.status !== "ok") throw new Error("The bundled scenario is not in order.");
const { scenario } = read;
const pair = ["deviation.absolute", "unviable"] as const;
const front = await paretoFront(scenario, { between: pair[0], and: pair[1], most: 50 }, options);
const found = await sensitivity(scenario, { offers: 5 }, options);
if (front.status !== "front" || found.status !== "effects") throw new Error("There is nothing to show.");

describe("beside the package", () => {
  const data = reportData(
    found.base,
    { type: "plan" },
    { tradeOff: tradeOffOf(front, pair, undefined), effects: effectsOf(scenario, found.effects, found.base) },
  );

  it("the report shows the front and the tornado in both languages, and neither where they were not asked for", () => {
    const page = reportHtml(data);
    const plain = reportHtml(reportData(found.base));
    for (const language of languages) {
      for (const name of ["front", "effects"]) {
        expect(page).toContain(`id="${language}-${name}"`);
        expect(plain).not.toContain(`id="${language}-${name}"`);
      }
    }
    expect(page.match(/class="drawn-point"/g) ?? []).toHaveLength(2 * front.points.length);
  });

  it("a bar is as long as its effect, to the left where it is better", () => {
    const rows = tornadoRows(found.effects, (step) => stepWords(scenario, step, "nl"), "deviation.graded");
    const picture = effectsPicture("x", rows, changeUnit("deviation.graded"), "nl");
    const values = rows.flatMap((row) => row.bars.map((bar) => bar.value ?? 0));
    const most = Math.max(...values.map(Math.abs));
    expect(most).toBeGreaterThan(0);
    expect(values.some((v) => v < 0)).toBe(true);
    const drawn = picture.bars.flatMap(({ marks }) =>
      marks.filter(({ role }) => role === "better" || role === "worse"),
    );
    expect(drawn).toHaveLength(values.length);
    for (const [i, value] of values.entries()) {
      const mark = drawn[i];
      if (mark?.shape !== "rect") throw new Error("A bar is a rect.");
      const { x, width } = mark.at;
      expect(mark.role).toBe(value < 0 ? "better" : "worse");
      expect(width).toBeCloseTo((500 * Math.abs(value)) / most, 0);
      expect(value < 0 ? x + width : x).toBeCloseTo(500, 1);
    }
    // Both ways of one number share a row.
    expect(rows.filter((row) => row.bars.length === 2).length).toBeGreaterThan(3);
    expect(pictureSvg(picture).match(/<rect class="drawn-(better|worse)"/g) ?? []).toHaveLength(values.length);
  });

  it("a bar says how much it is of what the measure was, with its axis, where that has no unit", () => {
    const measure = "deviation.graded";
    const was = found.base.verdict.measures[measure] ?? 0;
    const rows = tornadoRows(found.effects, (step) => stepWords(scenario, step, "en"), measure);
    const words = (before?: number) =>
      effectsPicture("x", rows, changeUnit(measure, before), "en").bars[0]?.values.map((value) => value.words)[0];
    const first = Math.abs(rows[0]?.bars[0]?.value ?? 0);
    expect(first).toBeGreaterThan(was / 10);
    const percent = (Math.round((1000 * first) / was) / 10).toLocaleString("en");
    expect(words(was)).toContain(`${percent} (`);
    expect(words()).toContain(`${first.toLocaleString("en")} (`);
    const effects = effectsOf(scenario, found.effects, found.base);
    expect([effects.before, effects.title.en]).toEqual([
      was,
      expect.stringContaining("(per cent of what it was before)"),
    ]);
    const drawn = tornado.draw({ effects }, textsIn("en"));
    expect(JSON.stringify(drawn)).toContain(`${percent} (`);
    const ticks = effectsPicture("x", rows, changeUnit(measure, was), "en").axis;
    expect(ticks.every(({ words: tick }) => Math.abs(Number(tick.replace("−", "-"))) <= 1000)).toBe(true);
  });

  it("the tables hold every point and every effect", () => {
    const points = frontCsv(front, pair).trimEnd().split("\r\n");
    expect(points).toHaveLength(1 + front.points.length);
    expect(points[1]).toMatch(new RegExp(`^${front.points[0]?.first},${front.points[0]?.second},0,0,yes,`));
    expect(pictureSvg(frontPicture(front, pair, "en")).match(/<circle/g) ?? []).toHaveLength(front.points.length);
    const effects = effectsCsv(found.effects, (step, language) => stepWords(scenario, step, language));
    expect(effects.trimEnd().split("\r\n")).toHaveLength(1 + found.effects.length);
    expect(effects).toContain("from 30 km to 20 km");
    expect(effects).toContain("van 30 km naar 20 km");
  });
});
