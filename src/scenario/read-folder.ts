import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Bilingual, both, en, nl } from "../domain/index.ts";
import { bundled } from "./bundled.ts";
import { mainFile } from "./limits.ts";
import { filesBeside, type Parsed, parseScenario, type ParseOptions } from "./parse.ts";
import { meant, type ProblemCode, followedBy } from "./problem.ts";
import { systemWords } from "./system-words.ts";

/** No scenario is near this; reading a larger file would only end in want of memory. */
const largest = 200 * 1024 * 1024;

/** Reads a scenario from a folder with scenario.json, or from a scenario file of any name; CSV files stand beside it. */
export function readScenario(path: string, options: Omit<ParseOptions, "main"> = {}): Parsed {
  let main: string;
  try {
    main = statSync(path).isDirectory() ? join(path, mainFile) : path;
  } catch {
    return problem(
      path,
      "missing-file",
      both(
        nl`Hier (${path}) staat niets. Misschien is de naam anders gespeld.`,
        en`There is nothing here (${path}). Maybe the name is spelled otherwise.`,
      ),
    );
  }
  const name = basename(main);
  const files: Record<string, string> = {};
  const trouble = load(dirname(main), name, files);
  if (trouble !== undefined) return trouble;
  // Plain names only: the schema lets no other pass, so that nothing outside the folder is read.
  for (const beside of filesBeside(files[name] ?? "")) {
    if (!existsSync(join(dirname(main), beside))) continue;
    const failed = load(dirname(main), beside, files);
    if (failed !== undefined) return failed;
  }
  return parseScenario(files, { ...options, main: name });
}

/** Reads a bundled scenario by its id. Works from the sources and from the built program. */
export function readBundled(id: string, options: Omit<ParseOptions, "main"> = {}): Parsed {
  if (!bundled.some((one) => one.id === id)) {
    const first = both(nl`Het scenario (${id}) is niet meegeleverd.`, en`The scenario (${id}) is not bundled.`);
    const ids = bundled.map((one) => one.id);
    return problem(id, "missing-file", followedBy(first, meant(id, ids)));
  }
  return readScenario(bundledFolder(id), options);
}

/** The folder of a bundled scenario: `data/<id>` in the nearest folder above this file that has it. */
export function bundledFolder(id: string): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const found = join(folder, "data", id);
    if (existsSync(join(found, mainFile))) return found;
    const above = dirname(folder);
    if (above === folder)
      throw new Error(`The bundled scenario (${id}) is not there. Maybe the folder data was left out.`);
    folder = above;
  }
}

function load(folder: string, name: string, files: Record<string, string>): Parsed | undefined {
  try {
    const path = join(folder, name);
    const { size } = statSync(path);
    if (size > largest) {
      return problem(
        name,
        "out-of-range",
        both(
          nl`Dit bestand is te groot (${size} bytes). Misschien is het geen scenario.`,
          en`This file is too large (${size} bytes). Maybe it is no scenario.`,
        ),
      );
    }
    files[name] = readFileSync(path, "utf8");
    return undefined;
  } catch (error) {
    const why = systemWords(error);
    return problem(
      name,
      "missing-file",
      both(
        nl`Dit bestand is niet te lezen (${why}). Misschien ontbreekt het of ontbreken rechten.`,
        en`This file cannot be read (${why}). Maybe it is missing, or permission is.`,
      ),
    );
  }
}

function problem(file: string, code: ProblemCode, message: Bilingual): Parsed {
  return { status: "problems", problems: [{ file, code, message }] };
}
