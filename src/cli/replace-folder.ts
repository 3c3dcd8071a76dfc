import { basename, dirname, join, resolve } from "node:path";
import { type Disk, realDisk } from "./disk.ts";

export type Replaced =
  | { readonly status: "replaced" }
  /** Another process is writing this folder; `lock` is the file that says so. */
  | { readonly status: "busy"; readonly lock: string }
  /** Something that is not ours stands in it (`name`): it is left as it is. */
  | { readonly status: "foreign"; readonly name: string }
  | { readonly status: "failed"; readonly error: unknown };

/**
 * Writes a folder whole or not at all: into a hidden one beside it, which then takes its name. At every moment the old
 * folder or the new one is on disk whole; only between two renames does neither have the name, and `restoreFolder` gives
 * it back after a process that was killed just there. One writer at a time: a lock beside it, with the writer's number.
 * `own`: names that may be replaced. Whatever else is in a folder, it is never removed, nor moved.
 */
export function replaceFolder(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  own: readonly string[],
  disk: Disk = realDisk,
): Replaced {
  const { target, lock, fresh, old } = names(folder);
  try {
    disk.makeFolder(dirname(target));
    if (!taken(lock, disk)) return { status: "busy", lock };
  } catch (error) {
    return { status: "failed", error };
  }
  try {
    restore(target, old, disk);
    empty(fresh, own, disk);
    disk.makeFolder(fresh);
    for (const [name, content] of Object.entries(files)) disk.write(join(fresh, name), content);
    const replaces = disk.exists(target);
    if (replaces) {
      empty(old, own, disk);
      // As late as can be, of the very folder that is about to lose its name.
      const foreign = disk.list(target).find((name) => !own.includes(name));
      if (foreign !== undefined) {
        cleared(fresh, own, disk);
        return { status: "foreign", name: foreign };
      }
      disk.rename(target, old);
    }
    try {
      disk.rename(fresh, target);
    } catch (error) {
      if (replaces) disk.rename(old, target);
      throw error;
    }
    cleared(old, own, disk);
    return { status: "replaced" };
  } catch (error) {
    cleared(fresh, own, disk);
    return { status: "failed", error };
  } finally {
    unlocked(lock, disk);
  }
}

/**
 * Says to other processes that a folder is going to be written, from now on till what is given back is called: whoever asks for the
 * same folder in the meantime hears the file that says so. What a process leaves behind that was killed is nobody's.
 */
export function claimFolder(
  folder: string,
  disk: Disk = realDisk,
): { readonly release: () => void } | { readonly busy: string } {
  const { target, claim } = names(folder);
  disk.makeFolder(dirname(target));
  return taken(claim, disk) ? { release: () => unlocked(claim, disk) } : { busy: claim };
}

/** Gives a folder its name back that a killed writer left between two names. Leaves one alone that is being written. */
export function restoreFolder(folder: string, disk: Disk = realDisk): void {
  const { target, lock, old } = names(folder);
  if (disk.exists(target) || !disk.exists(old) || !taken(lock, disk)) return;
  try {
    restore(target, old, disk);
  } finally {
    unlocked(lock, disk);
  }
}

function names(folder: string) {
  const target = resolve(folder);
  const beside = (what: string) => join(dirname(target), `.${basename(target)}.${what}`);
  return { target, lock: beside("lock"), claim: beside("run"), fresh: beside("new"), old: beside("old") };
}

function restore(target: string, old: string, disk: Disk): void {
  if (!disk.exists(target) && disk.exists(old)) disk.rename(old, target);
}

/** Takes the lock. A lock of a process that no longer runs is nobody's. */
function taken(lock: string, disk: Disk): boolean {
  try {
    disk.write(lock, String(process.pid), true);
    return true;
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  const owner = Number(disk.read(lock));
  if (Number.isInteger(owner) && owner > 0 && owner !== process.pid && disk.alive(owner)) return false;
  disk.remove(lock);
  disk.write(lock, String(process.pid), true);
  return true;
}

/** Takes our own files out of a folder, and the folder away where nothing else is in it; an exception where there is. */
function empty(folder: string, own: readonly string[], disk: Disk): void {
  if (!disk.exists(folder)) return;
  for (const name of disk.list(folder)) if (own.includes(name)) disk.remove(join(folder, name));
  disk.removeFolder(folder);
}

/** Clears away what is left over; that it cannot is no reason to call a written package unwritten. */
function cleared(folder: string, own: readonly string[], disk: Disk): void {
  try {
    empty(folder, own, disk);
  } catch {
    // It stays, under a hidden name.
  }
}

function unlocked(lock: string, disk: Disk): void {
  try {
    disk.remove(lock);
  } catch {
    // A lock of a process that no longer runs is nobody's.
  }
}
