/** A lie that is none: whatever the input, the program with it gives the same answer. `line` is part of its line. */
export interface Equivalent {
  readonly file: string;
  readonly line: string;
  /** What stands there, and what the lie says instead; left out: any lie on that line. */
  readonly from?: string;
  readonly to?: readonly string[];
  /** What stands just before it, where its line says the same more than once. */
  readonly before?: string;
  readonly reason: string;
}
