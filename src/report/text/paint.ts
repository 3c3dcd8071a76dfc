/** How emphasis looks: colours on a terminal, nothing elsewhere. */
export interface Paint {
  readonly heading: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
}

const same = (text: string) => text;
export const plain: Paint = { heading: same, strong: same, faint: same, good: same, bad: same };

const ansi = (open: string, close: string) => (text: string) => `\u001B[${open}m${text}\u001B[${close}m`;

/** The sixteen colours that every terminal has, in the reader's own theme. */
export const coloured: Paint = {
  heading: (text) => ansi("1", "22")(ansi("36", "39")(text)),
  strong: ansi("1", "22"),
  faint: ansi("2", "22"),
  good: ansi("32", "39"),
  bad: ansi("31", "39"),
};
