/**
 * How work and memory grow with the country: copies of the Netherlands (`copies.ts`), each size in a process of its own, everything
 * chosen in one program on one thread. Counts seconds of processor, not of the clock, so that what else the machine does matters little.
 * Prints a Markdown table with exponents, as fitted over the sizes, and what they say of larger countries if they hold there.
 *
 *     npx tsx benchmarks/scale.ts --help
 */
import { execFileSync } from "node:child_process";
import { availableParallelism, cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { bounding, createMemory } from "../solver/decomposition/prices/bounding.ts";
import { decomposition } from "../solver/decomposition/index.ts";
import { loadHighs } from "../solver/highs/engine.ts";
import { levelProgram } from "../solver/level-program.ts";
import { checkStructure } from "../solver/structure/check-structure.ts";
import { reading } from "../src/app/agreed.ts";
import { formulate } from "../src/formulate/formulate.ts";
import { noAgreements } from "../src/formulate/plan.ts";
import { swapStart } from "../src/formulate/swap-start.ts";
import type { Elastic, Model, Progress } from "../src/model/index.ts";
import { copiesOf } from "./copies.ts";
import { cpuSince, createPhases } from "./phases.ts";
import { decided, netherlands, parsed, textsOf } from "./scenarios.ts";
import { powerLaw } from "./statistics.ts";

/** Counted work, as `plan` has; and seconds of processor, after which a search is told to stop. */
const WORK = 205_000;
const SECONDS = 240;
/** Municipalities to which the exponents are extrapolated: a twenty-seventh of the last, a large state, and a hundred thousand. */
const AHEAD = [3_700, 35_000, 100_000];

/** What is measured of one size: seconds of processor where nothing else is said. */
const figures = {
  municipalities: "municipalities",
  columns: "columns",
  rows: "rows",
  formulation: "decision and formulation, s",
  start: "plan to start from, s",
  check: "structure held against rows, s",
  prices: "prices of level 1, s",
  better: "first better plan, s",
  first: "level 1, s",
  second: "levels 1 and 2, s",
  peak: "peak memory, MB",
} as const;

type Figure = keyof typeof figures;

interface Sized {
  readonly figures: Readonly<Record<Figure, number | undefined>>;
  /** Value and bound of the first two levels. */
  readonly levels: readonly string[];
}

/** Of a size whose plans are not searched. */
const notSearched = { better: undefined, first: undefined, second: undefined, levels: [] };

const help = `npx tsx benchmarks/scale.ts [options] [COPIES ...]

Numbers of copies of the country, from 1 to 1,000; without any 1, 3 and 10, some five minutes. Three at least for exponents.

  --prices   up to the prices of the first level; no plans are searched
`;

const { sizes, ...asked } = readAsked(process.argv.slice(2));
if (asked.one) console.log(JSON.stringify(await measured(sizes[0] ?? 1)));
else if (sizes.length > 0) compare();

/** What is asked, or none of it: help where somebody wants it, and what is wrong where something is. */
function readAsked(args: readonly string[]) {
  const nothing = { one: false, prices: false, sizes: [] };
  try {
    const flag = { type: "boolean", default: false } as const;
    const options = { one: flag, prices: flag, help: { ...flag, short: "h" } } as const;
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    if (values.help) {
      console.log(help);
      return nothing;
    }
    const wrong = positionals.find((text) => !/^[1-9]\d{0,2}$|^1000$/.test(text));
    if (wrong !== undefined) throw new RangeError(`Copies (${wrong}) are a whole number from 1 to 1,000.`);
    return { ...values, sizes: positionals.length === 0 ? [1, 3, 10] : positionals.map(Number) };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${help}`);
    process.exitCode = 2;
    return nothing;
  }
}

/** Each size by a process of its own: memory is that of one size alone. */
function compare(): void {
  const all = sizes.map((copies): Sized => {
    const file = fileURLToPath(import.meta.url);
    const what = asked.prices ? ["--prices"] : [];
    const said = execFileSync(process.execPath, ["--import", "tsx", file, "--one", ...what, String(copies)], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
    });
    return JSON.parse(said) as Sized;
  });
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  console.log(`${availableParallelism()} cores (${cpus()[0]?.model ?? "unknown"}), Node ${process.version}\n`);
  console.log(line(["", ...sizes.map((copies) => `× ${copies}`), "exponent", ...AHEAD.map(ahead)]));
  console.log(line(["---", ...sizes.map(() => "---:"), "---:", ...AHEAD.map(() => "---:")]));
  for (const [key, title] of Object.entries(figures) as [Figure, string][]) {
    const values = all.map((one) => one.figures[key]);
    const points = all.flatMap((one): (readonly [number, number])[] => {
      const [size, value] = [one.figures.municipalities, one.figures[key]];
      return size === undefined || value === undefined ? [] : [[size, value]];
    });
    const law = powerLaw(points);
    const drawn = AHEAD.map((size) => (law === undefined ? undefined : law.factor * size ** law.exponent));
    console.log(line([title, ...values.map(shown), law?.exponent.toFixed(2) ?? "–", ...drawn.map(shown)]));
  }
  for (const l of [0, 1])
    console.log(
      line([`level ${l + 1}: value, bound`, ...all.map(({ levels }) => levels[l] ?? "–"), "", ...AHEAD.map(() => "")]),
    );
}

async function measured(copies: number): Promise<Sized> {
  const phases = createPhases();
  const once = parsed(netherlands("default"), phases);
  const document = { ...copiesOf(once, copies, 1), objective: "default" as const };
  const scenario = parsed(textsOf(document), phases);
  let before = process.cpuUsage();
  const lap = () => {
    const seconds = cpuSince(before) / 1_000;
    before = process.cpuUsage();
    return seconds;
  };
  const decision = decided(scenario, phases);
  const { model: bare, valuesOf } = formulate(scenario, decision, { type: "joint" }, "joint");
  const formulation = lap();
  const swaps = { ...noAgreements, ...swapStart(scenario, decision) };
  const model = { ...bare, start: valuesOf(reading(scenario, decision, swaps)) };
  const start = lap();
  checkStructure(model);
  const check = lap();
  const highs = await loadHighs();
  before = process.cpuUsage();
  bounding(levelProgram(model, 0, [], model.start), model.elastic as Elastic, {
    highs,
    memory: createMemory(),
    over: () => false,
    report: () => undefined,
  });
  const prices = lap();
  const { levels, ...searched } = asked.prices ? notSearched : await search(model, lap);
  const { columns, rows } = model;
  const sizes = { municipalities: scenario.municipalities.length, columns: columns.length, rows: rows.length };
  const peak = process.resourceUsage().maxRSS / 1024;
  return { figures: { ...sizes, formulation, start, check, prices, ...searched, peak }, levels };
}

/** The first two levels: when the first plan came that is better than the start, and when each of them ended. */
async function search(model: Model, lap: () => number) {
  const ends: number[] = [];
  let [better, least, seconds]: [number | undefined, number | undefined, number] = [undefined, undefined, 0];
  const clock = () => (seconds += lap());
  const report = (told: Progress) => {
    if (told.level > ends.length) ends.push(clock());
    if (told.level > 0 || told.type !== "incumbent") return;
    least ??= told.value;
    if (told.value < least) better ??= clock();
  };
  const stopped = () => ends.length === 2 || clock() > SECONDS;
  const control = { seed: 1, workLimit: WORK, unchecked: true, stopped, report } as const;
  const { levels } = await decomposition.solve(model, control);
  return {
    better,
    first: ends[0],
    second: ends[1],
    levels: levels.slice(0, 2).map(({ point, bound }, l) => {
      const level = model.levels[l];
      const value = level?.indices.reduce(
        (sum, j, i) => sum + (level.coefficients[i] ?? 0) * (point?.[j] ?? 0),
        level.offset,
      );
      return `${value}, ${bound}`;
    }),
  };
}

function ahead(size: number): string {
  return `${size.toLocaleString("en")}, extrapolated`;
}

/** Three figures, and whole numbers from a hundred on. */
function shown(value: number | undefined): string {
  if (value === undefined) return "–";
  return value >= 100 ? Math.round(value).toLocaleString("en") : value.toPrecision(3);
}
