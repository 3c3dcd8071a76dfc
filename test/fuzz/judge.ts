import { merge, understand } from "../../src/intake/index.ts";
import type { Scenario } from "../../src/domain/index.ts";
import { readTables, type RefusalCode } from "../../src/workbook/index.ts";

/** What became of a file, for counting; or what went wrong, which must never be. */
export type Judged =
  | { readonly status: "read"; readonly found: "merged" | "problems" }
  | { readonly status: "refused"; readonly code: RefusalCode }
  | { readonly status: "wrong"; readonly why: string };

/** CPU seconds that reading one file may take. */
export const most = 5;

/**
 * Takes a file along the whole road of `import` and looks at what came of it: read, with every figure a whole number from
 * 0 and every problem with a way out, or refused with one. Nothing may throw, take long, or leave a mark on prototypes.
 */
export function judge(bytes: Uint8Array, scenario: Scenario): Judged {
  const started = process.cpuUsage();
  try {
    const read = readTables(bytes);
    const judged = read.status === "refused" ? refused(read.refusal) : understood(read.sheets, scenario);
    const { user, system } = process.cpuUsage(started);
    if ((user + system) / 1e6 > most) return { status: "wrong", why: `took ${(user + system) / 1e6} s` };
    if (Object.keys(Object.prototype).length > 0) return { status: "wrong", why: "left a mark on every object" };
    return judged;
  } catch (error) {
    return { status: "wrong", why: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function refused({
  code,
  message,
}: {
  readonly code: RefusalCode;
  readonly message: { readonly nl: string; readonly en: string };
}): Judged {
  if (/Misschien/.test(message.nl) && /Maybe/.test(message.en)) return { status: "refused", code };
  return { status: "wrong", why: `offers no way out: ${message.en}` };
}

function understood(sheets: Parameters<typeof understand>[0][number]["sheets"], scenario: Scenario): Judged {
  const found = understand([{ name: "f", sheets }], scenario, []);
  const figures = [...found.claims.map((one) => one.value), ...found.offers.map((one) => one.places)];
  const broken = figures.find((value) => !Number.isSafeInteger(value) || value < 0 || Object.is(value, -0));
  if (broken !== undefined) return { status: "wrong", why: `read a figure (${broken})` };
  const merged = merge(scenario, found, { provenance: { standing: "assumed" }, replace: false });
  const problems = [...found.problems, ...(merged.status === "problems" ? merged.problems : [])];
  const mute = problems.find((one) => !/Misschien/.test(one.message.nl) || !/Maybe/.test(one.message.en));
  if (mute !== undefined) return { status: "wrong", why: `offers no way out: ${mute.message.en}` };
  return { status: "read", found: problems.length > 0 ? "problems" : "merged" };
}
