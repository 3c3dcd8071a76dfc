import { isOwnPin, type NoPackage, type Package, type Way } from "../app/index.ts";
import type { NoDecision, Scenario } from "../domain/index.ts";
import { ruleTitle, wording, wrap } from "../report/index.ts";
import { type Context, inWordsOf, jsonText, tell } from "./context.ts";
import { type ExitCode, exit } from "./exit.ts";
import type { CliKey } from "./messages/index.ts";

/** Says why there is no package, and what may help. */
export function tellNoPackage(context: Context, scenario: Scenario, result: NoPackage): ExitCode {
  if (result.status === "no-decision") return tellNoDecision(context, scenario, result.reason);
  const { say, io, json, language, words } = inWordsOf(context, scenario);
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
        lines.push(say("result.conflicts"), ...result.conflicts.map((conflict) => `- ${worded(conflict[language])}`));
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
        say("result.failed", { ...where, message: worded(result.message[language]) }),
        say("result.failed.maybe"),
      );
      break;
  }
  io.err(lines.map((line) => `${wrap(line, io.width, "  ").join("\n")}\n`).join(""));
  if (json) io.out(jsonText({ ...result, scenario: scenario.id }));
  return code;
}

function wayOut({ settled, phase }: NoPackage & { readonly status: "infeasible" }): CliKey {
  if (settled !== true) return "result.infeasible.maybe";
  return phase === "municipal-swaps" ? "result.infeasible.names.maybe" : "result.infeasible.settled.maybe";
}

/** One line that stepwise has no plan and joint was tried, where that was not asked for. */
export function tellJoint(context: Context, asked: Way, result: Package | NoPackage): void {
  const way = result.status === "done" ? result.proof.way : "phase" in result ? result.phase : asked;
  if (asked === "stepwise" && way === "joint") tell(context, context.say("result.joint"));
}

/** One line that pins on other parts are left out, or have no price, where a part is asked about and there are any. */
export function tellLeftOut(
  context: Context,
  scenario: Scenario,
  asked: Parameters<typeof isOwnPin>[2],
  how: "result.leftOut" | "result.unpriced" = "result.leftOut",
): void {
  const n = scenario.pins.filter((pin) => !isOwnPin(scenario, pin, asked)).length;
  if (n > 0) tell(context, inWordsOf(context, scenario).say(how, { n }));
}

export function tellNoDecision(context: Context, scenario: Scenario, reason: NoDecision): ExitCode {
  const { say, io, json, language, words } = inWordsOf(context, scenario);
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
  if (json) io.out(jsonText({ ...reason, status: "no-decision", scenario: scenario.id }));
  return exit.infeasible;
}
