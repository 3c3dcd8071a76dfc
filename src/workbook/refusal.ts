import { type Bilingual, both, en, nl } from "../domain/index.ts";

/** Why a file is not read at all: it is not what it seems, it is damaged, or it is too large to be a table of people. */
export type RefusalCode =
  | "empty"
  | "not-a-table"
  | "old-excel"
  | "password"
  | "damaged"
  | "too-large"
  | "unsafe"
  | "not-supported"
  | "deadline"
  | "memory";

export interface Refusal {
  readonly code: RefusalCode;
  /** Part of the file, such as the name of a sheet or of an entry of the zip; absent: the file as a whole. */
  readonly part?: string;
  readonly message: Bilingual;
}

/** Ends the reading of one file. Never leaves this room: `readTables` turns it into an outcome. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(code: RefusalCode, message: Bilingual, part?: string) {
    super(message.en);
    this.refusal = part === undefined ? { code, message } : { code, message, part: shortened(part) };
  }
}

export function tooLarge(what: Bilingual, found: number, most: number, part?: string): Refused {
  return new Refused(
    "too-large",
    both(
      nl`Dit bestand heeft te veel ${what} (${found}; hoogstens ${most}). Misschien staat er opmaak tot ver buiten de tabel; kopieer alleen de tabel naar een nieuw bestand.`,
      en`This file has too many ${what} (${found}; at most ${most}). Maybe formatting reaches far beyond the table; copy just the table into a new file.`,
    ),
    part,
  );
}

export function damaged(why: Bilingual, part?: string): Refused {
  return new Refused(
    "damaged",
    both(
      nl`Dit bestand is beschadigd: ${why}. Misschien is het afgebroken bij het versturen; vraag het opnieuw op of bewaar het opnieuw als .xlsx.`,
      en`This file is damaged: ${why}. Maybe it was cut off when it was sent; ask for it again, or save it as .xlsx again.`,
    ),
    part,
  );
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
