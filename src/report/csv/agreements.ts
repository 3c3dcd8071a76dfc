import { kinds } from "../../domain/index.ts";
import type { AgreementLines, Named } from "../data/agreements.ts";
import type { Figure } from "../data/figure.ts";
import { type Cell, csv } from "./csv.ts";

const header = [
  "type",
  "kind",
  "from_code",
  "from_name",
  "to_code",
  "to_name",
  "places",
  "standing",
  "kilometres",
  "against",
  "against_places",
];

/**
 * Every agreement of a package, one row each and kind; places go from `from` to `to`: from the shortage to the surplus
 * that takes over, from giver to taker, from guest to host.
 */
export function agreementsCsv(lines: AgreementLines): string {
  const row = (type: string, kind: string, from: Named, to: Named, places: Figure, km: number, ...rest: Cell[]) => [
    type,
    kind,
    from.code,
    from.name,
    to.code,
    to.name,
    places.value,
    places.standing,
    km,
    ...(rest.length === 0 ? ["", ""] : rest),
  ];
  const swaps = lines.swaps.flatMap((swap) =>
    kinds
      .filter((kind) => swap.figures[kind].value > 0)
      .map((kind) => row("swap", kind, swap.shortage, swap.surplus, swap.figures[kind], swap.kilometres)),
  );
  const municipal = lines.municipalSwaps.map((swap) =>
    row("municipal-swap", swap.kind, swap.shortage, swap.surplus, swap.places, swap.kilometres),
  );
  const mergers = lines.mergers.flatMap((group) =>
    group.hosts.flatMap((host) =>
      host.guests.map((guest) => row("merger", host.kind, guest, host, guest.places, guest.kilometres)),
    ),
  );
  const exchanges = lines.exchanges.map((exchange) => {
    const { kind, giver, taker, places, kilometres, against } = exchange;
    return row("exchange", kind, giver, taker, places, kilometres, against.type, against.places);
  });
  return csv(header, [...swaps, ...municipal, ...mergers, ...exchanges]);
}
