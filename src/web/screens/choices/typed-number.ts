import type { Bilingual } from "../../../domain/index.ts";
import { wholeNumber } from "../../../intake/whole-number.ts";
import type { RuleNumber } from "../../../rules/index.ts";

type Unit = RuleNumber["unit"];
type Typed =
  | { readonly status: "number"; readonly value: number }
  | { readonly status: "empty" | "kilometres" }
  | { readonly status: "refused"; readonly message: Bilingual };

/** Hectometres in what people type: scenarios count in hectometres, people in kilometres. */
const perKilometre = 10;

/** A rule's number as it stands in its field. */
export function shownNumber(value: number, unit: Unit): number {
  return unit === "hectometres" ? value / perKilometre : value;
}

/** A rule's number from what was typed. Kilometres may have one decimal, after a comma or a point. */
export function typedNumber(text: string, unit: Unit): Typed {
  const read = wholeNumber({ type: "text", text });
  if (read.status === "empty") return read;
  if (unit !== "hectometres")
    return read.status === "whole"
      ? { status: "number", value: read.value }
      : { status: "refused", message: read.message };
  if (read.status === "whole") return { status: "number", value: read.value * perKilometre };
  const [, whole, tenth] = /^(\d{1,6})[.,](\d)$/.exec(text.trim()) ?? [];
  return whole === undefined || tenth === undefined
    ? { status: "kilometres" }
    : { status: "number", value: Number(whole + tenth) };
}
