import { writeFileSync } from "node:fs";
import { type Context, refuse } from "../context.ts";
import type { ExitCode } from "../exit.ts";
import { words } from "../load.ts";
import { type Raw, text } from "../options.ts";

/** Writes the files that `--csv` and `--svg` name; the code to end with where one of them cannot be written. */
export function writeFiles(
  context: Context,
  raw: Raw,
  contents: { readonly csv?: () => string; readonly svg?: () => string },
): ExitCode | undefined {
  for (const form of ["csv", "svg"] as const) {
    const path = text(raw[form]);
    const content = contents[form];
    if (path === undefined || content === undefined) continue;
    try {
      writeFileSync(path, content());
    } catch (error) {
      return refuse(context, [context.say("error.out.write", { found: path, why: words(error, context.language) })]);
    }
  }
  return undefined;
}
