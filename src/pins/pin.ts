import {
  both,
  counted,
  en,
  nl,
  type Bilingual,
  type Kind,
  type MunicipalityCode,
  type Pin,
  type pinShapes,
  type Plan,
  type ReadCell,
} from "../domain/index.ts";
import type { Program, RuleRow } from "../program/index.ts";

/**
 * A kind of pin: one file named after its type and one line in the list (`index.ts`). From shape and list follow its fields,
 * its schema, readers and writers, what it contradicts, and the rule that holds plans to it (3.9).
 */
export interface PinKind<Type extends Pin["type"] = Pin["type"]> {
  readonly type: Type;
  /** What it is about and whom it names; the domain, which knows no list, has it from there (`src/domain/pin-shapes.ts`). */
  readonly shape: (typeof pinShapes)[Type];
  /** What it demands of the program's columns; every row's name begins with `name`. */
  rows(name: string, pin: PinOf<Type>, program: Program): Iterable<RuleRow>;
  /** By how much a plan breaks it, told without the rows; 0 where the plan keeps it. */
  broken(pin: PinOf<Type>, plan: PinnedPlan): Broken;
  /** The most that its municipality may host of a kind that it is about, where it limits that; `adopted`: its adopted places. */
  mostHosted?(pin: PinOf<Type>, adopted: number): number;
  /** The pin as a part of a sentence, without who and why; `name` gives the name of a code. */
  sentence(pin: PinOf<Type>, name: (code: string) => string): Bilingual;
  /** What people write for it in tables; the first of each language is how we write it. */
  readonly words: { readonly nl: readonly string[]; readonly en: readonly string[] };
  /** Agreements that keep it, and agreements that break it by `amount`, among those of `in-examples.ts`. */
  readonly example: {
    readonly pin: PinOf<Type>;
    readonly kept: Partial<Agreed>;
    readonly broken: Partial<Agreed>;
    readonly amount: number;
  };
}

export type PinOf<Type extends Pin["type"]> = Extract<Pin, { readonly type: Type }>;

/** The agreements of a plan that pins look at. */
export type Agreed = Pick<Plan, "swaps" | "municipalSwaps" | "exchanges" | "mergers">;

/** A plan as pins look at it: its agreements, and what is hosted where. */
export interface PinnedPlan extends Agreed {
  readonly cell: (municipality: MunicipalityCode, kind: Kind) => Pick<ReadCell, "hosted" | "adopted">;
}

export interface Broken {
  readonly amount: number;
  readonly unit: "places" | "agreements";
}

/** So many places of a kind, as people write that: 1.200 reguliere plekken, 1 regular place. */
export function placesWords(places: number, kind: Kind): Bilingual {
  const [n, of] = [counted(places), adjective(kind)];
  return places === 1
    ? both(nl`${n} ${of}plek`, en`${n} ${of}place`)
    : both(nl`${n} ${of}plekken`, en`${n} ${of}places`);
}

/** A kind as it stands before what it describes. */
export function adjective(kind: Kind): Bilingual {
  return kind === "amv" ? { nl: "amv-", en: "amv " } : { nl: "reguliere ", en: "regular " };
}
