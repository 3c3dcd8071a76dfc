import type { Column, Model, Row } from "../../src/model/index.ts";
import { createNumbers } from "./numbers.ts";

/** Single-source capacitated facility location: every customer is served by one open facility, whole. */
export interface FacilityLocation {
  readonly facilities: readonly { readonly capacity: number; readonly cost: number }[];
  readonly demands: readonly number[];
  /** costs[facility][customer]: of serving its whole demand. */
  readonly costs: readonly (readonly number[])[];
}

/**
 * The form of Holmberg's files: `facilities customers`, per facility capacity and fixed cost, the demands, then costs
 * facility by facility. Costs in units of 1/scale. Surplus numbers are ignored.
 */
export function readByFacility(text: string, name: string, scale = 1): FacilityLocation {
  const { next, list } = createNumbers(text, name);
  const [m, n] = [next(), next()];
  const facilities = Array.from({ length: m }, () => ({ capacity: next(), cost: next(scale) }));
  const demands = list(n);
  const costs = Array.from({ length: m }, () => list(n, scale));
  return { facilities, demands, costs };
}

/**
 * Beasley's capacitated warehouse form (OR-Library cap41 and on): `warehouses customers`, per warehouse capacity and
 * fixed cost, then per customer its demand and its cost from every warehouse. Their optima are for split deliveries;
 * read here as single-source, with other (higher) optima.
 */
export function readByCustomer(text: string, name: string, scale = 1): FacilityLocation {
  const { next, list } = createNumbers(text, name);
  const [m, n] = [next(), next()];
  const facilities = Array.from({ length: m }, () => ({ capacity: next(), cost: next(scale) }));
  const rows = Array.from({ length: n }, () => ({ demand: next(), costs: list(m, scale) }));
  return {
    facilities,
    demands: rows.map(({ demand }) => demand),
    costs: facilities.map((_, i) => rows.map(({ costs }) => costs[i] as number)),
  };
}

/**
 * As a Model with its structure told: columns y_i (open) and x_ij;
 *
 *     Σ_i x_ij = 1;   Σ_j demand_j · x_ij ≤ capacity_i · y_i;   x_ij ≤ y_i;   minimise Σ cost_i · y_i + Σ cost_ij · x_ij
 */
export function facilityModel(name: string, { facilities, demands, costs }: FacilityLocation): Model {
  const [m, n] = [facilities.length, demands.length];
  const arc = (i: number, j: number) => m + i * n + j;
  const binary = (column: string): Column => ({ name: column, lower: 0, upper: 1 });
  const columns = [
    ...facilities.map((_, i) => binary(`open ${i}`)),
    ...facilities.flatMap((_, i) => demands.map((__, j) => binary(`serve ${i} ${j}`))),
  ];
  const served = demands.map((_, j): Row => ({
    name: `served ${j}`,
    lower: 1,
    upper: 1,
    indices: facilities.map((__, i) => arc(i, j)),
    coefficients: facilities.map(() => 1),
  }));
  const room = facilities.map(({ capacity }, i): Row => {
    const terms = [[i, -capacity] as const, ...demands.map((demand, j) => [arc(i, j), demand] as const)];
    const some = terms.filter(([, coefficient]) => coefficient !== 0);
    return {
      name: `room ${i}`,
      lower: -Infinity,
      upper: 0,
      indices: some.map(([index]) => index),
      coefficients: some.map(([, coefficient]) => coefficient),
    };
  });
  const opened = facilities.flatMap((_, i) =>
    demands.map((__, j): Row => ({
      name: `opened ${i} ${j}`,
      lower: -Infinity,
      upper: 0,
      indices: [i, arc(i, j)],
      coefficients: [-1, 1],
    })),
  );
  const prices = [...facilities.map(({ cost }) => cost), ...costs.flat()];
  const priced = prices.flatMap((price, j) => (price === 0 ? [] : [j]));
  return {
    name,
    columns,
    rows: [...served, ...room, ...opened],
    levels: [
      {
        name: "cost",
        indices: priced,
        coefficients: priced.map((j) => prices[j] as number),
        offset: 0,
        tolerance: { numerator: 0, denominator: 1 },
      },
    ],
    facilities: {
      customers: demands.map((weight) => ({ weight })),
      hosts: facilities.map(({ capacity }, i) => ({
        open: i,
        need: 0,
        room: capacity,
        arcs: demands.map((_, customer) => ({ customer, column: arc(i, customer) })),
      })),
    },
  };
}
