/** Byte by the character that Windows-1252 has for it. */
const bytes: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 256 }, (_, byte) => [new TextDecoder("windows-1252").decode(Uint8Array.of(byte)), byte]),
);

/**
 * The text that was written in UTF-8 and read as Windows-1252 somewhere on its way: `SÃºdwest-FryslÃ¢n` was
 * Súdwest-Fryslân. Undefined: it was not, as its characters make no UTF-8. No guess: one text has one such origin.
 */
export function unspoiled(text: string): string | undefined {
  const short = text.slice(0, 200);
  // oxlint-disable-next-line no-control-regex -- plain ASCII was spoiled by nobody.
  if (/^[\u0000-\u007f]*$/.test(short)) return undefined;
  const found = Array.from(short, (character) => bytes.get(character));
  if (found.some((byte) => byte === undefined)) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(found as number[]));
  } catch {
    return undefined;
  }
}
