import type { isOwnPin, NoPackage, Package, Way } from "../app/index.ts";
import { type NoDecision, type Scenario, spoken } from "../domain/index.ts";
import type { Conflicts } from "../explain/conflicts/index.ts";
import { jointInstead, leftOut, type Remark } from "../questions/index.ts";
import { ruleTitle, scenarioLine, textsIn, wording, wrap } from "../report/index.ts";
import { type Context, inWordsOf, tell } from "./context.ts";
import { type ExitCode, exit } from "./exit.ts";
import { tellJson } from "./json.ts";
import type { NoPackageResult } from "./results/index.ts";
import type { CliKey } from "./messages/index.ts";

/** What is known of an `infeasible` beside that: which rules and pins cannot hold together. */
export type Explained = Extract<Conflicts, { readonly status: "conflicts" | "unknown" }>;

/** Says why there is no package, and what may help. */
export function tellNoPackage(context: Context, scenario: Scenario, result: NoPackage): ExitCode {
  const code = sayNoPackage(context, scenario, result);
  if (context.json) tellJson<NoPackageResult>(context, noPackageData(context, scenario, result));
  return code;
}

/** The same for people alone. */
export function sayNoPackage(context: Context, scenario: Scenario, result: NoPackage): ExitCode {
  if (result.status === "no-decision") return sayNoDecision(context, scenario, result.reason);
  const { say, io, language, words } = inWordsOf(context, scenario);
  const worded = wording(language, words);
  const where = { phase: say(`phase.${result.phase}`), part: result.part === "" ? "" : ` (${result.part})` };
  const lines: string[] = [];
  let code: ExitCode;
  switch (result.status) {
    case "infeasible":
      // Swaps that were settled before say nothing of others: whether there is a plan at all is not known then.
      code = result.settled === true ? exit.nothing : exit.infeasible;
      lines.push(say(result.settled === true ? "result.infeasible.settled" : "result.infeasible", where));
      if (result.conflicts.length > 0) {
        lines.push(
          say("result.conflicts"),
          ...result.conflicts.map((conflict) => `- ${worded(spoken(conflict, language))}`),
        );
      }
      lines.push(say(wayOut(result)));
      break;
    case "unknown":
      code = exit.nothing;
      lines.push(say("result.unknown", { ...where, ended: say(`ended.${result.ended}`) }), say("result.unknown.maybe"));
      break;
    case "failed":
      code = exit.fault;
      lines.push(
        say("result.failed", { ...where, message: worded(spoken(result.message, language)) }),
        say("result.failed.maybe"),
      );
      break;
  }
  io.err(lines.map((line) => `${wrap(line, io.width, "  ").join("\n")}\n`).join(""));
  return code;
}

/** The same for machines; `because`: sentences on what shows at once. */
export function noPackageData(
  context: Context,
  scenario: Scenario,
  result: NoPackage,
  explained?: Explained,
): NoPackageResult {
  const { language } = context;
  const about = scenarioLine(scenario);
  const put = wording(language, scenario.words);
  switch (result.status) {
    case "no-decision":
      return { status: result.status, scenario: about, ...shortages(result.reason) };
    case "infeasible": {
      const { conflicts: because, settled, ...rest } = result;
      return {
        ...rest,
        ...(settled === true && { swapsSettled: settled }),
        scenario: about,
        because: because.map((one) => put(spoken(one, language))),
        ...found(explained),
      };
    }
    case "unknown":
      return { ...result, scenario: about };
    case "failed":
      return { ...result, scenario: about, message: put(spoken(result.message, language)) };
  }
}

function found(explained: Explained | undefined) {
  if (explained === undefined) return {};
  if (explained.status === "conflicts") {
    const { conflicts, open } = explained;
    return { conflicts, ...(open !== undefined && { open }) };
  }
  const { status: _, ...open } = explained;
  return { conflicts: [], open };
}

/** Each province and kind that is short, one beside the other. */
function shortages({ others = [], ...reason }: NoDecision) {
  const { status: _status, ...first } = reason;
  return { shortages: [first, ...others] };
}

function wayOut({ settled, phase }: NoPackage & { readonly status: "infeasible" }): CliKey {
  if (settled !== true) return "result.infeasible.maybe";
  return phase === "municipal-swaps" ? "result.infeasible.names.maybe" : "result.infeasible.settled.maybe";
}

/** One line that stepwise has no plan and joint was tried, where that was not asked for. */
export function tellJoint(context: Context, scenario: Scenario, asked: Way, result: Package | NoPackage): void {
  const way = result.status === "done" ? result.proof.way : "phase" in result ? result.phase : asked;
  if (asked === "stepwise" && way === "joint") tellRemarks(context, scenario, [jointInstead]);
}

/** One line that pins on other parts are left out, where a part is asked about and there are any. */
export function tellLeftOut(context: Context, scenario: Scenario, asked: Parameters<typeof isOwnPin>[2]): void {
  tellRemarks(context, scenario, leftOut(scenario, asked));
}

/** What is to be known beside an answer, in the words of the scenario. */
export function tellRemarks(context: Context, { words }: Scenario, remarks: readonly Remark[]): void {
  for (const remark of remarks) tell(context, remark(textsIn(context.language, words)));
}

export function tellNoDecision(context: Context, scenario: Scenario, reason: NoDecision): ExitCode {
  const code = sayNoDecision(context, scenario, reason);
  if (context.json)
    tellJson<NoPackageResult>(context, noPackageData(context, scenario, { status: "no-decision", reason }));
  return code;
}

function sayNoDecision(context: Context, scenario: Scenario, reason: NoDecision): ExitCode {
  const { say, io, language, words } = inWordsOf(context, scenario);
  const all = [reason, ...(reason.others ?? [])];
  const rules = [...new Set(all.flatMap(({ relax }) => relax))];
  const titles = rules.map((id) => wording(language, words)(ruleTitle(id, language)));
  const lines = all.flatMap(({ province: code, kind, short, published }, i) => {
    const province = scenario.provinces.find((p) => p.code === code)?.name ?? code;
    const told = say(i === 0 ? "result.noDecision" : "result.noDecision.also", {
      province,
      kind: say(`kind.${kind}`),
      short,
    });
    return published === undefined ? [told] : [told, say("result.noDecision.published", { n: published, short })];
  });
  if (titles.length > 0) lines.push(say("result.relax", { rules: titles.map((t) => `“${t}”`).join(", ") }));
  io.err(lines.map((line) => `${wrap(line, io.width, "  ").join("\n")}\n`).join(""));
  return exit.infeasible;
}
