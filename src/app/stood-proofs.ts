import type { Scenario } from "../domain/index.ts";
import type { LevelResult } from "../model/index.ts";
import { keepingLevels } from "../objectives/keeping-levels.ts";
import { keptFrom } from "../objectives/keeping.ts";
import { amvCluster } from "../rules/amv-cluster.ts";
import { exchanges } from "../rules/exchanges.ts";
import { setting } from "../rules/index.ts";
import { wholeHandOver } from "../rules/whole-hand-over.ts";
import type { Package, PartProof } from "./package.ts";
import { siteParts } from "./site-parts.ts";
import { sitePartName } from "./site-part.ts";

/**
 * What is known of the parts of a stepwise package that stay as they are, in the levels of a scenario that may be asked to keep it. A
 * part that stays changes nothing, and nothing is less than that; where that settles all there is to choose, what it comes to
 * is the least there can be. Undefined where the package is not of such parts, or was kept near another that stood and now need
 * not be: that bounds nothing.
 */
export function stoodProofs({ scenario: was, proof }: Package, asked: Scenario): readonly PartProof[] | undefined {
  const known = new Set(proof.parts.filter(({ phase }) => phase === "mergers").map(({ part }) => part));
  if (!siteParts(asked).every(({ province, kinds }) => known.has(sitePartName(province, kinds)))) return undefined;
  if (was.reference === asked.reference) return proof.parts;
  const keptBefore = was.objective.length === asked.objective.length;
  if (!keptBefore && was.objective.length > asked.objective.length) return undefined;
  const first = keptFrom(asked.objective);
  const rest = first + (keptBefore ? keepingLevels.length : 0);
  const settled = isSettledByAgreements(asked);
  return proof.parts.map((part) => {
    if (part.phase !== "mergers") return part;
    const { levels } = part;
    const after = levels.slice(rest).map((level) => (settled ? exactly(level.name, level.value) : within(level)));
    const kept = keepingLevels.map(({ name }) => exactly(name.en, 0));
    return { ...part, levels: [...levels.slice(0, first), ...kept, ...after] };
  });
}

/** A level that cannot be anything else. */
export function exactly(name: string, value: number): LevelResult {
  return { name, value, best: value, bound: value, gap: 0, proven: true };
}

/**
 * A level that something else was once better on, which keeping rules out: its bound still bounds, where those above kept what they
 * had.
 */
function within(level: LevelResult): LevelResult {
  const { value, bound } = level;
  return { ...level, best: value, gap: value - bound, proven: value === bound };
}

/** Whether who agrees with whom and everybody's task leave nothing else to choose: a merger is of a whole task. */
export function isSettledByAgreements(scenario: Scenario): boolean {
  const whole = setting(wholeHandOver, scenario) !== undefined;
  return whole && setting(exchanges, scenario) === undefined && setting(amvCluster, scenario) === undefined;
}
