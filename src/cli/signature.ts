import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from "node:crypto";
import { sha256 } from "./manifest.ts";
import type { Signature } from "./results/index.ts";

export type { Signature };

/** Why a file of keys or signatures cannot be used. */
export type KeyProblem = "not-private" | "not-public" | "not-ed25519";

/** A private key, and in PEM that (PKCS #8) and its public half (SubjectPublicKeyInfo). */
export function newKey(): { readonly privateKey: KeyObject; readonly privatePem: string; readonly publicPem: string } {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  return { privateKey, privatePem: pem(privateKey, "pkcs8"), publicPem: pem(publicKey, "spki") };
}

/** The private key in a PEM file. Errors: what it is not. */
export function readPrivateKey(text: string): KeyObject | KeyProblem {
  return read(() => createPrivateKey(text), "not-private");
}

/** The public key in a PEM file; of a private key its public half. Errors: what it is not. */
export function readPublicKey(text: string): KeyObject | KeyProblem {
  return read(() => createPublicKey(text), "not-public");
}

/** `name` of one line; `at` in UTC, ISO 8601. */
export function signManifest(manifest: Uint8Array, key: KeyObject, name: string, at: string): Signature {
  const of = { manifest: sha256(manifest), key: base64(createPublicKey(key)), at, name };
  return { ...of, signature: sign(null, statement(of), key).toString("base64") };
}

/** Whether a signature is of this manifest, by the key that it names. */
export function holds(manifest: Uint8Array, of: Signature): boolean {
  if (of.manifest !== sha256(manifest) || of.name.includes("\n") || of.at.includes("\n")) return false;
  try {
    const key = createPublicKey({ key: Buffer.from(of.key, "base64"), format: "der", type: "spki" });
    const isOurs = key.asymmetricKeyType === "ed25519" && base64(key) === of.key;
    return isOurs && verify(null, statement(of), key, Buffer.from(of.signature, "base64"));
  } catch {
    return false;
  }
}

/** A public key as in `Signature`. */
export function base64(key: KeyObject): string {
  return key.export({ format: "der", type: "spki" }).toString("base64");
}

/** What people compare: the first half of the SHA-256 of a public key, 32 hexadecimal digits in fours. */
export function fingerprintOf(key: string): string {
  return sha256(Buffer.from(key, "base64")).slice(0, 32).match(/.{4}/g)?.join(" ") ?? "";
}

function statement({ manifest, at, name }: Omit<Signature, "signature">): Buffer {
  return Buffer.from(["verdeelwijzer-signature 1", manifest, at, name].join("\n"), "utf8");
}

function read(make: () => KeyObject, problem: KeyProblem): KeyObject | KeyProblem {
  try {
    const key = make();
    return key.asymmetricKeyType === "ed25519" ? key : "not-ed25519";
  } catch {
    return problem;
  }
}

function pem(key: KeyObject, type: "pkcs8" | "spki"): string {
  return key.export({ format: "pem", type }).toString();
}
