/** The outside world, as the commands see it: everything that touches the process stands behind this. */
export interface Io {
  /** The result, for people or, with --json, for machines. */
  readonly out: (text: string) => void;
  /** Progress and errors. */
  readonly err: (text: string) => void;
  /** Columns of the terminal; 80 where it is none. */
  readonly width: number;
  readonly outColour: boolean;
  /** Whether a status line can be rewritten. */
  readonly errTerminal: boolean;
  /** Seconds from some fixed moment. */
  readonly clock: () => number;
  /** The moment, as ISO text; for run.json, the log and signatures only. */
  readonly moment: () => string;
  /** 32 hexadecimal digits that nobody can guess; for the names of a log only. */
  readonly salt: () => string;
  /** Called when somebody asks to stop (Ctrl-C); the second time the process ends by itself. */
  readonly onInterrupt: (stop: () => void) => void;
}
