import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Context, refuse } from "./context.ts";
import type { ExitCode } from "./exit.ts";
import { words } from "./load.ts";

/** The files of a package, as bytes, by name. */
export type PackageFiles = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** Every file of a folder; refused where it cannot be read. */
export function readPackageFolder(context: Context, folder: string): PackageFiles | ExitCode {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true }))
      if (entry.isFile()) files.set(entry.name, new Uint8Array(readFileSync(join(folder, entry.name))));
    return files;
  } catch (error) {
    return refuse(context, [context.say("error.package", { found: folder, why: words(error, context.language) })]);
  }
}
