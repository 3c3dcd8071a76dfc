/** Rows of a small table of published figures, without its header: commas between, quotes around text. */
export function csvRows(text: string): string[][] {
  return text
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => [...line.matchAll(/"([^"]*)"|([^,\s]+)/g)].map((match) => match[1] ?? match[2] ?? ""));
}
