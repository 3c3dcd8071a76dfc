import type { ColumnType } from "kysely";

/** A moment by the clock of the database, the only one that all machines share. */
type Moment = ColumnType<Date, Date | undefined, Date>;

/** What is kept. Who and why are in `scenario` (the records of its pins), `name` and `session` alone. */
export interface Tables {
  /** Scenarios that searches begin with, by their fingerprints. */
  readonly base: { readonly print: string; readonly text: string };
  /** Searches by their keys, and what was found: once there, it is never changed. */
  readonly search: {
    readonly key: string;
    readonly program: string;
    readonly base: string;
    readonly input: string;
    /** In the queue; null where it is in none. */
    readonly job: string | null;
    readonly found: ColumnType<string | null, string | null | undefined, string>;
    /** Why nobody tries it any more. */
    readonly aside: ColumnType<string | null, string | null | undefined, string | null>;
    /** How far it is, as JSON, now and then. */
    readonly progress: ColumnType<string | null, string | null | undefined, string | null>;
    /** Seconds that the search took. */
    readonly seconds: ColumnType<number | null, number | null | undefined, number>;
    readonly asked: Moment;
    readonly ended: ColumnType<Date | null, Date | null | undefined, Date>;
  };
  /** Who searches now, and was heard of when. */
  readonly worker: {
    readonly id: string;
    readonly program: string;
    readonly host: string;
    readonly job: string | null;
    readonly seen: Moment;
  };
  /** Scenarios that people share, as they are written; `version` goes up by one with every change. */
  readonly scenario: {
    readonly id: string;
    readonly version: ColumnType<number, number, number>;
    readonly text: ColumnType<string, string, string>;
    readonly made: Moment;
    readonly changed: Moment;
  };
  /** The log of each, a row a line, from 1. The database refuses to change or remove one. */
  readonly entry: { readonly scenario: string; readonly n: number; readonly line: string };
  /** The texts that lines commit to (who, why, on what condition); these can be taken away. */
  readonly name: {
    readonly scenario: string;
    readonly commitment: string;
    readonly salt: string;
    readonly text: string;
  };
  /** Packages that were asked for of a scenario, by the keys of their searches. */
  readonly asked: {
    readonly scenario: string;
    readonly version: number;
    readonly key: string;
    readonly way: string;
    readonly at: Moment;
  };
  /** Who is on the way to the provider and back, by the SHA-256 of what their cookie says. */
  readonly sign_in: { readonly token: string; readonly checks: string; readonly until: Date };
  /** Who is signed in, by the same. */
  readonly session: {
    readonly token: string;
    readonly name: string;
    readonly role: string;
    readonly province: string | null;
    readonly until: Date;
  };
}
