import type { Model } from "../model/index.ts";
import { abilities } from "../../solver/abilities.ts";
import type { Ability } from "../../solver/ability.ts";

/** The strategy made for the structure that a program tells of; where it tells of none, the first that proves any program. */
export function strategyFor(model: Model): string {
  const { name } = abilities.find(({ solves }) => solves !== "any" && model[solves] !== undefined) ?? anyProgram();
  return name;
}

/** What a strategy's counted limit counts. */
export function countsOf(strategy: string): Ability["counts"] | undefined {
  return abilities.find(({ name }) => name === strategy)?.counts;
}

function anyProgram(): Ability {
  const found = abilities.find(({ solves, proves }) => solves === "any" && proves === "always");
  if (found === undefined) throw new RangeError("No strategy proves every program.");
  return found;
}
