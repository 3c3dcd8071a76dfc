/** A text for people in both languages. */
export interface InBoth {
  readonly nl: string;
  readonly en: string;
}
