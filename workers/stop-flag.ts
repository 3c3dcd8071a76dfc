/**
 * One bit that both sides of a thread see at once, where memory can be shared (Node always; a browser only on a page
 * that is cross-origin isolated). Without it, stopping a blocked worker means terminating it.
 */
export interface StopFlag {
  /** Crosses threads; undefined where memory cannot be shared. */
  readonly memory: SharedArrayBuffer | undefined;
  readonly raise: () => void;
  readonly raised: () => boolean;
}

/** Makes a flag, or the other side's view of one. */
export function createStopFlag(
  memory = typeof SharedArrayBuffer === "undefined" ? undefined : new SharedArrayBuffer(4),
): StopFlag {
  // Without shared memory it is still a flag, of this thread alone, which a message may raise.
  const bits = new Int32Array(memory ?? new ArrayBuffer(4));
  return {
    memory,
    raise: () => void Atomics.store(bits, 0, 1),
    raised: () => Atomics.load(bits, 0) === 1,
  };
}
