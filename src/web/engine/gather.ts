import type { ProgressEvent } from "../../app/index.ts";
import type { Moment, OnMoments } from "./api.ts";

/** Milliseconds between two messages to the page: a strategy may report thousands of times a second. */
const every = 60;

/** Collects progress and passes it on some at a time; `end` passes on the last. */
export function gather(
  onMoments: OnMoments,
  clock: () => number,
): { readonly add: (event: ProgressEvent) => void; readonly end: () => void } {
  const begun = clock();
  let waiting: Moment[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting.length > 0) onMoments(waiting);
    waiting = [];
  };
  return {
    add(event) {
      waiting.push({ ...event, at: clock() - begun });
      timer ??= setTimeout(flush, every);
    },
    end: flush,
  };
}
