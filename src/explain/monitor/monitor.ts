import {
  type Kind,
  kinds,
  type Municipality,
  type Plan,
  type ProvinceCode,
  type Scenario,
} from "../../domain/index.ts";
import type { Reading } from "../../scenario/index.ts";

/**
 * How far a municipality is with the places that the package has it run, on one day. done: all are there; coming: what is planned in time makes
 * up for the rest; late: what is planned does, and not in time; behind: not even that does; unknown: the monitor says nothing of it.
 */
export type Pace = "done" | "coming" | "late" | "behind" | "unknown";

/** Places of one municipality and kind. */
export interface TownPace {
  readonly municipality: Pick<Municipality, "code" | "name" | "province">;
  readonly kind: Kind;
  /** Places that it runs by the package, `hosted`: those of who handed over to it among them, those that it handed over not. */
  readonly goal: number;
  /** The last day until the one that is asked about of which the monitor says something; with what it says. */
  readonly reading?: Reading;
  readonly pace: Pace;
  /** Places of the goal that are not there: max(0, goal − realised). Absent: that is not known. */
  readonly missing?: number;
  /** Of these, for which nothing is planned: max(0, missing − planned). Absent: that is not known. */
  readonly open?: number;
}

/**
 * Sums over municipalities: goal = there + missing + unknown. What one has above its goal makes up for nothing elsewhere, and is in none of
 * these; `realised` is all that the monitor says.
 */
export interface Progress {
  readonly goal: number;
  readonly realised: number;
  readonly planned: number;
  /** Places of goals that are there. */
  readonly there: number;
  readonly missing: number;
  readonly open: number;
  /** Places of goals of which the monitor says nothing. */
  readonly unknown: number;
  /** Municipalities of which one kind or both are late or behind. */
  readonly behind: number;
  /** Of how many municipalities and kinds the pace is what. */
  readonly paces: Readonly<Record<Pace, number>>;
}

export interface Monitored {
  /** The day that is asked about. */
  readonly on: string;
  /** By which day places must be there: the date of the scenario. */
  readonly by: string;
  readonly towns: readonly TownPace[];
  readonly provinces: readonly (Progress & { readonly code: ProvinceCode; readonly name: string })[];
  readonly nation: Progress;
  /** The nation on each day of which the monitor says something, until that one. */
  readonly days: readonly (Progress & { readonly on: string })[];
}

/** Holds what a monitor says against a package, on one day. */
export function monitored(scenario: Scenario, plan: Plan, readings: readonly Reading[], on: string): Monitored {
  const { date: by, provinces } = scenario;
  const towns = townsOn(scenario, plan, readings, on);
  const days = [...new Set(readings.map((reading) => reading.on))].filter((day) => day <= on).toSorted();
  return {
    on,
    by,
    towns,
    provinces: provinces.map(({ code, name }) => ({
      code,
      name,
      ...sum(towns.filter(({ municipality }) => municipality.province === code)),
    })),
    nation: sum(towns),
    days: days.map((day) => ({ on: day, ...sum(townsOn(scenario, plan, readings, day)) })),
  };
}

/** What the monitor says of each municipality and kind at last, until a day. */
export function lastUntil(readings: readonly Reading[], on: string): ReadonlyMap<string, Reading> {
  const last = new Map<string, Reading>();
  for (const reading of readings) {
    const key = keyOf(reading.code, reading.kind);
    const before = last.get(key);
    if (reading.on <= on && (before === undefined || before.on < reading.on)) last.set(key, reading);
  }
  return last;
}

export function keyOf(code: string, kind: Kind): string {
  return `${code} ${kind}`;
}

/** Municipalities that run places by the package, or have some. */
function townsOn(scenario: Scenario, plan: Plan, readings: readonly Reading[], on: string): readonly TownPace[] {
  const last = lastUntil(readings, on);
  const goals = new Map(plan.municipalities.map(({ code, accounts }) => [code, accounts]));
  return scenario.municipalities.flatMap(({ code, name, province }) =>
    kinds.flatMap((kind): TownPace[] => {
      const reading = last.get(keyOf(code, kind));
      const goal = goals.get(code)?.[kind].hosted ?? 0;
      if (goal === 0 && (reading === undefined || reading.realised + reading.planned === 0)) return [];
      const municipality = { code, name, province };
      if (reading === undefined) return [{ municipality, kind, goal, pace: "unknown" }];
      const missing = Math.max(0, goal - reading.realised);
      const open = Math.max(0, missing - reading.planned);
      return [
        { municipality, kind, goal, reading, pace: paceOf(missing, open, reading, on, scenario.date), missing, open },
      ];
    }),
  );
}

function paceOf(missing: number, open: number, reading: Reading, on: string, by: string): Pace {
  if (missing === 0) return "done";
  if (open > 0) return "behind";
  // What should be there by now and is not comes late, whatever day was planned; without a day, it is in time as long as there is time.
  const from = reading.plannedFrom ?? by;
  return from > on && from <= by ? "coming" : "late";
}

/** Whether places will not be there in time, as far as anybody knows. */
export function isBehind({ pace }: TownPace): boolean {
  return pace === "late" || pace === "behind";
}

function sum(towns: readonly TownPace[]): Progress {
  const of = (amount: (town: TownPace) => number) => towns.reduce((all, town) => all + amount(town), 0);
  const count = (pace: Pace) => towns.filter((town) => town.pace === pace).length;
  const [goal, missing] = [of((town) => town.goal), of((town) => town.missing ?? 0)];
  const unknown = of((town) => (town.pace === "unknown" ? town.goal : 0));
  return {
    goal,
    realised: of(({ reading }) => reading?.realised ?? 0),
    planned: of(({ reading }) => reading?.planned ?? 0),
    there: goal - missing - unknown,
    missing,
    open: of(({ open }) => open ?? 0),
    unknown,
    behind: new Set(towns.flatMap((town) => (isBehind(town) ? [town.municipality.code] : []))).size,
    paces: {
      done: count("done"),
      coming: count("coming"),
      late: count("late"),
      behind: count("behind"),
      unknown: count("unknown"),
    },
  };
}
