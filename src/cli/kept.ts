import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { createKeepingPool, type KeepEvent } from "../../workers/keeping-pool.ts";
import type { Context } from "./context.ts";
import { realDisk } from "./disk.ts";
import { words } from "./load.ts";
import { ownVersion } from "./machine.ts";
import type { Pool } from "./pool.ts";
import { replaceFile } from "./replace-file.ts";

/** What a run of this package keeps while it solves: beside its folder, which stays whole or as it was. */
export interface Keeper {
  readonly around: (pool: Pool, note: (text: string) => void) => Pool;
  /** Says what was taken over from an earlier run; nothing when this one started at the beginning. */
  readonly account: (note: (text: string) => void) => void;
  /** The package is there: what was kept on the way has had its use. */
  readonly clear: () => void;
}

/** Parts are kept in `.NAME.kept` beside the folder, a file each; with `resume` those of an interrupted run are read. */
export function keeperFor({ io, say, language }: Context, folder: string, resume: boolean): Keeper {
  const target = resolve(folder);
  const place = join(dirname(target), `.${basename(target)}.kept`);
  const fileOf = (key: string) => join(place, `${key.slice(0, 32)}.kept`);
  const found = existsSync(place);
  const counts = { taken: 0, started: 0, again: 0 };
  let failed = false;
  return {
    around(pool, note) {
      if (resume && !found) note(say("resume.nothing", { folder }));
      if (!resume && found) note(say("resume.maybe", { folder }));
      return createKeepingPool(pool, {
        version: ownVersion(),
        digest: (text) => createHash("sha256").update(text).digest("hex"),
        clock: io.clock,
        ...(resume && { read: (key: string) => readIfThere(fileOf(key)) }),
        write(key, text) {
          if (failed) return;
          try {
            realDisk.makeFolder(place);
            replaceFile(fileOf(key), text);
          } catch (error) {
            // A plan is worth more than the means to resume it.
            failed = true;
            note(say("resume.keepFailed", { place, why: words(error, language) }));
          }
        },
        tell(event: KeepEvent) {
          if (event.type === "refused") note(say(`resume.${event.why}`, { file: fileOf(event.key) }));
          else counts[event.type] += 1;
        },
      });
    },
    account(note) {
      if (resume && found) note(say("resume.account", counts));
    },
    clear() {
      try {
        // Its own files alone: whatever else somebody put there stays.
        for (const name of realDisk.list(place))
          if (/\.kept(?:\.new-\d+)?$/.test(name)) realDisk.remove(join(place, name));
        if (realDisk.exists(place)) realDisk.removeFolder(place);
      } catch {
        // It stays, under a hidden name; the next run of this package clears it.
      }
    },
  };
}

/** What cannot be read is as good as not there: that part is solved again. */
function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
