import { describe, expect, it } from "vitest";
import type { Engine } from "../../src/cli/context.ts";
import { alternativePlans } from "../../src/explain/alternatives/index.ts";
import { conflictsOf } from "../../src/explain/conflicts/index.ts";
import { paretoFront } from "../../src/explain/front/index.ts";
import { pinPrices, sensitivity } from "../../src/explain/sensitivity/index.ts";
import { createInlinePool } from "../../workers/inline-pool.ts";
import { runCli } from "./world.ts";

/** Solves once what is asked of the same scenario in the same words, however it is told. */
function once<Asked extends readonly unknown[], Told>(solve: (...asked: Asked) => Told): (...asked: Asked) => Told {
  const known = new Map<string, Told>();
  return (...asked) => {
    // Of a pool or of what listens to progress nothing is left as text.
    const words = JSON.stringify(asked, (name, value: unknown) => (name === "pool" ? undefined : value));
    const told = known.get(words) ?? solve(...asked);
    known.set(words, told);
    return told;
  };
}

const engine = {
  alternativePlans: once(alternativePlans),
  paretoFront: once(paretoFront),
  sensitivity: once(sensitivity),
  pinPrices: once(pinPrices),
  answer: once<Parameters<Engine["answer"]>, ReturnType<Engine["answer"]>>((question, solving, asked) =>
    question.answer(solving, asked),
  ),
  openPool: () => createInlinePool(),
};

const questions: readonly (readonly [string, ...string[]])[] = [
  ["mergers", "two-provinces", "--province", "LL", "--alternatives", "2", "--within", "20%"],
  ["front", "two-provinces", "--between", "unviable", "--and", "handOvers", "--province", "LL"],
  ["sensitivity", "two-provinces", "--province", "LL", "--offers", "1"],
];

it("conflicts tell their way", async () => {
  const found = await runCli(["conflicts", "two-provinces", "--way", "joint", "--json"], {
    engine: { ...engine, conflictsOf },
  });
  const told = { command: "conflicts", way: "joint", status: "none" };
  expect([found.code, JSON.parse(found.out)]).toEqual([0, expect.objectContaining(told)]);
});

describe("questions about a province", () => {
  it.each(questions)(
    "%s %s: they tell their way, and that all the rest is held where that is so",
    async (...words: readonly string[]) => {
      for (const way of ["stepwise", "joint"]) {
        const json = await runCli([...words, "--way", way, "--json"], { engine });
        expect([json.code, JSON.parse(json.out)]).toEqual([0, expect.objectContaining({ way })]);
      }
      const flat = (text: string) => text.replaceAll(/\s+/g, " ");
      const held = await runCli([...words, "--way", "joint", "--lang", "nl"], { engine });
      expect(flat(held.out)).toContain("De rest van het land blijft zoals het is");
      const steps = await runCli([...words, "--lang", "nl"], { engine });
      expect(flat(steps.out)).not.toContain("De rest van het land");
    },
    60_000,
  );
});
