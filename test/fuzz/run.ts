import { mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { netherlands } from "../intake/sheets.ts";
import { judge } from "./judge.ts";
import { mutated, seeds } from "./mutate.ts";
import { randomFrom } from "./random.ts";

/*
 * `npm run fuzz -- --seconds 180 --seed 1`: changes files at random and takes each along the whole road of import. Files
 * that come to an end not seen before (another refusal, other sheets) are kept and changed further.
 */

const { values } = parseArgs({
  options: { seconds: { type: "string", default: "180" }, seed: { type: "string", default: "1" } },
});
const until = performance.now() + Number(values.seconds) * 1_000;
const random = randomFrom(Number(values.seed));
const corpus = [...seeds()];
const ends = new Map<string, number>();
const kept = join(tmpdir(), "verdeelwijzer-fuzz");
let [runs, wrong] = [0, 0];

while (performance.now() < until) {
  const file = mutated(corpus[random(corpus.length)] ?? new Uint8Array(), random);
  const judged = judge(file, netherlands);
  runs++;
  const end =
    judged.status === "read"
      ? `read ${judged.found}`
      : judged.status === "refused"
        ? `refused ${judged.code}`
        : "wrong";
  const seen = ends.get(end) ?? 0;
  ends.set(end, seen + 1);
  if (seen < 20 && file.length < 100_000) corpus.push(file);
  if (judged.status !== "wrong") continue;
  wrong++;
  mkdirSync(kept, { recursive: true });
  const name = join(kept, `seed-${values.seed}-run-${runs}.bin`);
  writeFileSync(name, file);
  console.error(`${name}: ${judged.why}`);
}

for (const [end, count] of [...ends].sort(([a], [b]) => (a < b ? -1 : 1)))
  console.log(`${String(count).padStart(8)}  ${end}`);
console.log(`${runs} files, ${wrong} wrong; largest memory ${Math.round(process.resourceUsage().maxRSS / 1_024)} MB`);
process.exitCode = wrong > 0 ? 1 : 0;
