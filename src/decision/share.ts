import { apportion, steps, type Step } from "../apportion/index.ts";
import type {
  DecidedCell,
  DecisionTie,
  ExactShare,
  Kind,
  Municipality,
  NoDecision,
  ProvinceCode,
  Scenario,
} from "../domain/index.ts";
import { creditOf } from "../rules/credits.ts";
import { eligible, mostShare, relaxable } from "./eligible.ts";

/** One municipality that takes part in the division of one remainder. */
export interface Claimant {
  readonly municipality: Municipality;
  readonly adopted: number;
  /** Its share where its number is published. */
  readonly publishedShare?: number;
}

export interface Shared {
  readonly status: "shared";
  readonly cells: readonly DecidedCell[];
  readonly ties: readonly DecisionTie[];
}

/**
 * Section 2: what published shares leave of the remainder of one province and kind, apportioned over its eligible municipalities pro rata to the key (R3),
 * at most up to the key where the cap rule is on, rounded by the scenario's method. One cell per claimant, in order.
 */
export function shareRemainder(
  scenario: Scenario,
  province: ProvinceCode,
  kind: Kind,
  remainder: number,
  claimants: readonly Claimant[],
): Shared | NoDecision {
  const standing = claimants.map(({ municipality, adopted }) => {
    const credit = creditOf(scenario, municipality, kind);
    const gap = Math.max(0, municipality.indicative[kind] - adopted - credit);
    return { credit, gap, eligibility: eligible(scenario, municipality, kind, adopted) };
  });
  const sharing = standing.flatMap(({ eligibility }, i) => (eligibility === "shares" && remainder > 0 ? [i] : []));
  const weights = sharing.map((i) => (claimants[i] as Claimant).municipality.indicative[kind]);
  const upper = sharing.map((i) => mostShare(scenario, standing[i]?.gap ?? 0, standing[i]?.credit ?? 0, remainder));
  const room = upper.reduce((a, b) => a + b, 0);
  if (room < remainder) {
    const published = standing.filter(({ eligibility }) => eligibility === "published").length;
    const short = { status: "infeasible", province, kind, short: remainder - room } as const;
    const credited = standing.some(({ credit, eligibility }) => credit > 0 && eligibility !== "published");
    const relax = relaxable(scenario, credited);
    if (published === 0) return { ...short, relax };
    return { ...short, relax: published === claimants.length ? [] : relax, published };
  }
  const { method, ties } = scenario.rounding;
  const result = apportion({ seats: remainder, weights, upper, method, ties });
  if (result.status === "infeasible") throw new Error(`The remainder of (${province}) fits but was not divided.`);
  const told = steps(result);
  const order = new Map(sharing.map((i, rank) => [i, rank]));
  const cells = claimants.map(({ municipality, adopted, publishedShare = 0 }, i): DecidedCell => {
    const { credit, gap, eligibility } = standing[i] as (typeof standing)[number];
    const counted = credit > 0 ? { credit } : {};
    const published = municipality.decided?.[kind];
    const step = told[order.get(i) ?? -1];
    if (step === undefined) {
      const why = eligibility === "shares" ? "no-remainder" : eligibility;
      return {
        adopted,
        share: publishedShare,
        decided: adopted + publishedShare,
        eligibility: why,
        gap,
        capped: false,
        rounding: "none",
        ...counted,
        ...(published === undefined ? {} : { published }),
      };
    }
    return {
      adopted,
      share: step.seats,
      decided: adopted + step.seats,
      eligibility,
      gap,
      exact: exactOf(step),
      capped: step.clip === "upper",
      rounding: roundingOf(step),
      ...counted,
    };
  });
  const code = (rank: number) => (claimants[sharing[rank] as number] as Claimant).municipality.code;
  return {
    status: "shared",
    cells,
    ties: result.ties.map((tie) => ({
      province,
      kind,
      tied: tie.claimants.map(code),
      favoured: tie.order.slice(0, tie.places).map(code),
      settledBy: tie.rule,
    })),
  };
}

function exactOf({ share }: Step): ExactShare {
  const denominator = BigInt(share.denominator);
  const numerator = BigInt(share.whole) * denominator + BigInt(share.numerator);
  return { numerator: numerator.toString(), denominator: denominator.toString() };
}

function roundingOf({ share, extra, tie }: Step): DecidedCell["rounding"] {
  if (tie === "won") return "tie-up";
  if (tie === "lost") return "tie-down";
  if (share.numerator === 0 && extra === 0) return "none";
  return extra > 0 ? "up" : "down";
}
