import { both, en, nl } from "../domain/index.ts";
import type { Report } from "./problem.ts";

/** The version of the format that this program writes. */
export const currentVersion = 1;

/** Brings a document of version `from` to version `from` + 1. */
export interface Migration {
  readonly from: number;
  readonly migrate: (document: Readonly<Record<string, unknown>>) => Record<string, unknown>;
}

/** Every step since version 1, in order. Version 1 is the first, so there is none yet. */
const migrations: readonly Migration[] = [];

/**
 * Brings a document to the current version. Undefined, with a problem reported, where its version is newer, unknown or
 * absent: nothing is guessed about a file of another version.
 */
export function migrate(file: string, document: unknown, report: Report): unknown {
  if (typeof document !== "object" || document === null || Array.isArray(document)) return document;
  let current = { ...document } as Record<string, unknown>;
  const version = current.version;
  if (version === undefined) {
    report(
      "version",
      { file, path: "version" },
      both(
        nl`Het veld (version) ontbreekt. Misschien hoort er "version": ${currentVersion} te staan.`,
        en`The field (version) is missing. Maybe "version": ${currentVersion} should stand here.`,
      ),
    );
    return undefined;
  }
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1) {
    report(
      "version",
      { file, path: "version" },
      both(
        nl`Dit is geen versie van het formaat. Misschien is ${currentVersion} bedoeld.`,
        en`This is no version of the format. Maybe ${currentVersion} is meant.`,
      ),
      version,
    );
    return undefined;
  }
  if (version > currentVersion) {
    report(
      "version",
      { file, path: "version" },
      both(
        nl`Dit programma kent het formaat tot en met versie ${currentVersion}. Misschien is er een nieuwere verdeelwijzer.`,
        en`This program knows the format up to version ${currentVersion}. Maybe there is a newer verdeelwijzer.`,
      ),
      version,
    );
    return undefined;
  }
  for (const step of migrations) {
    if (step.from === current.version) current = { ...step.migrate(current), version: step.from + 1 };
  }
  return current;
}
