import { type Kind, kinds, type Plan, type Scenario } from "../../domain/index.ts";
import type { VerifiedMunicipality, Verdict } from "../../verify/verdict.ts";
import { computed, type Figure, type KindColumn } from "./figure.ts";
import type { Standings } from "./standings.ts";

/** What the package makes of a task that is too small in the decision. */
export const fates = ["merged", "grown", "clustered", "vanished", "small"] as const;
export type Fate = (typeof fates)[number];

/** Small tasks of one kind (or of both together) before and after; every fate is counted, and they sum to `before`. */
export interface SmallTaskLine {
  readonly kind: KindColumn;
  readonly before: Figure;
  readonly after: Figure;
  readonly fates: Readonly<Record<Fate, Figure>>;
  /** Places hosted after the package in sites that are too small. */
  readonly places: Figure;
  /** Names of the municipalities whose site is too small after the package. */
  readonly still: readonly string[];
}

/**
 * Counts by the verifier's own word on every site: too small is `unviable`. A task may also become too small by the
 * package (by relief, say); it counts in `after`, and in no fate.
 */
export function smallTasks(
  scenario: Scenario,
  plan: Plan,
  baseline: Verdict,
  verdict: Verdict,
  standings: Standings,
): SmallTaskLine[] {
  const names = new Map(scenario.municipalities.map((m) => [m.code, m.name]));
  const guests = new Set(plan.mergers.map((m) => `${m.kind} ${m.guest}`));
  const after = new Map(verdict.municipalities.map((m) => [m.code, m]));
  const lines = kinds.map((kind): SmallTaskLine => {
    const figure = (value: number): Figure => ({ value, standing: standings.outcome(kind) });
    const ended = (m: VerifiedMunicipality) => fate(after.get(m.code)?.site[kind], guests.has(`${kind} ${m.code}`));
    const small = baseline.municipalities.filter((m) => m.site[kind] === "unviable");
    const still = verdict.municipalities.filter((m) => m.site[kind] === "unviable");
    return {
      kind,
      before: figure(small.length),
      after: figure(still.length),
      fates: counted((name) => figure(small.filter((m) => ended(m) === name).length)),
      places: figure(still.reduce((sum, m) => sum + m.hosted[kind], 0)),
      still: still.map((m) => names.get(m.code) ?? m.code),
    };
  });
  const sum = (of: (line: SmallTaskLine) => Figure): Figure => ({
    value: lines.reduce((all, line) => all + of(line).value, 0),
    standing: computed(lines.map((line) => of(line).standing)),
  });
  const all: SmallTaskLine = {
    kind: "total",
    before: sum((line) => line.before),
    after: sum((line) => line.after),
    fates: counted((name) => sum((line) => line.fates[name])),
    places: sum((line) => line.places),
    still: [...new Set(lines.flatMap((line) => line.still))],
  };
  return [...lines, all];
}

function counted(of: (fate: Fate) => Figure): Record<Fate, Figure> {
  return Object.fromEntries(fates.map((name) => [name, of(name)])) as Record<Fate, Figure>;
}

function fate(site: string | undefined, handsOver: boolean): Fate {
  switch (site) {
    case "unviable":
      return "small";
    case "none":
      return handsOver ? "merged" : "vanished";
    case "clustered":
      return "clustered";
    case "viable":
    case "adopted":
      return "grown";
    case undefined:
    default:
      throw new RangeError(`What became of a site (${site ?? "nothing"}) is not known.`);
  }
}

/** Whether any kind of a municipality is too small. */
export function isSmall(municipality: VerifiedMunicipality): boolean {
  return kinds.some((kind: Kind) => municipality.site[kind] === "unviable");
}
