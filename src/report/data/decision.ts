import type { Decision, Eligibility, ExactShare, Exemption, Kind, Rounding, Scenario } from "../../domain/index.ts";
import { kinds } from "../../domain/index.ts";
import { creditParts, type CreditPart } from "../../rules/credits.ts";
import type { Verdict } from "../../verify/verdict.ts";
import type { Named } from "./agreements.ts";
import { claimedFigure, type ClaimedFigure } from "./claimed.ts";
import { computed, type Figure } from "./figure.ts";
import { type BooksData, booksData } from "./report-data.ts";
import { publishedFigures, type PublishedFigures } from "./published.ts";
import { decidedStanding, offerStandings, standingsOf } from "./standings.ts";

/** The steps that led to what one municipality is given in one kind. */
export interface DecisionStep extends Named, PublishedFigures, ClaimedFigure {
  readonly province: Named;
  readonly kind: Kind;
  readonly indicative: Figure;
  readonly adopted: Figure;
  /** Places that count towards the key and are no reception. */
  readonly credit: number;
  /** What that is; absent where nothing counts. */
  readonly credits?: readonly CreditPart[];
  readonly gap: Figure;
  /** The exact share before rounding, as a fraction in lowest terms; absent where it has none. */
  readonly exact?: string;
  readonly share: Figure;
  readonly decided: Figure;
  readonly eligibility: Eligibility;
  /** Why it is exempt; absent where that is not why it has no share. */
  readonly exempt?: Exemption;
  readonly capped: boolean;
  readonly rounding: string;
}

export interface TieLine {
  readonly province: string;
  readonly kind: Kind;
  readonly tied: readonly string[];
  readonly favoured: readonly string[];
  readonly settledBy: Rounding["ties"];
}

export interface DecisionData extends BooksData {
  readonly steps: readonly DecisionStep[];
  readonly ties: readonly TieLine[];
  /** Municipalities that get a share of the remainder of any kind. */
  readonly sharing: number;
}

export function decisionData(scenario: Scenario, decision: Decision, baseline: Verdict): DecisionData {
  const known = standingsOf(scenario);
  const provinces = new Map(scenario.provinces.map((p) => [p.code, p.name]));
  const cells = new Map(decision.municipalities.map((m) => [m.code, m.cells]));
  const names = new Map(scenario.municipalities.map((m) => [m.code, m.name]));
  const steps = scenario.municipalities.flatMap((m) =>
    kinds.map((kind): DecisionStep => {
      const cell = cells.get(m.code)?.[kind];
      if (cell === undefined) throw new RangeError(`The decision has no municipality (${m.code}).`);
      const credits = creditParts(scenario, m, kind);
      const soft = known.municipality(m.code, kind);
      const { exact } = cell;
      const step = {
        code: m.code,
        name: m.name,
        province: { code: m.province, name: provinces.get(m.province) ?? m.province },
        kind,
        indicative: { value: m.indicative[kind], standing: m.indicativeProvenance.standing },
        adopted: { value: cell.adopted, standing: computed(offerStandings(m, kind)) },
        credit: cell.credit ?? 0,
        ...(credits.length === 0 ? {} : { credits }),
        gap: { value: cell.gap, standing: computed([m.indicativeProvenance.standing, ...offerStandings(m, kind)]) },
        share: { value: cell.share, standing: soft },
        decided: { value: cell.decided, standing: decidedStanding(m, kind) ?? soft },
        eligibility: cell.eligibility,
        ...(cell.eligibility === "exempt" && m.exempt !== undefined && { exempt: m.exempt }),
        capped: cell.capped,
        rounding: cell.rounding,
        ...publishedFigures(m, kind, cell, soft),
        ...claimedFigure(m, kind),
      };
      return exact === undefined ? step : { ...step, exact: lowest(exact) };
    }),
  );
  const sharing = new Set(steps.filter((step) => step.share.value > 0).map((step) => step.code)).size;
  const ties = decision.ties.map((tie): TieLine => {
    const named = (codes: typeof tie.tied) => codes.map((code) => names.get(code) ?? code);
    return {
      province: provinces.get(tie.province) ?? tie.province,
      kind: tie.kind,
      tied: named(tie.tied),
      favoured: named(tie.favoured),
      settledBy: tie.settledBy,
    };
  });
  return { ...booksData(scenario, baseline), steps, ties, sharing };
}

function lowest(exact: ExactShare): string {
  const [numerator, denominator] = [BigInt(exact.numerator), BigInt(exact.denominator)];
  let [divisor, rest] = [denominator, numerator % denominator];
  while (rest > 0n) [divisor, rest] = [rest, divisor % rest];
  return `${numerator / divisor}/${denominator / divisor}`;
}
