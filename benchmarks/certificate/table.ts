import type { Check, Level, Measured } from "./measure.ts";

/** Of a run: what the times depend on. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly node: string;
  readonly load: number;
}

const FIRST = 27;

/** For the terminal, in 80 columns. */
export function told(measured: readonly Measured[], machine: Machine, tries: number): string {
  const checks = measured[0]?.checks ?? [];
  const python = checks.length > 1 ? `; ${checks[1]?.version}` : "; no Python here, so no second checker";
  return [
    `Certificates, ${machine.cores} cores (${machine.processor}), Node ${machine.node}${python}`,
    `Load before ${machine.load}. Checks: median of ${tries}, a process each, its start included`,
    "",
    columns("", ["find", "certify", "raw", "gzipped"]),
    columns("", ["s", "s", "kB", "kB"]),
    ...measured.map((one) =>
      columns(titleOf(one), [seconds(one.findSeconds), seconds(one.certifySeconds), kB(one.bytes), kB(one.gzipped)]),
    ),
    "",
    row(
      "checked by",
      checks.flatMap(({ name }) => [name, "peak", "to find"]),
    ),
    row(
      "",
      checks.flatMap(() => ["s", "MB", "anew"]),
    ),
    ...measured.map((one) => row(titleOf(one), one.checks.flatMap(checkCells))),
    "",
    columns("level", ["certified", "value", "apart"]),
    ...measured.flatMap((one) => [titleOf(one), ...one.levels.map(levelLine)]),
    "",
    "To find anew: how many times as long it takes to find the package again, on all",
    "cores, as to check it. Apart: (value − bound) / value.",
  ].join("\n");
}

function titleOf({ scenario, way }: Measured): string {
  return `${scenario} ${way}`;
}

/** Cells as wide as a checker takes: its seconds, its memory, and how it compares. */
function row(title: string, cells: readonly string[]): string {
  return `${title.padEnd(FIRST)}${cells.map((cell, i) => cell.padStart([11, 6, 9][i % 3] ?? 0)).join("")}`.trimEnd();
}

function columns(title: string, cells: readonly string[]): string {
  return `${title.padEnd(FIRST)}${cells.map((cell) => cell.padStart(13)).join("")}`;
}

function levelLine({ name, value, bound, percent }: Level, l: number): string {
  const title = `  ${l + 1} ${name}`;
  const shown = title.length < FIRST ? title : `${title.slice(0, FIRST - 2)}…`;
  const apart = percent === undefined ? "–" : `${percent.toFixed(2)} %`;
  return columns(shown, [bound === undefined ? "–" : whole(bound), whole(value), apart]);
}

function checkCells({ seconds: time, peakMb, timesQuicker }: Check): string[] {
  return [seconds(time), `${Math.round(peakMb)}`, `${timesQuicker.toFixed(1)} ×`];
}

const seconds = (s: number) => s.toFixed(s < 10 ? 2 : 1);
const kB = (bytes: number) => (bytes / 1000).toFixed(1);
const whole = (n: number) => n.toLocaleString("en");
