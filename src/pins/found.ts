import type { Exchange, Kind, MunicipalSwap, TaskMerger } from "../domain/index.ts";
import type { Agreed } from "./pin.ts";

/** Mergers of a plan from guest to host; without a kind: of both. */
export function mergers(
  { mergers: list }: Agreed,
  pair: Pick<TaskMerger, "guest" | "host">,
  kind?: Kind,
): readonly TaskMerger[] {
  return list.filter((m) => m.guest === pair.guest && m.host === pair.host && (kind === undefined || m.kind === kind));
}

/** Places that a plan swaps between two provinces, of one kind or of both. */
export function swapped(
  { swaps }: Agreed,
  pair: Pick<Agreed["swaps"][number], "surplus" | "shortage">,
  kinds: readonly Kind[],
): number {
  return swaps
    .filter((s) => s.surplus === pair.surplus && s.shortage === pair.shortage)
    .reduce((n, s) => kinds.reduce((m, kind) => m + s.places[kind], n), 0);
}

/** Places that a plan swaps between two municipalities, of one kind or of both. */
export function municipallySwapped(
  { municipalSwaps }: Agreed,
  pair: Pick<MunicipalSwap, "surplus" | "shortage">,
  kinds: readonly Kind[],
): number {
  return municipalSwaps
    .filter((w) => w.surplus === pair.surplus && w.shortage === pair.shortage && kinds.includes(w.kind))
    .reduce((n, w) => n + w.places, 0);
}

/** Places that a plan's taker takes over from its giver, of one kind or of both. */
export function exchanged(
  { exchanges }: Agreed,
  pair: Pick<Exchange, "giver" | "taker">,
  kinds: readonly Kind[],
): number {
  return exchanges
    .filter((e) => e.giver === pair.giver && e.taker === pair.taker && kinds.includes(e.kind))
    .reduce((n, e) => n + e.places, 0);
}
