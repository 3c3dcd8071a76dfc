/**
 * Who is at the table: of all pages of this address in one browser one changes and keeps the session, the others look on. Where a
 * browser has locks (Web Locks; not over plain http) the seat is a lock, held until its page goes, and freed when it crashes. Without
 * them whoever kept something last has it.
 */
export interface Seat {
  /** Takes the seat if it is free; where it is not, waits for it in silence. */
  readonly sit: () => Promise<boolean>;
  /** Takes the seat from whoever has it, once that page has kept what it knows. */
  readonly take: () => Promise<void>;
  /** Tells the others that something new is kept. */
  readonly tell: () => void;
  /** Tells whoever has the seat that something of this page came too late. */
  readonly tellLate: () => void;
}

/** What a page hears about the seat. */
export interface Seated {
  /** The seat was taken from this page. First it has to keep what it knows. */
  readonly onLost: () => Promise<void>;
  /** Whoever had the seat is gone: it is this page's. */
  readonly onFree: () => void;
  /** Whoever has the seat kept something new. */
  readonly onNews: () => void;
  /** Something of a page that had the seat before came too late, and was put by for this one. */
  readonly onLate: () => void;
}

/** What pages say to each other. “ping” asks whoever has the seat whether it is still there, which says “here”. */
export type Word = "kept" | "late" | "yield" | "yielded" | "ping" | "here";

/** Of the lock, and of the channel on which pages talk. */
export const seatName = "verdeelwijzer-session";
/** Milliseconds that a page has to keep what it knows: one that hangs does not hold the seat for ever. */
const patience = 2_000;
/** The same where nobody may be there at all, and nothing tells. */
const shortPatience = 1_000;

export function createSeat({ onLost, onFree, onNews, onLate }: Seated): Seat {
  const channel = new BroadcastChannel(seatName);
  const { locks } = navigator as { readonly locks?: LockManager };
  let has = false;
  let holding: Promise<unknown> | undefined;
  let yielded = () => {};
  let waiting = new AbortController();

  // A channel, unlike a window, has no origin to name: it reaches this one alone.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  const say = (word: Word) => channel.postMessage(word);

  async function lose(): Promise<void> {
    if (!has) return;
    has = false;
    await onLost();
    say("yielded");
  }

  channel.addEventListener("message", ({ data }: MessageEvent<Word>) => {
    if (data === "yielded") yielded();
    else if (data === "yield") void lose();
    else if (data === "late") {
      if (has) onLate();
    } else if (data === "ping") {
      if (has) say("here");
    } else if (data === "here") return;
    else if (!has) onNews();
    else if (locks === undefined) void lose();
  });

  /** Holds the lock till another page steals it; false where it never came. */
  function hold(options: LockOptions): Promise<boolean> {
    return new Promise((resolve) => {
      if (locks === undefined) {
        has = true;
        return resolve(true);
      }
      let held = false;
      const request = locks.request(seatName, options, (lock) => {
        if (lock === null) return resolve(false);
        held = has = true;
        holding = request;
        resolve(true);
        return new Promise<void>(() => {});
      });
      request.catch(async () => {
        if (!held) return resolve(false);
        // Taken back by this page itself, from a page that asked for it and went.
        if (holding !== request) return;
        await lose();
        await wait();
      });
    });
  }

  /** Asks whoever has the seat to keep what it knows and give it up; waits so long at most. */
  function asked(most: number): Promise<void> {
    return new Promise((resolve) => {
      yielded = resolve;
      setTimeout(resolve, most);
      say("yield");
    });
  }

  async function wait(): Promise<void> {
    waiting = new AbortController();
    if (await hold({ signal: waiting.signal })) onFree();
  }

  return {
    async sit() {
      // Without locks the last that opens has it: what the one before it did is kept first.
      if (locks === undefined) await asked(shortPatience);
      const free = await hold({ ifAvailable: true });
      if (!free) void wait();
      return free;
    },
    async take() {
      waiting.abort();
      // It may have come to this page by itself meanwhile.
      if (has) return;
      await asked(patience);
      await hold({ steal: true });
    },
    tell: () => say("kept"),
    tellLate: () => say("late"),
  };
}
