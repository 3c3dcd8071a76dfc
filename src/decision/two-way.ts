import { apportion, biproportional, type DivisorMethodName } from "../apportion/index.ts";
import {
  kinds,
  perKind,
  type DecidedCell,
  type DecisionTie,
  type Kind,
  type NoDecision,
  type PerKind,
  type ProvinceCode,
  type Scenario,
} from "../domain/index.ts";
import { mostShare } from "./eligible.ts";
import { shareRemainder, type Claimant, type Shared } from "./share.ts";

/**
 * Section 2, kinds and municipalities closing at once. Per kind the exact shares, capped pro rata, as ever; then every
 * municipality's exact shares together are rounded to one whole number by the scenario's method, and the table of
 * municipalities by kinds is rounded biproportionally so that both close: by the scenario's divisor method, or by
 * Webster's where that is largest remainder, or asks a place for every cell (Adams, Dean, Hill–Huntington) and there
 * are too few. Bounded by the caps such a rounding exists, unless those who share in one kind alone were together
 * rounded to more places than that kind has: then there is no decision both ways.
 */
export function shareTwoWay(
  scenario: Scenario,
  province: ProvinceCode,
  remainders: PerKind,
  claimants: PerKind<readonly Claimant[]>,
): PerKind<Shared> | NoDecision {
  const separate = {
    regular: shareRemainder(scenario, province, "regular", remainders.regular, claimants.regular),
    amv: shareRemainder(scenario, province, "amv", remainders.amv, claimants.amv),
  };
  if (separate.regular.status === "infeasible") return separate.regular;
  if (separate.amv.status === "infeasible") return separate.amv;
  const alone = { regular: separate.regular, amv: separate.amv };
  if (remainders.regular === 0 || remainders.amv === 0) return alone;
  const { method, ties } = scenario.rounding;
  const weights = alone.regular.cells.map((_, i) => kinds.map((kind) => exactWeight(alone, kind, i)));
  const upper = alone.regular.cells.map((_, i) =>
    kinds.map((kind) => most(scenario, alone[kind].cells[i], remainders[kind])),
  );
  const rows = apportion({
    seats: remainders.regular + remainders.amv,
    weights: weights.map(sum),
    upper: upper.map(sum),
    method,
    ties,
  });
  if (rows.status === "infeasible") throw new Error(`The remainders of (${province}) fit but were not divided.`);
  const columns = kinds.map((kind) => remainders[kind]);
  const round = (by: DivisorMethodName) =>
    biproportional({ rows: rows.seats, columns, weights, upper, method: by, ties });
  const first = round(method === "largest-remainder" ? "webster" : method);
  const table = first.status === "infeasible" ? round("webster") : first;
  if (table.status === "infeasible") {
    // Who shares in one kind alone may have been rounded to more of it, or less, than there is.
    const short = "places" in table ? table.places : 1;
    return { status: "infeasible", province, kind: "regular", short, relax: ["rounding.twoWay"] };
  }
  const codes = (rows: readonly number[]) =>
    [...new Set(rows)].flatMap((i) => claimants.regular[i]?.municipality.code ?? []);
  const told = (tied: readonly number[], favoured: readonly number[]): DecisionTie => ({
    province,
    kind: "regular",
    tied: codes(tied),
    favoured: codes(favoured),
    settledBy: ties,
  });
  const all = [
    ...rows.ties.map((tie) => told(tie.claimants, tie.order.slice(0, tie.places))),
    ...table.ties.map((tie) =>
      told(
        tie.cells.map((c) => c.row),
        tie.won.map((c) => c.row),
      ),
    ),
  ];
  return perKind((kind) => ({
    status: "shared",
    ties: kind === "regular" ? all : [],
    cells: alone[kind].cells.map((cell, i) => rounded(cell, table.seats[i]?.[kinds.indexOf(kind)] ?? 0)),
  }));
}

/** The exact share times the denominators of both kinds: whole, and comparable over the kinds. */
function exactWeight(alone: PerKind<Shared>, kind: Kind, i: number): number {
  const denominator = (k: Kind) =>
    BigInt(alone[k].cells.find((cell) => cell.exact !== undefined)?.exact?.denominator ?? 1);
  const exact = alone[kind].cells[i]?.exact;
  if (exact === undefined) return 0;
  const weight = Number(BigInt(exact.numerator) * denominator(kind === "regular" ? "amv" : "regular"));
  if (!Number.isSafeInteger(weight))
    throw new RangeError(
      `An exact share (${exact.numerator}/${exact.denominator}) is too fine to be rounded both ways.`,
    );
  return weight;
}

function most(scenario: Scenario, cell: DecidedCell | undefined, remainder: number): number {
  return cell?.exact === undefined ? 0 : mostShare(scenario, cell.gap, cell.credit ?? 0, remainder);
}

/** The cell with another whole share for the same exact one. */
function rounded(cell: DecidedCell, share: number): DecidedCell {
  if (cell.exact === undefined) return cell;
  const rest = BigInt(share) * BigInt(cell.exact.denominator) - BigInt(cell.exact.numerator);
  return { ...cell, share, decided: cell.adopted + share, rounding: rest === 0n ? "none" : rest > 0n ? "up" : "down" };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
