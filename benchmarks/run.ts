import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { families } from "./families/index.ts";
import { help, readOptions } from "./options.ts";
import { rivals } from "./rivals/index.ts";
import { runAll } from "./run-all.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const say = (text: string) => void process.stdout.write(`${text}\n`);

process.exitCode = await main(process.argv.slice(2));

/** 0: done; 1: one of ours gave a wrong answer; 2: asked wrongly. */
async function main(args: readonly string[]): Promise<number> {
  if (args.includes("--help")) {
    say(help);
    return 0;
  }
  const options = readOptions(args, join(root, "benchmarks", "results"));
  const wrong = await runAll(options, { families, rivals, root, say });
  const own = new Set(rivals.filter(({ ours }) => ours).map(({ name }) => name));
  const ours = wrong.filter(({ rival }) => own.has(rival));
  for (const { family, case: name, rival, why } of wrong) say(`WRONG  ${family} ${name}  ${rival}: ${why ?? ""}`);
  say(`${wrong.length} answers were wrong, ${ours.length} of them ours.`);
  return ours.length === 0 ? 0 : 1;
}
