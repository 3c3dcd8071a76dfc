import type { Options } from "../../app/index.ts";
import { type Pin, type Scenario, withoutRecord } from "../../domain/index.ts";
import { sha256, writeScenario } from "../../scenario/index.ts";
import { type Coming, withOnly } from "./initiatives.ts";

/**
 * A scenario before it is known what comes, or a variant of it: as it is written, and the fingerprint of that. Who settled its pins and why is not written,
 * since nothing that is found follows from it: queues and files of what was found keep no names.
 */
export interface Base {
  readonly scenario: Scenario;
  readonly text: string;
  readonly print: string;
}

/** A package to search for. */
export interface Search {
  /** What it is known by in one sweep. */
  readonly name: string;
  readonly base: Base;
  readonly coming: Coming;
}

export function baseOf(scenario: Scenario): Base {
  const text = writeScenario({ ...scenario, pins: scenario.pins.map((pin) => withoutRecord(pin) as Pin) });
  return { scenario, text, print: sha256(text) };
}

/** The base with only what comes. */
export function drawnIn({ base, coming }: Search): Scenario {
  return withOnly(base.scenario, coming);
}

/** The part of `Options` that decides what is found, on every machine. */
export type How = Pick<Options, "way" | "strategy" | "seed" | "untilProven" | "gap" | "province">;

/** What a search is known by: everything that decides what it finds. Two searches of one key find the same, on every machine. */
export function searchKey(
  { base, coming }: { readonly base: Pick<Base, "print">; readonly coming: Coming },
  options: How & Pick<Options, "timeLimit">,
  program: string,
): string {
  const { way, strategy, seed, timeLimit, untilProven, gap, province } = options;
  const how = { way, strategy, seed, timeLimit, untilProven, gap, province };
  return sha256(JSON.stringify([program, base.print, [...coming], how]));
}
