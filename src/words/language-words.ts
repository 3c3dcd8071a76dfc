/** A language, as whoever speaks it describes it: one file or folder, and one line in the list. */
export interface LanguageWords {
  /** As --lang takes it: fy. */
  readonly id: string;
  /** What it calls itself: Frysk. */
  readonly name: string;
  /** BCP 47, for files and for dates: fy-NL. */
  readonly locale: string;
  /** Between groups of three digits, and before a fraction. */
  readonly thousands: string;
  readonly decimal: string;
  /** Templates by their keys, of the reports, the page and the command line; what lacks is told in English. */
  readonly messages?: Readonly<Partial<Record<Face, Readonly<Record<string, string>>>>>;
  /** Sentences by their English: values are holes in the order of the English, “{1} hosts for {2}”. What lacks is told in English. */
  readonly sentences?: Readonly<Record<string, string>>;
}

/** Where keyed messages are told. */
export type Face = "report" | "web" | "cli";
