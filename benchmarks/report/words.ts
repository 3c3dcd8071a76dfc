import type { Family } from "../family.ts";
import type { Header } from "../result.ts";
import { geometricMean } from "../statistics.ts";
import { isPlan, type CaseTable, type Cell } from "../table.ts";

/** Who did best in a family, among those who were looked at. */
export interface Winner {
  readonly title: string;
  readonly rival: string;
  readonly wins: number;
  readonly cases: number;
  readonly proven: number;
  /** Who has the best answer on the largest case, where it is somebody else. */
  readonly atLargest?: { readonly rival: string; readonly name: string };
}

/**
 * The rival with the most best answers of a family, where the nth largest case counts n-th most (what is fastest on toys
 * is of no use to anybody); of two alike the one that proves more, then the sooner. `among`: whom to look at; the
 * others are left out as if they had not been asked.
 */
export function winnerOf(
  { name, title }: Family,
  all: readonly CaseTable[],
  among: (rival: string) => boolean,
): Winner | undefined {
  const own = all
    .filter(({ family }) => family === name)
    .map((one) => ({ ...one, cells: one.cells.filter(({ rival }) => among(rival)) }))
    .filter(({ cells }) => cells.some(answers))
    .toSorted((a, b) => a.size - b.size || a.severity - b.severity);
  const scores = new Map<string, { wins: number; weight: number; proven: number; time: number }>();
  for (const [rung, { cells }] of own.entries()) {
    for (const [i, cell] of cells.entries()) {
      const score = scores.get(cell.rival) ?? { wins: 0, weight: 0, proven: 0, time: 0 };
      if (i === 0) {
        score.wins += 1;
        score.weight += rung + 1;
      }
      if (cell.proofMs !== undefined) score.proven += 1;
      score.time += Math.log(Math.max(1, cell.proofMs ?? 1e6));
      scores.set(cell.rival, score);
    }
  }
  const best = [...scores].toSorted(([, a], [, b]) => b.weight - a.weight || b.proven - a.proven || a.time - b.time)[0];
  if (best === undefined) return undefined;
  const [rival, { wins, proven }] = best;
  const largest = own.at(-1);
  const leader = largest?.cells[0]?.rival;
  return {
    title,
    rival,
    wins,
    cases: own.length,
    proven,
    ...(largest !== undefined &&
      leader !== undefined &&
      leader !== rival && { atLargest: { rival: leader, name: largest.name } }),
  };
}

function answers(cell: Cell): boolean {
  return isPlan(cell.standing) || cell.standing === "infeasible";
}

/** How many times as long `rival` takes to prove as `other`: geometric mean over the cases that both prove, pair by pair. */
export function factorOf(cases: readonly CaseTable[], rival: string, other: string): number | undefined {
  const ratios = cases.flatMap(({ cells }) => {
    const time = (name: string) => cells.find((cell) => cell.rival === name)?.proofMs;
    const [mine, theirs] = [time(rival), time(other)];
    return mine === undefined || theirs === undefined ? [] : [Math.max(1, mine) / Math.max(1, theirs)];
  });
  return ratios.length === 0 ? undefined : geometricMean(ratios);
}

/** The first paragraph: in plain words, which way wins where, and how far it may be trusted. One sentence an item. */
export function summary(
  header: Header,
  cases: readonly CaseTable[],
  families: readonly Family[],
  ours: (rival: string) => boolean,
): readonly string[] {
  const rivals = [...new Set(cases.flatMap(({ cells }) => cells.map(({ rival }) => rival)))];
  const proven = (rival: string) =>
    cases.filter(({ cells }) => cells.some((cell) => cell.rival === rival && cell.proofMs !== undefined)).length;
  const most = (some: readonly string[]) => some.toSorted((a, b) => proven(b) - proven(a));
  const own = most(rivals.filter(ours));
  const others = most(rivals.filter((rival) => !ours(rival)));
  const counted = (some: readonly string[]) => some.slice(0, 3).map((rival) => `${rival} proves ${proven(rival)}`);
  const sentences = [
    `Of ${cases.length} cases, within ${header.seconds} seconds each (more where a case says so): of our own ways ${listed(counted(own))}` +
      (others.length === 0 ? "." : `; of others' ${listed(counted(others))}.`),
    ...ownWays(cases, families, ours),
    ...foreignWays(cases, families, ours),
    ...open(cases),
  ];
  const wrong = cases.flatMap(({ cells }) =>
    cells.filter(({ standing }) => standing === "wrong" || standing === "fractional"),
  );
  const liars = [...new Set(wrong.map(({ rival }) => rival))];
  sentences.push(
    wrong.length === 0
      ? "Every answer was recomputed by our own code, and none was wrong."
      : `Every answer was recomputed by our own code: ${wrong.length} were wrong or fractional (${listed(liars)}), and their times do not count.`,
  );
  return sentences;
}

/** Which of our ways to use for what. */
function ownWays(cases: readonly CaseTable[], families: readonly Family[], ours: (rival: string) => boolean): string[] {
  const winners = families.flatMap((family) => winnerOf(family, cases, ours) ?? []);
  return [...new Set(winners.map(({ rival }) => rival))].map((name) => {
    const where = winners
      .filter(({ rival }) => rival === name)
      .map((winner) => {
        const { title, wins, cases: count, proven, atLargest } = winner;
        const largest = atLargest === undefined ? "" : `; on the largest, ${atLargest.name}, ${atLargest.rival}`;
        return `“${lower(title)}” (best in ${wins} of ${count}, proves ${proven}${largest})`;
      });
    return `Of our own ways, use ${name} for ${listed(where)}.`;
  });
}

/** Where somebody else is better than the best of ours. */
function foreignWays(
  cases: readonly CaseTable[],
  families: readonly Family[],
  ours: (rival: string) => boolean,
): string[] {
  const told = families.flatMap((family) => {
    const [mine, best] = [winnerOf(family, cases, ours), winnerOf(family, cases, () => true)];
    if (mine === undefined || best === undefined || ours(best.rival)) return [];
    const own = cases.filter((one) => one.family === family.name);
    const factor = factorOf(own, mine.rival, best.rival);
    const slower =
      factor === undefined || factor < 1.1 ? "" : `, where ${mine.rival} takes ${factor.toFixed(1)} times as long`;
    return [`${best.rival} in “${lower(best.title)}” (${best.wins} of ${best.cases}${slower})`];
  });
  return told.length === 0 ? [] : [`Somebody else's solver is ahead of ours here: ${told.join("; ")}.`];
}

/** What nobody proves, and who has the best plan there. */
function open(cases: readonly CaseTable[]): string[] {
  const nobody = cases.filter(({ cells }) => !cells.some(({ proofMs }) => proofMs !== undefined));
  if (nobody.length === 0) return [];
  const leaders = new Map<string, number>();
  for (const { cells } of nobody) {
    const [first] = cells;
    if (first !== undefined && isPlan(first.standing)) leaders.set(first.rival, (leaders.get(first.rival) ?? 0) + 1);
  }
  const told = [...leaders].toSorted(([, a], [, b]) => b - a).map(([rival, count]) => `${rival} (${count})`);
  const plans = told.length === 0 ? "nobody has a plan either" : `the best plans there are by ${listed(told)}`;
  return [`Nobody proves ${nobody.length} of the cases in that time; ${plans}.`];
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

function lower(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}
