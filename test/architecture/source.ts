import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";

export const root: string = fileURLToPath(new URL("../..", import.meta.url));

/** What is made by tools, or is not the project's: folders, and the file `.git` of a second checkout. */
const foreign = new Set([".git", "node_modules", "dist", "coverage", "reports", "verdeelwijzer-out", ".stryker-tmp"]);

export interface Import {
  /** What the source says, for example `../domain/index.ts` or `zod`. */
  readonly specifier: string;
  /** The file it names, from the root of the project; undefined for packages. */
  readonly file: string | undefined;
  /** Erased by the compiler: `import type` or `export type … from`. */
  readonly typeOnly: boolean;
}

export interface SourceFile {
  /** From the root of the project, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

/** Every file of the project below `folder`, sorted, with `/`. */
export function filesBelow(folder: string): string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  return entries
    .flatMap((entry) => {
      const path = folder === "." ? entry.name : `${folder}/${entry.name}`;
      if (foreign.has(entry.name)) return [];
      if (entry.isDirectory()) return filesBelow(path);
      return entry.isFile() ? [path] : [];
    })
    .sort();
}

/** The TypeScript below `folder` with its imports, read from the text. */
export function sourceBelow(folder: string): SourceFile[] {
  return filesBelow(folder)
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => {
      const text = readFileSync(join(root, path), "utf8");
      return { path, text, imports: importsOf(path, text) };
    });
}

/** Also finds `export … from`, bare imports, `import(…)`, and the `import type`s that the compiler drops. */
export function importsOf(path: string, text: string): Import[] {
  const statements = /^\s*(?:import|export)\s+(type\s)?[^"';]*?\bfrom\s*"([^"]+)"|^\s*import\s*()"([^"]+)"/gm;
  const found = [...text.matchAll(statements)].map((match) => ({
    typeOnly: match[1] !== undefined,
    specifier: (match[2] ?? match[4]) as string,
  }));
  const dynamic = [...text.matchAll(/(?:\bimport|\brequire)\s*\(\s*"([^"]+)"/g)].map((match) => ({
    typeOnly: false,
    specifier: match[1] as string,
  }));
  return [...found, ...dynamic].map((one) => ({ ...one, file: fileOf(path, one.specifier) }));
}

function fileOf(path: string, specifier: string): string | undefined {
  if (!specifier.startsWith(".")) return undefined;
  return normalize(join(dirname(path), specifier))
    .split(sep)
    .join("/");
}

/** `src/rules/rule.ts` is in room `rules`, `solver/highs/engine.ts` in `solver`, and each question is a room: `explain/why`. */
export function roomOf(path: string): string {
  const [first, second, third] = path.split("/") as [string, string | undefined, string | undefined];
  if (first !== "src") return first;
  return second === "explain" ? `explain/${third as string}` : (second as string);
}

/** A file of one room that imports one of another. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly importer: string;
  readonly imported: string;
  readonly typeOnly: boolean;
}

/** Every import of the files that goes from one room to another. */
export function edgesIn(files: readonly SourceFile[]): Edge[] {
  return files.flatMap(edgesOf).filter(({ from, to }) => from !== to);
}

function edgesOf({ path, imports }: SourceFile): Edge[] {
  return imports.flatMap(({ file, typeOnly }) =>
    file === undefined ? [] : [{ from: roomOf(path), to: roomOf(file), importer: path, imported: file, typeOnly }],
  );
}
