import type { PerKind } from "../../domain/index.ts";
import type { FigureChange, NotRead, TableAccount } from "../../intake/index.ts";
import type { ScenarioLine } from "../../report/index.ts";
import type { Bundled, Description } from "../../scenario/index.ts";
import type { BadInput } from "./ends.ts";
import type { CheckerAnswer } from "./package.ts";

/** How a file was read: its form, and of a CSV file its encoding and separator. */
export interface FileAccount {
  readonly name: string;
  readonly form: "xlsx" | "ods" | "csv";
  readonly encoding?: string;
  readonly separator?: string;
}

/** Who has seen a manifest: section 7 of `docs/certificate.md`. */
export interface Signature {
  /** SHA-256 of the bytes of the manifest. */
  readonly manifest: string;
  /** Public key of Ed25519, SubjectPublicKeyInfo in base64. */
  readonly key: string;
  /** UTC, ISO 8601. */
  readonly at: string;
  /** One line; may be empty. */
  readonly name: string;
  readonly signature: string;
}

/** What anybody can re-check of a package, and who signed it. */
export type CheckResult = CheckerAnswer & {
  readonly folder: string;
  readonly signatures: readonly (Pick<Signature, "key" | "at" | "name"> & {
    readonly fingerprint: string;
    readonly holds: boolean;
  })[];
};

/** A signature that was set, or a package that the checker refuses. */
export type SignResult =
  | ({ readonly status: "signed"; readonly folder: string; readonly fingerprint: string } & Signature)
  | { readonly status: "refused"; readonly folder: string };

/** How files were understood. */
interface Understanding {
  readonly files: readonly FileAccount[];
  readonly tables: readonly TableAccount[];
  readonly notRead: readonly NotRead[];
}

/** What files say of a scenario, and whether it was written. */
export interface ImportResult extends Understanding {
  readonly status: "done";
  readonly folder?: string;
  readonly written: boolean;
  readonly changes: readonly Omit<FigureChange, "facts">[];
  /** Tables of the folder that are read no more, by their new names. */
  readonly renamed: readonly string[];
}

/** Files in which something is wrong. */
export interface ImportRefused extends BadInput, Partial<Understanding> {}

export interface WebResult {
  readonly status: "serving";
  readonly address: string;
}

export interface ScenarioListResult {
  readonly status: "done";
  readonly scenarios: readonly Bundled[];
}

export interface ScenarioValidateResult {
  readonly status: "valid";
  readonly scenario: ScenarioLine;
  readonly need: PerKind;
}

export interface ScenarioDescribeResult extends Description {
  readonly status: "done";
}

export interface ScenarioScaffoldResult {
  readonly status: "done";
  readonly folder: string;
  readonly files: readonly string[];
}
