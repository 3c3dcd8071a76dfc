/** A fault of quoting: in which record (0 is the first) and field. */
export interface CsvFault {
  readonly kind: "not-closed" | "after-quote" | "within-field";
  readonly record: number;
  readonly field: number;
  /** The field as it stands there, up to the next comma or line break. */
  readonly text: string;
}

export interface CsvText {
  readonly records: readonly (readonly string[])[];
  readonly faults: readonly CsvFault[];
}

const quote = 0x22;
const comma = 0x2c;
const feed = 0x0a;
const carriage = 0x0d;

/**
 * Splits a CSV text (RFC 4180) into records of fields. Lines end with LF, CRLF or CR; a byte-order mark is passed over;
 * a line break at the end starts no record. After a fault of quoting it reads on at the next comma or line, so that every
 * fault is found; a quote that is never closed ends the reading. Our own and not csv-parse, because that stops at the
 * first fault and takes 30 ms or more of a cold start for the national scenario; csv-parse is the oracle of its tests.
 */
export function splitCsv(text: string): CsvText {
  const records: string[][] = [];
  const faults: CsvFault[] = [];
  let record: string[] = [];
  let at = text.codePointAt(0) === 0xfeff ? 1 : 0;
  let started = false;
  while (at < text.length || started) {
    started = true;
    let end: number;
    const fault = (kind: CsvFault["kind"], from: number) => {
      end = fieldEnd(text, at);
      faults.push({ kind, record: records.length, field: record.length, text: text.slice(from, end) });
    };
    if (text.charCodeAt(at) === quote) {
      const from = at;
      const close = closing(text, at + 1);
      if (close === -1) {
        at = text.length;
        fault("not-closed", from);
        return { records, faults };
      }
      end = close + 1;
      record.push(text.slice(at + 1, close).replaceAll('""', '"'));
      at = end;
      if (end < text.length && !ends(text.charCodeAt(end))) {
        record.pop();
        fault("after-quote", from);
        record.push(text.slice(from, end));
      }
    } else {
      end = fieldEnd(text, at);
      const field = text.slice(at, end);
      if (field.includes('"')) fault("within-field", at);
      record.push(field);
    }
    at = end;
    const stop = text.charCodeAt(at);
    at++;
    if (stop === comma) continue;
    if (stop === carriage && text.charCodeAt(at) === feed) at++;
    records.push(record);
    record = [];
    started = false;
  }
  return { records, faults };
}

function ends(character: number): boolean {
  return character === comma || character === feed || character === carriage;
}

const stops = /[,\r\n]/g;

/** Where an unquoted field ends: at the next comma or line break, or with the text. */
function fieldEnd(text: string, from: number): number {
  stops.lastIndex = from;
  return stops.test(text) ? stops.lastIndex - 1 : text.length;
}

/** The quote that closes a field; a doubled one is part of it. −1: there is none. */
function closing(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at !== -1 && text.charCodeAt(at + 1) === quote) at = text.indexOf('"', at + 2);
  return at;
}
