import { type Kind, kinds } from "../domain/index.ts";
import type { ClaimedFigure } from "./data/claimed.ts";
import type { MunicipalityLine } from "./data/municipalities.ts";
import type { PublishedFigures } from "./data/published.ts";
import type { ReportSay } from "./messages/index.ts";

/** What a municipality has in one kind beside what is computed. */
export interface Beside extends ClaimedFigure, PublishedFigures {
  readonly name: string;
  readonly kind: Kind;
}

/** A decision that was issued beside our own calculation; undefined: none was. */
export function publishedSentence(one: Beside, say: ReportSay): string | undefined {
  const { name, published, own } = one;
  if (published === undefined) return undefined;
  const said = { name, kind: say(`kind.${one.kind}`), places: published.value };
  if (own === undefined) return say("decision.published.none", said);
  const n = published.value - own.value;
  const key = n > 0 ? "more" : n < 0 ? "less" : "same";
  return say(`decision.published.${key}`, { ...said, own: own.value, n: Math.abs(n) });
}

/** An offer that it claims and nobody has recognised; undefined: there is none. */
export function claimedSentence({ name, kind, claimed }: Beside, say: ReportSay): string | undefined {
  if (claimed === undefined) return undefined;
  const { value: places, standing } = claimed;
  return say("claimed.sentence", { name, kind: say(`kind.${kind}`), places, standing: say(`standing.${standing}`) });
}

/** The same of all municipalities: decisions that were issued, then claims, each a sentence. */
export function besideSentences(towns: readonly MunicipalityLine[], say: ReportSay): readonly string[] {
  const each = towns.flatMap(({ name, cells }) => kinds.map((kind): Beside => ({ ...cells[kind], name, kind })));
  return [publishedSentence, claimedSentence].flatMap((tell) => each.flatMap((one) => tell(one, say) ?? []));
}
