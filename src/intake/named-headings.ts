/** Headings beyond these help nobody. */
const most = 12;

/** Headings for a message: a dozen, and of each what fits on a line. */
export function namedHeadings(texts: readonly string[]): string {
  const shown = texts.slice(0, most).map((text) => text.slice(0, 40));
  return [...shown, ...(texts.length > most ? ["…"] : [])].join(", ");
}
