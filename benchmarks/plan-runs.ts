import type { Case, Family } from "./family.ts";
import type { Rival } from "./rival.ts";

/** One rival on one case, once. */
export interface Planned {
  readonly family: Family;
  readonly one: Case;
  readonly rival: Rival;
  readonly repetition: number;
}

export interface Asked {
  readonly families: readonly { readonly family: Family; readonly cases: readonly Case[] }[];
  readonly rivals: readonly Rival[];
  readonly repetitions: number;
}

/**
 * The order of a run. Repetitions are interleaved: everybody on everything once, then again, so that what the machine
 * does meanwhile falls on all alike; and who goes first rotates from case to case. Families take turns too, each from
 * small to large, so that a run that is cut off has something of everything.
 */
export function planRuns({ families, rivals, repetitions }: Asked): Planned[] {
  const planned: Planned[] = [];
  const sorted = families.map(({ family, cases }) => ({
    family,
    cases: cases.toSorted((a, b) => a.size - b.size || a.severity - b.severity),
  }));
  const longest = Math.max(0, ...sorted.map(({ cases }) => cases.length));
  for (let repetition = 1; repetition <= repetitions; repetition++) {
    let turn = repetition - 1;
    for (let rung = 0; rung < longest; rung++) {
      for (const { family, cases } of sorted) {
        const one = cases[rung];
        if (one === undefined) continue;
        turn += 1;
        rivals.forEach((_, i) => {
          const rival = rivals[(i + turn) % rivals.length] as Rival;
          planned.push({ family, one, rival, repetition });
        });
      }
    }
  }
  return planned;
}

export function keyOf(family: string, one: string, rival: string, repetition: number): string {
  return [family, one, rival, repetition].join(" | ");
}
