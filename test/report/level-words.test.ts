import { describe, expect, it } from "vitest";
import { plain, type ReportData, packageText, reportData, textsIn } from "../../src/report/index.ts";
import { shortGap } from "../../src/report/level-gap.ts";
import { levelLines, levelWords } from "../../src/report/tables/level-words.ts";
import { lay } from "../../src/report/tables/table.ts";
import { proven, stopped } from "./fixture.ts";

const data = reportData(proven);
const cell = (of: ReportData, rank: number, key: string) => {
  const { columns, lines } = lay(levelWords, of, "nl", "page");
  return lines[rank - 1]?.cells[columns.findIndex((column) => column.key === key)];
};
/** The second level, with something else known of how good it is. */
const second = (part: Partial<ReportData["proof"]["levels"][number]>): ReportData => ({
  ...data,
  proof: {
    ...data.proof,
    levels: data.proof.levels.map((level) => (level.rank === 2 ? { ...level, ...part } : level)),
  },
});

describe("levels in what people count", () => {
  it("say what the plan comes to, with the mark of how sure that is", () => {
    expect(cell(data, 1, "plan")).toEqual({ words: "12°" });
    expect(cell(data, 3, "plan")).toEqual({
      words: "afstand binnen provincies: 4.322° km, opgeteld over alle plekken",
    });
  });

  it("say how many places lie behind a deviation that is weighed, and how it is", () => {
    expect(cell(data, 2, "plan")).toEqual({
      words: "afwijking van de sleutel in plekken: 1.180°",
      note: expect.stringMatching(/^Hoe ver gemeenten van de sleutel af zijn\./),
    });
  });

  it("say whether there may be better, and what later objectives were given", () => {
    expect(cell(data, 2, "open")).toBe("nee");
    expect(cell(second({ best: 100_000, used: 1_000 }), 2, "open")).toBe(
      "alleen door latere doelen minder te geven (1 %)",
    );
    expect(cell(second({ best: 0, used: 3 }), 2, "open")).toBe("alleen door latere doelen minder te geven (3)");
    expect(cell(reportData(stopped), 2, "open")).toBe("hoogstens 0,79 % boven het best mogelijke");
    const bare = { rank: 2, name: { nl: "", en: "" }, proven: false, bound: 0, tolerance: 0 } as const;
    const weighed = { ...bare, value: { value: 98_765, standing: "derived" }, gap: 98_765 } as const;
    expect(shortGap(weighed, data.measures, textsIn("nl"))).toBe("nog niet uitgesloten dat het veel beter kan");
    const counted = { ...bare, rank: 1, value: { value: 12, standing: "derived" }, gap: 12 } as const;
    expect(shortGap(counted, data.measures, textsIn("nl"))).toBe(
      "hoogstens zoveel boven het best mogelijke: 12 plekken meer in een te kleine locatie",
    );
    const open = second({ proven: false, basisPoints: 30, best: 100_000, used: 990 });
    expect(cell(open, 2, "open")).toBe("hoogstens 0,3 % boven het best mogelijke; 0,99 % is aan latere doelen gegeven");
  });

  it("stand below the weighed figures in a terminal, of a whole plan alone: those of a province are of less", () => {
    const options = { language: "nl", width: 200, paint: plain } as const;
    for (const line of levelLines(data, textsIn("nl"))) expect(packageText(data, options)).toContain(line);
    const swaps = packageText(data, options, { type: "swaps" });
    expect(swaps).not.toContain("Dat is, in wat mensen tellen");
  });
});
