import type { Clerk } from "../apart/clerk.ts";
import type { Look, Watch } from "../queue/looks.ts";
import type { State } from "./contract.ts";

/** So many packages are kept as they are told: what was found does not change. */
const MOST = 50;

/** Tells what is known of searches; a plan is verified once, the first time that it is told. */
export function createTeller(found: Watch["found"], clerk: Clerk): (look: Look) => Promise<State> {
  const told = new Map<string, Promise<State>>();
  return (look) => {
    if (look.state.status !== "found") return Promise.resolve(openState(look, look.state));
    const of = `${look.key} ${look.state.ended?.toISOString() ?? ""}`;
    const known = told.get(of);
    if (known !== undefined) return known;
    const state = foundState(look, look.state, found, clerk);
    const [oldest] = told.keys();
    if (told.size >= MOST && oldest !== undefined) told.delete(oldest);
    told.set(of, state);
    // What could not be read now can be read later.
    state.catch(() => told.delete(of));
    return state;
  };
}

const texts = new WeakMap<State, string>();

/** A state as JSON, written once: what many look at is told to all of them as it is. */
export function textOf(state: State): string {
  const text = texts.get(state) ?? JSON.stringify(state);
  texts.set(state, text);
  return text;
}

type Known = Look["state"];
type Found = Extract<Known, { readonly status: "found" }>;

function openState({ key, asked }: Look, state: Exclude<Known, Found>): State {
  const own = { key, asked: asked.toISOString() };
  switch (state.status) {
    case "called-off":
      return { ...own, status: "called-off" };
    case "set-aside":
      return { ...own, status: "set-aside", why: state.why };
    case "waiting":
      return { ...own, status: "waiting", before: state.before };
    case "searching": {
      const progress =
        state.progress === null ? {} : { progress: JSON.parse(state.progress) as Record<string, unknown> };
      return { ...own, status: "searching", ...progress };
    }
  }
}

async function foundState({ key, asked }: Look, state: Found, found: Watch["found"], clerk: Clerk): Promise<State> {
  const own = { key, asked: asked.toISOString() };
  const kept = await found(key);
  // Somebody took it away meanwhile.
  if (kept === undefined) return { ...own, status: "called-off" };
  const read = JSON.parse(kept.text) as { readonly none?: never; readonly plan: unknown; readonly proven: boolean };
  if (read.none !== undefined) return { ...own, status: "none", reason: read.none };
  const { plan, proven } = read;
  const weighed = await clerk.weigh({ base: kept.base, plan });
  // One that is no plan of its scenario is not told: then somebody changed it, where it is kept.
  if (weighed === undefined) return { ...own, status: "set-aside", why: "What was found does not hold." };
  const { ended, seconds } = state;
  const times = { ended: (ended ?? new Date(0)).toISOString(), seconds: seconds ?? 0 };
  return { ...own, status: "found", ...times, proven, plan: plan as Record<string, unknown>, ...weighed };
}
