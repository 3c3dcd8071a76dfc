import { expect, it } from "vitest";
import { facilityLocation } from "../../../solver/facility-location/index.ts";
import { highs } from "../../../solver/highs/index.ts";
import type { Claim, Model } from "../../../src/model/index.ts";
import { write } from "./arbitraries.ts";

const CUSTOMERS = 24;

/**
 * With rows over customers alone that the structure does not tell of, and that hardly an assignment keeps: the tree finds no
 * point, and HiGHS needs thousands of iterations.
 */
function refused(): Model {
  const customers = Array.from({ length: CUSTOMERS }, (_, g) => g);
  const reach = customers.map(() => true);
  const host = { optional: true, own: undefined, reach, need: 0, room: 2 * CUSTOMERS, free: 0, widths: [] };
  let price = 0;
  const model = write({
    weights: customers.map(() => 1),
    alone: customers.map(() => true),
    hosts: [host, host, host],
    levels: 1,
    prices: () => (price = (price + 7) % 11),
    tolerance: 0,
    stranger: false,
  });
  const alone = (model.facilities?.customers ?? []).flatMap((customer) => customer.alone ?? []);
  const rows = [31, 57, 11].map((step, r) => {
    const coefficients = alone.map((_, g) => 1 + ((g * g * step + g * 13) % 97));
    const half = Math.floor(coefficients.reduce((sum, c) => sum + c, 0) / 2);
    return { name: `half ${r}`, indices: alone, coefficients, lower: half, upper: half };
  });
  return { ...model, rows: [...model.rows, ...rows] };
}

const control = { seed: 3, stopped: () => false, report: () => undefined };

function counted({ statistics }: Claim): { evaluations: number; iterations: number } {
  return { evaluations: Number(statistics["1 evaluations"] ?? 0), iterations: Number(statistics["1 iterations"] ?? 0) };
}

it.each([400, 1_000])("HiGHS gets what the tree has left of the counted limit, no more (%i)", async (workLimit) => {
  const model = refused();
  const claim = await facilityLocation.solve(model, { ...control, workLimit });
  expect(claim.ended).toBe("work");
  const { evaluations, iterations } = counted(claim);
  // Without a point half is for HiGHS, but for what the last node of the tree takes.
  expect(evaluations).toBeGreaterThanOrEqual(workLimit / 2);
  expect(evaluations).toBeLessThan(workLimit);
  // HiGHS looks at its limit once in many iterations, so what it was given shows in where HiGHS alone ends.
  const alone = async (limit: number) => counted(await highs.solve(model, { ...control, workLimit: limit })).iterations;
  expect(iterations).toBe(await alone(workLimit - evaluations));
  expect(iterations).toBeLessThan(await alone(workLimit));
});
