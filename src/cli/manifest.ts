import { createHash } from "node:crypto";
import type { Program } from "./machine.ts";
import type { OwnFile } from "./output-folder.ts";

/** Files of a package folder, by name. */
export type Files = Readonly<Partial<Record<OwnFile, string | Uint8Array>>>;

/**
 * The files with their manifest (`docs/certificate.md`, section 2). `files` and the program are the same wherever the package is made;
 * `beside` is what depends on the clock or the machine.
 */
export function sealed(files: Files, beside: Files, program: Program): Files {
  const manifest = {
    format: "verdeelwijzer-manifest",
    version: 1,
    program: { name: "verdeelwijzer", ...program },
    files: sumsOf(files),
    beside: sumsOf(beside),
  };
  return { ...files, ...beside, "manifest.json": `${JSON.stringify(manifest, null, 2)}\n` };
}

/** SHA-256 in lower-case hexadecimal, by name. */
function sumsOf(files: Files): Readonly<Record<string, string>> {
  const sums = Object.entries(files).map(([name, content]) => [name, sha256(content)] as const);
  return Object.fromEntries(sums);
}

export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
