import { sha256 as digest } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

/**
 * SHA-256 of a text in UTF-8, as 64 hexadecimal digits. By a library, and not by the crypto of Node or of the browser,
 * which have no common call that answers at once.
 */
export function sha256(text: string): string {
  return bytesToHex(digest(new TextEncoder().encode(text)));
}
