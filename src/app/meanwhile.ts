import type { Agreed } from "./agreed.ts";

/** Milliseconds within which an answer is there at once: nothing need be shown before it. */
const SOON = 25;

/** What there is to show, found out when its time has come; undefined: nothing after all. */
export type Show = (find: () => Promise<Agreed | undefined>) => void;

/**
 * Something that takes its time, and shows what it has on the way: the newest, once nothing newer has come for a moment; nothing any
 * more once the answer is there. Fails where what it shows does.
 */
export async function meanwhile<Result>(
  work: (show: Show) => Promise<Result>,
  show: (agreed: Agreed) => void,
): Promise<Result> {
  let newest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let fail: (reason: unknown) => void = () => undefined;
  const failed = new Promise<never>((_, reject) => (fail = reject));
  const offered: Show = (find) => {
    const mine = ++newest;
    clearTimeout(timer);
    const found = (agreed: Agreed | undefined) => {
      if (mine === newest && agreed !== undefined) show(agreed);
    };
    timer = setTimeout(() => void find().then(found).catch(fail), SOON);
  };
  try {
    return await Promise.race([work(offered), failed]);
  } finally {
    newest += 1;
    clearTimeout(timer);
  }
}
