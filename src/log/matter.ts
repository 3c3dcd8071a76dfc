import { isHash, isObject } from "./shape.ts";
import type { Json } from "./canonical.ts";

/** The numbers of a decision that was issued, without the words about where it comes from: those may name somebody. */
export interface DecidedNumbers {
  readonly regular?: number;
  readonly amv?: number;
  readonly standing: string;
}

/** What was settled, without who and why. A pin is as in files, less its record. */
export type Matter =
  /** How the rules stood when the log began; `figures`: SHA-256 of everything else in the scenario. */
  | {
      readonly type: "start";
      readonly scenario: string;
      readonly figures: string;
      readonly rules: { readonly [id: string]: Json };
      readonly objective: Json;
      readonly decided: { readonly [municipality: string]: DecidedNumbers };
    }
  /** Settled, or settled again with another record. */
  | { readonly type: "pin"; readonly pin: Json }
  | { readonly type: "unpin"; readonly pin: Json }
  | { readonly type: "rule"; readonly rule: string; readonly setting: Json }
  | { readonly type: "objective"; readonly levels: Json }
  /** A number typed in place of the one of the scenario, or what there is again where that was taken back, in places. */
  | { readonly type: "offer"; readonly municipality: string; readonly kind: string; readonly places: number }
  /** Numbers of a decision that was issued; null: taken away. */
  | { readonly type: "decided"; readonly municipality: string; readonly decided: DecidedNumbers | null }
  /** Something else of the scenario is not as it was. */
  | { readonly type: "figures"; readonly figures: string }
  /** What an earlier line costs, measured after it was written. */
  | { readonly type: "priced"; readonly of: number };

type Test = (value: unknown) => boolean;

const isText: Test = (value) => typeof value === "string";
const isWhole: Test = (value) => Number.isSafeInteger(value);
const isList: Test = (value) => Array.isArray(value) && value.every(isObject);
const isDecided: Test = (value) => {
  if (!isObject(value)) return false;
  const { standing, ...numbers } = value;
  return (
    isText(standing) && Object.entries(numbers).every(([kind, n]) => ["regular", "amv"].includes(kind) && isWhole(n))
  );
};
const each =
  (test: Test): Test =>
  (value) =>
    isObject(value) && Object.values(value).every(test);
const hasTerms: Test = (value) => isList(value) && (value as { terms?: unknown }[]).every(({ terms }) => isList(terms));

/** What every field of a matter is. */
const shapes: { readonly [Type in Matter["type"]]: Readonly<Record<string, Test>> } = {
  start: { scenario: isText, figures: isHash, rules: each(isObject), objective: hasTerms, decided: each(isDecided) },
  pin: { pin: isObject },
  unpin: { pin: isObject },
  rule: { rule: isText, setting: isObject },
  objective: { levels: hasTerms },
  offer: { municipality: isText, kind: isText, places: isWhole },
  decided: { municipality: isText, decided: (value) => value === null || isDecided(value) },
  figures: { figures: isHash },
  priced: { of: isWhole },
};

/** Whether something is a matter, with every field of its type and no other. */
export function isMatter(found: unknown): found is Matter {
  if (!isObject(found)) return false;
  const { type, ...fields } = found;
  if (typeof type !== "string" || !Object.hasOwn(shapes, type)) return false;
  const shape = shapes[type as Matter["type"]];
  const names = Object.keys(shape);
  return names.length === Object.keys(fields).length && names.every((name) => shape[name]?.(fields[name]) === true);
}
