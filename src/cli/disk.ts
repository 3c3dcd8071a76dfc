import { dirname } from "node:path";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeSync,
} from "node:fs";

/** The few things that keeping a package asks of a disk; tests give one that fails. Everything throws what goes wrong. */
export interface Disk {
  readonly exists: (path: string) => boolean;
  readonly makeFolder: (path: string) => void;
  /** Whole and on disk, or an exception. `exclusive`: and not where there is one already. */
  readonly write: (path: string, content: string | Uint8Array, exclusive?: true) => void;
  readonly read: (path: string) => string;
  readonly rename: (from: string, to: string) => void;
  /** A file, where there is one. Nothing here removes a folder with what is in it. */
  readonly remove: (path: string) => void;
  /** Names in a folder; none where there is none. */
  readonly list: (path: string) => readonly string[];
  /** A folder that is empty; an exception where it is not. */
  readonly removeFolder: (path: string) => void;
  /** Whether a process of this number runs. */
  readonly alive: (process: number) => boolean;
}

export const realDisk: Disk = {
  exists: existsSync,
  makeFolder,
  write(path, content, exclusive) {
    const file = openSync(path, exclusive === undefined ? "w" : "wx");
    try {
      const bytes = typeof content === "string" ? Buffer.from(content, "utf8") : content;
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
      // On disk before anything takes its name: after a power cut there is the old one or the new one, none empty.
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  },
  read: (path) => readFileSync(path, "utf8"),
  rename: renameSync,
  remove: (path) => rmSync(path, { force: true }),
  list: (path) => (existsSync(path) ? readdirSync(path) : []),
  removeFolder: rmdirSync,
  alive(number) {
    try {
      process.kill(number, 0);
      return true;
    } catch (error) {
      // It is there, and somebody else's.
      return error instanceof Error && "code" in error && error.code === "EPERM";
    }
  },
};

/** Makes a folder and its parents, one by one: where a parent refuses, Node 20's own recursion may never end. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}
