import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Package } from "../../src/app/index.ts";
import { annexes } from "../../src/report/paper/annexes.ts";
import { letters } from "../../src/report/paper/letters.ts";
import type { PaperTable } from "../../src/report/paper/model.ts";
import { type Language, reportData } from "../../src/report/index.ts";
import { readBundled } from "../../src/scenario/read-folder.ts";
import { createCounts } from "../arbitraries/counts.ts";
import { runs } from "../arbitraries/runs.ts";
import { scenarios, small } from "../arbitraries/scenario.ts";
import { packageOf } from "../properties/packages.ts";
import { scenarioOf } from "../scenario/fixture.ts";
import { proven } from "./fixture.ts";

/** One line of figures with the sign before its words, as somebody with a pencil reads it. */
interface Step {
  readonly sign: string;
  readonly words: string;
  readonly value: number;
}

function step(words: string, figure: string): Step {
  const [, sign = "", name = ""] = /^(?:([+−=])\u00A0)?(.*)$/u.exec(words) ?? [];
  return { sign, words: name, value: Number(figure.replaceAll(/[.,~*°]/g, "").replace("−", "-")) };
}

/** Each sum whose figure is not what the lines before it come to; a line without a sign begins anew. */
function wrong(steps: readonly Step[]): string[] {
  let level = 0;
  return steps.flatMap(({ sign, words, value }) => {
    if (sign === "=" && level !== value) return [`${words}: ${level} is not ${value}`];
    level = sign === "+" ? level + value : sign === "−" ? level - value : value;
    return Number.isInteger(value) ? [] : [`${words}: no number`];
  });
}

function tables(page: ReturnType<typeof annexes>, least: number): (readonly [string, PaperTable])[] {
  return page.articles.flatMap(({ id, blocks }) =>
    blocks.flatMap((block) => {
      const summing = block.type === "table" && block.columns.filter(({ as }) => as === "figure").length >= least;
      return summing ? [[id, block] as const] : [];
    }),
  );
}

/** What does not add up in annexes and letters, across the rows of municipalities and down the rows of books. */
function trouble(
  made: Package,
  language: Language,
): { readonly off: string[]; readonly rows: number; readonly words: Set<string> } {
  const data = reportData(made);
  const [off, said]: [string[], Set<string>] = [[], new Set()];
  let rows = 0;
  const hold = (where: string, steps: readonly Step[]) => {
    rows += 1;
    for (const { sign, words, value } of steps) if (sign !== "" && value !== 0) said.add(words);
    off.push(...wrong(steps).map((what) => `${where}: ${what}`));
  };
  for (const [id, { columns, rows: lines, look }] of tables(annexes(data, language), 3)) {
    if (look === "wide") {
      // From what was offered on: the key is no part of the sum.
      for (const cells of lines) {
        const steps = columns.map(({ text }, at) => step(text, cells[at]?.text ?? "")).slice(3);
        hold(`${id} ${cells[0]?.text} ${cells[1]?.text}`, steps);
      }
    } else down(hold, id, columns, lines);
  }
  for (const [id, { columns, rows: lines }] of tables(letters(data, language), 2))
    down(hold, id, columns, lines.slice(1));
  return { off, rows, words: said };
}

function down(
  hold: (where: string, steps: readonly Step[]) => void,
  id: string,
  columns: PaperTable["columns"],
  lines: PaperTable["rows"],
): void {
  for (const at of columns.keys()) {
    if (at > 0)
      hold(
        `${id} ${at}`,
        lines.map((cells) => step(cells[0]?.text ?? "", cells[at]?.text ?? "")),
      );
  }
}

function done(result: Awaited<ReturnType<typeof packageOf>>): Package {
  if (result.status !== "done") throw new Error(`There is no package (${result.status}).`);
  return result;
}

describe("figures on paper", () => {
  it("are held to what they say: a sum that is off is seen", () => {
    const at = (sign: string, value: number): Step => ({ sign, words: "x", value });
    expect(wrong([at("", 0), at("+", 13), at("=", 13), at("−", 7), at("=", 6)])).toEqual([]);
    expect(wrong([at("", 0), at("+", 13), at("=", 6)])).toEqual(["x: 13 is not 6"]);
  });

  it.each(["nl", "en"] as const)("add up in the fixture, %s", (language) => {
    const { off, rows, words } = trouble(proven, language);
    expect(off).toEqual([]);
    // Five municipalities in both kinds, and three columns a province; two columns a letter.
    expect(rows).toBe(5 * 2 + 2 * 3 + 5 * 2);
    expect(words).toContain(language === "nl" ? "weg door uitruil" : "taken away by swaps");
  });

  it.each(["two-provinces", "sliedrecht-alblasserdam"])("add up in the package of %s", async (id) => {
    const made = done(await packageOf(scenarioOf(readBundled(id))));
    expect(trouble(made, "nl").off).toEqual([]);
  });

  it(
    "add up for all municipalities of the Netherlands, where swaps take what nobody needs to do",
    { timeout: 120_000 },
    async () => {
      const made = done(await packageOf(scenarioOf(readBundled("netherlands-2024")), { swapsOnly: true }));
      const { off, rows, words } = trouble(made, "nl");
      expect(off).toEqual([]);
      expect(rows).toBe(342 * 2 + 12 * 3 + 342 * 2);
      expect(words).toContain("weg door uitruil");
    },
  );

  it("add up in whatever package", { timeout: 300_000 }, async () => {
    const seen = createCounts();
    await fc.assert(
      fc.asyncProperty(scenarios(small), async (scenario) => {
        const result = await packageOf(scenario);
        if (result.status !== "done") return;
        const { off, words } = trouble(result, "en");
        expect(off).toEqual([]);
        for (const word of words) seen.add("words", word);
      }),
      runs(60),
    );
    const all = [
      "taken away by swaps",
      "reserve",
      "handed over",
      "guests",
      "taken away by exchanges",
      "added by exchanges",
    ];
    expect(seen.seldom(1, ["words"], all)).toEqual([]);
  });
});
