import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Context } from "./context.ts";
import { words } from "./load.ts";

/** Every name that a package folder may hold; a folder with anything else is somebody's, and is left alone. */
export const ownFiles = [
  "plan.json",
  "decision.csv",
  "municipalities.csv",
  "agreements.csv",
  "stories.csv",
  "report.html",
  "scenario.json",
  "run.json",
] as const;
export type OwnFile = (typeof ownFiles)[number];

/** What keeps a folder from being written, before anything is computed; undefined: nothing does. */
export function objection({ say }: Context, folder: string): string | undefined {
  const other = `${folder.replace(/[/\\]+$/, "")}-2`;
  if (!existsSync(folder)) return undefined;
  if (!statSync(folder).isDirectory()) return say("error.out.file", { found: folder, other });
  const foreign = readdirSync(folder).find((name) => !(ownFiles as readonly string[]).includes(name));
  return foreign === undefined ? undefined : say("error.out.foreign", { found: folder, name: foreign, other });
}

/**
 * Writes a folder whole: into a temporary one beside it, which then takes its name. An older package stays until the
 * new one is complete, and comes back when the last step fails. Returns what went wrong; undefined: nothing.
 */
export function writeFolder(
  context: Context,
  folder: string,
  files: Readonly<Partial<Record<OwnFile, string>>>,
): string | undefined {
  const refused = objection(context, folder);
  if (refused !== undefined) return refused;
  const target = resolve(folder);
  const beside = (what: string) => join(dirname(target), `.${basename(target)}.${what}-${process.pid}`);
  const [fresh, old] = [beside("new"), beside("old")];
  try {
    discard(fresh);
    makeFolder(fresh);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(fresh, name), text);
    const replaces = existsSync(target);
    if (replaces) renameSync(target, old);
    try {
      renameSync(fresh, target);
    } catch (error) {
      if (replaces) renameSync(old, target);
      throw error;
    }
    discard(old);
    return undefined;
  } catch (error) {
    discard(fresh);
    return context.say("error.out.write", { found: folder, why: words(error) });
  }
}

/** Makes a folder and its parents, one by one: where a parent refuses, Node 20's own recursion may never end. */
function makeFolder(folder: string): void {
  if (!existsSync(dirname(folder))) makeFolder(dirname(folder));
  mkdirSync(folder);
}

/** Clears away what is left over; that it cannot is no reason to call a written package unwritten. */
function discard(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // It stays, under a hidden name.
  }
}
