import type { Family } from "../family.ts";
import type { Header } from "../result.ts";
import { geometricMean } from "../statistics.ts";
import { byMerit, isPlan, type CaseTable, type Cell } from "../table.ts";

/** Who did best in a family, and by how much. */
export interface Winner {
  readonly family: string;
  readonly title: string;
  readonly rival: string;
  readonly wins: number;
  readonly cases: number;
  readonly proven: number;
  /** Geometric mean of the next best rival's time to proof over its own, where both prove. */
  readonly ahead?: { readonly rival: string; readonly factor: number };
}

/** The rival with the most best answers of a family; of two alike the one that proves more, then the sooner. */
export function winnerOf({ name, title }: Family, cases: readonly CaseTable[]): Winner | undefined {
  const own = cases.filter(({ family, cells }) => family === name && cells.some(answers));
  if (own.length === 0) return undefined;
  const scores = new Map<string, { wins: number; proven: number; time: number }>();
  for (const { cells } of own) {
    for (const [i, cell] of cells.entries()) {
      const score = scores.get(cell.rival) ?? { wins: 0, proven: 0, time: 0 };
      if (i === 0 && answers(cell)) score.wins += 1;
      if (cell.proofMs !== undefined) score.proven += 1;
      score.time += Math.log(Math.max(1, cell.proofMs ?? 1e6));
      scores.set(cell.rival, score);
    }
  }
  const [best, next] = [...scores].toSorted(
    ([, a], [, b]) => b.wins - a.wins || b.proven - a.proven || a.time - b.time,
  );
  if (best === undefined) return undefined;
  const ahead = next === undefined ? undefined : factorOf(own, best[0], next[0]);
  return {
    family: name,
    title,
    rival: best[0],
    wins: best[1].wins,
    cases: own.length,
    proven: best[1].proven,
    ...(ahead !== undefined && next !== undefined && { ahead: { rival: next[0], factor: ahead } }),
  };
}

function answers(cell: Cell): boolean {
  return isPlan(cell.standing) || cell.standing === "infeasible";
}

/** Pair by pair, on the cases that both prove. */
export function factorOf(cases: readonly CaseTable[], rival: string, other: string): number | undefined {
  const ratios = cases.flatMap(({ cells }) => {
    const time = (name: string) => cells.find((cell) => cell.rival === name)?.proofMs;
    const [mine, theirs] = [time(rival), time(other)];
    return mine === undefined || theirs === undefined ? [] : [Math.max(1, theirs) / Math.max(1, mine)];
  });
  return ratios.length === 0 ? undefined : geometricMean(ratios);
}

/** The first paragraph: in plain words, which way wins where, and how far it may be trusted. One sentence an item. */
export function summary(header: Header, cases: readonly CaseTable[], families: readonly Family[]): readonly string[] {
  const winners = families.flatMap((family) => winnerOf(family, cases) ?? []);
  const rivals = [...new Set(cases.flatMap(({ cells }) => cells.map(({ rival }) => rival)))];
  const done = (rival: string, what: (cell: Cell) => boolean) =>
    cases.filter(({ cells }) => cells.some((cell) => cell.rival === rival && what(cell))).length;
  const most = rivals
    .map((rival) => ({ rival, proven: done(rival, ({ proofMs }) => proofMs !== undefined) }))
    .toSorted((a, b) => b.proven - a.proven);
  const nobody = cases.filter(({ cells }) => !cells.some(({ proofMs }) => proofMs !== undefined));
  const wrong = cases.flatMap(({ cells }) =>
    cells.filter(({ standing }) => standing === "wrong" || standing === "fractional"),
  );
  const sentences = [
    `Of ${cases.length} cases, within ${header.seconds} seconds each (more where a case says so), ${most
      .slice(0, 3)
      .map(({ rival, proven }) => `${rival} proves ${proven}`)
      .join(", ")}.`,
  ];
  for (const rival of new Set(winners.map((winner) => winner.rival))) {
    const where = winners.filter((winner) => winner.rival === rival).map(place);
    sentences.push(`Use ${rival} for ${where.join("; ")}.`);
  }
  if (nobody.length > 0) {
    const leaders = new Map<string, number>();
    for (const { cells } of nobody) {
      const first = cells.toSorted(byMerit)[0];
      if (first !== undefined && isPlan(first.standing)) leaders.set(first.rival, (leaders.get(first.rival) ?? 0) + 1);
    }
    const told = [...leaders].toSorted(([, a], [, b]) => b - a).map(([rival, count]) => `${rival} ${count} times`);
    sentences.push(
      `Nobody proves ${nobody.length} of the cases in that time${told.length === 0 ? "" : `; the best plan there is found by ${told.join(", ")}`}.`,
    );
  }
  const liars = [...new Set(wrong.map(({ rival }) => rival))];
  sentences.push(
    wrong.length === 0
      ? "Every answer that is counted was recomputed by our own code, and none was wrong."
      : `Every answer was recomputed by our own code: ${wrong.length} were wrong or fractional (${liars.join(", ")}), and their times do not count.`,
  );
  return sentences;
}

function place({ title, wins, cases, proven, ahead }: Winner): string {
  const factor = ahead === undefined ? "" : `, ${told(ahead.factor)} ${ahead.rival}`;
  return `“${lower(title)}” (best in ${wins} of ${cases}, proves ${proven}${factor})`;
}

function told(factor: number): string {
  if (factor >= 1.1) return `${factor.toFixed(1)} times as fast as`;
  return factor > 0.9 ? "as fast as" : `but ${(1 / factor).toFixed(1)} times as slow as`;
}

function lower(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}
