import { basename, dirname, join } from "node:path";
import { type Disk, realDisk } from "./disk.ts";

/**
 * Writes a file whole or not at all: beside it first, and then it takes its name. Whoever reads meanwhile sees the old
 * one or the new one. Throws what the disk throws; the old file is then untouched.
 */
export function replaceFile(path: string, content: string | Uint8Array, disk: Disk = realDisk): void {
  const fresh = join(dirname(path), `.${basename(path)}.new-${process.pid}`);
  try {
    disk.write(fresh, content);
    disk.rename(fresh, path);
  } catch (error) {
    try {
      disk.remove(fresh);
    } catch {
      // It stays, under a hidden name; what went wrong first is what is told.
    }
    throw error;
  }
}
