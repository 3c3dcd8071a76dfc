import { type Kind, kinds, type Scenario, type Standing } from "../../../domain/index.ts";
import { tooMuch, wholeNumber } from "../../../intake/whole-number.ts";
import type { Problem } from "../../../scenario/index.ts";
import { titleOf } from "../../../report/source-title.ts";
import type { TypedDecision } from "../../state/typed-decision.ts";
import type { Texts } from "../../texts.tsx";
import { problemWords } from "./problem-words.ts";

/** What stands in the fields of a decision. */
export interface Typed {
  readonly of: "both" | Kind;
  /** Of both kinds together, or of the one there is. */
  readonly places: string;
  readonly amv: string;
  readonly source: string;
  readonly standing: Standing;
}

/** What is wrong, by the field it stands in. */
export type Wrong = Partial<Record<"places" | "amv" | "source" | "whole", string>>;

/** The fields for a decision that is known; without, to be filled. */
export function typedOf(known: TypedDecision | undefined, scenario: Scenario, texts: Texts): Typed {
  if (known === undefined) return { of: "both", places: "", amv: "", source: "", standing: "published" };
  const only = kinds.filter((kind) => known[kind] !== undefined);
  const [one = "regular"] = only;
  return {
    of: only.length === 1 ? one : "both",
    places: String((known.regular ?? 0) + (known.amv ?? 0)),
    amv: String(known.amv ?? ""),
    source: known.source === undefined ? "" : titleOf(known.source, scenario, texts.language),
    standing: known.standing,
  };
}

/** The decision that the fields say, and its places; or what is wrong with them. */
export function readTyped(
  typed: Typed,
  before: Typed,
  known: TypedDecision | undefined,
  texts: Texts,
): { readonly decision: TypedDecision; readonly places: number } | { readonly wrong: Wrong } {
  const { say, report } = texts;
  const { of, standing } = typed;
  const named = labels(of, texts);
  const places = numberIn(typed.places, say("form.places.empty"), texts);
  const part = numberIn(typed.amv, say("issued.part.empty", { kind: report("kind.amv") }), texts);
  const both = of === "both";
  if (typeof places === "string" || (both && typeof part === "string"))
    return {
      wrong: {
        ...(typeof places === "string" && { places: `${named.places}: ${places}` }),
        ...(both && typeof part === "string" && { amv: `${named.amv}: ${part}` }),
      },
    };
  const amv = typeof part === "string" ? 0 : part;
  if (both && amv > places) return { wrong: { amv: `${named.amv}: ${texts.told(tooMuch(places))}` } };
  const source = typed.source.trim();
  const numbers = both ? { regular: places - amv, amv } : { [of]: places };
  // A source of its own stays with a number that nobody changed.
  const apart = known?.amvProvenance;
  const stays = both && amv === known?.amv && source === before.source.trim() && standing === before.standing;
  const whole = known?.totalProvenance;
  const decision = {
    ...numbers,
    standing,
    ...(source !== "" && { source }),
    ...(stays && apart !== undefined && { amvProvenance: apart }),
    ...(stays && typed.places === before.places && whole !== undefined && { totalProvenance: whole }),
  };
  return { decision, places };
}

/** What the fields are called. */
export function labels(of: Typed["of"], { say, report }: Texts): Readonly<Record<"places" | "amv" | "source", string>> {
  return {
    places: of === "both" ? say("issued.total") : say("issued.places", { kind: report(`kind.${of}`) }),
    amv: say("issued.part", { kind: report("kind.amv") }),
    source: say("issued.source"),
  };
}

/** A problem of the scenario that there would have been, at the field that it is about. */
export function wrongBy(problem: Problem, of: Typed["of"], scenario: Scenario, texts: Texts): Wrong {
  const words = problemWords(problem, scenario, [], texts);
  const named = labels(of, texts);
  const [, place = ""] = /\.decided\.?(\w*)$/.exec(problem.path ?? "") ?? [];
  const field = ({ regular: "places", amv: of === "both" ? "amv" : "places", source: "source" } as const)[place];
  return field === undefined ? { whole: words } : { [field]: `${named[field]}: ${words}` };
}

function numberIn(text: string, empty: string, { told }: Texts): number | string {
  const read = wholeNumber({ type: "text", text });
  if (read.status === "whole") return read.value;
  return read.status === "empty" ? empty : told(read.message);
}
