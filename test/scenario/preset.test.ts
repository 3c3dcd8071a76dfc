import { describe as group, expect, it } from "vitest";
import {
  describe,
  parseScenario,
  presetOf,
  presets,
  scenarioJsonSchema,
  withPreset,
  writeScenario,
} from "../../src/scenario/index.ts";
import { files, main, problemsWith, scenarioOf } from "./fixture.ts";

const ranked = (objective: unknown) => scenarioOf(parseScenario(files({ ...main, objective })));

group("a preset of the objective", () => {
  it.each(presets.map(({ id }) => id))("%s is a name in a scenario, and stays it level for level", (id) => {
    const named = ranked(id);
    expect(presetOf(named)?.id).toBe(id);
    expect(describe(named).preset?.id).toBe(id);
    const written = scenarioOf(parseScenario({ "scenario.json": writeScenario(named) }));
    expect(presetOf(written)?.id).toBe(id);
  });

  it("default is another name of fair, and what is left out is it", () => {
    expect(ranked("default")).toEqual(ranked("fair"));
    expect(ranked(undefined)).toEqual(ranked("fair"));
  });

  it("replaces the levels of a scenario and nothing else", () => {
    for (const preset of presets) {
      const changed = withPreset(ranked("weighted"), preset);
      expect(changed).toEqual(ranked(preset.id));
      expect(Object.isFrozen(changed.objective)).toBe(true);
    }
  });

  it("is none where a weight, an option or a tolerance differs", () => {
    const document = JSON.parse(writeScenario(ranked("fair"))) as {
      objective: { tolerance: unknown; terms: { weight: unknown; options: object }[] }[];
    };
    const changed = (change: (levels: typeof document.objective) => void) => {
      const levels = structuredClone(document.objective);
      change(levels);
      return presetOf(ranked(levels));
    };
    expect(changed(() => undefined)?.id).toBe("fair");
    expect(changed((levels) => Object.assign(levels[1] ?? {}, { tolerance: "2%" }))).toBeUndefined();
    expect(changed((levels) => Object.assign(levels[2]?.terms[0] ?? {}, { weight: 501 }))).toBeUndefined();
    expect(changed((levels) => Object.assign(levels[2]?.terms[3] ?? {}, { options: { per: 7 } }))).toBeUndefined();
    expect(presetOf(ranked("weighted"))).toBeUndefined();
    expect(describe(ranked("weighted")).preset).toBeUndefined();
  });

  it.each(["few-talk", "cheap"])("that does not exist (%s) is told with the names that do", (objective) => {
    const [problem, ...others] = problemsWith({ objective });
    expect(others).toEqual([]);
    expect([problem?.code, problem?.path, problem?.value]).toEqual(["unknown-value", "objective", objective]);
    for (const message of [problem?.message.nl, problem?.message.en]) expect(message).toContain("few-talks");
  });

  it("stands in the schema for editors", () => {
    const { properties } = scenarioJsonSchema() as { properties: { objective: { anyOf: { enum?: string[] }[] } } };
    expect(properties.objective.anyOf[0]?.enum).toEqual(["fair", "few-talks", "viable-sites", "default", "weighted"]);
  });
});
