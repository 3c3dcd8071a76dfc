import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { formatNumber, languages } from "../../src/report/index.ts";
import { tradeOffPart } from "../../src/report/html/beside.ts";
import { ink } from "../../src/report/html/ink.ts";
import { pictureHtml } from "../../src/report/html/picture.ts";
import { pictured } from "../../src/report/html/pictured.ts";
import { marks } from "../../src/report/mark.ts";
import { axisAround, axisTo } from "../../src/report/pictures/axis.ts";
import { pictures } from "../../src/report/pictures/index.ts";
import { drawnStyle, drawnStyleOf } from "../../src/report/pictures/style.ts";
import { tables } from "../../src/report/tables/index.ts";
import { asked, drawn, marksIn, marksOf } from "./read-pictures.ts";
import { cellsOf, filled, numbersOf } from "./read-tables.ts";

/** What stands between the tags. */
const plainly = (markup: string) => markup.replaceAll(/<[^>]*>/g, "");

describe("the list of pictures", () => {
  it("has a file for every picture, and every id once", () => {
    const others = new Set(["index.ts", "axis.ts", "picture.ts", "marks.ts", "style.ts"]);
    const files = readdirSync("src/report/pictures").filter((name) => !others.has(name));
    const ids = pictures.map(({ id }) => id);
    expect(files.filter((name) => !ids.some((id) => id.startsWith(name.replace(".ts", ""))))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(files.length).toBeGreaterThan(2);
  });

  it("looks on the screen as on paper, by colours that the theme has", () => {
    const theme = readFileSync("src/web/theme/verdeelwijzer.css", "utf8");
    const needed = [...drawnStyleOf("--vw-").matchAll(/var\((--vw-\w+)\)/g)].map(([, name]) => name);
    expect(needed.length).toBeGreaterThan(20);
    expect(needed.filter((name) => !theme.includes(`  ${name}: #`))).toEqual([]);
    expect(drawnStyle).not.toContain("var(");
  });
});

describe("axes", () => {
  it("have a few round numbers, from 0 to no further than the most", () => {
    const words = (most: number) => axisTo(most, "nl").map((tick) => tick.words);
    expect(words(0)).toEqual(["0"]);
    expect(words(1)).toEqual(["0", "1"]);
    expect(words(7)).toEqual(["0", "2", "4", "6"]);
    expect(words(106_000)).toEqual(["0", "50.000", "100.000"]);
    expect(words(96_000)).toEqual(["0", "20.000", "40.000", "60.000", "80.000"]);
    expect(axisTo(200, "en").map((tick) => tick.x)).toEqual([0, 250, 500, 750, 1000]);
    expect(axisAround(1200, "en").map((tick) => tick.words)).toEqual(["−1,000", "0", "+1,000"]);
  });
});

it("shows both numbers of a province with the marks of their standing", () => {
  const provinces = pictures.find(({ id }) => id === "provinces");
  if (provinces === undefined) throw new Error("There is a picture of the provinces.");
  const { markup } = pictureHtml(ink("nl"), provinces, asked);
  const soft = asked.provinces.filter(({ figures }) => marks[figures.decided.total.standing] !== "");
  expect(soft.length).toBeGreaterThan(0);
  for (const { figures } of soft) {
    const { value, standing } = figures.decided.total;
    expect(plainly(markup)).toContain(`${formatNumber("nl", value)}${marks[standing]} → `);
  }
});

describe.each(pictures)("$id", (sketch) => {
  describe.each(languages)("%s", (language) => {
    const picture = drawn(sketch, language);

    it("stands on a page with all its marks, a title and a description that readers hear", () => {
      const { markup } = pictureHtml(ink(language), sketch, asked);
      expect(marksOf(picture).length).toBeGreaterThan(3);
      expect(marksIn(markup)).toEqual(marksOf(picture));
      expect(picture.title.trim().length).toBeGreaterThan(3);
      expect(picture.description.trim().length).toBeGreaterThan(20);
      expect(markup).toContain(`aria-label="${picture.description}"`);
    });

    it("stands above the table that it names, under its title", () => {
      const table = tables.find(({ id }) => id === sketch.table);
      if (table === undefined) return;
      const { markup } = pictured(ink(language), table, filled);
      const [above = "", ...rest] = markup.split("<table");
      expect(rest).toHaveLength(1);
      expect(above.split(`aria-label="${drawn(sketch, language).description}"`)).toHaveLength(2);
      expect(plainly(above).split(picture.title)).toHaveLength(2);
    });

    it("has numbers on its axes", () => {
      const words = "bars" in picture ? picture.axis.map((tick) => tick.words) : marksOf(picture).join(" ").split(" ");
      expect(words.filter((word) => /^[−+]?\d[\d.,]*( %)?$/.test(word)).length).toBeGreaterThan(1);
    });

    it("stands beside a table with the same figures", () => {
      if (sketch.table === undefined) return;
      const table = tables.find(({ id }) => id === sketch.table);
      if (table === undefined) throw new Error(`There is no table (${sketch.table}).`);
      const known = new Set(numbersOf(table, filled, language, "page").rows.flat());
      const bars = "bars" in picture ? picture.bars : [];
      const figures = bars.flatMap(({ values }) =>
        values.flatMap(({ before, figure }) => [before?.value ?? [], figure?.value ?? []].flat()),
      );
      const marks = "marks" in picture ? picture.marks.filter(({ shape }) => shape !== "text") : [];
      const words = [...bars.flatMap(({ values }) => values), ...marks].map((one) => one.words ?? "").join(" ");
      const told = [...words.matchAll(/[\d.,]+/g)].map(([text]) => text);
      expect(figures.length + told.length > 0).toBe(!sketch.id.startsWith("lorenz"));
      expect(figures.filter((figure) => !known.has(figure))).toEqual([]);
      const spelled = new Set([...known].map((number) => (number === undefined ? "" : formatNumber(language, number))));
      expect(told.filter((text) => !spelled.has(text))).toEqual([]);
    });
  });

  it("differs by its words only from language to language", () => {
    const [dutch, english] = [drawn(sketch, "nl"), drawn(sketch, "en")];
    expect(dutch.title).not.toBe(english.title);
    expect(dutch.description).not.toBe(english.description);
    const shapes = (picture: typeof dutch) => marksOf(picture).map((mark) => mark.split(" ").slice(0, 2).join(" "));
    expect(shapes(dutch)).toEqual(shapes(english));
  });
});

it("the front stands above a table of its points", () => {
  const { tradeOff } = asked;
  if (tradeOff === undefined) throw new Error("A front was asked.");
  for (const language of languages) {
    const parts = tradeOffPart(ink(language), tradeOff).map(({ markup }) => markup);
    const cells = cellsOf(parts.join("")).map(([first, , second]) => `${first} ${second}`);
    const number = (value: number) => formatNumber(language, value);
    expect(cells).toEqual(tradeOff.points.map(({ first, second }) => `${number(first)} ${number(second)}`));
    const told = marksIn(parts.join("")).filter((mark) => mark.includes(" cx="));
    expect(told).toHaveLength(cells.length);
    for (const [i, { first, second }] of tradeOff.points.entries()) {
      expect(told[i]).toMatch(new RegExp(`plan ${i + 1}: ${number(first)} [^,]+, ${number(second)} `));
    }
  }
});
