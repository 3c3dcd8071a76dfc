import { eachField, type Field, type QuoteFault } from "../csv/fields.ts";

/** A fault of quoting: in which record (0 is the first) and field. */
export interface CsvFault extends Pick<Field, "record" | "field"> {
  readonly kind: QuoteFault;
  /** The field as it stands there, up to the next comma or line break. */
  readonly text: string;
}

export interface CsvText {
  readonly records: readonly (readonly string[])[];
  readonly faults: readonly CsvFault[];
}

/**
 * A CSV text (RFC 4180, comma) as records of fields, a byte-order mark passed over, and every fault of quoting. A field with
 * a fault stands as it is; a record with a mark that is never closed is left out.
 */
export function splitCsv(text: string): CsvText {
  const records: string[][] = [];
  const faults: CsvFault[] = [];
  eachField(text, text.codePointAt(0) === 0xfeff ? 1 : 0, ",", ({ record, field, text: value, raw, fault }) => {
    if (fault !== undefined) faults.push({ kind: fault, record, field, text: raw });
    if (fault === "not-closed") records.splice(record);
    else if (field === 0) records.push([fault === undefined ? value : raw]);
    else records[record]?.push(fault === undefined ? value : raw);
  });
  return { records, faults };
}
