/** One thing that was looked at. `not done`: it could not be looked at here, and nobody should read that as well. */
export interface Check {
  readonly name: string;
  readonly state: "ok" | "failed" | "not done";
  readonly detail: string;
}

/** The checks as a table for people: one line each. */
export function table(checks: readonly Check[]): string {
  const width = Math.max(...checks.map(({ name }) => name.length));
  return checks
    .map(({ name, state, detail }) => `${name.padEnd(width)}  ${state.padEnd(8)}  ${detail}`.trimEnd())
    .join("\n");
}

/** What to make of it, in one line. */
export function lastLine(checks: readonly Check[]): string {
  const names = (state: Check["state"]) => checks.filter((one) => one.state === state).map(({ name }) => name);
  const [failed, open] = [names("failed"), names("not done")];
  const parts = [
    ...(failed.length > 0 ? [`failed: ${failed.join(", ")}`] : []),
    ...(open.length > 0 ? [`not done: ${open.join(", ")}`] : []),
  ];
  return parts.length === 0 ? `All ${checks.length} checks are ok.` : `Not ready for release. ${parts.join("; ")}.`;
}

/** 0: all well; 1: something failed; 2: nothing failed, but not everything was looked at. */
export function exitCode(checks: readonly Check[]): 0 | 1 | 2 {
  if (checks.some(({ state }) => state === "failed")) return 1;
  return checks.length === 0 || checks.some(({ state }) => state === "not done") ? 2 : 0;
}
