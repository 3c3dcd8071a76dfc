import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** Where published problems are: `EXTERNAL_DATA`, or ../shared/external seen from the project's root. */
export function externalFolder(name: string): string {
  return resolve(process.env["EXTERNAL_DATA"] ?? join(projectRoot(), "../shared/external"), name);
}

/** Why a folder of published problems cannot be read; undefined where it can. */
export function missingExternal(name: string, file: string): string | undefined {
  if (existsSync(join(externalFolder(name), file))) return undefined;
  // No path of this machine: the reason stands in reports that are kept.
  return `there is no ${name}/${file} in EXTERNAL_DATA, nor in ../shared/external`;
}

export function readExternal(name: string, file: string): string {
  return readFileSync(join(externalFolder(name), file), "utf8");
}

/** The nearest folder above this file with a package.json: from the sources and from the bundle alike. */
function projectRoot(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, "package.json")) || folder === dirname(folder)) return folder;
  }
}
