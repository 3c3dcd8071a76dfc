import { z } from "zod";
import { both, en, isPinned, nl, partiesOf, type Pin, type Scenario } from "../domain/index.ts";
import { pinKindOf, pinKinds } from "../pins/index.ts";
import { breach } from "./breach.ts";
import { example } from "./example.ts";
import type { Example, Rule } from "./rule.ts";
import { grounds } from "./sources.ts";

/** (3.9): what has been agreed is fixed, what is forbidden is out. */
export const pinsRule: Rule = {
  id: "pins",
  section: "3.9",
  title: { nl: "Wat aan tafel is afgesproken of uitgesloten", en: "What the table has agreed or ruled out" },
  source: grounds.ours,
  schema: z.strictObject({}),
  enabledByDefault: true,
  *rows(_, program) {
    for (const [i, pin] of program.scenario.pins.entries()) yield* pinKindOf(pin).rows(`pin ${i + 1}`, pin, program);
  },
  *violations(_, { scenario, plan, reading }) {
    const looked = { ...plan, cell: reading.cell };
    for (const pin of scenario.pins) {
      const kind = pinKindOf(pin);
      const { amount, unit } = kind.broken(pin, looked);
      const agreement = kind.sentence(pin, (code) => nameOf(scenario, code));
      yield* breach("pins", amount, unit, partiesOf(pin), "kind" in pin ? pin.kind : undefined, () =>
        both(nl`Niet gevolgd: ${agreement}.`, en`Not followed: ${agreement}.`),
      );
    }
  },
  sentence: () => ({
    nl: "Afspraken die al gemaakt zijn liggen vast; wat is uitgesloten komt niet voor.",
    en: "Agreements already made are fixed; what is ruled out does not occur.",
  }),
  forbidsPair: (_, scenario, { agreement, kind, from, to }) =>
    isPinned(scenario.pins, { agreement, kind, from: from.code, to: to.code }, "forbidden"),
  examples: Object.values(pinKinds).flatMap(({ type, example: { pin, kept, broken, amount } }): Example[] => [
    { title: `${type}, kept`, make: () => withAgreements(pin, kept), amount: 0 },
    { title: `${type}, broken`, make: () => withAgreements(pin, broken), amount },
  ]),
};

function withAgreements(pin: Pin, agreements: object): ReturnType<Example["make"]> {
  const facts = {
    A1: { key: 100, adopted: 160 },
    B1: { key: 200, adopted: 140, share: 60 },
    C1: { key: 40, share: 40 },
    C2: { key: 100, adopted: 100 },
  };
  const { scenario, plan } = example(facts, {}, {}, [pin]);
  return { scenario, plan: { ...plan, ...agreements } };
}

function nameOf(scenario: Scenario, code: string): string {
  return (
    scenario.municipalities.find((m) => m.code === code)?.name ??
    scenario.provinces.find((p) => p.code === code)?.name ??
    code
  );
}
