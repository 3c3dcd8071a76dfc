/** Questions to a package, one folder each. */
export const questions: readonly string[] = [
  "why",
  "fairness",
  "conflicts",
  "alternatives",
  "front",
  "compare",
  "sensitivity",
].map((question) => `explain/${question}`);

/**
 * Who may build on whom. What a room may import stands here and nowhere else; a room that is not in the table may
 * import nothing of ours and be imported by nobody.
 */
export const allowed: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  apportion: [],
  model: [],
  csv: [],
  program: ["domain"],
  pins: ["domain", "program"],
  rules: ["domain", "program", "pins"],
  objectives: ["domain", "model", "program", "rules"],
  decision: ["domain", "apportion", "rules"],
  formulate: ["domain", "apportion", "model", "program", "pins", "rules", "objectives"],
  verify: ["domain", "rules", "objectives"],
  "explain/why": ["domain", "decision", "formulate", "rules", "objectives", "verify"],
  "explain/fairness": ["domain", "verify"],
  "explain/conflicts": ["domain", "decision", "formulate", "model", "rules", "verify", "app"],
  "explain/alternatives": ["domain", "formulate", "model", "program", "verify", "app"],
  "explain/front": ["domain", "model", "objectives", "verify", "app"],
  "explain/compare": ["domain", "verify"],
  "explain/sensitivity": ["domain", "rules", "verify", "explain/compare", "app"],
  scenario: ["domain", "csv", "rules", "objectives"],
  workbook: ["domain", "csv"],
  intake: ["domain", "pins", "scenario", "workbook"],
  solver: ["model"],
  workers: ["model", "solver"],
  app: ["domain", "decision", "formulate", "verify", "model", "pins", "rules", "objectives", "solver", "workers"],
  report: ["domain", "model", "pins", "rules", "objectives", "verify", ...questions, "workbook", "intake", "app"],
  cli: ["domain", "app", ...questions, "report", "scenario", "workbook", "intake", "solver", "workers"],
  web: [
    "domain",
    "pins",
    "rules",
    "objectives",
    "app",
    ...questions.filter((question) => question !== "explain/fairness" && question !== "explain/sensitivity"),
    "report",
    "scenario",
    "workbook",
    "intake",
    "workers",
  ],
};
