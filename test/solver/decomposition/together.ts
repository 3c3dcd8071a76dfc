import type { Oracle } from "../../../solver/decomposition/limits/oracle.ts";
import { createShare } from "../../../solver/decomposition/limits/oracle-share.ts";
import { createOracles, type Oracles } from "../../../solver/decomposition/limits/oracles.ts";

/** All groups on this thread, without a limit. */
export function together(all: readonly Oracle[]): Oracles {
  const groups = [...all.keys()];
  const { share } = createShare(
    groups,
    (g) => all[g] as Oracle,
    () => false,
  );
  return createOracles(all.length, [{ groups, share }], () => ({ work: Infinity, seconds: Infinity }));
}
