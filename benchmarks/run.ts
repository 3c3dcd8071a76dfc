import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { families } from "./families/index.ts";
import { help, readOptions } from "./options.ts";
import { rivals } from "./rivals/index.ts";
import { runAll } from "./run-all.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const say = (text: string) => void process.stdout.write(`${text}\n`);

process.exitCode = await main(process.argv.slice(2));

/** 0: done; 1: a rival of ours gave a wrong answer, or a smoke run anybody; 2: asked wrongly. */
async function main(args: readonly string[]): Promise<number> {
  if (args.includes("--help")) {
    say(help);
    return 0;
  }
  const options = readOptions(args, join(root, "benchmarks", "results"));
  const wrong = await runAll(options, { families, rivals, root, say });
  say(wrong === 0 ? "No answer was wrong." : `${wrong} answers were wrong.`);
  return 0;
}
