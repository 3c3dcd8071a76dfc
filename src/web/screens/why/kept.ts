import type { Scenario } from "../../../domain/index.ts";
import { useSession } from "../../state/context.tsx";
import { printOf } from "../../state/session.ts";
import { createStore, useStore } from "../../state/store.ts";

/** What was typed and found of a question. `put`: what was asked, and of what. */
interface Kept<Typed, Result> {
  readonly typed: Typed;
  readonly found?: { readonly put: string; readonly result: Result };
}

/** A question as it stands: what was typed, and its answer where it is that of what is asked now. */
interface Standing<Typed, Result> {
  readonly typed: Typed;
  readonly type: (part: Partial<Typed>) => void;
  /** The answer to this, if it was the last that was found. `put`: everything that the answer follows from, the scenario apart. */
  readonly resultOf: (put: readonly unknown[]) => Result | undefined;
  readonly find: (put: readonly unknown[], result: Result) => void;
}

/**
 * What was typed and found of questions stands there again when somebody comes back to them; an answer only of the same scenario and the
 * same choices, also where it came while another tab was open.
 */
export function keeping<Typed extends object, Result>() {
  const store = createStore<ReadonlyMap<string, Kept<Typed, Result>>>(new Map());
  return function useKept(question: string, first: Typed): Standing<Typed, Result> {
    const { scenario } = useSession();
    // What was chosen of one scenario may not be in another.
    const about = `${question} ${scenario?.id}`;
    const { typed, found } = useStore(store).get(about) ?? { typed: first };
    const change = (by: (kept: Kept<Typed, Result>) => Kept<Typed, Result>) =>
      store.set((all) => new Map(all).set(about, by(all.get(about) ?? { typed: first })));
    return {
      typed,
      type: (part) => change((kept) => ({ ...kept, typed: { ...kept.typed, ...part } })),
      resultOf: (put) => (found !== undefined && found.put === written(scenario, put) ? found.result : undefined),
      find: (put, result) => change((kept) => ({ ...kept, found: { put: written(scenario, put), result } })),
    };
  };
}

function written(scenario: Scenario | undefined, put: readonly unknown[]): string {
  return JSON.stringify([scenario === undefined ? "" : printOf(scenario), ...put]);
}
