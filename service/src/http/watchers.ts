import { Refusal } from "./problem.ts";

/** Room for those who watch. `who` is absent where nobody signs in. */
export type Watchers = (who: string | undefined, watch: () => Promise<void>) => Promise<void>;

/** Room for so many in all, and for so many of one who is signed in: nobody takes the places of all others. */
export function watchersOf(most: number, own: number): Watchers {
  const watching = new Map<string | undefined, number>();
  let all = 0;
  return async (who, watch) => {
    const theirs = watching.get(who) ?? 0;
    if (who !== undefined && theirs >= own) throw full("You are watching too much already.");
    if (all >= most) throw full("Too many are watching already.");
    watching.set(who, theirs + 1);
    all++;
    try {
      await watch();
    } finally {
      all--;
      const left = (watching.get(who) ?? 0) - 1;
      if (left > 0) watching.set(who, left);
      else watching.delete(who);
    }
  };
}

function full(title: string): Refusal {
  return new Refusal(429, title, {}, { "Retry-After": "30" });
}
