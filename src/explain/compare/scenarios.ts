import type { Scenario } from "../../domain/index.ts";

type Value = string | number | boolean | undefined;

/** One thing in which two scenarios differ; undefined: it is not there. */
export interface Difference {
  /** Where, in words that both sides share: `municipalities/GM0200/offers/amv reported`. */
  readonly path: string;
  readonly before: Value;
  readonly after: Value;
}

/**
 * Everything in which two scenarios differ: every fact, rule, level of the objective and pin. Lists are compared by what
 * their entries are, not by where they stand: towns, provinces and sources by code, pins by what they say, offers and
 * borders likewise. The same both ways round, with before and after exchanged.
 */
export function compareScenarios(before: Scenario, after: Scenario): Difference[] {
  const [left, right] = [leaves(before), leaves(after)];
  const paths = [...new Set([...left.keys(), ...right.keys()])].toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return paths.flatMap((path) => {
    const [a, b] = [left.get(path), right.get(path)];
    return a === b ? [] : [{ path, before: a, after: b }];
  });
}

function leaves(scenario: Scenario): Map<string, Value> {
  const found = new Map<string, Value>();
  walk(scenario, [], found);
  return found;
}

function walk(value: unknown, path: readonly string[], found: Map<string, Value>): void {
  if (Array.isArray(value)) {
    const seen = new Map<string, number>();
    for (const [i, entry] of value.entries()) {
      const name = nameOf(entry, path, i);
      // The same pin or offer twice counts twice.
      const times = (seen.get(name) ?? 0) + 1;
      seen.set(name, times);
      walk(rest(entry, path), [...path, times === 1 ? name : `${name} (${times})`], found);
    }
  } else if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).filter(([, field]) => field !== undefined);
    if (entries.length === 0) found.set(path.join("/"), "{}");
    for (const [key, field] of entries) walk(field, [...path, key], found);
  } else {
    found.set(path.join("/"), value as Value);
  }
}

/** What an entry of a list is called: its code or id, what it says, or, where order matters, its place. */
function nameOf(entry: unknown, path: readonly string[], i: number): string {
  const list = path.at(-1);
  if (typeof entry !== "object" || entry === null) return list === "repairPriority" ? String(i + 1) : String(entry);
  const record = entry as Readonly<Record<string, unknown>>;
  if (list === "objective" || list === "terms") return String(i + 1);
  if (typeof record.code === "string") return record.code;
  if (typeof record.id === "string") return record.id;
  if (list === "offers") return [record.kind, record.certainty, record.availableFrom ?? ""].join(" ").trim();
  const told = Object.entries(record)
    .filter(([key]) => !["by", "why", "provided", "at", "places", "provenance"].includes(key))
    .map(([, field]) => String(field));
  return told.join(" ");
}

/** What there is to say of an entry beyond its name; that it is there, at least. */
function rest(entry: unknown, path: readonly string[]): unknown {
  if (typeof entry !== "object" || entry === null) return entry;
  // A border is nothing but its name.
  if (path.at(-1) === "borders") return true;
  return path.at(-1) === "pins" ? { there: true, ...entry } : entry;
}
