import type { InBoth } from "./in-both.ts";

/** Thrown where something is not as it must be: the package is refused. */
export class Refusal extends Error {
  /** The same for people; absent where the file that it is about says enough. */
  readonly told: InBoth | undefined;

  constructor(why: string, told?: InBoth) {
    super(why);
    this.told = told;
  }
}

/** Thrown where the scenario asks for something that `docs/certificate.md` does not describe. */
export class NotJudged extends Error {
  /** What it asks for, for people. */
  readonly told: InBoth;

  constructor(why: string, told: InBoth) {
    super(why);
    this.told = told;
  }
}

export function refuse(why: string, told?: InBoth): never {
  throw new Refusal(why, told);
}

export type Fields = Readonly<Record<string, unknown>>;

/** Parses JSON; what is none is refused. */
export function parse(text: string, file: string): Fields {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    refuse(`${file} is no JSON`, {
      nl: `het bestand ${file} is geen JSON; misschien is het beschadigd.`,
      en: `the file ${file} is not JSON; maybe it is damaged.`,
    });
  }
  return fields(found, file);
}

export function fields(value: unknown, where: string): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value)) refuse(`${where} is no object`);
  return value as Fields;
}

export function list(value: unknown, where: string): readonly unknown[] {
  if (!Array.isArray(value)) refuse(`${where} is no list`);
  return value;
}

export function text(value: unknown, where: string): string {
  if (typeof value !== "string") refuse(`${where} is no text`);
  return value;
}

/** A whole number from 0, as JSON writes it. */
export function whole(value: unknown, where: string): bigint {
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0)
    refuse(`${where} is no whole number from 0`);
  return BigInt(value);
}

/** A number of any size, as a text of digits. */
export function big(value: unknown, where: string): bigint {
  if (typeof value !== "string" || !/^-?\d{1,400}$/.test(value)) refuse(`${where} is no text of at most 400 digits`);
  return BigInt(value);
}

export function fraction(value: unknown, where: string): number {
  if (typeof value !== "number" || !Number.isFinite(value)) refuse(`${where} is no number`);
  return value;
}

export function format(found: Fields, name: string, file: string): void {
  if (found["format"] !== name || found["version"] !== 1)
    refuse(`${file} is no ${name} of version 1`, {
      nl: `het bestand ${file} is niet van de soort die dit programma kent (${name}, versie 1).`,
      en: `the file ${file} is not of the kind that this program knows (${name}, version 1).`,
    });
}

/** Refuses fields that nobody described: what they say would go unread. */
export function only(found: Fields, names: readonly string[], where: string): void {
  const other = Object.keys(found).find((name) => !names.includes(name));
  if (other !== undefined) refuse(`${where} has an unknown field (${other})`);
}

export function own(found: Fields, name: string): unknown {
  return Object.hasOwn(found, name) ? found[name] : undefined;
}

export const kinds = ["regular", "amv"] as const;
export type Kind = (typeof kinds)[number];
export type PerKind = Readonly<Record<Kind, bigint>>;

export function kindOf(value: unknown, where: string): Kind {
  const found = kinds.find((kind) => kind === value);
  return found ?? refuse(`${where} is neither regular nor amv`);
}

export function perKind(value: unknown, where: string): PerKind {
  const found = fields(value, where);
  const of = (kind: Kind) => whole(own(found, kind), `${where}.${kind}`);
  return { regular: of("regular"), amv: of("amv") };
}

/** More places than this at one site are not judged: a table over loads would be too large, and a checker must end. */
export const LARGEST = 100_000n;

export const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);
export const most = (a: bigint, b: bigint): bigint => (a > b ? a : b);
export const above = (a: bigint): bigint => most(0n, a);
export const add = (all: readonly bigint[]): bigint => all.reduce((a, b) => a + b, 0n);

/** ⌊a / b⌋ for b > 0; BigInt division rounds towards 0. */
export function floor(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b < 0n ? quotient - 1n : quotient;
}

export const ceil = (a: bigint, b: bigint): bigint => -floor(-a, b);
