import type { Package, Way } from "../../app/package.ts";
import type { Bilingual } from "../../domain/index.ts";
import type { Certificate } from "../../model/index.ts";
import { computed, type Figure } from "./figure.ts";
import type { Standings } from "./standings.ts";

/** One level of the objective: what the plan has, by the verifier, and what is proven, by `conclude`. */
export interface LevelLine {
  readonly rank: number;
  readonly name: Bilingual;
  /** The level's value for people: the whole-number value over its scale, at most three decimals. */
  readonly value: Figure;
  /** Proven lower limit, over the same scale; absent where none is known. */
  readonly bound?: number;
  readonly gap?: number;
  readonly proven: boolean;
  /** How much of the level the later ones may use up, in basis points (100 is 1 %). */
  readonly tolerance: number;
}

/** What may be said of how good the package is. */
export interface ProofStatement {
  readonly way: Way;
  readonly status: "optimal" | "feasible";
  readonly stopped: boolean;
  readonly certificate: Certificate;
  readonly levels: readonly LevelLine[];
  /** The most important level that is not proven, and its distance to the best possible. */
  readonly open?: { readonly name: Bilingual; readonly gap?: number; readonly basisPoints?: number };
  /** How many parts of the deciding phases are not proven. */
  readonly unproven: number;
  /** The municipal side of swaps, whose gap is allowed (section 3); absent where there is none. */
  readonly municipalSwaps?: "optimal" | "feasible";
}

export function proofStatement({ proof, verdict, scenario, stopped }: Package, standings: Standings): ProofStatement {
  const levels = scenario.objective.map((level, i): LevelLine => {
    const told = verdict.levels[i];
    if (told === undefined) throw new RangeError(`The verdict has no value for level (${level.name.en}).`);
    const proven = proof.levels[i];
    const line = {
      rank: i + 1,
      name: level.name,
      value: { value: scaled(told.value, told.scale), standing: computed([standings.overall]) },
      proven: proven?.proven ?? false,
      tolerance: ratio(level.tolerance.numerator, level.tolerance.denominator),
    };
    if (proven === undefined || !Number.isFinite(proven.bound)) return line;
    return { ...line, bound: scaled(proven.bound, told.scale), gap: scaled(proven.gap, told.scale) };
  });
  const deciding = proof.parts.filter((part) => part.phase !== "municipal-swaps");
  const municipal = proof.parts.filter((part) => part.phase === "municipal-swaps");
  const first = proof.status === "optimal" ? -1 : levels.findIndex((level) => !level.proven);
  const level = levels[first];
  const result = proof.levels[first];
  return {
    way: proof.way,
    status: proof.status,
    stopped,
    certificate: deciding.some((part) => part.certificate === "claimed") ? "claimed" : "checked",
    levels,
    unproven: deciding.filter((part) => part.status !== "optimal").length,
    ...(level === undefined ? {} : { open: distanceToBest(level, result) }),
    ...(municipal.length === 0
      ? {}
      : { municipalSwaps: municipal.every((part) => part.status === "optimal") ? "optimal" : "feasible" }),
  };
}

/** At most gap / bound above the best possible, which is at least the bound; rounded up, so that "at most" is true. */
function distanceToBest(
  level: LevelLine,
  result: { readonly gap: number; readonly bound: number } | undefined,
): NonNullable<ProofStatement["open"]> {
  if (level.gap === undefined || result === undefined) return { name: level.name };
  const open = { name: level.name, gap: level.gap };
  return result.bound > 0 ? { ...open, basisPoints: ratio(result.gap, result.bound) } : open;
}

/** Basis points of a ratio of whole numbers, rounded up. */
function ratio(numerator: number, denominator: number): number {
  const [n, d] = [BigInt(numerator) * 10_000n, BigInt(denominator)];
  return Number((n + d - 1n) / d);
}

function scaled(value: number, scale: number): number {
  return scale === 1 ? value : Math.round((value / scale) * 1000) / 1000;
}
