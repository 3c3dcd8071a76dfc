import {
  type MunicipalityCode,
  type Offer,
  type Pin,
  sameMatter,
  sameTask,
  type Scenario,
} from "../../domain/index.ts";
import { type Change, type ChangeLog, holding, recordOf, type What } from "./change.ts";
import { discussed } from "./discussed.ts";
import { samePin } from "./same-pin.ts";
import { sameDecision, typedDecision, withDecision } from "./typed-decision.ts";

/** The scenario with the changes that hold. */
export function applied(base: Scenario, log: ChangeLog): Scenario {
  return inForce(base, log).reduce((scenario, change) => apply(scenario, change), groundOf(base, log));
}

/** The changes that hold, without those of which later ones say otherwise. */
export function inForce(base: Scenario, log: ChangeLog): readonly Change[] {
  return holding(log).filter((change, n, all) => !isOvertaken(base, all, n, change.what));
}

/** Whether tables that were taken over after an offer was typed state it, or give other figures for it: the later holds. */
function isOvertaken(base: Scenario, changes: readonly Change[], n: number, what: What): boolean {
  if (what.type === "decided") return isDecidedLater(base, changes, n, what.municipality);
  if (what.type !== "offer") return false;
  const told = (one: Scenario) => {
    const offers = one.municipalities.find(({ code }) => code === what.municipality)?.offers ?? [];
    return JSON.stringify(offers.filter(({ kind }) => kind === what.kind));
  };
  // Each tables hold the figures of those before them, but for what they say themselves.
  const before = groundOf(base, { changes, applied: n });
  const later = changes.slice(n).flatMap((one) => (one.what.type === "tables" ? [one.what] : []));
  return later.some(
    ({ scenario, offers = [] }, k) =>
      offers.some(({ municipality, kind }) => municipality === what.municipality && kind === what.kind) ||
      told(scenario) !== told(later[k - 1]?.scenario ?? before),
  );
}

/** The same of a decision; and of two that were typed on one municipality the later holds, without the sources of the other. */
function isDecidedLater(base: Scenario, changes: readonly Change[], n: number, about: MunicipalityCode): boolean {
  const later = changes.slice(n + 1);
  if (later.some(({ what }) => what.type === "decided" && what.municipality === about)) return true;
  const before = groundOf(base, { changes, applied: n });
  const tables = later.flatMap(({ what }) => (what.type === "tables" ? [what] : []));
  return tables.some(
    ({ scenario, decided = [] }, k) =>
      decided.includes(about) ||
      !sameDecision(typedDecision(scenario, about), typedDecision(tables[k - 1]?.scenario ?? before, about)),
  );
}

/** What the other changes are made to: the scenario as it was opened, with the figures of the tables last taken over. */
export function groundOf(base: Scenario, log: ChangeLog): Scenario {
  const tables = holding(log).flatMap(({ what }) => (what.type === "tables" ? [what.scenario] : []));
  return tables.at(-1) ?? base;
}

function apply(scenario: Scenario, change: Change): Scenario {
  const { what } = change;
  switch (what.type) {
    case "pin": {
      const pin = { ...what.pin, ...recordOf(change) };
      return { ...scenario, pins: [...scenario.pins.filter((other) => !replaces(what.pin, other)), pin] };
    }
    case "unpin":
      return { ...scenario, pins: scenario.pins.filter((other) => !samePin(what.pin, other)) };
    case "rule":
      return { ...scenario, rules: { ...scenario.rules, [what.rule]: what.setting } };
    case "objective":
      return { ...scenario, objective: what.levels };
    case "decided":
      return withDecision(scenario, what.municipality, what.decision);
    case "tables":
    case "discuss":
    case "drop":
      return scenario;
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

/**
 * The pins that hold and that changes would contradict: they say something else of the same matter, or of where the same task goes. Those that
 * the changes themselves take back are none.
 */
export function contradicted({ pins }: Scenario, whats: readonly What[]): readonly Pin[] {
  const now = whats.flatMap((what) => (what.type === "pin" ? [what.pin] : []));
  const back = whats.flatMap((what) => (what.type === "unpin" ? [what.pin] : []));
  return pins.filter(
    (pin) =>
      !back.some((other) => samePin(other, pin)) &&
      now.some((other) => !samePin(other, pin) && (sameMatter(other, pin) || sameTask(other, pin))),
  );
}

/** Whether a change would change nothing: it was made already, and for no other reason. */
export function holdsAlready(base: Scenario, log: ChangeLog, what: What, why: string): boolean {
  const now = applied(base, log);
  const { pins } = now;
  switch (what.type) {
    case "pin":
      return pins.some((pin) => saysAlready(pin, what.pin, why));
    case "unpin":
      return !pins.some((pin) => samePin(what.pin, pin));
    case "discuss":
      return discussed(log).some((pin) => saysAlready(pin, what.pin, why));
    case "drop":
      return !discussed(log).some((pin) => samePin(what.pin, pin));
    case "tables":
      return groundOf(base, log) === what.scenario;
    case "decided":
      return isDecidedAlready(now, log, what, why);
    case "rule":
    case "objective":
    case "offer":
      return false;
  }
}

function isDecidedAlready(
  now: Scenario,
  log: ChangeLog,
  { municipality, decision }: Extract<What, { type: "decided" }>,
  why: string,
): boolean {
  const then = typedDecision(withDecision(now, municipality, decision), municipality);
  if (!sameDecision(typedDecision(now, municipality), then)) return false;
  const last = holding(log).findLast(({ what }) => what.type === "decided" && what.municipality === municipality);
  return why === "" || decision === undefined || last?.why === why;
}

/** Whether a pin says the same as what comes, for the same reason and on the same condition, or comes without. */
function saysAlready(pin: Pin, now: Pin, why: string): boolean {
  const { provided = pin.provided } = now;
  return samePin(now, pin) && (why === "" || pin.why === why) && pin.provided === provided;
}

/** Whether a new pin takes the place of another: the same matter, or the opposite about the same pair. */
function replaces(now: Pin, before: Pin): boolean {
  return samePin(now, before) || sameMatter(now, before);
}
