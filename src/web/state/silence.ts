import { seatName, type Word } from "./seat.ts";

/** Milliseconds from one question to the next. */
const between = 3_000;
/** So many questions without an answer are a silence: some fifteen seconds. Counted, not timed: a machine that slept asked none meanwhile. */
const most = 5;

/**
 * Asks whoever has the seat, time and again, whether it is still there; `onSilent` hears that it does not answer any more, and that it
 * does again. Gives what ends the asking.
 */
export function listenForSilence(onSilent: (silent: boolean) => void): () => void {
  const channel = new BroadcastChannel(seatName);
  let open = 0;
  const ask = () => {
    if (open === most) onSilent(true);
    open++;
    const word: Word = "ping";
    // A channel, unlike a window, has no origin to name: it reaches this one alone.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    channel.postMessage(word);
  };
  channel.addEventListener("message", ({ data }: MessageEvent<Word>) => {
    if (data !== "here" && data !== "kept") return;
    open = 0;
    onSilent(false);
  });
  ask();
  const asking = setInterval(ask, between);
  return () => {
    clearInterval(asking);
    channel.close();
  };
}
