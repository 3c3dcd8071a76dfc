import { type Pin, pinFrom } from "../../../domain/index.ts";
import type { TableData } from "../../../report/index.ts";
import { samePin } from "../../state/same-pin.ts";

type Host = TableData["agreements"]["mergers"][number]["hosts"][number];

export const orders = ["name", "places", "far", "open"] as const;
export const kindsShown = ["all", "regular", "amv"] as const;

/** Which cards are shown, and in what order. */
export interface CardView {
  readonly find: string;
  readonly kind: (typeof kindsShown)[number];
  readonly order: (typeof orders)[number];
}

export const firstView: CardView = { find: "", kind: "all", order: "name" };

/** The cards of a view: those whose host or a guest has the name, in its order; among equals as they stood. */
export function chosenCards(hosts: readonly Host[], { find, kind, order }: CardView, pins: readonly Pin[]): Host[] {
  const wanted = plain(find.trim());
  const named = ({ name, guests }: Host) =>
    [name, ...guests.map((guest) => guest.name)].some((one) => plain(one).includes(wanted));
  const chosen = hosts.filter((host) => (kind === "all" || host.kind === kind) && named(host));
  const by = ranks[order];
  return chosen.toSorted((a, b) => by(b, pins) - by(a, pins));
}

/** What comes first has the most of it. */
const ranks: Readonly<Record<CardView["order"], (host: Host, pins: readonly Pin[]) => number>> = {
  name: () => 0,
  places: ({ guests }) => guests.reduce((all, { places }) => all + places.value, 0),
  far: ({ guests }) => Math.max(...guests.map(({ kilometres }) => kilometres)),
  open: (host, pins) => host.guests.filter((guest) => !isAgreed(host, guest.code, pins)).length,
};

function isAgreed({ kind, code: host }: Host, guest: string, pins: readonly Pin[]): boolean {
  const agreed = pinFrom("agreed-merger", { kind, parties: [guest, host], places: 0 });
  return pins.some((pin) => samePin(pin, agreed));
}

/** Without accents and capitals: who types fryslan means Fryslân. */
function plain(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
