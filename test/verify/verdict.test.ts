import { describe, expect, it } from "vitest";
import type { Account, Plan } from "../../src/domain/index.ts";
import { defaultObjective } from "../../src/objectives/index.ts";
import { verify, verifyFile } from "../../src/verify/index.ts";
import { kept, small } from "./small.ts";

/** The plan with one figure of B1's regular account raised by one. */
function raised(plan: Plan, figure: keyof Account, by = 1): Plan {
  return {
    ...plan,
    municipalities: plan.municipalities.map((m) => {
      if (m.code !== "B1") return m;
      const regular = { ...m.accounts.regular, [figure]: m.accounts.regular[figure] + by };
      return { ...m, accounts: { ...m.accounts, regular } };
    }),
  };
}

describe("a plan that keeps every rule", () => {
  const { scenario, plan } = kept();
  const verdict = verify({ ...scenario, objective: defaultObjective }, plan);

  it("is found so", () => {
    expect(verdict.violations).toEqual([]);
    expect(verdict.ok).toBe(true);
  });

  it("has its results per municipality", () => {
    const told = verdict.municipalities.map(({ code, task, hosted, site }) => [
      code,
      task.regular,
      hosted.regular,
      site.regular,
      site.amv,
    ]);
    expect(told).toEqual([
      ["A1", 230, 290, "adopted", "none"],
      ["A2", 60, 0, "none", "none"],
      ["B1", 82, 110, "viable", "none"],
      ["B2", 28, 0, "none", "none"],
    ]);
  });

  it("has its measures and levels", () => {
    expect(verdict.measures).toMatchObject({ unviable: 0, agreements: 6, sites: 1, "deviation.absolute": 200 });
    expect(verdict.levels).toHaveLength(3);
    expect(verdict.levels[0]).toEqual({ value: 0, scale: 1 });
    // 1 agreement, 2 hand-overs, 1 site; 60 and 28 places over 1 km; 90 places between centres 1 km apart.
    expect(verdict.levels[2]?.value).toBe(500 + 2 * 25 + 100 + 60 + 28 + 90);
  });
});

describe("the books", () => {
  it.each([
    ["given", "given in exchanges"],
    ["taken", "taken in exchanges"],
    ["handedOver", "task that a host takes in"],
    ["guests", "hosted for others"],
    ["task", "task"],
    ["hosted", "hosted"],
  ] as const)("say so when the plan's own %s is not what its agreements make", (figure, words) => {
    const { scenario, plan } = kept();
    for (const by of [1, -1]) {
      const { ok, violations } = verify(scenario, raised(plan, figure, by));
      expect(ok).toBe(false);
      expect(violations).toMatchObject([
        { rule: "accounts", amount: 1, unit: "places", where: ["B1"], kind: "regular" },
      ]);
      expect(violations[0]?.message.en).toContain(`B1, ${words}: the plan says `);
    }
  });

  it("do not close when a share is more than the remainder", () => {
    const { scenario, plan } = small({ A1: { key: 100, share: 103 }, A2: { key: 50, share: 50 } });
    const found = verify(scenario, plan).violations.filter(({ rule }) => rule === "books");
    expect(found.map(({ amount, kind }) => [amount, kind])).toEqual([
      [3, "regular"],
      [3, "regular"],
    ]);
    expect(found.map(({ message }) => message.en).join()).toMatch(
      /The decisions together are 153 places; need and surplus together are 150\./,
    );
    expect(found.map(({ message }) => message.en).join()).toMatch(
      /The decision for .+ is 153 places; its task and what is offered make that 150\./,
    );
  });
});

describe("rules", () => {
  const tooFew = () =>
    small({ A1: { key: 60, share: 60 }, A2: { key: 30, share: 30, at: 1 } }, { mergers: [["A2", "A1", 30]] });

  it("speak when they are on", () => {
    const { scenario, plan } = tooFew();
    expect(verify(scenario, plan).violations).toMatchObject([{ rule: "viable-site", amount: 10 }]);
  });

  it("are silent when they are off", () => {
    const { scenario, plan } = tooFew();
    const off = { ...scenario, rules: { ...scenario.rules, "viable-site": { enabled: false } } };
    // Every site is large enough now, and no task is small.
    expect(verify(off, plan).violations.map(({ rule }) => rule)).not.toContain("viable-site");
  });

  it("still say what agreements only they allow", () => {
    const { scenario, plan } = small(
      { A1: { key: 120, share: 120, housing: 50 }, A2: { key: 130, share: 130, at: 1 } },
      { exchanges: [["A1", "A2", 10, 10]] },
    );
    expect(verify(scenario, plan).violations).toMatchObject([{ rule: "exchanges", unit: "agreements", amount: 1 }]);
  });

  it("decide whether small offers are open tasks", () => {
    const { scenario, plan } = small({ A1: { key: 90, adopted: 90 } });
    const site = (settings: object) =>
      verify({ ...scenario, rules: { ...scenario.rules, ...settings } }, plan).municipalities[0]?.site.regular;
    expect(site({})).toBe("unviable");
    expect(site({ "merge-offers": { enabled: false } })).toBe("none");
    expect(site({ "viable-site": { enabled: false } })).toBe("adopted");
    expect(site({ "viable-site": { enabled: true, minimum: { regular: 90, amv: 16 } } })).toBe("adopted");
    expect(site({ "viable-site": { enabled: true, minimum: { regular: 91, amv: 16 } } })).toBe("unviable");
  });
});

describe("a file", () => {
  it("is judged when it can be read", () => {
    const { scenario, plan } = kept();
    const found = verifyFile(scenario, JSON.parse(JSON.stringify(plan)));
    expect(found).toMatchObject({ status: "verdict", plan, verdict: { ok: true } });
  });

  it("is refused when it cannot", () => {
    const { scenario, plan } = kept();
    const found = verifyFile(scenario, { ...plan, version: 2 });
    expect(found).toMatchObject({ status: "problems", problems: [{ path: "version" }] });
  });
});
