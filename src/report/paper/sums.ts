import { kinds } from "../../domain/index.ts";
import type { MunicipalityLine } from "../data/municipalities.ts";
import type { PaperKey, PaperSay } from "../messages/paper.ts";

/**
 * The lines from what was decided to where people are, each with the sign it counts by, so that who adds up arrives:
 *
 *     adopted + share = decided
 *     decided − relief − reserve − given + taken = task
 *     task − handedOver + guests = hosted
 */
const steps = [
  { name: "adopted", sign: "" },
  { name: "share", sign: "+" },
  { name: "decided", sign: "=" },
  { name: "relief", sign: "−", passing: true },
  { name: "reserve", sign: "−", passing: true },
  { name: "given", sign: "−", passing: true, words: "paper.given" },
  { name: "taken", sign: "+", passing: true, words: "paper.taken" },
  { name: "task", sign: "=" },
  { name: "handedOver", sign: "−", passing: true },
  { name: "guests", sign: "+", passing: true },
  { name: "hosted", sign: "=" },
] as const satisfies readonly {
  readonly name: keyof MunicipalityLine["cells"]["regular"];
  readonly sign: "" | "+" | "−" | "=";
  /** Left out where it is 0 for everybody. */
  readonly passing?: true;
  readonly words?: PaperKey;
}[];
export type SumStep = (typeof steps)[number];

/** The steps that there is something to say of in these municipalities. */
export function stepsOf(lines: readonly Pick<MunicipalityLine, "cells">[]): readonly SumStep[] {
  return steps.filter(
    (step) =>
      !("passing" in step) || lines.some(({ cells }) => kinds.some((kind) => cells[kind][step.name].value !== 0)),
  );
}

export const isSum = ({ sign }: { readonly sign: string }): boolean => sign === "=";

/** What a step is called, with its sign before it. */
export function stepWords(step: SumStep, say: PaperSay): string {
  return signed(step.sign, say("words" in step ? step.words : `book.column.${step.name}`));
}

/** The sign stays on the line of the first word. */
export function signed(sign: string, words: string): string {
  return sign === "" ? words : `${sign}\u00a0${words}`;
}
