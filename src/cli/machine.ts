import { existsSync, readFileSync } from "node:fs";
import { arch, cpus, platform, release, totalmem } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Version in package.json of the nearest folder above this file: works from the sources and from the built program. */
export function ownVersion(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const file = join(folder, "package.json");
    if (existsSync(file)) return String((JSON.parse(readFileSync(file, "utf8")) as { version?: unknown }).version);
    const above = dirname(folder);
    if (above === folder) return "0.0.0";
    folder = above;
  }
}

/** What this program is: its version, and the commit that it was built from where that was a checkout. */
export interface Program {
  readonly version: string;
  readonly commit?: string;
}

export function ownProgram(): Program {
  const commit = (globalThis as { readonly VERDEELWIJZER_COMMIT?: string }).VERDEELWIJZER_COMMIT;
  return { version: ownVersion(), ...(commit !== undefined && commit !== "" && { commit }) };
}

/** The text of a file that was built beside this one. */
export function beside(name: string): string | undefined {
  const file = join(dirname(fileURLToPath(import.meta.url)), name);
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

/**
 * `docs/results.schema.json`, which goes with the program, seen from where it was built or from its sources. Errors: it is
 * not there.
 */
export function resultsSchema(): ResultsSchema {
  const name = join("docs", "results.schema.json");
  const text = beside(join("..", name)) ?? beside(join("..", "..", name));
  if (text === undefined) throw new Error(`${name} is missing`);
  const read: ResultsSchema = JSON.parse(text);
  return read;
}

export interface ResultsSchema {
  readonly definitions: Readonly<Record<string, unknown>>;
}

/** The machine and the versions that made a run; for people who compare times. */
export function machine(): Readonly<Record<string, unknown>> {
  const processors = cpus();
  return {
    machine: {
      platform: `${platform()} ${release()} ${arch()}`,
      processor: processors[0]?.model ?? "",
      cores: processors.length,
      memoryMiB: Math.round(totalmem() / 2 ** 20),
    },
    versions: { verdeelwijzer: ownVersion(), node: process.versions.node, v8: process.versions.v8 },
  };
}
