import {
  type Balances,
  type Bilingual,
  both,
  en,
  type Kind,
  kinds,
  type Municipality,
  nl,
  perKind,
  type Plan,
  type ProvinceCode,
  type Reading,
  type Scenario,
} from "../domain/index.ts";
import { adoptedPlacesRule } from "../rules/adopted-places.ts";
import { setting } from "../rules/index.ts";
import type { Ledger, LedgerColumn, ProvinceLedger } from "./verdict.ts";

/** The books after the package: sums over municipalities, apart from the sums that made the plan. */
export function ledgerOf(scenario: Scenario, plan: Plan, reading: Reading, balances: Balances): Ledger {
  const provinces = scenario.provinces.map((province): ProvinceLedger => {
    const column = (kind: Kind) => {
      const balance = balances.get(province.code)?.[kind];
      if (balance === undefined) throw new Error(`Province (${province.code}) has no balance.`);
      const cells = reading.cells.filter((c) => c.kind === kind && c.municipality.province === province.code);
      const sum = (figure: "share" | "relief" | "reserve" | "task" | "hosted" | "adopted") =>
        cells.reduce((n, c) => n + c[figure], 0);
      const published = cells
        .filter((c) => c.municipality.decided?.[kind] !== undefined)
        .reduce((n, c) => n + c.adopted - offered(c.municipality, kind, scenario), 0);
      const takenOver = plan.swaps.filter((s) => s.surplus === province.code).reduce((n, s) => n + s.places[kind], 0);
      const { reported, promising, adopted, remainder, surplus } = balance;
      return {
        need: province.task[kind],
        reported,
        promising,
        published,
        adopted,
        remainder,
        surplus,
        decided: sum("adopted") + sum("share"),
        relief: sum("relief"),
        reserve: sum("reserve"),
        task: sum("task"),
        hosted: sum("hosted"),
        takenOver,
      };
    };
    return { code: province.code, kinds: perKind(column) };
  });
  const national = perKind((kind): LedgerColumn => {
    const sum = (figure: keyof LedgerColumn) => provinces.reduce((n, p) => n + p.kinds[kind][figure], 0);
    return {
      need: scenario.need[kind],
      reported: sum("reported"),
      promising: sum("promising"),
      published: sum("published"),
      adopted: sum("adopted"),
      remainder: sum("remainder"),
      surplus: sum("surplus"),
      decided: sum("decided"),
      relief: sum("relief"),
      reserve: sum("reserve"),
      task: sum("task"),
      hosted: sum("hosted"),
    };
  });
  return { kinds: national, provinces };
}

/** A sum of the books that does not come out, in words; a province by the name that the scenario gives it. */
export interface BrokenIdentity {
  readonly kind: Kind;
  readonly amount: number;
  readonly told: Bilingual;
}

/** The identities of section 2, per kind; each that fails is a breach of the books, whatever the rules say. */
export function brokenIdentities(ledger: Ledger, named: (code: ProvinceCode) => string): BrokenIdentity[] {
  const broken: BrokenIdentity[] = [];
  for (const kind of kinds) {
    const { need, adopted, remainder, surplus, decided } = ledger.kinds[kind];
    const check = (is: number, must: number, told: (is: number, must: number) => Bilingual) =>
      is !== must && broken.push({ kind, amount: Math.abs(is - must), told: told(is, must) });
    check(decided, need + surplus, (is, must) =>
      both(
        nl`De verdeelbesluiten zijn samen ${is} plekken; behoefte en overschot zijn samen ${must}.`,
        en`The decisions together are ${is} places; need and surplus together are ${must}.`,
      ),
    );
    check(remainder - surplus, need - adopted, (is, must) =>
      both(
        nl`De restopgave min het overschot is ${is} plekken; de behoefte min het aanbod dat meetelt is ${must}.`,
        en`The remainder less the surplus is ${is} places; the need less the places taken over is ${must}.`,
      ),
    );
    for (const province of ledger.provinces) {
      const own = province.kinds[kind];
      const name = named(province.code);
      check(own.adopted, own.reported + own.promising + own.published, (is, must) =>
        both(
          nl`In ${name} tellen ${is} aangeboden plekken mee; toegezegd, kansrijk en besluiten zijn samen ${must}.`,
          en`In ${name} ${is} offered places are taken over; reported, promising and decisions together are ${must}.`,
        ),
      );
      check(own.decided, Math.max(own.need, own.adopted), (is, must) =>
        both(
          nl`Het besluit voor ${name} is ${is} plekken; uit de opgave en het aanbod volgt ${must}.`,
          en`The decision for ${name} is ${is} places; its task and what is offered make that ${must}.`,
        ),
      );
    }
  }
  return broken;
}

/** Places that a municipality offers and the scenario counts. */
function offered({ offers }: Municipality, kind: Kind, scenario: Scenario): number {
  const promising = setting(adoptedPlacesRule, scenario)?.promising !== false;
  return offers
    .filter((o) => o.kind === kind && (promising || o.certainty === "reported"))
    .reduce((n, o) => n + o.places, 0);
}
