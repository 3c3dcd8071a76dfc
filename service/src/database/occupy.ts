import { readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { lock } from "proper-lockfile";

/** Seconds between two signs of life, and without one after which a folder counts as left, where it cannot be seen whether its process lives. */
const [BEAT, LEFT] = [5, 120];
/** The lock itself is held for a moment only: by no process that is busy for seconds, and would be taken for gone. */
const MOMENT = { stale: 5000, retries: { retries: 8, factor: 1, minTimeout: 1000 }, onCompromised: () => {} };

/** A folder that this process alone has. */
export interface Occupied {
  /** Whether another has it by now: this process did not run for so long that it was taken for gone. */
  readonly isLost: () => boolean;
  readonly release: () => Promise<void>;
}

const ours = new Set<string>();

/**
 * Has a folder for this process alone; undefined where another has it. Who has it stands in a file beside it, by machine and process: one that was
 * killed leaves the folder at once, one that is busy or was paused keeps it.
 */
export async function occupy(folder: string): Promise<Occupied | undefined> {
  const place = await realpath(folder);
  const [file, me] = [`${place}.owner`, `${hostname()} ${process.pid}`];
  const unlock = await lock(place, MOMENT);
  try {
    if (ours.has(place) || (await isHeld(file))) return undefined;
    await sign(file, me);
    ours.add(place);
  } finally {
    await unlock().catch(() => {});
  }
  let isLost = false;
  const beat = async () => {
    if ((await readFile(file, "utf8").catch(() => me)) === me) await sign(file, me);
    else isLost = true;
  };
  // One after another, however long the disk takes; where it is full or away for a while the next one tries again.
  let last: Promise<void> = Promise.resolve();
  const beating = setInterval(() => (last = last.then(beat).catch(() => {})), 1000 * BEAT);
  beating.unref();
  return {
    isLost: () => isLost,
    async release() {
      clearInterval(beating);
      await last;
      ours.delete(place);
      if (!isLost) await rm(file, { force: true });
    },
  };
}

/** At once: who reads it meanwhile sees the name of before, or this one, and never a part. */
async function sign(file: string, me: string): Promise<void> {
  const next = `${file}.next`;
  await writeFile(next, me);
  await rename(next, file);
}

async function isHeld(file: string): Promise<boolean> {
  const owner = await readFile(file, "utf8").catch(() => undefined);
  if (owner === undefined) return false;
  const [, host, pid] = /^(.*) (\d+)$/.exec(owner) ?? [];
  // A process of before has the number of this one, as in a container that was started again.
  if (host === hostname() && (Number(pid) === process.pid || !isAlive(Number(pid)))) return false;
  return (await secondsSince(file)) < LEFT;
}

/** By the clock of the disk, which all machines share that have it. */
async function secondsSince(file: string): Promise<number> {
  const now = `${file}.now`;
  await writeFile(now, "");
  const [before, after] = await Promise.all([stat(file), stat(now)]);
  await rm(now);
  return (after.mtimeMs - before.mtimeMs) / 1000;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // One of another user lives as well.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
