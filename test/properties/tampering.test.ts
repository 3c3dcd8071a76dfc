import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decide } from "../../src/decision/index.ts";
import {
  kinds,
  type Account,
  type Decision,
  type MunicipalityCode,
  type Plan,
  type Scenario,
} from "../../src/domain/index.ts";
import { makePlan, type Agreements } from "../../src/formulate/plan.ts";
import { verify } from "../../src/verify/index.ts";
import { createCounts } from "../arbitraries/counts.ts";
import { carefulPlan } from "../arbitraries/plan.ts";
import { oneOf, picker, type Pick } from "../arbitraries/pick.ts";
import { ruled } from "../arbitraries/rule-settings.ts";
import { runs } from "../arbitraries/runs.ts";
import { scenarios, small } from "../arbitraries/scenario.ts";

interface Kept {
  readonly scenario: Scenario;
  readonly decision: Decision;
  readonly agreed: Agreements;
  readonly plan: Plan;
}

/** One figure or one agreement of a valid plan changed; nothing where there is none to change. */
type Tampering = (kept: Kept, pick: Pick) => Plan | undefined;

const figures = [
  "adopted",
  "share",
  "relief",
  "reserve",
  "given",
  "taken",
  "handedOver",
  "guests",
  "task",
  "hosted",
] as const satisfies readonly (keyof Account)[];

/** Every list of agreements with places, without one of them, or with another number of places. */
const lists = ["swaps", "municipalSwaps", "exchanges", "mergers"] as const;

const tamperings: Record<string, Tampering> = {
  ...Object.fromEntries(figures.map((figure) => [`account ${figure}`, changedFigure(figure)])),
  ...Object.fromEntries(lists.map((list) => [`without one of ${list}`, without(list)])),
  ...Object.fromEntries(lists.map((list) => [`one of ${list} twice`, twice(list)])),
  "another host": ({ plan, scenario }, pick) => {
    const merger = oneOf(plan.mergers, pick);
    const host = oneOf(
      scenario.municipalities.filter((m) => m.code !== merger?.host),
      pick,
    );
    if (merger === undefined || host === undefined) return undefined;
    return { ...plan, mergers: plan.mergers.map((m) => (m === merger ? { ...m, host: host.code } : m)) };
  },
  "another size of merger": ({ plan }, pick) => {
    const merger = oneOf(plan.mergers, pick);
    if (merger === undefined) return undefined;
    const places = merger.places + 1 + pick(3);
    return { ...plan, mergers: plan.mergers.map((m) => (m === merger ? { ...m, places } : m)) };
  },
  "another return": ({ plan }, pick) => {
    const exchange = oneOf(plan.exchanges, pick);
    if (exchange === undefined) return undefined;
    const against = { ...exchange.against, places: exchange.against.places + 1 + pick(3) };
    return { ...plan, exchanges: plan.exchanges.map((e) => (e === exchange ? { ...e, against } : e)) };
  },
  // The books are made to agree with what follows, so that the rules themselves have to speak.
  "a share moved between two municipalities": ({ scenario, decision, agreed }, pick) => {
    const kind = kinds[pick(1)] ?? "regular";
    const home = new Map(scenario.municipalities.map((m) => [m.code, m.province]));
    const from = oneOf(
      decision.municipalities.filter((m) => m.cells[kind].share > (agreed.relief.get(m.code)?.[kind] ?? 0)),
      pick,
    );
    const to = oneOf(
      decision.municipalities.filter(
        (m) => m !== from && from !== undefined && home.get(m.code) === home.get(from.code),
      ),
      pick,
    );
    if (from === undefined || to === undefined || scenario.rounding.ties.by === "lot") return undefined;
    const changed = decision.municipalities.map((m) => {
      const by = m === from ? -1 : m === to ? 1 : 0;
      const { share, ...cell } = m.cells[kind];
      return { ...m, cells: { ...m.cells, [kind]: { ...cell, share: share + by } } };
    });
    return makePlan(scenario, { ...decision, municipalities: changed }, agreed);
  },
  "relief moved between two municipalities": ({ scenario, decision, agreed }, pick) => {
    const kind = kinds[pick(1)] ?? "regular";
    const relieved = (code: MunicipalityCode) => agreed.relief.get(code)?.[kind] ?? 0;
    const from = oneOf(
      scenario.municipalities.filter((m) => relieved(m.code) > 0),
      pick,
    );
    const to = oneOf(
      scenario.municipalities.filter((m) => m !== from && m.province === from?.province),
      pick,
    );
    if (from === undefined || to === undefined) return undefined;
    const relief = new Map(agreed.relief);
    for (const [{ code }, by] of [[from, -1] as const, [to, 1] as const])
      relief.set(code, { ...(relief.get(code) ?? { regular: 0, amv: 0 }), [kind]: relieved(code) + by });
    return makePlan(scenario, decision, { ...agreed, relief });
  },
  "less relief": ({ scenario, decision, agreed }, pick) => {
    const kind = kinds[pick(1)] ?? "regular";
    const from = oneOf(
      [...agreed.relief].filter(([, places]) => places[kind] > 0),
      pick,
    );
    if (from === undefined) return undefined;
    const [code, places] = from;
    const relief = new Map([...agreed.relief, [code, { ...places, [kind]: places[kind] - 1 }]]);
    return makePlan(scenario, decision, { ...agreed, relief });
  },
};

function changedFigure(figure: keyof Account): Tampering {
  return ({ plan }, pick) => {
    const changed = oneOf(plan.municipalities, pick);
    const kind = kinds[pick(1)] ?? "regular";
    const by = (pick(1) === 0 ? -1 : 1) * (1 + pick(3));
    const municipalities = plan.municipalities.map((m) => {
      if (m !== changed) return m;
      const account = m.accounts[kind];
      return { ...m, accounts: { ...m.accounts, [kind]: { ...account, [figure]: account[figure] + by } } };
    });
    return { ...plan, municipalities };
  };
}

function without(list: (typeof lists)[number]): Tampering {
  return ({ plan }, pick) => {
    const dropped = pick(Math.max(0, plan[list].length - 1));
    if (plan[list].length === 0) return undefined;
    return { ...plan, [list]: plan[list].filter((_, i) => i !== dropped) };
  };
}

function twice(list: (typeof lists)[number]): Tampering {
  return ({ plan }, pick) => {
    const again = oneOf<object>(plan[list], pick);
    return again === undefined ? undefined : { ...plan, [list]: [...plan[list], again] };
  };
}

/** With the rules that no scenario would leave out, or those that are off would have to speak for the tampering. */
const strict = ruled.map((told) => ({ ...told, off: told.off.filter((id) => !binding.includes(id)) }));
const binding = ["municipal-swaps", "provincial-closure", "reserve"];

describe("tampering with a valid plan", () => {
  it("makes the verdict false, whatever single thing is changed", { timeout: 300_000 }, () => {
    const seen = createCounts();
    fc.assert(
      fc.property(scenarios({ ...small, pins: 1 }, strict), fc.nat(), (scenario, seed) => {
        const decided = decide(scenario);
        if (decided.status !== "decided") return;
        const { decision } = decided;
        const pick = picker(seed);
        const agreed = carefulPlan(scenario, decision, pick);
        const plan = makePlan(scenario, decision, agreed);
        if (!verify(scenario, plan).ok) return;
        for (const [name, tamper] of Object.entries(tamperings)) {
          const changed = tamper({ scenario, decision, agreed, plan }, pick);
          if (changed === undefined) continue;
          expect({ name, ok: verify(scenario, changed).ok, changed }).toMatchObject({ name, ok: false });
          seen.add(name, "tampered with");
        }
      }),
      runs(350),
    );
    if (process.env["SHOW"] !== undefined) console.log(seen.text());
    expect(seen.seldom(3, Object.keys(tamperings), ["tampered with"])).toEqual([]);
  });
});
