import type { Scenario } from "../domain/index.ts";
import type { LevelResult } from "../model/index.ts";
import { keepingLevels } from "../objectives/keeping-levels.ts";
import { keptFrom } from "../objectives/keeping.ts";
import type { Package, PartProof } from "./package.ts";

/**
 * What is known of the parts of a package that stay as they are, in the levels of a scenario that may be asked to keep it. A part that
 * stays changes nothing, and nothing is less than that; what bounds its other levels bounds those of fewer plans too. Undefined
 * where the package was kept near another that stood, and now need not be: that bounds nothing.
 */
export function stoodProofs({ scenario: was, proof }: Package, asked: Scenario): readonly PartProof[] | undefined {
  if (was.reference === asked.reference) return proof.parts;
  const keptBefore = was.objective.length === asked.objective.length;
  if (!keptBefore && was.objective.length > asked.objective.length) return undefined;
  const first = keptFrom(asked.objective);
  const rest = first + (keptBefore ? keepingLevels.length : 0);
  return proof.parts.map((part) => {
    if (part.phase !== "mergers") return part;
    const { levels } = part;
    return { ...part, levels: [...levels.slice(0, first), ...keepingLevels.map(unchanged), ...levels.slice(rest)] };
  });
}

function unchanged({ name }: (typeof keepingLevels)[number]): LevelResult {
  return { name: name.en, value: 0, best: 0, bound: 0, gap: 0, proven: true };
}
