import { describe, expect, it } from "vitest";
import { nearerToKey, towardsKey } from "../../src/report/data/towards-key.ts";
import type { MunicipalityLine } from "../../src/report/data/municipalities.ts";
import { reportData } from "../../src/report/data/report-data.ts";
import { towardsKeySentences } from "../../src/report/towards-key.ts";
import { reportHtml } from "../../src/report/html/page.ts";
import { annexesHtml } from "../../src/report/paper/annexes.ts";
import { proven } from "./fixture.ts";

type Numbers = readonly [key: number, decided: number, task: number];

/** A municipality with nothing but its key, decided number and task. */
function town(name: string, regular: Numbers, amv: Numbers = [0, 0, 0]): MunicipalityLine {
  const cell = ([indicative, decided, task]: Numbers) => {
    const of = (value: number) => ({ value, standing: "illustrative" as const });
    return { indicative: of(indicative), decided: of(decided), task: of(task) };
  };
  const line = {
    code: name,
    name,
    province: { code: "P", name: "Province" },
    cells: { regular: cell(regular), amv: cell(amv) },
  };
  return line as unknown as MunicipalityLine;
}

describe("towards the key", () => {
  it("is how much less a task is off than the decided number was, over both kinds", () => {
    expect(nearerToKey(town("A", [100, 160, 130]))).toBe(30);
    expect(nearerToKey(town("A", [100, 100, 80]))).toBe(-20);
    // From above to below: as far off as before.
    expect(nearerToKey(town("A", [100, 110, 90]))).toBe(0);
    expect(nearerToKey(town("A", [100, 100, 80], [10, 16, 10]))).toBe(-14);
  });

  it("counts and adds up by province, the most places first", () => {
    const towns = [
      town("A", [100, 160, 130]),
      town("B", [100, 100, 99]),
      town("C", [100, 100, 60]),
      town("D", [50, 50, 50]),
    ];
    const [line, ...others] = towardsKey(
      [
        { code: "P", name: "Province" },
        { code: "Q", name: "Other" },
      ],
      towns,
    );
    expect(others).toEqual([]);
    expect(line?.nearer.map((t) => [t.name, t.places.value])).toEqual([["A", 30]]);
    expect(line?.further.map((t) => [t.name, t.places.value])).toEqual([
      ["C", 40],
      ["B", 1],
    ]);
    expect([line?.nearerPlaces.value, line?.furtherPlaces.value, line?.same]).toEqual([30, 41, 1]);
    expect(line === undefined ? [] : towardsKeySentences(line, "en")).toEqual([
      "1 municipality ends up with a task nearer to its key, by 30 places: A (30).",
      "2 municipalities end up with a task further from their key, by 41 places in all: C (40) and B (1).",
      "That leaves them with fewer places than the key gives.",
      "For 1 municipality the distance stays the same.",
    ]);
    expect(line === undefined ? [] : towardsKeySentences(line, "nl").slice(1, 3)).toEqual([
      "2 gemeenten raken met hun taak verder van de sleutel, samen 41 plekken: C (40) en B (1).",
      "Zij houden daardoor minder plekken over dan de sleutel geeft.",
    ]);
  });

  it("says who is left with less than the key, and nothing where more is asked of somebody", () => {
    const of = (...towns: MunicipalityLine[]) => {
      const [line] = towardsKey([{ code: "P", name: "Province" }], towns);
      return line === undefined ? [] : towardsKeySentences(line, "nl").slice(1);
    };
    const [less, more] = [town("A", [100, 100, 80]), town("B", [100, 120, 150])];
    expect(of(less)).toEqual(["Die houdt daardoor minder plekken over dan de sleutel geeft."]);
    expect(of(less, more)).toEqual(["Daarvan houdt er 1 daardoor minder plekken over dan de sleutel geeft."]);
    expect(of(more)).toEqual([]);
  });

  it("names everybody that moves, and says where nothing moves", () => {
    const many = towardsKey(
      [{ code: "P", name: "Province" }],
      "A B C D E F G H I J".split(" ").map((name) => town(name, [10, 10, 9])),
    );
    expect(towardsKeySentences(many[0] as NonNullable<(typeof many)[0]>, "en")[0]).toContain("H (1), I (1) and J (1).");
    const still = towardsKey([{ code: "P", name: "Province" }], [town("A", [10, 10, 10])]);
    expect(towardsKeySentences(still[0] as NonNullable<(typeof still)[0]>, "en")).toEqual([
      "In Province the package brings no municipality nearer to its key, or further from it.",
    ]);
    // A task may change and stay as far from the key.
    const turned = towardsKey([{ code: "P", name: "Province" }], [town("A", [100, 110, 90])]);
    expect(towardsKeySentences(turned[0] as NonNullable<(typeof turned)[0]>, "nl")).toEqual([
      "In Province brengt het pakket geen enkele gemeente dichter bij de sleutel of verder ervandaan.",
    ]);
  });

  it("stands in every annex, and the numbers of a package add up", () => {
    const data = reportData(proven);
    const moved = data.municipalities.reduce((n, m) => n + nearerToKey(m), 0);
    const told = data.towardsKey.reduce((n, line) => n + line.nearerPlaces.value - line.furtherPlaces.value, 0);
    expect(told).toBe(moved);
    expect(data.towardsKey.reduce((n, l) => n + l.nearer.length + l.further.length + l.same, 0)).toBe(
      data.municipalities.length,
    );
    const moving = data.towardsKey.find(({ further }) => further.length > 0);
    const [sentence = ""] = moving === undefined ? [] : towardsKeySentences(moving, "nl");
    expect(reportHtml(data)).toContain(`<strong>${moving?.name}</strong>: ${sentence.split(":")[0]}:`);
    const count = annexesHtml(data, "nl").split("Dichter bij de sleutel").length - 1;
    expect(count).toBe(data.provinces.length);
  });
});
