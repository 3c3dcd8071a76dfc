import { type Account, type Bilingual, both, en, kinds, nl, type Reading } from "../domain/index.ts";
import { breach } from "../rules/breach.ts";
import type { Violation } from "../rules/index.ts";

const recomputed = {
  given: { nl: "weggegeven bij uitruil", en: "given in exchanges" },
  taken: { nl: "overgenomen bij uitruil", en: "taken in exchanges" },
  handedOver: { nl: "taak die een gastheer verzorgt", en: "task that a host takes in" },
  guests: { nl: "opvang voor anderen", en: "hosted for others" },
  task: { nl: "taak", en: "task" },
  hosted: { nl: "opvang", en: "hosted" },
} as const satisfies Readonly<Partial<Record<keyof Account, Bilingual>>>;
const figures = Object.keys(recomputed) as (keyof typeof recomputed)[];

/** The plan's own account figures against those that its agreements make. */
export function* accountViolations(reading: Reading): Generator<Violation> {
  for (const { code, accounts } of reading.plan.municipalities) {
    for (const kind of kinds) {
      const cell = reading.cell(code, kind);
      const { name } = cell.municipality;
      for (const figure of figures) {
        const says = accounts[kind][figure];
        yield* breach("accounts", Math.abs(says - cell[figure]), "places", [code], kind, () =>
          both(
            nl`${name}, ${recomputed[figure]}: het plan zegt ${says}, uit de afspraken volgt ${cell[figure]}.`,
            en`${name}, ${recomputed[figure]}: the plan says ${says}, its agreements come to ${cell[figure]}.`,
          ),
        );
      }
    }
  }
}
