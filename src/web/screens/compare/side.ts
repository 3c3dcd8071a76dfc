import type { Answer } from "../../state/session.ts";

/** A package to compare, with what people call it. */
export interface Side {
  readonly name: string;
  readonly answer: Answer;
}
