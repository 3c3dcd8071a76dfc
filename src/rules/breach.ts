import type { Kind } from "../domain/index.ts";
import type { Violation } from "./rule.ts";

/** One violation, or none where the amount is not above 0. Texts come in Dutch and English, in that order. */
export function breach(
  rule: string,
  amount: number,
  unit: Violation["unit"],
  where: readonly string[],
  kind: Kind | undefined,
  nl: string,
  en: string,
): Violation[] {
  if (amount <= 0) return [];
  return [{ rule, amount, unit, where, ...(kind === undefined ? {} : { kind }), message: { nl, en } }];
}
