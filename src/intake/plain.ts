/**
 * A text as it is compared: small letters without accents, everything that is no letter or digit a single blank.
 * `Súdwest-Fryslân ` and `sudwest fryslan` are the same. Linear in the length; longer texts than any name are cut off.
 */
export function plain(text: string): string {
  return text
    .slice(0, 200)
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
