import { type Bilingual, type TaskMerger } from "../../../domain/index.ts";
import { isOfChanges } from "../../../objectives/keeping.ts";
import { deltasOf } from "../../parts/deltas.ts";
import type { Answer } from "../../state/session.ts";

/** What one answer has in a province that the one before had not, and the other way around. */
export interface Changed {
  readonly came: readonly TaskMerger[];
  readonly went: readonly TaskMerger[];
  readonly deltas: ReturnType<typeof deltasOf>;
  /** The first objective on which they differ, where both were chosen on the same. */
  readonly turn: { readonly name: Bilingual; readonly better: boolean } | undefined;
  /** By the search: of this province, or of the whole where nothing was chosen for it alone. */
  readonly proven: boolean;
  /** Rules that the answer breaks: none, or there is a fault in the program. */
  readonly broken: number;
}

export const keyOf = (merger: TaskMerger) => `${merger.kind} ${merger.guest} ${merger.host}`;

export function changedIn(province: string, before: Answer, after: Answer): Changed {
  const { scenario, plan, verdict, proof } = after.made.package;
  const here = new Set<string>(scenario.municipalities.filter((m) => m.province === province).map((m) => m.code));
  const own = (mergers: readonly TaskMerger[]) => mergers.filter((m) => here.has(m.guest));
  const [was, is] = [own(before.made.package.plan.mergers), own(plan.mergers)];
  const known = { was: new Set(was.map(keyOf)), is: new Set(is.map(keyOf)) };
  const name = scenario.provinces.find((p) => p.code === province)?.name ?? "";
  const parts = proof.parts.filter(
    ({ phase, part }) => (phase === "mergers" || phase === "joint") && part.startsWith(name),
  );
  return {
    came: is.filter((m) => !known.was.has(keyOf(m))),
    went: was.filter((m) => !known.is.has(keyOf(m))),
    deltas: deltasOf(before.made.package.verdict, verdict),
    turn: turnOf(before, after),
    proven: parts.length === 0 ? proof.status === "optimal" : parts.every((part) => part.status === "optimal"),
    broken: verdict.violations.length,
  };
}

function turnOf(before: Answer, after: Answer): Changed["turn"] {
  const [was, is] = [levelsOf(before), levelsOf(after)];
  if (JSON.stringify(was.map(({ level }) => level)) !== JSON.stringify(is.map(({ level }) => level))) return undefined;
  const by = is.map(({ level, value }, l) => ({ level, by: value - (was[l]?.value ?? value) }));
  const first = by.find((one) => one.by !== 0);
  return first === undefined ? undefined : { name: first.level.name, better: first.by < 0 };
}

/** The levels with their values, but for those that count from a plan that stood: that is another for each. */
function levelsOf({ made: { package: made } }: Answer) {
  return made.scenario.objective.flatMap((level, l) =>
    isOfChanges(level) ? [] : [{ level, value: made.verdict.levels[l]?.value ?? 0 }],
  );
}
