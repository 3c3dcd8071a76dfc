import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Context, refuse } from "./context.ts";
import type { ExitCode } from "./exit.ts";
import { words } from "./load.ts";
import { claimFolder, replaceFolder, restoreFolder } from "./replace-folder.ts";

/** Every name that a package folder may hold; a folder with anything else is somebody's, and is left alone. */
export const ownFiles = [
  "plan.json",
  "decision.csv",
  "municipalities.csv",
  "agreements.csv",
  "stories.csv",
  "front.csv",
  "effects.csv",
  "report.html",
  "workbook.xlsx",
  "annexes.html",
  "annexes.docx",
  "letters.html",
  "letters.docx",
  "minutes.html",
  "scenario.json",
  "certificate.json",
  "manifest.json",
  "check.mjs",
  "check.html",
  "certificate.md",
  "run.json",
  "signatures.json",
  "log.jsonl",
  "log-names.json",
] as const;
export type OwnFile = (typeof ownFiles)[number];

const signatures: OwnFile = "signatures.json";
const log: OwnFile = "log.jsonl";

/**
 * What keeps a folder from being written, before anything is computed; undefined: nothing does. `logged`: what is written goes on with
 * the log that is there.
 */
export function objection({ say }: Context, folder: string, logged = false): string | undefined {
  // The very folder that is written: of “nowhere/..” the disk knows nothing, and yet it is this one.
  const target = resolve(folder);
  const other = anotherThan(folder);
  try {
    restoreFolder(target);
  } catch {
    // What cannot be given back cannot be written either: the writing tells why.
  }
  if (!existsSync(target)) return undefined;
  if (!statSync(target).isDirectory()) return say("error.out.file", { found: folder, other });
  // Who signed has not signed what would be written now.
  if (existsSync(join(target, signatures))) return say("error.out.signed", { found: folder, other });
  if (!logged && existsSync(join(target, log))) return say("error.out.log", { found: folder, other });
  const foreign = readdirSync(target).find((name) => !(ownFiles as readonly string[]).includes(name));
  return foreign === undefined ? undefined : say("error.out.foreign", { found: folder, name: foreign, other });
}

/** A folder that may be meant instead; beside the root, or the folder where one stands, there is none. */
function anotherThan(folder: string): string {
  const bare = folder.replace(/[/\\]+$/, "");
  return /(^|[/\\])(|\.{1,2})$/.test(bare) ? "verdeelwijzer-out/2" : `${bare}-2`;
}

/** Makes what is written into a folder, and is refused where another process does that already. */
export async function claimed(
  context: Context,
  folder: string | undefined,
  make: () => Promise<ExitCode>,
): Promise<ExitCode> {
  const claim = folder === undefined ? undefined : claimOf(folder);
  if (claim !== undefined && "busy" in claim)
    return refuse(context, [context.say("error.out.busy", { found: folder ?? "", lock: claim.busy })]);
  try {
    return await make();
  } finally {
    claim?.release();
  }
}

function claimOf(folder: string): ReturnType<typeof claimFolder> | undefined {
  try {
    return claimFolder(folder);
  } catch {
    // What cannot be claimed cannot be written either: the writing tells why.
    return undefined;
  }
}

/**
 * Writes a package whole or not at all (see `replaceFolder`). Returns what went wrong; undefined: nothing. An older
 * package is then as it was.
 */
export function writeFolder(
  context: Context,
  folder: string,
  files: Readonly<Partial<Record<OwnFile, string | Uint8Array>>>,
): string | undefined {
  const refused = objection(context, folder, log in files);
  if (refused !== undefined) return refused;
  const replaced = replaceFolder(folder, files, ownFiles);
  switch (replaced.status) {
    case "replaced":
      return undefined;
    case "busy":
      return context.say("error.out.busy", { found: folder, lock: replaced.lock });
    case "foreign":
      return context.say("error.out.foreign", { found: folder, name: replaced.name, other: anotherThan(folder) });
    case "failed":
      return context.say("error.out.write", { found: folder, why: words(replaced.error, context.language) });
  }
}
