import { spoken } from "../../domain/index.ts";
import { readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { readReorganisations, type Reorganisation } from "../../intake/index.ts";
import { bundledFolder } from "../../scenario/read-folder.ts";
import { limits } from "../../workbook/index.ts";
import { type Context, refuse } from "../context.ts";
import { type Loaded, standard, words } from "../load.ts";

/** The bundled list of municipal reorganisations, and after it that of a file, which wins where both name one. */
export function reorganisationsFor(context: Context, path: string | undefined): Loaded<readonly Reorganisation[]> {
  const ours = join(dirname(bundledFolder(standard)), "reorganisations.csv");
  const all: Reorganisation[] = [];
  for (const file of path === undefined ? [ours] : [ours, path]) {
    try {
      const { size } = statSync(file);
      if (size > limits.bytes) throw new RangeError(`${size} bytes`);
      const read = readReorganisations(new Uint8Array(readFileSync(file)));
      if (read.status === "refused") return no(context, file, spoken(read.message, context.language));
      all.push(...read.list);
    } catch (error) {
      return no(context, file, words(error, context.language));
    }
  }
  return { status: "ok", value: all };
}

function no(context: Context, found: string, why: string): Loaded<never> {
  return { status: "refused", exitCode: refuse(context, [context.say("error.read", { found, why })]) };
}
