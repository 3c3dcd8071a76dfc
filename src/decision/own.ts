import { perKind, type DecidedCell, type Decision, type Scenario } from "../domain/index.ts";

/** The scenario as if no decision had been issued. */
export function withoutPublished(scenario: Scenario): Scenario {
  return { ...scenario, municipalities: scenario.municipalities.map(({ decided: _decided, ...one }) => one) };
}

/** The decision with, beside each published number, what the other decision, without published ones, gives. */
export function withOwn(decision: Decision, own: Decision): Decision {
  const numbers = new Map(own.municipalities.map((m) => [m.code, m.cells]));
  const municipalities = decision.municipalities.map(({ code, cells }) => ({
    code,
    cells: perKind((kind): DecidedCell => {
      const computed = numbers.get(code)?.[kind].decided;
      return cells[kind].published === undefined || computed === undefined
        ? cells[kind]
        : { ...cells[kind], own: computed };
    }),
  }));
  return { ...decision, municipalities };
}
