import { expose } from "comlink";
import { readTables, type TablesRead } from "../../workbook/index.ts";

/** Reads one file of unknown making, on a thread of its own that may be ended. */
export interface Reading {
  readonly read: (bytes: Uint8Array) => TablesRead;
}

const reading: Reading = { read: (bytes) => readTables(bytes) };
expose(reading);
