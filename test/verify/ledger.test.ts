import { describe, expect, it } from "vitest";
import { readPlan, type ProvinceCode, type RuleSetting } from "../../src/domain/index.ts";
import { siteTerms } from "../../src/formulate/facts.ts";
import { balancesBySum } from "../../src/verify/balances.ts";
import { brokenIdentities, ledgerOf } from "../../src/verify/ledger.ts";
import type { Ledger, LedgerColumn } from "../../src/verify/verdict.ts";
import { kept } from "./small.ts";

function balances(settings: Readonly<Record<string, RuleSetting>> = {}) {
  const { scenario } = kept(settings);
  const municipalities = scenario.municipalities.map((m) =>
    m.code === "A1"
      ? {
          ...m,
          offers: [
            ...m.offers,
            {
              kind: "regular" as const,
              certainty: "promising" as const,
              places: 7,
              provenance: { standing: "assumed" as const },
            },
            {
              kind: "amv" as const,
              certainty: "promising" as const,
              places: 3,
              availableFrom: scenario.date,
              provenance: { standing: "assumed" as const },
            },
          ],
        }
      : m,
  );
  return balancesBySum({ ...scenario, municipalities });
}

function ledger(): Ledger {
  const { scenario, plan } = kept();
  return ledgerOf(scenario, plan, readPlan(scenario, plan, siteTerms(scenario)), balancesBySum(scenario));
}

const surplus = "A" as ProvinceCode;
const shortage = "B" as ProvinceCode;

describe("balances, by sums of their own", () => {
  it("add up what is reported and promising, and what of it is in time", () => {
    // A: 290 + 7 in time and 60 a day late, against a task of 200.
    expect(balances().get(surplus)?.regular).toEqual({
      task: 200,
      reported: 350,
      promising: 7,
      adopted: 357,
      remainder: 0,
      surplus: 157,
      timely: 97,
      decided: 357,
    });
    // Available on the day itself is in time.
    expect(balances().get(surplus)?.amv).toMatchObject({ task: 0, promising: 3, surplus: 3, timely: 3 });
    expect(balances().get(shortage)?.regular).toEqual({
      task: 200,
      reported: 0,
      promising: 0,
      adopted: 0,
      remainder: 200,
      surplus: 0,
      timely: 0,
      decided: 200,
    });
  });

  it("leave promising initiatives out where the rule says so", () => {
    const without = balances({ "adopted-places": { enabled: true, promising: false } });
    expect(without.get(surplus)?.regular).toMatchObject({ reported: 350, promising: 0, surplus: 150, timely: 90 });
    expect(without.get(surplus)?.amv).toMatchObject({ surplus: 0, timely: 0 });
    const off = balances({ "adopted-places": { enabled: false, promising: false } });
    expect(off.get(surplus)?.regular).toMatchObject({ promising: 7 });
  });

  it("take everything as in time where nobody asks", () => {
    const any = balances({ "timely-swaps": { enabled: false } });
    expect(any.get(surplus)?.regular).toMatchObject({ surplus: 157, timely: 157 });
  });
});

describe("the ledger", () => {
  it("is summed over municipalities, per province and in all", () => {
    const regular = {
      need: 400,
      reported: 350,
      promising: 0,
      published: 0,
      adopted: 350,
      remainder: 200,
      surplus: 150,
      decided: 550,
      relief: 90,
      reserve: 60,
      task: 400,
      hosted: 400,
    };
    const { kinds, provinces } = ledger();
    expect(kinds.regular).toEqual(regular);
    expect(provinces.map(({ code, kinds: { regular: r } }) => [code, r.task, r.hosted, r.takenOver])).toEqual([
      ["A", 290, 290, 90],
      ["B", 110, 110, 0],
    ]);
    expect(Object.values(kinds.amv).every((places) => places === 0)).toBe(true);
  });

  const named = (code: string) => `Province ${code}`;

  it("closes", () => {
    expect(brokenIdentities(ledger(), named)).toEqual([]);
  });

  const nation = (change: Partial<LedgerColumn>): Ledger => {
    const made = ledger();
    return { ...made, kinds: { ...made.kinds, regular: { ...made.kinds.regular, ...change } } };
  };

  it.each([
    [{ decided: 553 }, [3]],
    [{ decided: 547 }, [3]],
    [{ adopted: 352 }, [2]],
    [{ remainder: 199 }, [1]],
    [{ surplus: 155 }, [5, 5]],
    [{ need: 410 }, [10, 10]],
  ])("does not close with %o", (change, amounts) => {
    const broken = brokenIdentities(nation(change), named);
    expect(broken.map(({ amount }) => amount)).toEqual(amounts);
    expect(broken.every(({ kind }) => kind === "regular")).toBe(true);
  });

  it("does not close when a province decides another number than it must", () => {
    const made = ledger();
    const provinces = made.provinces.map((p) =>
      p.code === "B" ? { ...p, kinds: { ...p.kinds, amv: { ...p.kinds.amv, decided: 4 } } } : p,
    );
    expect(brokenIdentities({ ...made, provinces }, named)).toEqual([
      {
        kind: "amv",
        amount: 4,
        told: {
          nl: "Het besluit voor Province B is 4 plekken; uit de opgave en het aanbod volgt 0.",
          en: "The decision for Province B is 4 places; its task and what is offered make that 0.",
        },
      },
    ]);
  });

  it("names the province whose balance is missing", () => {
    const { scenario, plan } = kept();
    const reading = readPlan(scenario, plan, siteTerms(scenario));
    expect(() => ledgerOf(scenario, plan, reading, new Map())).toThrow("(A)");
  });
});
