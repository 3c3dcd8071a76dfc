import { type Claim, createStream, type Model, type Progress } from "../model/index.ts";

/**
 * Listens to a job, and tells once what it comes to when only the last of its levels is left: as the claim of a search that ends
 * there, to be concluded like any other. Nothing is told of a model with one level.
 */
export function atLast(
  { levels }: Model,
  strategy: string,
  tell: (claim: Claim) => void,
): (progress: Progress) => void {
  const last = levels.length - 1;
  const stream = createStream(strategy);
  let told = last < 1;
  return (progress) => {
    if (told) return;
    stream.add(progress);
    if (progress.level < last) return;
    told = true;
    // Nobody cut it short: it goes on.
    tell(stream.claim("work"));
  };
}
