import { kinds, type Account, type Reading } from "../domain/index.ts";
import { breach } from "../rules/breach.ts";
import type { Violation } from "../rules/index.ts";

const recomputed = [
  "given",
  "taken",
  "handedOver",
  "guests",
  "task",
  "hosted",
] as const satisfies readonly (keyof Account)[];

/** The plan's own account figures against those that its agreements make. */
export function* accountViolations(reading: Reading): Generator<Violation> {
  for (const { code, accounts } of reading.plan.municipalities) {
    for (const kind of kinds) {
      const cell = reading.cell(code, kind);
      const { name } = cell.municipality;
      for (const figure of recomputed) {
        const says = accounts[kind][figure];
        yield* breach(
          "accounts",
          Math.abs(says - cell[figure]),
          "places",
          [code],
          kind,
          `Het plan geeft ${name} ${says} bij "${figure}"; de afspraken maken er ${cell[figure]} van.`,
          `The plan gives ${name} ${says} for "${figure}"; its agreements make that ${cell[figure]}.`,
        );
      }
    }
  }
}
