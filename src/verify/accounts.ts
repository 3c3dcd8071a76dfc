import type { Account, Reading } from "../domain/index.ts";
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
  const told = new Map(reading.plan.municipalities.map((m) => [m.code, m.accounts]));
  for (const cell of reading.cells) {
    const { code, name } = cell.municipality;
    const account = told.get(code)?.[cell.kind];
    for (const figure of recomputed) {
      const says = account?.[figure] ?? 0;
      yield* breach(
        "accounts",
        Math.abs(says - cell[figure]),
        "places",
        [code],
        cell.kind,
        `Het plan geeft ${name} ${says} bij "${figure}"; de afspraken maken er ${cell[figure]} van.`,
        `The plan gives ${name} ${says} for "${figure}"; its agreements make that ${cell[figure]}.`,
      );
    }
  }
}
