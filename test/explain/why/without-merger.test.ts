import { describe, expect, it } from "vitest";
import type { MunicipalityCode } from "../../../src/domain/index.ts";
import { caseOf, withoutMerger } from "../../../src/explain/why/index.ts";
import { makePlan, noAgreements } from "../../../src/formulate/plan.ts";
import { decide } from "../../../src/decision/index.ts";
import { example } from "../../../src/rules/example.ts";

/** What changes without the merger of A2, where A1 hosts it and others. */
function without(tasks: Readonly<Record<string, number>>) {
  const shares = Object.fromEntries(Object.entries(tasks).map(([name, n]) => [name, { key: n, share: n }]));
  const { scenario } = example(shares, {}, { "viable-site": { enabled: true, minimum: { regular: 100, amv: 16 } } });
  const decided = decide(scenario);
  if (decided.status !== "decided") throw new Error("The example has no decision.");
  const mergers = Object.keys(tasks)
    .filter((name) => name !== "A1")
    .map((name) => ({
      kind: "regular" as const,
      guest: name as MunicipalityCode,
      host: "A1" as MunicipalityCode,
      places: tasks[name] ?? 0,
    }));
  const known = caseOf(scenario, makePlan(scenario, decided.decision, { ...noAgreements, mergers }));
  if (known === undefined) throw new Error("A decided scenario has a case.");
  const { changes, host } = withoutMerger(known, "A2" as MunicipalityCode, "regular");
  return { places: changes["unviable"], sites: changes["unviable.sites"], new: changes["sites"], host };
}

describe("without a merger", () => {
  it("a host whose other guests are too few counts as too small too, with all that it has", () => {
    expect(without({ A1: 31, A2: 38, A3: 31 })).toEqual({
      places: 100,
      sites: 2,
      new: 1,
      host: { places: 62, minimum: 100 },
    });
  });

  it("a host that is alone then counts the same way", () => {
    expect(without({ A1: 60, A2: 40 })).toEqual({
      places: 100,
      sites: 2,
      new: 1,
      host: { places: 60, minimum: 100 },
    });
  });

  it("a host that is large enough without the guest is none of it", () => {
    expect(without({ A1: 90, A2: 38, A3: 31 })).toEqual({ places: 38, sites: 1, new: 1, host: undefined });
  });
});
