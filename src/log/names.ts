import { sha256 } from "../scenario/index.ts";
import { isHash, isObject } from "./shape.ts";

/** A text that the log only commits to, with the salt of its commitment: 32 hexadecimal digits that nobody can guess. */
export interface Kept {
  readonly salt: string;
  readonly text: string;
}

/** Who and why, apart from the log, by their commitments. */
export interface Names {
  readonly kept: ReadonlyMap<string, Kept>;
  /** For how many days they are kept, counted from when their line was written; null: until somebody takes them away. */
  readonly days: number | null;
}

export const noNames: Names = { kept: new Map(), days: null };

const salted = /^[0-9a-f]{32}$/;

/**
 * SHA-256 of salt and text: 64 hexadecimal digits. Each text has a salt of its own, so that the same name in two lines cannot be
 * recognised, and nobody can try names once its salt is gone.
 */
export function commitmentOf({ salt, text }: Kept): string {
  if (!salted.test(salt)) throw new RangeError(`The salt (${salt}) of a name is not 32 hexadecimal digits.`);
  return sha256(`verdeelwijzer-log-name 1\n${salt}\n${text}`);
}

export function namesText({ kept, days }: Names): string {
  const names = Object.fromEntries([...kept].sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ format: "verdeelwijzer-log-names", version: 1, days, names }, null, 2)}\n`;
}

/** The names of a file; undefined where it is not such a file. Whether they are what the log commits to is for `checkLog`. */
export function readNames(text: string): Names | undefined {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isObject(found) || found["format"] !== "verdeelwijzer-log-names" || found["version"] !== 1) return undefined;
  const { days, names } = found;
  if (!isObject(names) || !(days === null || (Number.isSafeInteger(days) && (days as number) >= 0))) return undefined;
  const kept = new Map<string, Kept>();
  for (const [commitment, one] of Object.entries(names)) {
    if (!isHash(commitment) || !isObject(one)) return undefined;
    const { salt, text: said } = one;
    if (typeof salt !== "string" || !salted.test(salt) || typeof said !== "string") return undefined;
    kept.set(commitment, { salt, text: said });
  }
  return { kept, days: days as number | null };
}
