import type { Family } from "../family.ts";
import { provincialMergers } from "./provincial-mergers.ts";

/** Every family; one line each, in the order of the report. */
export const families: readonly Family[] = [provincialMergers];
