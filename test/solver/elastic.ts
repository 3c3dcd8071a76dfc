import * as fc from "fast-check";
import type { ElasticPlace, Level, Model } from "../../src/model/index.ts";
import { arbCycle } from "./facility-location/arbitraries.ts";
import { writeFlows } from "./elastic-flows.ts";
import { createProgram, type Made, type Terms } from "./made.ts";

/** A place as drawn: its task, what may be taken off it, and what kinds of home it may have. */
interface Drawn {
  readonly task: number;
  readonly relief: number;
  /** The least size of relief, where a column tells whether there is any; 0: none does. */
  readonly least: number;
  readonly home: "adopted" | "optional" | "none";
  readonly small: boolean;
  readonly room: number;
  readonly free: number;
  readonly widths: readonly number[];
}

/** A site is viable from this load on; smaller tasks may be handed over or stay in a small site. */
const MINIMUM = 3;

const whole = (min: number, max: number) => fc.integer({ min, max });

const arbPlace: fc.Arbitrary<Drawn> = fc
  .record({
    task: whole(0, 4),
    relief: whole(0, 5),
    least: fc.constantFrom(0, 0, 0, 1, 2, 5),
    home: fc.constantFrom("adopted", "optional", "optional", "none"),
    small: fc.boolean(),
    room: whole(0, 8),
    free: whole(0, 2),
    widths: fc.array(whole(1, 3), { maxLength: 1 }),
  })
  .map((drawn) => ({ ...drawn, relief: Math.min(drawn.relief, drawn.task) }));

/** Small, where it may be; else a site that has room for its own task. */
function housed(drawn: Drawn): Drawn {
  if (drawn.task - drawn.relief < MINIMUM) return { ...drawn, small: true };
  return drawn.home === "none" ? { ...drawn, home: "adopted" } : { ...drawn, room: Math.max(drawn.room, drawn.task) };
}

/** Two of three may share a site, or the third stays in a small one: a relaxation halves them. */
function paired(drawn: Drawn): Drawn {
  return { ...drawn, task: 2, relief: Math.min(1, drawn.relief), home: "optional", small: true, room: 4, free: 0 };
}

/**
 * Joint programs of every shape, small enough to be enumerated: groups of places that meet in flows of relief; sites that
 * are always open, may open, or do not exist; hosts without guests; tasks of nothing; budgets of relief at 0; minimum
 * agreements (a group's relief is nothing or large enough); places that are counted when they are relieved, of so much at least; convex prices of load; up to three ranked levels; ties;
 * and sometimes a row that the structure does not tell of.
 */
export const arbElasticModel = arbElastic({ groups: 2, places: 2, flow: 5 });

/** The same with so many groups and places, and so much relief, at most, and `fewest` groups at least; `housed`: no place is without any home; `paired`: nor alone. */
export function arbElastic(most: {
  readonly groups: number;
  readonly fewest?: number;
  readonly places: number;
  readonly flow: number;
  readonly housed?: true;
  readonly paired?: true;
}) {
  const place = most.paired ? arbPlace.map(paired) : most.housed ? arbPlace.map(housed) : arbPlace;
  return fc
    .record({
      groups: fc.array(fc.array(place, { minLength: 1, maxLength: most.places }), {
        minLength: most.fewest ?? 1,
        maxLength: most.groups,
      }),
      flow: whole(0, most.flow),
      least: whole(0, 3),
      priced: fc.boolean(),
      levels: whole(1, 3),
      prices: arbCycle(whole(0, 9)),
      tolerance: fc.constantFrom(0, 0, 10, 40),
      stranger: fc.boolean(),
    })
    .map(({ groups, flow, least, priced, levels, prices, tolerance, stranger }): Model => {
      const made = createProgram();
      const places: ElasticPlace[] = [];
      const reliefs = groups.map((group, q) => writeGroup(made, `g${q}`, group, places));
      const flows = writeFlows(made, reliefs, flow, least);
      if (stranger && made.columns.length > 3)
        made.row(
          "stranger",
          [...new Set([0, made.columns.length >> 1])].map((j) => [j, 1] as const),
          -Infinity,
          2,
        );
      const ranked = Array.from({ length: levels }, (_, l) => {
        const cost = made.columns.map((_, j) => (flows.has(j) && !priced ? 0 : prices()));
        for (const segments of made.segments) {
          const sorted = segments.map((j) => cost[j] as number).toSorted((a, b) => a - b);
          for (const [i, j] of segments.entries()) cost[j] = sorted[i] as number;
        }
        return levelOf(`level ${l}`, cost, tolerance);
      });
      const { columns, rows } = made;
      return { name: "random joint", columns, rows, levels: ranked, elastic: { places, rows: rows.length } };
    });
}

function levelOf(name: string, cost: readonly number[], tolerance: number): Level {
  const indices = cost.flatMap((c, j) => (c === 0 ? [] : [j]));
  const coefficients = indices.map((j) => cost[j] as number);
  return { name, indices, coefficients, offset: 0, tolerance: { numerator: tolerance, denominator: 100 } };
}

/** Who goes where in a group, with all rows that the structure is about. Returns the columns of relief. */
function writeGroup(made: Made, group: string, drawn: readonly Drawn[], places: ElasticPlace[]): number[] {
  const { column, row } = made;
  const offset = places.length;
  const name = (g: number) => `${group}.${g}`;
  const relief = drawn.map((d, g) => (d.relief > 0 ? column(`u ${name(g)}`, d.relief) : undefined));
  const when = drawn.map((d, g) => (d.relief > 0 && d.least > 0 ? column(`U ${name(g)}`, 1) : undefined));
  const open = drawn.map((d, g) => (d.home === "optional" ? column(`y ${name(g)}`, 1) : undefined));
  const small = drawn.map((d, g) =>
    d.home !== "adopted" && d.small && d.task > 0 && d.task - d.relief < MINIMUM
      ? column(`v ${name(g)}`, 1)
      : undefined,
  );
  const nothing = drawn.map((d, g) =>
    d.home !== "adopted" && d.relief > 0 && d.relief === d.task ? column(`n ${name(g)}`, 1) : undefined,
  );
  const arcs = drawn.map((host, h) =>
    drawn.flatMap((guest, g) => {
      const most = Math.min(guest.task, MINIMUM - 1);
      const small = guest.task - guest.relief < MINIMUM && most > 0;
      if (g === h || host.home === "none" || guest.home === "adopted" || !small) return [];
      const chosen = column(`x ${name(g)} ${h}`, 1);
      return [{ guest: g, chosen, most, places: guest.relief > 0 ? column(`m ${name(g)} ${h}`, most) : undefined }];
    }),
  );
  /** What an arc brings, as terms. */
  const brings = ({ guest, chosen, places: m }: (typeof arcs)[number][number]): Terms[number] =>
    m === undefined ? [chosen, drawn[guest]?.task ?? 0] : [m, 1];
  const guests = (h: number) => (arcs[h] ?? []).map(brings);
  const leaves = (g: number) => arcs.flat().flatMap((arc) => (arc.guest === g ? [brings(arc)] : []));
  for (const [g, d] of drawn.entries()) {
    const { task } = d;
    const u = relief[g];
    const y = open[g];
    const v = small[g];
    const n = nothing[g];
    const is = when[g];
    if (u !== undefined && is !== undefined) {
      row(
        `none ${name(g)}`,
        [
          [u, 1],
          [is, -d.relief],
        ],
        -Infinity,
        0,
      );
      row(
        `some ${name(g)}`,
        [
          [u, 1],
          [is, -d.least],
        ],
        0,
        Infinity,
      );
    }
    const off: Terms = u === undefined ? [] : [[u, 1]];
    const minus: Terms = u === undefined ? [] : [[u, -1]];
    const away = leaves(g).map(([j, c]) => [j, -c] as const);
    // Where nothing is taken off, what stays is the task times its binary, and has no column of its own.
    const a = y !== undefined && u !== undefined ? column(`a ${name(g)}`, task) : undefined;
    const b = v !== undefined && u !== undefined ? column(`b ${name(g)}`, Math.min(task, MINIMUM - 1)) : undefined;
    const stays: Terms = a !== undefined ? [[a, 1]] : y !== undefined ? [[y, task]] : [];
    if (d.home !== "adopted" && (task > 0 || y !== undefined)) {
      const homes = arcs.flat().flatMap((arc) => (arc.guest === g ? [[arc.chosen, 1] as const] : []));
      const others = [y, v, n].flatMap((j) => (j === undefined ? [] : [[j, 1] as const]));
      // A site without a task may stay closed.
      row(`one home ${name(g)}`, [...homes, ...others], task > 0 ? 1 : 0, 1);
      if (u !== undefined) {
        const kept: Terms = [
          ...(a === undefined ? [] : [[a, 1] as const]),
          ...(b === undefined ? [] : [[b, 1] as const]),
        ];
        row(`homes ${name(g)}`, [...off, ...leaves(g), ...kept], task, task);
        if (a !== undefined && y !== undefined)
          row(
            `a ${name(g)}`,
            [
              [a, 1],
              [y, -task],
            ],
            -Infinity,
            0,
          );
        if (b !== undefined && v !== undefined)
          row(
            `b ${name(g)}`,
            [
              [b, 1],
              [v, -Math.min(task, MINIMUM - 1)],
            ],
            -Infinity,
            0,
          );
        if (n !== undefined) row(`left ${name(g)}`, [...minus, [n, task]], -Infinity, 0);
      }
    }
    for (const arc of arcs[g] ?? []) {
      if (y !== undefined)
        row(
          `open ${name(g)} ${arc.guest}`,
          [
            [arc.chosen, 1],
            [y, -1],
          ],
          -Infinity,
          0,
        );
      if (arc.places === undefined) continue;
      row(
        `m ${name(g)} ${arc.guest}`,
        [
          [arc.places, 1],
          [arc.chosen, -1],
        ],
        0,
        Infinity,
      );
      row(
        `x ${name(g)} ${arc.guest}`,
        [
          [arc.places, 1],
          [arc.chosen, -arc.most],
        ],
        -Infinity,
        0,
      );
    }
    const room = d.home === "adopted" ? Math.max(d.room, task) : d.room;
    const need = y === undefined ? 0 : MINIMUM;
    if (y !== undefined) {
      row(`viable ${name(g)}`, [...guests(g), ...stays, [y, -need]], 0, Infinity);
      row(`room ${name(g)}`, [...guests(g), ...stays, [y, -room]], -Infinity, 0);
    } else if (d.home === "adopted") row(`room ${name(g)}`, [...guests(g), ...minus], -Infinity, room - task);
    if (d.home !== "none" && d.widths.length > 0) {
      const segments = [...d.widths, 20].map((width, i) => column(`segment ${name(g)} ${i}`, width, true));
      const hosted: Terms = [...minus, ...away, ...guests(g), ...(y === undefined ? [] : [[y, -d.free] as const])];
      const homes: Terms = [...hosted, ...(v === undefined ? [] : [[v, -d.free] as const])];
      if (u !== undefined || y === undefined)
        row(
          `load ${name(g)}`,
          [...homes, ...segments.map((j) => [j, -1] as const)],
          -Infinity,
          (y === undefined ? d.free : 0) - task,
        );
      made.segments.push(segments);
    }
    places.push({
      group,
      task,
      ...(u !== undefined && {
        relief: { column: u, most: d.relief, ...(is !== undefined && { when: { column: is, least: d.least } }) },
      }),
      ...(d.home !== "none" && {
        site: { ...(y !== undefined && { open: y }), ...(a !== undefined && { stays: a }), need, room },
      }),
      ...(v !== undefined && {
        small: { column: v, ...(b !== undefined && { stays: b }), most: Math.min(task, MINIMUM - 1) },
      }),
      ...(n !== undefined && { nothing: n }),
      arcs: (arcs[g] ?? []).map(({ guest, chosen, most, places: m }) => ({
        guest: offset + guest,
        column: chosen,
        most,
        ...(m !== undefined && { places: m }),
      })),
    });
  }
  return relief.flatMap((j) => (j === undefined ? [] : [j]));
}
