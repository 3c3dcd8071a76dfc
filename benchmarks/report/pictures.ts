import type { Html } from "../../src/report/html/html.ts";
import type { Family } from "../family.ts";
import { profiles } from "../profile.ts";
import { distanceOf } from "../quality.ts";
import { powerLaw } from "../statistics.ts";
import type { CaseTable, Cell } from "../table.ts";
import { chart, logEnds, type Axis, type Line } from "./chart.ts";
import { time } from "./write-out.ts";

/** Colours that the colour-blind tell apart (Okabe and Ito), then the same with dashes. */
const colours = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#7f7f7f"];
const dashes = ["", "7 4", "2 3"];

/** A rival looks the same in every picture. */
export function looks(rivals: readonly string[]): (rival: string) => Pick<Line, "colour" | "dash"> {
  return (rival) => {
    const at = Math.max(0, rivals.indexOf(rival));
    return {
      colour: colours[at % colours.length] as string,
      dash: dashes[Math.floor(at / colours.length) % dashes.length] as string,
    };
  };
}

const milliseconds = (label: string, ends: { from: number; to: number }): Axis => ({
  label,
  log: true,
  ...ends,
  tick: time,
});

export function profilePicture(
  title: string,
  cases: readonly CaseTable[],
  rivals: readonly string[],
  pick: (cell: Cell) => number | undefined,
): Html {
  const look = looks(rivals);
  const made = profiles(cases, rivals, pick);
  const worst = Math.max(10, ...made.flatMap(({ steps }) => steps.map(([factor]) => factor)));
  const to = 10 ** Math.ceil(Math.log10(worst));
  const lines = made
    .filter(({ reach }) => reach > 0)
    .toSorted((a, b) => b.reach - a.reach)
    .map(({ rival, steps, reach }): Line => {
      const points = [[1, 0] as const, ...steps, [to, reach] as const];
      return { label: `${rival} (${Math.round(reach * 100)} %)`, ...look(rival), points, stepped: true };
    });
  return chart(
    title,
    { label: "times the fastest rival's time", log: true, from: 1, to, tick: (value) => `${value} ×` },
    { label: "part of the cases", log: false, from: 0, to: 1, tick: (value) => `${Math.round(value * 100)} %` },
    lines,
  );
}

/** Time against size; against severity where all cases have one size. Undefined with fewer than two places on the axis. */
export function growthPicture(
  family: Family,
  cases: readonly CaseTable[],
  rivals: readonly string[],
): Html | undefined {
  const look = looks(rivals);
  const sizes = new Set(cases.map(({ size }) => size));
  const severities = new Set(cases.map(({ severity }) => severity));
  const bySize = sizes.size > 1;
  if (!bySize && severities.size < 2) return undefined;
  const at = ({ size, severity }: CaseTable) => (bySize ? size : severity);
  const every: number[] = [];
  const lines = rivals.map((rival): Line => {
    const done: [number, number][] = [];
    const open: [number, number][] = [];
    for (const one of cases) {
      const cell = one.cells.find((c) => c.rival === rival);
      if (cell === undefined) continue;
      const ended = cell.proofMs ?? (cell.confirmed === true ? cell.bestMs : undefined);
      if (ended !== undefined) done.push([at(one), Math.max(0.01, ended)]);
      else if (cell.standing === "found" || cell.standing === "nothing") open.push([at(one), cell.median]);
    }
    every.push(...[...done, ...open].map(([, ms]) => ms));
    const law = bySize ? powerLaw(done) : undefined;
    const fitted = law === undefined ? "" : `: time ~ size^${law.exponent.toFixed(1)}`;
    // Several cases of one size: the line goes through their middle.
    const middle = [...new Set(done.map(([x]) => x))]
      .toSorted((a, b) => a - b)
      .map((x): [number, number] => {
        const ys = done.filter(([other]) => other === x).map(([, y]) => Math.log(y));
        return [x, Math.exp(ys.reduce((sum, y) => sum + y, 0) / ys.length)];
      });
    return { label: `${rival}${fitted}`, ...look(rival), points: middle, hollow: open };
  });
  const x: Axis = bySize
    ? { label: family.unit, log: true, ...logEnds([...sizes]), tick: (value) => String(value) }
    : { label: "severity", log: false, from: 0, to: 100, tick: (value) => String(value) };
  const title = bySize ? "Time to proof against size" : "Time to proof against severity";
  return chart(`${title} (hollow: ended without)`, x, milliseconds("solving", logEnds(every, 0.01)), lines);
}

/** Distance from the best known plan over time, on one case. */
export function pathPicture(one: CaseTable, rivals: readonly string[]): Html | undefined {
  const look = looks(rivals);
  const { reference, cells, seconds } = one;
  if (reference === undefined) return undefined;
  const least = 1e-5;
  const lines = cells.flatMap((cell): Line[] => {
    const steps = cell.results[0]?.steps ?? [];
    if (steps.length === 0) return [];
    const end = Math.max(cell.proofMs ?? seconds * 1000, steps.at(-1)?.ms ?? 0);
    let best = 1;
    const points = steps.map(({ ms, values }): [number, number] => {
      best = Math.min(best, distanceOf(values, reference));
      return [Math.max(1, ms), Math.max(least, best)];
    });
    return [
      {
        label: cell.rival,
        ...look(cell.rival),
        points: [...points, [Math.max(1, end), Math.max(least, best)]],
        stepped: true,
      },
    ];
  });
  if (lines.length === 0) return undefined;
  const times = lines.flatMap(({ points }) => points.map(([ms]) => ms));
  return chart(
    `${one.name}: distance from the best known plan over time (a line ends where its rival does)`,
    milliseconds("solving", logEnds(times)),
    {
      label: "distance",
      log: true,
      from: least,
      to: 1,
      tick: (value) => (value <= least ? "0" : `${+(value * 100).toPrecision(1)} %`),
    },
    lines,
  );
}
