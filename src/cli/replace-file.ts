import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/**
 * Writes a file whole or not at all: beside it first, and then it takes its name. Whoever reads meanwhile sees the old
 * one or the new one. Throws what the file system throws; the old file is then untouched.
 */
export function replaceFile(path: string, content: string | Uint8Array): void {
  const fresh = join(dirname(path), `.${basename(path)}.new-${process.pid}`);
  try {
    const file = openSync(fresh, "w");
    try {
      const bytes = typeof content === "string" ? Buffer.from(content, "utf8") : content;
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
      // On disk before it takes the name: after a power cut there is the old file or the new one, and no empty one.
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}
