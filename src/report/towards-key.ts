import type { CountryWords } from "../domain/index.ts";
import type { MovedTown, TowardsKeyLine } from "./data/towards-key.ts";
import type { Language } from "./language.ts";
import { reportSay } from "./messages/index.ts";
import { listed } from "./story.ts";

/** What the package does to a province's tasks by the key, in sentences for a council. */
export function towardsKeySentences(line: TowardsKeyLine, language: Language, words?: CountryWords): string[] {
  const say = reportSay(language, words);
  const { name, nearer, further, same } = line;
  const list = (towns: readonly MovedTown[]) =>
    listed(
      towns.map((town) => say("towards.town", { name: town.name, places: town.places.value })),
      language,
    );
  if (nearer.length + further.length === 0) return [say("towards.none", { name })];
  // Further from the key sounds like a burden; of who is relieved it is the other way round.
  const below = further.filter((town) => town.below).length;
  const all = below === further.length;
  return [
    ...(nearer.length === 0
      ? []
      : [say("towards.nearer", { n: nearer.length, places: line.nearerPlaces.value, towns: list(nearer) })]),
    ...(further.length === 0
      ? []
      : [say("towards.further", { n: further.length, places: line.furtherPlaces.value, towns: list(further) })]),
    ...(below === 0 ? [] : [say(all ? "towards.below.all" : "towards.below", { n: below })]),
    ...(same === 0 ? [] : [say("towards.same", { n: same })]),
  ];
}
