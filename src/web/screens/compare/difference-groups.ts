import { grouped, type Scenario } from "../../../domain/index.ts";
import type { AgreementChange, PlaceChange, PlanComparison } from "../../../explain/compare/index.ts";

/** Differences that are shown at once. */
const handful = 6;

/** What differs within one province; `code` undefined: between provinces. */
export interface DifferenceGroup {
  readonly code: string | undefined;
  readonly agreements: ReadonlyMap<AgreementChange["type"], readonly AgreementChange[]>;
  readonly towns: ReadonlyMap<PlaceChange["figure"], readonly PlaceChange[]>;
  readonly count: number;
  /** Too many to be shown before somebody asks. */
  readonly folded: boolean;
}

/** Differences by province, first those between provinces, and in each by what changed. Two packages may be of two scenarios. */
export function differenceGroups(
  { agreements, municipalities }: PlanComparison,
  scenarios: readonly Scenario[],
): readonly DifferenceGroup[] {
  const home = new Map<string, string>(
    scenarios.flatMap((scenario) => scenario.municipalities.map(({ code, province }) => [code, province] as const)),
  );
  // Not every code is of a municipality: swaps are between provinces.
  const between = "";
  const agreed = grouped(agreements, ({ type, from, to }) => {
    const own = home.get(from) ?? between;
    return type !== "swap" && own === home.get(to) ? own : between;
  });
  const towns = grouped(municipalities, ({ code }) => home.get(code) ?? between);
  const codes = [between, ...scenarios.flatMap(({ provinces }) => provinces.map(({ code }) => code as string))];
  return [...new Set(codes)].flatMap((code) => {
    const [own, changed] = [agreed.get(code) ?? [], towns.get(code) ?? []];
    const count = own.length + changed.length;
    if (count === 0) return [];
    return {
      code: code === between ? undefined : code,
      agreements: grouped(own, ({ type }) => type) as Map<AgreementChange["type"], AgreementChange[]>,
      towns: grouped(changed, ({ figure }) => figure) as Map<PlaceChange["figure"], PlaceChange[]>,
      count,
      folded: count > handful,
    };
  });
}
