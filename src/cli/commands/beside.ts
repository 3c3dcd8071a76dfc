import type { Province, Scenario } from "../../domain/index.ts";
import { type Beside, effectsCsv, effectsOf, frontCsv, measureIds, stepWords, tradeOffOf } from "../../report/index.ts";
import type { Context } from "../context.ts";
import { choice, province, type Raw, type Reader, type SolveOptions } from "../options.ts";
import { tellNoPackage } from "../outcome.ts";
import { partOfTime, restOf } from "../time.ts";
import type { OwnFile } from "../output-folder.ts";
import { whileSolving } from "../solving.ts";

/** What `plan` is asked to show beside its package. */
export interface BesideRequest {
  readonly front?: readonly [string, string];
  readonly place?: Province;
  readonly sensitivity: boolean;
}

export function besideRequest(reader: Reader, raw: Raw, scenario: Scenario): BesideRequest {
  const place = province(reader, raw.frontProvince, scenario);
  const front = frontMeasures(reader, raw.front);
  return {
    sensitivity: raw.sensitivity === true,
    ...(front === undefined ? {} : { front }),
    ...(place === undefined ? {} : { place }),
  };
}

/** “unviable,handOvers”. */
function frontMeasures(reader: Reader, found: Raw[string]): readonly [string, string] | undefined {
  if (typeof found !== "string") return undefined;
  const names = found.split(",").map((name) => name.trim());
  const [first, second] = names.map((name) => choice(reader, "--front", name, measureIds));
  if (names.length === 2 && names[0] !== names[1]) {
    return first === undefined || second === undefined ? undefined : [first, second];
  }
  reader.complaints.push(reader.say("error.front", { found }));
  return undefined;
}

/** Solves what is asked beside a package, in the time that is left; what gives nothing is told and left out. */
export async function lookBeside(
  context: Context,
  scenario: Scenario,
  options: SolveOptions,
  { front, place, sensitivity }: BesideRequest,
  begun: number,
): Promise<{ readonly data: Beside; readonly files: Partial<Record<OwnFile, string>> }> {
  let data: Beside = {};
  const files: Partial<Record<OwnFile, string>> = {};
  if (front !== undefined) {
    const [between, and] = front;
    const narrowed = place === undefined ? {} : { province: place.code };
    const proven = options.timeLimit === undefined && options.gap === undefined ? { untilProven: true as const } : {};
    const rest = partOfTime(restOf(options, context.io.clock() - begun), sensitivity ? 2 : 1);
    const found = await whileSolving(context, scenario, rest, (how) =>
      context.engine.paretoFront(scenario, { between, and, most: 100, ...narrowed }, { ...how, ...proven }),
    );
    if (found.status === "front") {
      data = { ...data, tradeOff: tradeOffOf(found, front, place?.name) };
      files["front.csv"] = frontCsv(found, front);
    } else tellNoPackage(context, scenario, found);
  }
  if (sensitivity) {
    const rest = restOf(options, context.io.clock() - begun);
    const found = await whileSolving(context, scenario, rest, (how) =>
      context.engine.sensitivity(scenario, { offers: 5 }, how),
    );
    if (found.status === "effects") {
      data = { ...data, effects: effectsOf(scenario, found.effects) };
      files["effects.csv"] = effectsCsv(found.effects, (step, language) => stepWords(scenario, step, language));
    } else tellNoPackage(context, scenario, found);
  }
  return { data, files };
}
