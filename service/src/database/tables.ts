import type { ColumnType } from "kysely";

/** A moment by the clock of the database, the only one that all machines share. */
type Moment = ColumnType<Date, Date | undefined, Date>;

/** What is kept. Who and why are nowhere in it. */
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
}
