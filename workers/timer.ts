/** The longest wait that a timer can have: it keeps milliseconds in 32 bits, and a longer one would end at once. */
const LONGEST = 2 ** 31 - 1;

/** Milliseconds as a timer takes them. A wait of more than 24 days is one of 24 days. */
export function timerWait(milliseconds: number): number {
  return Math.min(milliseconds, LONGEST);
}
