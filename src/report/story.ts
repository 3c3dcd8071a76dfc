import { type Compensation, type ExactShare, type Offer, type Scenario, spoken, total } from "../domain/index.ts";
import type { Story, With } from "../explain/why/index.ts";
import { measureOf } from "../objectives/level.ts";
import { creditParts } from "../rules/credits.ts";
import { setting } from "../rules/index.ts";
import { viableSite } from "../rules/viable-site.ts";
import { exemptionSentences, exemptionStanding, exemptionWords } from "./exemption.ts";
import { formatNumber, type Language } from "./language.ts";
import { reportSay, type ReportSay } from "./messages/index.ts";
import { creditSentences } from "./story-credits.ts";
import { aboveOffer, publishedSentences } from "./story-published.ts";
import { rulesOf } from "./story-rules.ts";
import { wording } from "./wording.ts";

/** A story in plain sentences, in the order in which things happened. Names come from the scenario, unescaped. */
export function storySentences(scenario: Scenario, story: Story, language: Language): string[] {
  const say = reportSay(language, scenario.words);
  const worded = wording(language, scenario.words);
  const { kind, decided, municipality } = story;
  const name = municipality.name;
  const named = namesOf(scenario);
  const km = (hectometres: number) => formatNumber(language, hectometres / 10);
  const minimum = setting(viableSite, scenario)?.minimum[kind] ?? 0;
  const around = named(story.province);
  // Groningen and Utrecht are the names of a province, too.
  const province = around === name ? say("why.province", { province: around }) : around;
  const against = (of: Compensation) => say(`against.${of.type}`, { n: of.places });
  const exchange = (of: With & { readonly against: Compensation }) => ({
    name,
    other: named(of.other),
    places: of.places,
    against: against(of.against),
  });
  const lines: string[] = [];
  const standing = municipality.indicativeProvenance.standing;
  const { indicativeTotal } = municipality;
  lines.push(
    indicativeTotal === undefined
      ? say("why.indicative", {
          name,
          places: story.indicative,
          standing: say(`standing.${standing}`),
          published: standing === "published" || standing === "derived" ? 1 : 0,
        })
      : say("why.indicative.total", {
          name,
          all: total(municipality.indicative),
          standing: say(`standing.${indicativeTotal.standing}`),
          kind: say(`kind.${kind}`),
          places: story.indicative,
          part: say(`standing.${standing}`),
        }),
  );
  for (const offer of story.offers) {
    const late = offer.availableFrom !== undefined && offer.availableFrom > scenario.date;
    lines.push(
      say("why.offer", {
        name,
        places: offer.places,
        certainty: say(`why.certainty.${certaintyOf(offer)}`),
        late: late ? say("why.offer.late", { date: offer.availableFrom ?? "" }) : "",
        standing: say(`standing.${offer.provenance.standing}`),
      }),
    );
  }
  if (story.offers.length === 0) lines.push(say("why.offer.none", { name }));
  else if (decided.published === undefined) lines.push(say("why.adopted", { places: decided.adopted }));
  for (const claim of story.claimed)
    lines.push(
      say(story.offers.length === 0 ? "why.claimed.only" : "why.claimed", {
        name,
        places: claim.places,
        standing: say(`standing.${claim.provenance.standing}`),
      }),
    );
  lines.push(...creditSentences(creditParts(scenario, municipality, kind), { name, kind }, language, scenario.words));
  lines.push(...shareSentences(scenario, story, language, province).map((line) => begun(line, province)));
  if (decided.published === undefined) lines.push(say("why.decided", { places: decided.decided }));
  const above = aboveOffer(scenario, story);
  if (story.relief > 0) lines.push(say("why.relief", { places: story.relief }));
  lines.push(...swapSentences(story.relievedBy, "why.relievedBy", named, say, language));
  lines.push(...swapSentences(story.setAgainst, "why.setAgainst", named, say, language));
  if (story.reserve > 0) lines.push(say(above ? "why.reserve.above" : "why.reserve", { places: story.reserve }));
  for (const e of story.given) lines.push(say("why.given", exchange(e)));
  for (const e of story.taken) lines.push(say("why.taken", exchange(e)));
  if (story.handsOver !== undefined) {
    const { other, places, distance } = story.handsOver;
    const values = { name, other: named(other), places, km: km(distance), minimum };
    lines.push(say(places < minimum ? "why.handsOver" : "why.handsOver.free", values));
  }
  for (const g of story.guests)
    lines.push(say("why.guest", { name, other: named(g.other), places: g.places, km: km(g.distance) }));
  const others = story.cluster.filter((code) => code !== municipality.code).map(named);
  if (others.length > 0) lines.push(say("why.cluster", { others: listed(others, language) }));
  const site = above && story.siteAfter === "adopted" ? "above" : story.siteAfter;
  if (story.task + story.hosted > 0) lines.push(say(`why.site.${site}`, { name, minimum }));
  lines.push(
    say(story.hosted === 0 ? "why.outcome.none" : "why.outcome", { name, task: story.task, hosted: story.hosted }),
  );
  const rules = rulesOf(scenario, story).map((rule) =>
    say("why.rule", { title: worded(spoken(rule.title, language)) }),
  );
  if (rules.length > 0) lines.push(say("why.rules", { rules: listed(rules, language), n: rules.length }));
  return lines;
}

/** Each swap in a sentence; of more than one all in one sentence, since a municipality may swap with dozens. */
function swapSentences(
  swaps: readonly With[],
  key: "why.relievedBy" | "why.setAgainst",
  named: (code: string) => string,
  say: ReportSay,
  language: Language,
): readonly string[] {
  const [one, ...more] = swaps;
  if (one === undefined) return [];
  if (more.length === 0) return [say(key, { other: named(one.other), places: one.places })];
  const each = swaps.map(({ other, places }) => say("why.swap.each", { other: named(other), places }));
  const places = swaps.reduce((sum, swap) => sum + swap.places, 0);
  return [say(`${key}.several`, { places, each: listed(each, language) })];
}

/** Where an offer is told of. What was made up stands in no report of a province. */
function certaintyOf({ certainty, provenance }: Offer): "reported" | "taken" | "promising" {
  return certainty === "reported" && provenance.standing === "illustrative" ? "taken" : certainty;
}

/** A sentence that may begin with the words for a province. */
function begun(line: string, province: string): string {
  return line.startsWith(province) ? line.charAt(0).toUpperCase() + line.slice(1) : line;
}

function shareSentences(scenario: Scenario, story: Story, language: Language, province: string): string[] {
  const say = reportSay(language, scenario.words);
  const { decided, municipality, balance, tie } = story;
  const name = municipality.name;
  if (decided.exact === undefined) {
    if (decided.eligibility === "shares") return [];
    if (decided.eligibility === "published") return publishedSentences(scenario, story, language, province);
    if (decided.eligibility === "no-remainder" && balance.remainder > 0) return [say("why.no-rest", { province })];
    const { exempt } = municipality;
    const reason = exemptionWords(exempt, language);
    const standing = exempt === undefined ? "" : exemptionStanding(exempt, scenario, language);
    const left = decided.eligibility === "exempt" ? [municipality] : [];
    return balance.remainder === 0
      ? [say("why.no-remainder", { province }), ...exemptionSentences(left, scenario, language)]
      : [
          say(
            decided.eligibility === "meets-key" && decided.credit !== undefined
              ? "why.meets-key.credit"
              : `why.${decided.eligibility}`,
            { name, province, reason, standing },
          ),
        ];
  }
  const { share } = decided;
  const whole = BigInt(decided.exact.numerator) === BigInt(share) * BigInt(decided.exact.denominator);
  const exact = decimal(decided.exact, language, say);
  const rounding = say(`why.rounding.${decided.rounding}`);
  const told = { name, province, remainder: balance.remainder, share };
  const { gap, credit } = decided;
  const { proRata } = story;
  const lines =
    whole && proRata !== undefined
      ? [say("why.shares.limited", { ...told, exact: decimal(proRata, language, say) })]
      : [whole ? say("why.shares.whole", told) : say("why.shares", { ...told, exact, rounding })];
  const { publishedShares: published } = story;
  if (published > 0) lines.push(say("why.shares.rest", { published, rest: balance.remainder - published }));
  if (decided.capped)
    lines.push(credit === undefined ? say("why.capped", { gap }) : say("why.capped.credit", { gap, credit }));
  if (tie !== undefined) {
    const named = namesOf(scenario);
    const { settledBy } = tie;
    lines.push(
      say("why.tie", {
        tied: listed(tie.tied.map(named), language),
        favoured: listed(tie.favoured.map(named), language),
        n: tie.favoured.length,
        settledBy:
          settledBy.by === "index" ? say("decision.tie.index") : say("decision.tie.lot", { seed: settledBy.seed }),
      }),
    );
  }
  return lines;
}

/** Changes of the measures that the objective ranks, in its order and with what is told beside each; 0 is left out. */
export function changesOf(
  scenario: Scenario,
  measures: Readonly<Record<string, number>>,
  language: Language,
): string[] {
  const say = reportSay(language, scenario.words);
  const worded = wording(language, scenario.words);
  const named = scenario.objective.flatMap((level) => level.terms.map((term) => term.measure));
  const ranked = [...new Set(named.flatMap((id) => [id, measureOf(id).beside ?? id]))];
  return ranked.flatMap((id) => {
    const value = measures[id] ?? 0;
    if (value === 0) return [];
    const { title, unit } = measureOf(id);
    return [
      say("why.change", {
        title: worded(spoken(title, language)),
        sign: value > 0 ? "+" : "",
        value,
        unit: worded(spoken(unit, language)),
      }),
    ];
  });
}

/** Names are asked for by every story anew. */
const known = new WeakMap<Scenario, ReadonlyMap<string, string>>();

export function namesOf(scenario: Scenario): (code: string) => string {
  let names = known.get(scenario);
  if (names === undefined) {
    names = new Map([...scenario.municipalities, ...scenario.provinces].map((x) => [x.code as string, x.name]));
    known.set(scenario, names);
  }
  return (code) => names.get(code) ?? code;
}

/** 237/7 as “about 33.86”: the fraction itself is in the steps of the decision, for whoever computes it again. */
function decimal({ numerator, denominator }: ExactShare, language: Language, say: ReportSay): string {
  const [n, d] = [BigInt(numerator) * 100n, BigInt(denominator)];
  const hundredths = (2n * n + d) / (2n * d);
  const told = formatNumber(language, Number(hundredths) / 100);
  if (hundredths * d === n) return told;
  // What is near a whole number is not that number: it is rounded still.
  if (hundredths % 100n !== 0n) return say("why.exact.about", { n: told });
  return say(hundredths * d < n ? "why.exact.above" : "why.exact.below", { n: told });
}

export function listed(parts: readonly string[], language: Language): string {
  const and = spoken({ nl: " en ", en: " and " }, language);
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")}${and}${parts.at(-1)}`;
}
