import { readJson } from "./json-text.ts";
import { collector, type Problem } from "./problem.ts";

/** A JSON file of anybody's: its value, or what is wrong with it, each with line and column. */
export function jsonOf(
  file: string,
  text: string,
): { readonly status: "ok"; readonly value: unknown } | { readonly status: "problems"; readonly problems: Problem[] } {
  const problems: Problem[] = [];
  const value = readJson(file, text, collector(problems));
  return problems.length === 0 ? { status: "ok", value } : { status: "problems", problems };
}
