import { describe, expect, it } from "vitest";
import { fingerprint, parseScenario, writeScenario } from "../../src/scenario/index.ts";
import { files, main, problemsWith, scenarioOf } from "./fixture.ts";

const papers = { reference: "2025-0117", date: "2025-03-03", version: "2", contact: "Team opvang, 026 123 45 67" };
const read = (given?: object) =>
  scenarioOf(parseScenario(files(given === undefined ? main : { ...main, papers: given })));

describe("what a scenario says for its papers", () => {
  it("is read, and written as it was read, whole or in part", () => {
    for (const given of [
      papers,
      { contact: "A | B".replace("|", "/") },
      { date: "2025-03-03", version: "concept 3" },
    ]) {
      const scenario = read(given);
      expect(scenario.papers).toStrictEqual(given);
      expect(scenarioOf(parseScenario({ "scenario.json": writeScenario(scenario) }))).toStrictEqual(scenario);
    }
  });

  it("writes nothing where it is absent or an empty block, and then the fingerprint is the same", () => {
    const bare = read();
    expect(bare).not.toHaveProperty("papers");
    expect(writeScenario(bare)).not.toContain("papers");
    expect(read({})).toStrictEqual(bare);
    expect(fingerprint(read({}))).toBe(fingerprint(bare));
    expect(fingerprint(read({ version: "2" }))).not.toBe(fingerprint(bare));
  });

  it("is one line with something on it, and a day that there is", () => {
    for (const wrong of ["", " ", " x", "two\nlines", "{n}", "a|b", "\u001B[2J", "x".repeat(201)]) {
      const problems = problemsWith({ papers: { ...papers, reference: wrong } });
      expect([wrong, problems.map(({ path }) => path)]).toEqual([wrong, ["papers.reference"]]);
      expect(problems[0]?.message.nl).toContain("één regel van hoogstens 200 tekens");
      expect(problems[0]?.message.en).toContain("one line of at most 200 characters");
    }
    for (const date of ["3-3-2025", "2025-02-30", "2025"]) {
      const [problem] = problemsWith({ papers: { date } });
      expect([date, problem?.path, problem?.message.nl]).toEqual([
        date,
        "papers.date",
        expect.stringContaining("2025-07-01"),
      ]);
    }
  });

  it("refuses a field that it does not know, and says which may be meant", () => {
    const [problem] = problemsWith({ papers: { referense: "1" } });
    expect([problem?.code, problem?.path]).toEqual(["unknown-field", "papers.referense"]);
    expect(problem?.message.nl).toContain("reference");
  });
});
