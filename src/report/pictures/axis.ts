import { formatNumber, type Language } from "../language.ts";
import { full, scaleTo } from "./marks.ts";
import type { Tick } from "./picture.ts";

/** Ticks from 0 to the most, at round numbers: few enough that their words stay apart on a telephone. */
export function axisTo(most: number, language: Language): readonly Tick[] {
  const at = scaleTo(most, full);
  return roundTo(most).map((value) => ({ x: at(value), words: formatNumber(language, value) }));
}

/** Ticks on both sides of an unchanged middle; the signs say which way. */
export function axisAround(most: number, language: Language): readonly Tick[] {
  const at = scaleTo(2 * most, full);
  const last = roundTo(most).at(-1) ?? 0;
  return [...new Set([-last, 0, last])].map((value) => ({
    x: at(most + value),
    words: `${value > 0 ? "+" : ""}${formatNumber(language, value)}`,
  }));
}

/** Parts of a bar that is a whole of its own. */
export function axisOfParts(language: Language): readonly Tick[] {
  return [0, 50, 100].map((percent) => ({ x: percent * (full / 100), words: `${formatNumber(language, percent)} %` }));
}

/** Where the words of a tick lie about it: at the edges within the picture. */
export function anchorOf({ x }: Tick): "start" | "middle" | "end" {
  if (x < full * 0.06) return "start";
  return x > full * 0.94 ? "end" : "middle";
}

/** 0 and at most four multiples of 1, 2 or 5 times a power of ten, up to the most. */
export function roundTo(most: number): number[] {
  if (most < 1) return [0];
  const ten = 10 ** Math.floor(Math.log10(most));
  const step = [ten / 5, ten / 2, ten, 2 * ten, 5 * ten].find((n) => Number.isInteger(n) && most / n < 5) ?? ten;
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => i * step);
}
