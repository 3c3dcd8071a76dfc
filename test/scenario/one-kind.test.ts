import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makePackage } from "../../src/app/index.ts";
import { decide } from "../../src/decision/index.ts";
import { kinds, type Pin, type Scenario } from "../../src/domain/index.ts";
import { formulate } from "../../src/formulate/formulate.ts";
import { wholeHandOver } from "../../src/rules/whole-hand-over.ts";
import { parseScenario, withOneKind, writeScenario } from "../../src/scenario/index.ts";
import { readBundled } from "../../src/scenario/read-folder.ts";
import { createCounts } from "../arbitraries/counts.ts";
import { eventful } from "../arbitraries/eventful.ts";
import { runs } from "../arbitraries/runs.ts";
import { small } from "../arbitraries/scenario.ts";
import { inlineOptions } from "../app/inline-options.ts";

const scenario = twoProvinces();
const [a, b] = scenario.municipalities.map(({ code }) => code);

describe("a scenario in which one kind is merged", () => {
  it.each(kinds)(
    "%s: a best package has mergers of that kind alone, every total, and is checked by the same rules",
    async (kind) => {
      const { scenario: narrowed } = ofOneKind(kind);
      const found = await makePackage(narrowed, { ...inlineOptions, way: "joint" });
      if (found.status !== "done") throw new Error(found.status);
      expect(found.verdict.violations).toEqual([]);
      expect(found.proof.status).toBe("optimal");
      expect(found.plan.mergers.filter((m) => m.kind !== kind)).toEqual([]);
      const hosted = kinds.map((of) => found.plan.municipalities.reduce((sum, m) => sum + m.accounts[of].hosted, 0));
      expect(hosted).toEqual(kinds.map((of) => scenario.need[of]));
    },
  );

  it("has no hand-over of the other kind in any program, and all of its own", () => {
    const seen = createCounts();
    fc.assert(
      fc.property(eventful(small), fc.constantFrom(...kinds), (any, kind) => {
        const narrowed = withOneKind(any, kind);
        expect(narrowed !== undefined).toBe(any.rules[wholeHandOver.id]?.enabled === true);
        if (narrowed === undefined) return;
        const [was = [], is = []] = [any, narrowed.scenario].map(handOvers);
        expect(is).toEqual(was.filter((of) => of.startsWith(kind)));
        seen.add("hand-overs of", is.length === 0 ? "neither" : was.length > is.length ? "both" : kind);
      }),
      runs(120),
    );
    expect(seen.seldom(2, ["hand-overs of"], ["both", ...kinds])).toEqual([]);
  });

  it("leaves out what was agreed on mergers of the other kind, and nothing else", () => {
    const pins: readonly Pin[] = [
      { type: "agreed-merger", kind: "regular", guest: a as never, host: b as never },
      { type: "agreed-merger", kind: "amv", guest: a as never, host: b as never },
      { type: "forbidden-merger", guest: b as never, host: a as never },
      { type: "own-site", kind: "regular", municipality: b as never },
    ];
    const narrowed = withOneKind({ ...scenario, pins }, "amv");
    expect(narrowed?.leftOut).toEqual([pins[0]]);
    expect(narrowed?.scenario.pins).toEqual(pins.slice(1));
  });

  it.each(kinds)("%s: is written and read back as it is", (kind) => {
    const { scenario: narrowed } = ofOneKind(kind);
    expect(Object.isFrozen(narrowed.rules)).toBe(true);
    const read = parseScenario({ "scenario.json": writeScenario(narrowed) });
    expect(read).toEqual({ status: "ok", scenario: narrowed });
  });

  it("is none where tasks of any size are divided", () => {
    const rules = { ...scenario.rules, [wholeHandOver.id]: { enabled: false } };
    expect(withOneKind({ ...scenario, rules }, "amv")).toBeUndefined();
  });

  it("has no small amv units near each other where regular tasks are merged", () => {
    const rules = { ...scenario.rules, "amv-cluster": { ...scenario.rules["amv-cluster"], enabled: true } };
    const on = (kind: "regular" | "amv") => withOneKind({ ...scenario, rules }, kind)?.scenario.rules["amv-cluster"];
    expect([on("regular")?.enabled, on("amv")?.enabled]).toEqual([false, true]);
  });
});

function handOvers(of: Scenario): string[] {
  const decided = decide(of);
  if (decided.status === "infeasible") return [];
  const { program } = formulate(of, decided.decision, { type: "joint" }, "");
  return program.handOvers.map(({ kind, guest, host }) => `${kind} ${guest.code} ${host.code}`);
}

function ofOneKind(kind: "regular" | "amv") {
  const narrowed = withOneKind(scenario, kind);
  if (narrowed === undefined) throw new Error("The rule is off.");
  return narrowed;
}

function twoProvinces(): Scenario {
  const read = readBundled("two-provinces");
  if (read.status !== "ok") throw new Error("The bundled scenario is not in order.");
  return read.scenario;
}
