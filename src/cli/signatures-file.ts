import { fields, format, list, only, parse, Refusal, text } from "../check/index.ts";
import type { Signature } from "./signature.ts";

/** The name of the file that signatures stand in, beside the manifest that they are of. */
export const signaturesFile = "signatures.json";

const parts = ["manifest", "key", "at", "name", "signature"] as const;

/** The signatures in a file (`docs/certificate.md`, section 7); undefined: it is not such a file. No file: none. */
export function readSignatures(bytes: Uint8Array | undefined): readonly Signature[] | undefined {
  if (bytes === undefined) return [];
  try {
    const found = parse(new TextDecoder().decode(bytes), signaturesFile);
    format(found, "verdeelwijzer-signatures", signaturesFile);
    only(found, ["format", "version", "signatures"], signaturesFile);
    return list(found["signatures"], "signatures").map((one) => {
      const of = fields(one, "a signature");
      only(of, parts, "a signature");
      const [manifest, key, at, name, signature] = parts.map((part) => text(of[part], part));
      return { manifest, key, at, name, signature } as Signature;
    });
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

export function signaturesText(signatures: readonly Signature[]): string {
  return `${JSON.stringify({ format: "verdeelwijzer-signatures", version: 1, signatures }, null, 2)}\n`;
}
