import { z } from "zod";
import type { Check } from "./table.ts";

const report = z.object({
  auditReportVersion: z.number(),
  vulnerabilities: z.record(
    z.string(),
    z.object({ severity: z.string(), range: z.string().optional(), nodes: z.array(z.string()) }),
  ),
});
const refusal = z.object({ message: z.string() });

/**
 * Judges what `npm audit --json` wrote of everything in the lock file: a hole in what is shipped fails, one in a tool of ours is
 * told. The page carries packages that npm counts as tools, so that `--omit=dev` would overlook them. Where the service that
 * knows the holes did not answer, nothing was audited, and that is what is said.
 */
export function auditCheck(text: string, shipped: ReadonlyMap<string, unknown>): Omit<Check, "name"> {
  const written = parsed(text);
  const known = report.safeParse(written);
  if (!known.success) {
    const why = refusal.safeParse(written);
    const told = why.success ? why.data.message : "npm gave no report";
    return { state: "not done", detail: `not audited: ${told}` };
  }
  const names = new Set([...shipped.keys()].map((key) => key.replace(/@[^@]*$/, "")));
  const holes = Object.entries(known.data.vulnerabilities);
  const [ours, tools] = [true, false].map((is) => holes.filter(([name]) => names.has(name) === is).map(line));
  const also = (tools ?? []).length > 0 ? `; in tools that are not shipped: ${tools?.join(", ")}` : "";
  if ((ours ?? []).length > 0) return { state: "failed", detail: `${ours?.join(", ")}${also}` };
  return { state: "ok", detail: `none in ${names.size} packages that are shipped${also}` };
}

function line([name, { severity, range }]: readonly [
  string,
  { severity: string; range?: string | undefined },
]): string {
  return `${name}${range === undefined ? "" : ` ${range}`} (${severity})`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
