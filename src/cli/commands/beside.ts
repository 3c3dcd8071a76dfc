import type { NoPackage, Options, Package, ProgressEvent } from "../../app/index.ts";
import { overBefore } from "../../app/limits.ts";
import type { Province, Scenario } from "../../domain/index.ts";
import type { MeasuredPrice } from "../../log/index.ts";
import {
  type Beside,
  effectsCsv,
  effectsOf,
  frontCsv,
  measureIds,
  type NotKnown,
  stepWords,
  tradeOffOf,
  whyNotKnown,
} from "../../report/index.ts";
import { stepsOf, stoppedEarly } from "../../explain/sensitivity/index.ts";
import type { Context } from "../context.ts";
import { pricesOf } from "../pin-prices.ts";
import { choice, type Raw, type Reader } from "../options.ts";
import type { OwnFile } from "../output-folder.ts";
import { province } from "../places.ts";
import type { ProgressShow } from "../progress.ts";
import { shareOf } from "../../questions/index.ts";

/** What `plan` is asked to show beside its package. */
export interface BesideRequest {
  readonly front?: readonly [string, string];
  readonly place?: Province;
  readonly sensitivity: boolean;
  /** Whether the price of its pins is measured, for the log. */
  readonly pinPrices?: true;
}

export function besideRequest(reader: Reader, raw: Raw, scenario: Scenario): BesideRequest {
  const place = province(reader, raw.frontProvince, scenario);
  const front = frontMeasures(reader, raw.front);
  if (raw.pinPrices === true && scenario.pins.length === 0)
    reader.complaints.push(reader.say("idle.without", { option: "--pin-prices", other: "--pins" }));
  return {
    sensitivity: raw.sensitivity === true,
    ...(front === undefined ? {} : { front }),
    ...(place === undefined ? {} : { place }),
    ...(raw.pinPrices === true && { pinPrices: true as const }),
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

/** How many of the largest promising initiatives fall away, one at a time. */
const offers = 5;

/** How many questions a command with these asks in all: the package, and what is beside it. */
export function questionsOf({ front, sensitivity, pinPrices }: BesideRequest): number {
  return 1 + Number(front !== undefined) + Number(sensitivity) + Number(pinPrices === true);
}

/** What was found beside a package, for its report and as files. */
export interface FoundBeside {
  readonly data: Beside;
  readonly files: Partial<Record<OwnFile, string>>;
  /** What pins cost, by their texts in a log. */
  readonly prices?: ReadonlyMap<string, MeasuredPrice>;
  /** A limit in seconds, or a stop, ended a search whose answer is told as far as it got. */
  readonly stopped?: true;
}

/**
 * Solves what is asked beside a package, in the time that the command has left; what came to nothing is told to be not known,
 * with the reason. `how`: as for the package, with the same end and the same stop.
 */
export async function lookBeside(
  { engine, say }: Context,
  { scenario, plan, proof }: Pick<Package, "scenario" | "plan" | "proof">,
  how: Options,
  { about }: ProgressShow,
  request: BesideRequest,
): Promise<FoundBeside> {
  const { front, place, sensitivity, pinPrices } = request;
  const of = questionsOf(request);
  const files: Partial<Record<OwnFile, string>> = {};
  const notKnown: NotKnown[] = [];
  let data: Beside = {};
  let stopped = false;
  if (front !== undefined) {
    about(say("progress.question", { n: 2, of, question: say("progress.front") }));
    const [between, and] = front;
    const narrowed = place === undefined ? {} : { province: place.code };
    const proven = how.timeLimit === undefined && how.gap === undefined ? { untilProven: true as const } : {};
    const asked = { ...shareOf(how, of - 1), ...proven };
    const found = await beforeTheEnd(how, () =>
      // Of the swaps that are chosen first, whatever the way of the package: so the report has it.
      engine.paretoFront(scenario, { between, and, most: 100, ...narrowed }, { ...asked, way: "stepwise" }),
    );
    if (found.status === "front") {
      stopped ||= found.stopped === true;
      data = { ...data, tradeOff: tradeOffOf(found, front, place?.name) };
      files["front.csv"] = frontCsv(found, front);
    } else notKnown.push({ of: "front", why: whyNotKnown(found) });
  }
  if (sensitivity) {
    const changes = stepsOf(scenario, { offers }).length;
    // Every package begins with its decision: first the one that changes are held against, then one a change.
    let n = -1;
    const nth = of - Number(pinPrices === true);
    const onProgress = (event: ProgressEvent) => {
      if (event.phase === "decision") n += 1;
      about(
        say("progress.question", { n: nth, of, question: say("progress.effects", { n: Math.max(0, n), changes }) }),
      );
      how.onProgress(event);
    };
    // In a short time the package that is known is the best place to start from; without a limit the counted search decides.
    const from = how.timeLimit === undefined ? {} : { from: plan };
    const found = await beforeTheEnd(how, () =>
      engine.sensitivity(scenario, { offers }, { ...shareOf(how, 1 + of - nth), ...from, onProgress }),
    );
    if (found.status === "effects") {
      stopped ||= stoppedEarly(found);
      const apart = proof.way === "joint" && found.base.proof.way === "stepwise";
      data = {
        ...data,
        effects: { ...effectsOf(scenario, found.effects, found.base), ...(apart ? { stepwise: true } : {}) },
      };
      files["effects.csv"] = effectsCsv(found.effects, (step, language) => stepWords(scenario, step, language));
    } else notKnown.push({ of: "effects", why: whyNotKnown(found) });
  }
  let prices: ReadonlyMap<string, MeasuredPrice> | undefined;
  if (pinPrices === true) {
    about(say("progress.question", { n: of, of, question: say("progress.prices") }));
    const found = await beforeTheEnd(how, () => engine.pinPrices(scenario, shareOf(how, 1)));
    if (found.status === "effects") prices = pricesOf(scenario, found);
    stopped ||= found.status !== "effects" || stoppedEarly(found);
  }
  const told = notKnown.length === 0 ? data : { ...data, notKnown };
  return { data: told, files, ...(prices && { prices }), ...(stopped ? { stopped } : {}) };
}

/** Asks a question that can still be begun; one that was not, or was stopped, is not known for that reason. */
async function beforeTheEnd<Result extends { readonly status: string }>(
  how: Options,
  ask: () => Promise<Result>,
): Promise<Result | NoPackage> {
  const unknown = (ended: Extract<NoPackage, { readonly status: "unknown" }>["ended"]) =>
    ({ status: "unknown", phase: "decision", part: "", ended }) as const;
  const over = overBefore(how);
  if (over !== undefined) return unknown(over);
  const found = await ask();
  return found.status === "unknown" && how.signal.aborted ? unknown("stopped") : found;
}
