import type { Strategy } from "../../solver/strategy.ts";

/** The first value is what another thread makes of 20, a hundred more; or what went wrong, as a number. */
const hiring = (name: string, assist: NonNullable<Strategy["assist"]>): Strategy => ({
  name,
  proves: "never",
  solves: "any",
  counts: "nodes",
  assist,
  async solve(model, control) {
    const { assistants } = control;
    const values = (x: number) => [x, ...model.columns.slice(1).map(() => 0)];
    const claim = (x: number, why = "") =>
      ({ strategy: name, values: values(x), levels: [], ended: "finished", statistics: { why } }) as const;
    if (assistants === undefined) return claim(-1);
    const assistant = assistants.hire({ more: 100 });
    try {
      return claim((await assistant.ask({ of: 20 })) as number, `${assistants.count} more`);
    } catch (error) {
      return claim(-2, error instanceof Error ? error.message : String(error));
    } finally {
      assistant.dismiss();
    }
  },
});

export const hirings: readonly Strategy[] = [
  hiring("asks", (instructions) => {
    const { more } = instructions as { more: number };
    return Promise.resolve((question) => (question as { of: number }).of + more);
  }),
  hiring("begins badly", () => Promise.reject(new Error("cannot read that"))),
  hiring("answers badly", () =>
    Promise.resolve(() => {
      throw new Error("cannot answer that");
    }),
  ),
  hiring("dies", () => Promise.resolve(() => process.exit(3))),
  hiring("waits for the flag", (_, stopped) =>
    Promise.resolve(() => {
      while (!stopped());
      return 7;
    }),
  ),
];
