import { createHash } from "node:crypto";
import type { Files } from "../../src/check/index.ts";

/** The texts that a certificate is about, and itself. */
export interface Texts {
  readonly "scenario.json": string;
  readonly "plan.json": string;
  readonly "certificate.json": string;
}

/** The files of a package whose sums are right, whatever is in them: of the manifest, and in the certificate. */
export function sealed(texts: Texts): Files {
  const claimed = JSON.parse(texts["certificate.json"]) as Record<string, unknown>;
  const certificate = JSON.stringify({
    ...claimed,
    ...("scenario" in claimed && { scenario: sum(texts["scenario.json"]) }),
    ...("plan" in claimed && { plan: sum(texts["plan.json"]) }),
  });
  const all = { ...texts, "certificate.json": certificate };
  const files = Object.fromEntries(Object.entries(all).map(([name, text]) => [name, sum(text)]));
  return bytesOf({ ...all, "manifest.json": JSON.stringify({ format: "verdeelwijzer-manifest", version: 1, files }) });
}

export function bytesOf(texts: Readonly<Record<string, string>>): Files {
  return new Map(Object.entries(texts).map(([name, text]) => [name, new TextEncoder().encode(text)]));
}

export function sum(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
