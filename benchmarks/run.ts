import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compare, ratios, told } from "./compare.ts";
import { families } from "./families/index.ts";
import { help, readOptions } from "./options.ts";
import { reportInput, writeReport } from "./report/write-report.ts";
import { rivals } from "./rivals/index.ts";
import { runAll } from "./run-all.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const results = join(root, "benchmarks", "results");
const say = (text: string) => void process.stdout.write(`${text}\n`);

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  // Asked wrongly; anything else is our own fault and shown whole.
  if (!(error instanceof RangeError || (error instanceof TypeError && "code" in error))) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

/** 0: done; 1: one of ours gave a wrong answer. */
async function main(args: readonly string[]): Promise<number> {
  const [verb, ...names] = args;
  if (args.includes("--help")) say(help);
  else if (verb === "compare") compareRuns(names);
  else if (verb === "report") names.forEach((name) => writeReport(folderOf(name), families, rivals));
  else return run(args);
  return 0;
}

async function run(args: readonly string[]): Promise<number> {
  const options = readOptions(args, results);
  const wrong = await runAll(options, { families, rivals, root, say });
  const folder = join(options.results, options.name);
  writeReport(folder, families, rivals);
  const own = new Set(rivals.filter(({ ours }) => ours).map(({ name }) => name));
  const ours = wrong.filter(({ rival }) => own.has(rival));
  for (const { family, case: name, rival, why } of wrong) say(`WRONG  ${family} ${name}  ${rival}: ${why ?? ""}`);
  say(`${wrong.length} answers were wrong, ${ours.length} of them ours. The report: ${join(folder, "index.html")}`);
  return ours.length === 0 ? 0 : 1;
}

function compareRuns(names: readonly string[]): void {
  const [a, b] = names;
  if (a === undefined || b === undefined)
    throw new RangeError("compare wants two runs. Maybe: npm run bench -- compare A B");
  const [before, after] = [a, b].map((name) => reportInput(folderOf(name), families, rivals).cases);
  if (before === undefined || after === undefined) return;
  for (const line of told(compare(before, after))) say(line);
  for (const [rival, { ratio, cases }] of ratios(before, after)) {
    say(
      `${rival}: ${b} takes ${ratio.toFixed(2)} times as long as ${a}, in the middle of ${cases} cases that both prove`,
    );
  }
}

/** A run by its name under results, or by its folder. */
function folderOf(name: string): string {
  return existsSync(join(name, "log.jsonl")) ? name : join(results, name);
}
