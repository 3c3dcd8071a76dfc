/** The steps of the road, in its order; every one is timed and sized apart. */
export const phaseNames = ["parse", "decide", "formulate", "solve", "conclude", "decode", "verify"] as const;
export type PhaseName = (typeof phaseNames)[number];

/** What one phase took: milliseconds by the wall, milliseconds of this process's processors, and the size of what came out. */
export interface PhaseTime {
  readonly phase: PhaseName;
  readonly ms: number;
  readonly cpuMs: number;
  readonly size: number;
  readonly unit: string;
}

/** Times phases; the same phase may come more than once (a road has many parts) and then adds up. */
export interface Phases {
  readonly time: <T>(phase: PhaseName, run: () => T, size: (result: T) => readonly [number, string]) => T;
  readonly add: (time: PhaseTime) => void;
  readonly times: () => readonly PhaseTime[];
}

export function createPhases(): Phases {
  const times = new Map<PhaseName, PhaseTime>();
  const add = (time: PhaseTime) => {
    const before = times.get(time.phase);
    times.set(
      time.phase,
      before === undefined
        ? time
        : {
            ...time,
            ms: before.ms + time.ms,
            cpuMs: before.cpuMs + time.cpuMs,
            size: before.size + time.size,
          },
    );
  };
  return {
    add,
    times: () => phaseNames.flatMap((phase) => times.get(phase) ?? []),
    time(phase, run, sizeOf) {
      const cpu = process.cpuUsage();
      const from = performance.now();
      const result = run();
      const ms = performance.now() - from;
      const [size, unit] = sizeOf(result);
      add({ phase, ms, cpuMs: cpuSince(cpu), size, unit });
      return result;
    },
  };
}

/** Milliseconds that this process's processors worked since then, all threads together. */
export function cpuSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
