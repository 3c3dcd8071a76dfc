import { type CountryWords, kinds, type Scenario, spoken } from "../domain/index.ts";
import type { Conflict, Member, Open, Place, Repair } from "../explain/conflicts/index.ts";
import { givenUp } from "../rules/given-up.ts";
import { rules, setting } from "../rules/index.ts";
import { pinKindOf } from "../pins/index.ts";
import type { Language } from "./language.ts";
import { reportSay } from "./messages/index.ts";
import { plainChanges } from "./plain-changes.ts";
import { ruleTitle } from "./rule-title.ts";
import { changesOf, listed, namesOf } from "./story.ts";
import { wording } from "./wording.ts";

/** A conflict in the words of its rules and pins: where, its members one a line, and how sure that is. */
export function conflictLines(
  scenario: Scenario,
  conflict: Conflict,
  language: Language,
): { readonly where: string; readonly members: string[]; readonly sure: string } {
  const say = reportSay(language, scenario.words);
  const { place } = conflict;
  const where = placeLine(place, conflict.members.length, say);
  if (conflict.members.length === 0) return { where, members: [], sure: say("conflict.structure") };
  const sure = say(
    place === undefined ? "conflict.before.sure" : conflict.proven ? "conflict.minimal" : "conflict.unproven",
    { n: conflict.members.length },
  );
  return { where, members: conflict.members.map((m) => memberLine(scenario, m, language)), sure };
}

function placeLine(place: Place | undefined, n: number, say: ReturnType<typeof reportSay>): string {
  switch (place?.type) {
    case undefined:
      return say("conflict.before");
    case "joint":
      return say("conflict.joint", { n });
    case "swaps":
      return say("conflict.swaps", { n });
    case "names":
      return say("conflict.names", { kind: say(`kind.${place.kind}`) });
    case "sites": {
      const all = place.kinds.length === kinds.length;
      const told = all ? say("kind.total") : place.kinds.map((k) => say(`kind.${k}`)).join();
      return say("conflict.sites", { n, province: place.province.name, kinds: told });
    }
  }
}

function memberLine(scenario: Scenario, member: Member, language: Language): string {
  const say = reportSay(language, scenario.words);
  const worded = wording(language, scenario.words);
  if (member.type === "pin") {
    const { why } = member.pin;
    return say("conflict.pin", {
      words: worded(spoken(pinKindOf(member.pin).sentence(member.pin, namesOf(scenario)), language)),
      why: why === undefined ? "" : say("conflict.pin.why", { why }),
    });
  }
  const rule = rules.find((r) => r.id === member.rule);
  const data = rule === undefined ? undefined : setting(rule, scenario);
  const sentence = rule === undefined || data === undefined ? "" : worded(spoken(rule.sentence(data), language));
  return say("conflict.rule", { title: worded(ruleTitle(member.rule, language)), sentence });
}

/** What gives way in a repair, whether it works, and its price in what people count. `repairFigures` has the measures' own. */
export function repairLine(scenario: Scenario, repair: Repair, language: Language): string {
  const say = reportSay(language, scenario.words);
  const gives = capital(givenWords(scenario, repair, language));
  if (!repair.works) return say("conflict.repair.not", { gives });
  const changes = plainChanges(scenario, repair.price?.measures ?? {}, language);
  const price =
    repair.price === undefined
      ? say("conflict.price.unknown")
      : changes.length === 0
        ? say("conflict.price.same")
        : say("conflict.price", { changes: changes.join("; ") });
  const open = repair.price?.proven === false ? ` ${say("conflict.price.unproven")}` : "";
  return say("conflict.repair", { gives, price: `${price}${open}` });
}

/** What a repair that works changes, in the units of the measures themselves. */
export function repairFigures(scenario: Scenario, { works, price }: Repair, language: Language): string[] {
  return works ? changesOf(scenario, price?.measures ?? {}, language) : [];
}

/** What gives way in a repair. */
export function givenWords(scenario: Scenario, { gives }: Repair, language: Language): string {
  const say = reportSay(language, scenario.words);
  const worded = wording(language, scenario.words);
  const given = gives.map((m) =>
    m.type === "pin"
      ? say("conflict.repair.pin", {
          words: worded(spoken(pinKindOf(m.pin).sentence(m.pin, namesOf(scenario)), language)),
        })
      : ruleGiven(scenario, m.rule, language),
  );
  return listed(given, language);
}

/** A rule that is switched off, or what it says where it is eased. */
function ruleGiven(scenario: Scenario, id: string, language: Language): string {
  const say = reportSay(language, scenario.words);
  const worded = wording(language, scenario.words);
  const title = worded(ruleTitle(id, language));
  const rule = rules.find((r) => r.id === id);
  const left = rule === undefined ? undefined : givenUp(rule, scenario);
  if (rule === undefined || left?.enabled !== true) return say("conflict.repair.rule", { title });
  return say("conflict.repair.eased", {
    title,
    sentence: worded(spoken(rule.sentence(left), language)).replace(/\.$/, ""),
  });
}

/** That no conflict was found and not everything was answered, and why. */
export function unknownLine(open: Open, language: Language, words?: CountryWords): string {
  return reportSay(language, words)("conflict.unknown", { ended: endedWords(open, language, words) });
}

/** That there may be more than the conflicts that were found, and why. */
export function openLine(open: Open, language: Language, words?: CountryWords): string {
  return reportSay(language, words)("conflict.open", { ended: endedWords(open, language, words) });
}

function endedWords({ ended, within }: Open, language: Language, words: CountryWords | undefined): string {
  return reportSay(language, words)(`conflict.ended.${ended}`, { within: within ?? 0 });
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
