/**
 * `node check.mjs [FOLDER]`: checks the package in a folder (its own, where none is named) by `docs/certificate.md`. Made into one
 * file without dependencies, which stands in every package.
 */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkPackage } from "./package.ts";
import { toldIn } from "./words.ts";

const folder = process.argv[2] ?? dirname(fileURLToPath(import.meta.url));
try {
  const names = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []));
  const files = new Map(names.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]));
  const answer = await checkPackage(files);
  for (const line of [...toldIn.en(answer), "", ...toldIn.nl(answer)]) console.log(line);
  process.exitCode = { accepted: 0, refused: 1, "not judged": 2 }[answer.status];
} catch (error) {
  const why = error instanceof Error && "code" in error ? String(error.code) : String(error);
  console.log(`The folder (${folder}) cannot be read: ${why}.\nDe map (${folder}) is niet te lezen: ${why}.`);
  process.exitCode = 1;
}
