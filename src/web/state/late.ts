import { holding } from "./change.ts";
import type { Opened, Work } from "./session.ts";

/** What a page had that hung while another went on with its session. */
export type Late = Work & { readonly opened: Opened };

/** What would be lost of what such a page wants to keep: its session, where the other does not have all of its changes. */
export function missed(parts: ReadonlyMap<string, unknown>, there: Late | undefined): Late | undefined {
  const own = parts.get("table") as Late | undefined;
  if (own === undefined) return undefined;
  const isSame = there?.opened.name === own.opened.name;
  const has = new Set(isSame ? there.log.changes.map((change) => JSON.stringify(change)) : []);
  return holding(own.log).every((change) => has.has(JSON.stringify(change))) ? undefined : own;
}
