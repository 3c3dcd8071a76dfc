import { describe, expect, it } from "vitest";
import type { Pin, RuleSetting } from "../../src/domain/index.ts";
import { example } from "../../src/rules/example.ts";
import { rules } from "../../src/rules/index.ts";
import { verify } from "../../src/verify/index.ts";

/*
 * Plans for which a program has no columns, so that no property over columns can speak of them: the verifier alone
 * stands between them and a reader. Each is also judged with the rule switched off.
 */

type Facts = Parameters<typeof example>[0];
type Agreements = Parameters<typeof example>[1];

/** Amounts by rule, of the rules asked for. */
function broken(facts: Facts, agreements: Agreements, set: Record<string, object> = {}, pins: readonly Pin[] = []) {
  const settings = Object.fromEntries(
    rules.map((rule): [string, RuleSetting] => {
      const { enabled = rule.enabledByDefault, ...data } = (set[rule.id] ?? {}) as { enabled?: boolean };
      return [rule.id, { ...rule.schema.parse(data), enabled }];
    }),
  );
  const { scenario, plan } = example(facts, agreements, settings, pins);
  const amounts: Record<string, number> = {};
  for (const { rule, amount } of verify(scenario, plan).violations) amounts[rule] = (amounts[rule] ?? 0) + amount;
  return amounts;
}

const off = { enabled: false };
const units = { A1: { key: [0, 10], share: [0, 10] }, A2: { key: [0, 8], share: [0, 8], at: 10 } } as const;
const clusters = { "amv-cluster": { enabled: true } };

describe("agreements that no program offers", () => {
  const abroad = [
    { A1: { key: 40, share: 40 }, B1: { key: 200, adopted: 200 } },
    { mergers: [["A1", "B1", 40]] },
  ] as const;

  it("a merger with another province, whatever the neighbourhood rule", () => {
    expect(broken(...abroad)).toEqual({ neighbourhood: 1 });
    expect(broken(...abroad, { neighbourhood: off })).toEqual({ neighbourhood: 1 });
  });

  it("a merger with oneself", () => {
    const own = [{ A1: { key: 40, share: 40 } }, { mergers: [["A1", "A1", 40]] }] as const;
    expect(broken(...own)).toMatchObject({ neighbourhood: 1, "no-chains": 1 });
    expect(broken(...own, { neighbourhood: off, "no-chains": off })).toMatchObject({ neighbourhood: 1 });
  });

  it("a swap from who has no surplus, whatever the rule on partners", () => {
    const chain = [
      {
        A1: { key: 100, adopted: 160 },
        B1: { key: 200, adopted: 140, share: 60, relief: 60 },
        C1: { key: 50, adopted: 50 },
      },
      {
        swaps: [
          { from: "A", to: "C", places: 60 },
          { from: "C", to: "B", places: 60 },
        ],
        municipalSwaps: [["A1", "B1", 60]],
      },
    ] as const;
    const others = { "municipal-swaps": off, "timely-swaps": off };
    expect(broken(...chain, others)).toEqual({ "swap-partners": 120 });
    expect(broken(...chain, { ...others, "swap-partners": off })).toEqual({ "swap-partners": 120 });
  });

  it("handing over more than one has, whatever the rule on whole hand-overs", () => {
    const double = [
      { A1: { key: 40, share: 40 }, A2: { key: 200, adopted: 200 }, A3: { key: 200, adopted: 200 } },
      {
        mergers: [
          ["A1", "A2", 40],
          ["A1", "A3", 40],
        ],
      },
    ] as const;
    expect(broken(...double)).toEqual({ "whole-hand-over": 40 + 1 });
    expect(broken(...double, { "whole-hand-over": off })).toEqual({ "whole-hand-over": 40 });
  });

  it("relief beyond the share, and offers that nobody made, whatever the rules of the decision", () => {
    const relieved = [{ A1: { key: 100, adopted: 90, share: 10, relief: 12 } }, {}] as const;
    expect(broken(...relieved, { eligibility: off })).toMatchObject({ eligibility: 2 });
    const { scenario, plan } = example({ A1: { key: 100, adopted: 60 }, A2: { key: 100, adopted: 140 } });
    const swapped = plan.municipalities.map((m, i) => ({
      ...m,
      accounts: plan.municipalities[1 - i]?.accounts ?? m.accounts,
    }));
    const found = verify({ ...scenario, rules: { "adopted-places": off } }, { ...plan, municipalities: swapped });
    expect(found.violations.map(({ rule, amount }) => [rule, amount])).toEqual([
      ["adopted-places", 80],
      ["adopted-places", 80],
    ]);
  });

  it("a rule that is required cannot be switched off", () => {
    const short = [{ A1: { key: 100, share: 90 } }, {}] as const;
    const told = broken(...short, { "national-total": off, "remainder-shares": off });
    expect(told).toMatchObject({ "national-total": 20, "remainder-shares": 10 });
  });
});

describe("clusters that no program offers", () => {
  it("a unit in two clusters", () => {
    const told = broken(
      units,
      {
        clusters: [
          ["A1", "A1", "A2"],
          ["A2", "A2", "A1"],
        ],
      },
      clusters,
    );
    // A1 and A2 belong to another cluster already, and have two homes each.
    expect(told).toEqual({ "amv-cluster": 2, "whole-hand-over": 2 });
  });

  it("a centre that is no member", () => {
    expect(broken(units, { clusters: [["A1", "A2"]] }, clusters)).toEqual({ "amv-cluster": 1 + (16 - 8) });
  });

  it("a member that has no small unit of its own", () => {
    const facts = { ...units, A3: { key: [0, 30], adopted: [0, 30], at: 5 } } as const;
    expect(broken(facts, { clusters: [["A1", "A1", "A2", "A3"]] }, clusters)).toEqual({ "amv-cluster": 1 });
    const hosting = {
      ...units,
      A3: { key: [0, 8], share: [0, 8], at: 5 },
      A4: { key: [0, 8], share: [0, 8], at: 5 },
    } as const;
    const agreed = { clusters: [["A1", "A1", "A2", "A3"]], amvMergers: [["A4", "A3", 8]] } as const;
    // A3 hosts A4: its site is viable, a second home beside the cluster.
    expect(broken(hosting, agreed, clusters)).toEqual({ "amv-cluster": 1, "whole-hand-over": 1 });
  });
});

describe("what is given back", () => {
  it("is what the rate makes of it, not more and not less", () => {
    const facts = { A1: { key: 41, share: 41, housing: 30 }, A2: { key: 100, adopted: 100 } };
    const rate = { exchanges: { enabled: true, statusHolderHousing: { numerator: 1, denominator: 2 } } };
    expect(broken(facts, { exchanges: [["A1", "A2", 41, 21]] }, rate)).toEqual({});
    expect(broken(facts, { exchanges: [["A1", "A2", 41, 20]] }, rate)).toEqual({ exchanges: 1 });
    expect(broken(facts, { exchanges: [["A1", "A2", 41, 30]] }, rate)).toEqual({ exchanges: 9 });
  });
});
