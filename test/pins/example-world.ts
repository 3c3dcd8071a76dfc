import { decide } from "../../src/decision/index.ts";
import { partiesOf, perKind, type Pin, readPlan, shapeOf } from "../../src/domain/index.ts";
import { siteTerms } from "../../src/formulate/facts.ts";
import { formulateMunicipalSwaps } from "../../src/formulate/municipal-program.ts";
import { writeProgram } from "../../src/formulate/program.ts";
import { understand } from "../../src/intake/index.ts";
import { type Agreed, pinKindOf } from "../../src/pins/index.ts";
import { evaluate } from "../../src/program/index.ts";
import { sheet } from "../intake/sheets.ts";
import { small } from "../verify/small.ts";

/** The towns that pins' examples name, where all that they agree to is possible. */
export const made = small(
  {
    A1: { key: 100, adopted: 160 },
    B1: { key: 200, adopted: 140, share: 60 },
    C1: { key: 40, share: 40, housing: 50 },
    C2: { key: 100, adopted: 100, housing: 50 },
  },
  {},
  { exchanges: { enabled: true, statusHolderHousing: { numerator: 1, denominator: 1 } } },
);

/**
 * The rows of a pin in the program that chooses what it is about, and by how much agreements break each. The scenario
 * has no pin, so that what one rules out has columns.
 */
export function brokenRows(pin: Pin, agreements: Agreed): { name: string; amount: number }[] {
  const { scenario } = made;
  const decided = decide(scenario);
  if (decided.status !== "decided") throw new Error("There is a decision.");
  const reading = readPlan(scenario, { ...made.plan, ...agreements }, siteTerms(scenario));
  const valued = () => {
    if (shapeOf(pin).about !== "municipal-swap") {
      const { program, columns } = writeProgram(scenario, decided.decision, { type: "joint" });
      return { program, values: columns.valuesOf(reading) };
    }
    const relief = new Map(scenario.municipalities.map((m) => [m.code, perKind(() => (m.code === "B1" ? 30 : 0))]));
    const swaps = scenario.provinces.flatMap(({ code: surplus }) =>
      surplus === "A"
        ? scenario.provinces.flatMap(({ code }) =>
            code === "B" ? [{ surplus, shortage: code, places: { regular: 30, amv: 0 } }] : [],
          )
        : [],
    );
    const { program, valuesOf } = formulateMunicipalSwaps(
      scenario,
      decided.decision,
      "regular",
      swaps,
      relief,
      new Map(),
    );
    return { program, values: valuesOf(reading) };
  };
  const { program, values } = valued();
  return [...pinKindOf(pin).rows("pin 1", pin, program)].map(({ name, expression, lower, upper }) => {
    const value = evaluate(expression, values);
    return { name, amount: Math.max(0, lower - value, value - upper) };
  });
}

/** What a table with one row says, in which `word` stands for the type of a pin. */
export function readFromTable(word: string, pin: Pin): readonly Pin[] {
  const [first, second] = partiesOf(pin);
  const kind = "kind" in pin ? pin.kind : undefined;
  const places = "places" in pin ? pin.places : undefined;
  const rows = [
    ["afspraak", "soort", "van", "naar", "plekken"],
    [word, kind, first, second, places],
  ];
  return understand([{ name: "f.xlsx", sheets: [sheet(rows)] }], made.scenario, []).pins.map((line) => line.pin);
}
