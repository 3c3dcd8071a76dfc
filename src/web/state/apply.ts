import type { Offer, Pin, Scenario } from "../../domain/index.ts";
import type { ChangeLog, What } from "./change.ts";

/** The scenario with the changes that hold. */
export function applied(base: Scenario, { changes, applied: count }: ChangeLog): Scenario {
  return changes.slice(0, count).reduce((scenario, change) => apply(scenario, change.what, change), base);
}

function apply(scenario: Scenario, what: What, { by, why }: { readonly by: string; readonly why: string }): Scenario {
  switch (what.type) {
    case "pin": {
      const pin = { ...what.pin, ...(by === "" ? {} : { by }), ...(why === "" ? {} : { why }) };
      return { ...scenario, pins: [...scenario.pins.filter((other) => !replaces(what.pin, other)), pin] };
    }
    case "unpin":
      return { ...scenario, pins: scenario.pins.filter((other) => !samePin(what.pin, other)) };
    case "rule":
      return { ...scenario, rules: { ...scenario.rules, [what.rule]: what.setting } };
    case "objective":
      return { ...scenario, objective: what.levels };
    case "offer":
      return {
        ...scenario,
        municipalities: scenario.municipalities.map((m) => {
          if (m.code !== what.municipality) return m;
          // Typed at the table: nobody has published it.
          const typed: Offer = {
            kind: what.kind,
            certainty: "reported",
            places: what.places,
            provenance: { standing: "assumed" },
          };
          const others = m.offers.filter((offer) => offer.kind !== what.kind);
          return { ...m, offers: what.places === 0 ? others : [...others, typed] };
        }),
      };
  }
}

/** Whether two pins settle the same thing in the same way; who and why do not matter. */
export function samePin(a: Pin, b: Pin): boolean {
  return matter(a) === matter(b);
}

/** Whether a new pin takes the place of another: the same matter, or the opposite about the same pair. */
function replaces(now: Pin, before: Pin): boolean {
  if (samePin(now, before)) return true;
  const [one, other] = [subject(now), subject(before)];
  if (one.about !== other.about || one.pair !== other.pair) return false;
  return one.kind === undefined || other.kind === undefined || one.kind === other.kind;
}

function matter({ by: _by, why: _why, ...rest }: Pin): string {
  return JSON.stringify(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function subject(pin: Pin): { readonly about: string; readonly pair: string; readonly kind?: string } {
  const kind = "kind" in pin && pin.kind !== undefined ? { kind: pin.kind } : {};
  switch (pin.type) {
    case "agreed-merger":
    case "forbidden-merger":
      return { about: "merger", pair: `${pin.guest} ${pin.host}`, ...kind };
    case "own-site":
      return { about: "own-site", pair: pin.municipality, ...kind };
    case "agreed-swap":
    case "forbidden-swap":
      return { about: "swap", pair: `${pin.surplus} ${pin.shortage}`, ...kind };
    case "agreed-municipal-swap":
    case "forbidden-municipal-swap":
      return { about: "municipal-swap", pair: `${pin.surplus} ${pin.shortage}`, ...kind };
    case "agreed-exchange":
    case "forbidden-exchange":
      return { about: "exchange", pair: `${pin.giver} ${pin.taker}`, ...kind };
  }
}
