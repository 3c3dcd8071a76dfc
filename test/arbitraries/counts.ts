import { longEnough } from "./runs.ts";

/** How often each branch of each case occurred: a property over a branch that never occurred says nothing. */
export interface Counts {
  readonly add: (subject: string, branch: string) => void;
  /** Branches seen fewer than `least` times, in words; none in runs shorter than the usual. */
  readonly seldom: (least: number, subjects: readonly string[], branches: readonly string[]) => string[];
  /** Everything counted, for people. */
  readonly text: () => string;
}

export function createCounts(): Counts {
  const seen = new Map<string, number>();
  return {
    add: (subject, branch) => seen.set(`${subject}: ${branch}`, (seen.get(`${subject}: ${branch}`) ?? 0) + 1),
    seldom: (least, subjects, branches) =>
      subjects
        .flatMap((subject) => branches.map((branch) => `${subject}: ${branch}`))
        .filter((key) => longEnough && (seen.get(key) ?? 0) < least)
        .map((key) => `${key}, ${seen.get(key) ?? 0} times`),
    text: () => [...seen].map(([key, count]) => `${key}, ${count} times`).join("\n"),
  };
}
