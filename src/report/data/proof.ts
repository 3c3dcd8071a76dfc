import type { Package, PartProof, Phase, Unread, Way } from "../../app/package.ts";
import type { Bilingual } from "../../domain/index.ts";
import type { Certificate, LevelResult } from "../../model/index.ts";
import { counted } from "../../objectives/counted.ts";
import { computed, type Figure } from "./figure.ts";
import type { Focus } from "./focus.ts";
import type { Standings } from "./standings.ts";

/** One level of the objective: what the plan has, by the verifier, and what is proven, by `conclude`. */
export interface LevelLine {
  readonly rank: number;
  readonly name: Bilingual;
  /** The level's value for people: the whole-number value over its scale, at most three decimals. */
  readonly value: Figure;
  /** The best that was found for this level itself; later levels may have used its tolerance since. Absent without a bound. */
  readonly best?: number;
  /** Proven lower limit, over the same scale and rounded down; absent where none is known. */
  readonly bound?: number;
  /** What is open between them: bound + gap = best, as shown. */
  readonly gap?: number;
  /** The same in basis points of the bound (see `basisPointsOf`); absent where no such part is known. */
  readonly basisPoints?: number;
  /** What later levels have used of it: best + used = value, as shown. */
  readonly used?: number;
  readonly proven: boolean;
  /** What the certificate proves of it, where there is one that bounds it. */
  readonly certified?: CertifiedLevel;
  /** How much of the level the later ones may use up, in basis points (100 is 1 %). */
  readonly tolerance: number;
}

/** No plan (of those that `ProofStatement.scope` tells) that keeps to the levels before has less than `bound`, rounded down; `best`: exactly this plan's value. */
export interface CertifiedLevel {
  readonly bound: number;
  readonly best: boolean;
  /** Of the value above the bound, in basis points of the bound, rounded up. */
  readonly basisPoints?: number;
}

/** What the checker says of a package with its certificate (`docs/certificate.md`), in whole numbers of each level. */
export type Checked =
  | {
      readonly status: "accepted";
      readonly scope: "joint" | "sites";
      readonly levels: readonly { readonly bound: bigint | undefined }[];
    }
  | { readonly status: "refused" | "not judged" };

/** What may be said of how good the package is. */
export interface ProofStatement {
  /** What was optimised: a way to the whole package, or one of its steps. */
  readonly about: Way | "held" | "swaps" | "mergers";
  readonly status: "optimal" | "feasible";
  readonly stopped: boolean;
  readonly certificate: Certificate;
  /** Whether a certificate was made and accepted, or is of a scenario that the checker does not judge. */
  readonly checked?: "accepted" | "not judged";
  /** Whether what a certificate proves is told later: it is still to be made. */
  readonly followed?: boolean;
  /** Of which plans the certificate speaks: of all, or of those with the swaps, relief and reserve of this one. */
  readonly scope?: "joint" | "sites";
  /** Empty for swaps alone, which have objectives of their own (section 3). */
  readonly levels: readonly LevelLine[];
  /** The most important level that is not proven. */
  readonly open?: LevelLine;
  /** Parts that are not proven, whose levels are not the scenario's (swaps), or have no gap (a limit ended them). */
  readonly openParts: readonly OpenPart[];
  /** What kept joint from being taken apart: then bounds come slowly. */
  readonly unread: readonly Unread[];
  /** What broke computations off: the phase, and why in words. */
  readonly faults: readonly { readonly phase: Phase; readonly why: Bilingual }[];
  /** The municipal side of swaps, whose gap is allowed (section 3); absent where there is none. */
  readonly municipalSwaps?: "optimal" | "feasible";
}

/** A part without a proof: its phase, the first of its own levels that is open, and how far that is from the best. */
export interface OpenPart {
  readonly phase: Phase;
  readonly rank?: number;
  readonly basisPoints?: number;
}

export function proofStatement(result: Package, standings: Standings, focus: Focus, checked?: Checked): ProofStatement {
  const { proof, stopped } = result;
  const found = levelResults(result, focus);
  const bounds = checked?.status === "accepted" ? checked.levels.map(({ bound }) => bound) : [];
  const levels = found.map(({ told, value }, i) => {
    const certified = certifiedLevel(result, i, value, bounds[i]);
    return { ...levelLine(result, standings, i, told, value), ...(certified !== undefined && { certified }) };
  });
  const deciding = proof.parts.filter((part) => part.phase !== "municipal-swaps");
  const municipal = proof.parts.filter((part) => part.phase === "municipal-swaps");
  // Parts that the levels speak for are not told again.
  const told: ReadonlySet<Phase> = new Set(levels.some((level) => !level.proven) ? ["mergers", "joint"] : []);
  const first = proof.status === "optimal" ? -1 : levels.findIndex((level) => !level.proven);
  const level = levels[first];
  return {
    about: focus.type !== "plan" ? focus.type : proof.held === true ? "held" : proof.way,
    status: proof.status,
    stopped,
    certificate: deciding.some((part) => part.certificate === "claimed") ? "claimed" : "checked",
    ...(checked !== undefined && checked.status !== "refused" && { checked: checked.status }),
    ...(checked?.status === "accepted" && { scope: checked.scope }),
    levels,
    unread: [...new Set(deciding.flatMap((part) => part.unread ?? []))],
    faults: proof.parts.flatMap(({ phase, fault: why }) => (why === undefined ? [] : [{ phase, why }])),
    openParts: deciding.filter((part) => part.status !== "optimal" && !told.has(part.phase)).map(openPart),
    ...(level === undefined ? {} : { open: level }),
    ...(municipal.length === 0
      ? {}
      : { municipalSwaps: municipal.every((part) => part.status === "optimal") ? "optimal" : "feasible" }),
  };
}

function openPart({ phase, levels }: PartProof): OpenPart {
  const first = levels.findIndex((level) => !level.proven);
  const level = levels[first];
  if (level === undefined) return { phase };
  const open = { phase, rank: first + 1 };
  const basisPoints = basisPointsOf(level);
  return basisPoints === undefined ? open : { ...open, basisPoints };
}

type Told = Pick<LevelResult, "bound" | "gap" | "proven">;

/**
 * The levels as the focus sees them. The whole package: the verifier's value, and the proof of the whole. One
 * province: the sums over its parts, since the verifier's value is of the nation.
 */
function levelResults({ proof, verdict, scenario }: Package, focus: Focus): { told: Told | undefined; value: number }[] {
  if (focus.type === "swaps") return [];
  const parts = proof.parts.filter((part) => part.phase === "mergers");
  return scenario.objective.map((level, i) => {
    const whole = verdict.levels[i];
    if (whole === undefined) throw new RangeError(`The verdict has no value for level (${level.name.en}).`);
    if (focus.type === "plan") return { told: proof.levels[i], value: whole.value };
    const own = parts.flatMap((part) => part.levels[i] ?? []);
    const sum = (of: (level: LevelResult) => number) => own.reduce((all, one) => all + of(one), 0);
    const proven = own.length === parts.length && own.every((one) => one.proven);
    const told = counted({ bound: sum((one) => one.bound), gap: sum((one) => one.gap), proven });
    return { told, value: sum((one) => one.value) };
  });
}

function levelLine(
  { scenario, verdict }: Package,
  standings: Standings,
  i: number,
  told: Told | undefined,
  value: number,
): LevelLine {
  const level = scenario.objective[i];
  if (level === undefined) throw new RangeError(`The objective has no level (${i}).`);
  const scale = verdict.levels[i]?.scale ?? 1;
  const line = {
    rank: i + 1,
    name: level.name,
    value: { value: toThousandth(value, scale, Math.round) / DECIMALS, standing: computed([standings.overall]) },
    proven: told?.proven ?? false,
    tolerance: ratio(level.tolerance.numerator, level.tolerance.denominator),
  };
  if (told === undefined || !Number.isFinite(told.bound)) return line;
  // What is open is rounded up, so that "at least" is true; where nothing is, nothing is shown.
  const whole = toThousandth(value, scale, Math.round);
  const used = toThousandth(value - told.bound - told.gap, scale, Math.round);
  const gap = toThousandth(told.gap, scale, Math.ceil);
  const shown = (thousandths: number) => thousandths / DECIMALS;
  const basisPoints = basisPointsOf(told);
  return {
    ...line,
    best: shown(whole - used),
    bound: shown(whole - used - gap),
    gap: shown(gap),
    used: shown(used),
    ...(basisPoints === undefined ? {} : { basisPoints }),
  };
}

function certifiedLevel(
  { verdict }: Package,
  i: number,
  value: number,
  bound: bigint | undefined,
): CertifiedLevel | undefined {
  if (bound === undefined) return undefined;
  const whole = Number(bound);
  const basisPoints = basisPointsOf({ bound: whole, gap: value - whole });
  const shown = toThousandth(whole, verdict.levels[i]?.scale ?? 1, Math.floor) / DECIMALS;
  return { bound: shown, best: whole === value, ...(basisPoints === undefined ? {} : { basisPoints }) };
}

/**
 * The gap of a level, as everybody tells it: at most gap / bound above the best possible, which is at least the bound;
 * rounded up, so that "at most" is true. Undefined where the best may be 0 or is not known.
 */
export function basisPointsOf(result: Pick<LevelResult, "bound" | "gap"> | undefined): number | undefined {
  const bounded = result !== undefined && result.bound > 0 && Number.isFinite(result.bound);
  return bounded ? ratio(result.gap, result.bound) : undefined;
}

/** Basis points of a ratio of whole numbers, rounded up. */
function ratio(numerator: number, denominator: number): number {
  const [n, d] = [BigInt(numerator) * 10_000n, BigInt(denominator)];
  return Number((n + d - 1n) / d);
}

const DECIMALS = 1000;

/** Whole thousandths of a value over its scale, so that what is shown adds up. */
function toThousandth(value: number, scale: number, round: (x: number) => number): number {
  return round((value * DECIMALS) / scale);
}
