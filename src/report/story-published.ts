import { decidedProvenance, known, type Provenance, type Scenario } from "../domain/index.ts";
import type { Story } from "../explain/why/index.ts";
import { takenOverOf } from "../rules/adopted-places.ts";
import type { Language } from "./language.ts";
import { reportSay } from "./messages/index.ts";
import { sourceTitle } from "./source-title.ts";

/** (2.1b): the decision counts more as taken over than is offered. */
export function aboveOffer(scenario: Scenario, { municipality, kind }: Story): boolean {
  const { offered, adopted } = known(takenOverOf(scenario), municipality.code)[kind];
  return adopted > offered;
}

/** What a decision that was issued gives a municipality, and how far that is from what we would have computed. */
export function publishedSentences(scenario: Scenario, story: Story, language: Language, province: string): string[] {
  const say = reportSay(language, scenario.words);
  const { decided, municipality, kind } = story;
  const { published, own, share, adopted } = decided;
  if (published === undefined || municipality.decided === undefined) return [];
  const { totalProvenance, regular = 0, amv = 0 } = municipality.decided;
  const told = ({ standing, source: id }: Provenance) => {
    const source = scenario.sources.find((one) => one.id === id);
    return [...(source === undefined ? [] : [sourceTitle(source, language)]), say(`standing.${standing}`)].join(", ");
  };
  const from = decidedProvenance(municipality.decided, kind);
  // The source says the total; the part is ours.
  const standing = totalProvenance === undefined ? told(from) : say(`standing.${from.standing}`);
  const lines = [say("why.published", { name: municipality.name, places: published, standing })];
  if (totalProvenance !== undefined)
    lines.push(say("why.published.total", { places: regular + amv, standing: told(totalProvenance) }));
  if (share > 0)
    lines.push(say(share === published ? "why.published.share.all" : "why.published.share", { share, province }));
  const { offered } = known(takenOverOf(scenario), municipality.code)[kind];
  if (adopted < offered) lines.push(say("why.published.adopted", { offered, adopted }));
  if (adopted > offered) lines.push(say("why.published.above", { offered, adopted, province }));
  if (own === undefined) return [...lines, say("why.published.none", { province })];
  const key = published > own ? "more" : published < own ? "less" : "same";
  return [...lines, say(`why.published.${key}`, { own, n: Math.abs(published - own) })];
}
