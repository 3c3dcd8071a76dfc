import { expect, it } from "vitest";
import { type CheckedLevel, toldIn } from "../../src/check/index.ts";

const names = { nl: "maat", en: "measure" };
const level = (value: bigint, bound: bigint | undefined, standing: CheckedLevel["standing"]): CheckedLevel => ({
  names,
  value,
  bound,
  standing,
});

it("says of a level no more than was proven: after the first, of plans that keep to the objectives above", () => {
  const levels = [
    level(1_075n, 1_070n, "bounded"),
    level(75n, 75n, "best"),
    level(101n, 100n, "within tolerance"),
    level(5n, undefined, "not bounded"),
  ];
  const told = (language: "nl" | "en", scope: "joint" | "sites") =>
    toldIn[language]({ status: "accepted", scope, levels }).slice(1, -1);
  expect(told("en", "joint")).toEqual([
    "1. measure: 1,075. Proven: no plan has less than 1,070.",
    "2. measure: 75. Proven: no plan that keeps to the objectives above has less.",
    "3. measure: 101, within what later objectives may use. Proven: no plan that keeps to the objectives above has less than 100.",
    "4. measure: 5. Nothing is proven of what others could have.",
  ]);
  expect(told("nl", "joint")).toEqual([
    "1. maat: 1.075. Bewezen: geen plan heeft minder dan 1.070.",
    "2. maat: 75. Bewezen: geen plan dat zich aan de doelen erboven houdt, heeft minder.",
    "3. maat: 101, binnen wat latere doelen mogen gebruiken. Bewezen: geen plan dat zich aan de doelen erboven houdt, heeft minder dan 100.",
    "4. maat: 5. Wat andere plannen kunnen, is niet bewezen.",
  ]);
  expect(told("en", "sites")[0]).toContain("no plan with the same swaps and relief has less than 1,070.");
  expect(told("nl", "sites")[1]).toContain(
    "geen plan met dezelfde uitruil en verlichting dat zich aan de doelen erboven houdt",
  );
});
