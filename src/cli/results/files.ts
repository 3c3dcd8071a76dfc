import type { PerKind } from "../../domain/index.ts";
import type { Entry, Head } from "../../log/index.ts";
import type { FigureChange, NotRead, TableAccount } from "../../intake/index.ts";
import type { ScenarioLine } from "../../report/index.ts";
import type { Bundled, Description } from "../../scenario/index.ts";
import type { BadInput, ProblemLine } from "./ends.ts";
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
  /** Absent: the package has no log. */
  readonly log?: LogStanding;
};

/** How the log of a package stands. */
export interface LogStanding {
  /** Whether its chain holds, to the end that the manifest names. */
  readonly holds: boolean;
  readonly head: Head;
  /** How many names, reasons and conditions were taken away. */
  readonly removed: number;
  readonly problems: readonly ProblemLine[];
}

/** A text beside the log: null where nobody said anything, `removed` where it was taken away. */
export type LoggedText = { readonly text: string } | { readonly removed: true } | null;

/** What was settled, and how the log stands; `forgotten`: how many texts this command took away. Exit code 3 where the chain does not hold. */
export interface LogResult extends LogStanding {
  readonly status: "told";
  readonly folder: string;
  readonly forgotten: number;
  /** For how many days names are kept; null: until somebody takes them away. */
  readonly days: number | null;
  readonly entries: readonly (Omit<Entry, "who" | "why" | "provided" | "version" | "previous"> &
    Readonly<Record<"who" | "why" | "provided", LoggedText>>)[];
}

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

/** Of a worker that was told to stop. */
export interface WorkerResult {
  readonly status: "stopped";
  /** Searches that it ended. */
  readonly searched: number;
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
