import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { toldIn } from "../../check/index.ts";
import type { CliCommand } from "../command.ts";
import { type Context, jsonText, refuse, tell } from "../context.ts";
import { plainAnswer } from "./certified.ts";
import { type ExitCode, exit } from "../exit.ts";
import { words } from "../load.ts";

/** Recomputes a package from its certificate: 0 when it is accepted, 3 when it is refused, 2 when it cannot be judged. */
export const check: CliCommand = {
  name: "check",
  about: "about.check",
  examples: ["check verdeelwijzer-out/netherlands-2024", "check result --json"],
  options: (of, { say }) => {
    of.argument("<package>", say("argument.package"));
  },
  run,
};

async function run(context: Context, [folder = ""]: readonly string[]): Promise<ExitCode> {
  const { io, say, language, engine, json } = context;
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true }))
      if (entry.isFile()) files.set(entry.name, new Uint8Array(readFileSync(join(folder, entry.name))));
  } catch (error) {
    return refuse(context, [say("error.package", { found: folder, why: words(error, language) })]);
  }
  const answer = await engine.checkPackage(files);
  if (json) {
    io.out(jsonText({ command: "check", folder, ...plainAnswer(answer) }));
  } else {
    io.out(`${toldIn[language](answer).join("\n")}\n`);
    const own = join(folder, "check.mjs");
    if (existsSync(own)) tell(context, say("check.by", { file: own }));
  }
  switch (answer.status) {
    case "accepted":
      return exit.done;
    case "refused":
      return exit.infeasible;
    case "not judged":
      return exit.input;
  }
}
