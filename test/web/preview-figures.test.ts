import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { pinShapes } from "../../src/domain/index.ts";
import { factChangeWords } from "../../src/report/change-words.ts";
import { pinKinds } from "../../src/pins/index.ts";
import { takenOver } from "../../src/web/engine/foreign.ts";
import { applied } from "../../src/web/state/apply.ts";
import { added, emptyLog, type What } from "../../src/web/state/change.ts";
import { netherlands, sheet } from "../intake/sheets.ts";

const list = readFileSync(join(import.meta.dirname, "../../data/reorganisations.csv"), "utf8");
type Rows = Parameters<typeof sheet>[0];

/** What is shown of a table, where somebody did something before. */
function shown(rows: Rows, ...whats: readonly What[]) {
  const log = whats.reduce((before, what) => added(before, { what, by: "", why: "", at: "" }), emptyLog);
  const now = applied(netherlands, log);
  const taken = takenOver({ ground: netherlands, now }, [{ name: "f.csv", sheets: [sheet(rows)] }], false, list);
  if (taken.merged.status !== "merged") throw new Error("Nothing is merged.");
  const { changes, scenario } = taken.merged;
  return { taken, words: changes.map((change) => factChangeWords(scenario, change, "nl")) };
}

describe("what an imported table would change", () => {
  const [one] = netherlands.municipalities.filter(({ offers }) => offers.length === 0);
  const code = one?.code;
  if (code === undefined) throw new Error("Everybody offers something.");
  const typed: What = { type: "offer", municipality: code, kind: "amv", places: 31 };

  it("is told of the figure that is in force, also where somebody typed it since", () => {
    const rows: Rows = [
      ["Gemeente", "Toegezegd amv"],
      [code, 12],
    ];
    expect(shown(rows).words[0]?.before).not.toContain("31");
    const { taken, words } = shown(rows, typed);
    expect(words.map(({ before }) => before)).toEqual([expect.stringContaining("31")]);
    expect(words[0]?.after).toContain("12");
    // What was typed stays a change of its own.
    expect(JSON.stringify(taken.scenario)).not.toContain('"places":31,"provenance":{"standing":"assumed"}');
  });

  it("names municipalities and provinces of agreements", () => {
    const [a, b] = netherlands.municipalities;
    const [p, q] = netherlands.provinces;
    for (const { type, words } of Object.values(pinKinds)) {
      const { of, parties, places, kind } = pinShapes[type];
      const [first, second] = of === "province" ? [p, q] : [a, b];
      const { words: told } = shown([
        ["afspraak", "soort", "van", "naar", "plekken"],
        [
          words.nl[0],
          kind === "none" ? undefined : "amv",
          first?.code,
          parties.length > 1 ? second?.code : undefined,
          places ? 3 : undefined,
        ],
      ]);
      expect(told).toHaveLength(1);
      expect(JSON.stringify(told)).toContain(first?.name);
      expect(JSON.stringify(told)).not.toMatch(/GM\d|PV\d/);
    }
  });
});
