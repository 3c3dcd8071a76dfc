import { both, en, type Language, nl, spoken } from "../domain/index.ts";
import type { Problem } from "./problem.ts";

/**
 * Problems for a terminal, one a line, aligned: `file:row:column  [value]  message`. At most `most` lines, followedBy how
 * many more there are.
 */
export function renderProblems(problems: readonly Problem[], language: Language, most = 200): string {
  const lines = problems.slice(0, most).map((problem) => ({
    where: placeText(problem),
    value: problem.value === undefined ? "" : `[${visible(problem.value)}]`,
    message: visible(spoken(problem.message, language)),
  }));
  const wide = Math.max(0, ...lines.map((line) => width(line.where)));
  const valueWide = Math.max(0, ...lines.map((line) => width(line.value)));
  const texts = lines.map(
    (line) =>
      `${padded(line.where, wide)}  ${valueWide === 0 ? "" : `${padded(line.value, valueWide)}  `}${line.message}`,
  );
  const more = problems.length - lines.length;
  if (more > 0) texts.push(spoken(both(nl`… en nog ${more}.`, en`… and ${more} more.`), language));
  return texts.map((text) => `${text}\n`).join("");
}

/** `municipalities.csv:3:latitude`, `scenario.json:12:7 need.amv` or `offers.xlsx [Utrecht] C12`. */
export function placeText(problem: Problem): string {
  if (problem.cell !== undefined || problem.sheet !== undefined) {
    const sheet = problem.sheet === undefined ? [] : [`[${problem.sheet}]`];
    return visible([problem.file, ...sheet, problem.cell ?? ""].join(" ").trimEnd());
  }
  const parts = [problem.file, problem.row, problem.column].filter((part) => part !== undefined);
  const path = problem.path === undefined || problem.path === "" ? "" : ` ${problem.path}`;
  return visible(parts.join(":") + path);
}

/** Control characters of an input never reach the terminal: they are written as JSON writes them. */
export function visible(text: string): string {
  // oxlint-disable-next-line no-control-regex -- they are what is looked for.
  return text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, (character) =>
    character === "\n" ? "⏎" : `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function width(text: string): number {
  return Array.from(text).length;
}

function padded(text: string, to: number): string {
  return text + " ".repeat(Math.max(0, to - width(text)));
}
