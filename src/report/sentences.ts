import { standings } from "../domain/index.ts";
import type { Figure } from "./data/figure.ts";
import type { ReportData, TableData } from "./data/report-data.ts";
import type { Language } from "./language.ts";
import { marks } from "./mark.ts";
import { reportSay } from "./messages/index.ts";

/** The first line of a report: exactly the need, or a warning that it is not, or not by the rules. */
export function headline(data: Pick<ReportData, "ledger" | "scenario" | "verified">, language: Language): string {
  const say = reportSay(language, data.scenario.words);
  const [need, task] = [line(data, "need"), line(data, "task")];
  const total = task.total.value;
  if (need.total.value !== total) return say("headline.open", { total, need: need.total.value });
  if (need.amv.value !== task.amv.value)
    return say("headline.kinds", { total, amv: task.amv.value, need: need.amv.value });
  if (!data.verified) return say("headline.broken", { total });
  return say("headline.closed", { total, amv: task.amv.value, mark: softer(task.amv, task.total) });
}

/** The mark of a figure that is less sure than the one beside it. */
function softer(one: Figure, beside: Figure): string {
  return standings.indexOf(one.standing) > standings.indexOf(beside.standing) ? marks[one.standing] : "";
}

/** What the package does, in two sentences; and that the tasks are an estimate, where nobody published them. */
export function lead(data: TableData, language: Language): string {
  const say = reportSay(language, data.scenario.words);
  const mergers = data.agreements.mergers.reduce((sum, group) => sum + group.count, 0);
  const [need, decided] = [line(data, "need").total.value, line(data, "decided").total.value];
  const values = { decided, need, swaps: data.agreements.swaps.length, mergers };
  const text =
    decided > need && data.verified
      ? say("headline.lead", { ...values, provinces: data.provinces.length, over: decided - need })
      : say("headline.lead.other", values);
  const exchanges = data.agreements.exchanges.length;
  return [
    text,
    ...(exchanges === 0 ? [] : [say("headline.exchanges", { n: exchanges })]),
    ...(data.provinces.every(({ figures }) => isEstimate(figures.need.total)) ? [say("headline.estimate")] : []),
  ].join(" ");
}

/** Neither published nor made up. */
function isEstimate({ standing }: Figure): boolean {
  return standing === "estimate" || standing === "assumed";
}

function line({ ledger }: Pick<ReportData, "ledger">, name: ReportData["ledger"][number]["name"]) {
  const found = ledger.find((candidate) => candidate.name === name);
  if (found === undefined) throw new RangeError(`The ledger has no line (${name}).`);
  return found.figures;
}
