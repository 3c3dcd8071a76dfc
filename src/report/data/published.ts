import { type DecidedCell, decidedProvenance, type Kind, type Municipality, type Standing } from "../../domain/index.ts";
import type { Figure } from "./figure.ts";

/** A decision that was issued, in one kind: its number and its source, and what is decided where nobody has one. */
export interface PublishedFigures {
  readonly published?: Figure;
  readonly publishedSource?: string;
  /** How sure the number of both kinds together is, where that is surer than its parts. */
  readonly publishedTotalStanding?: Standing;
  readonly own?: Figure;
}

/** Nothing where no decision was issued. `soft`: how sure what we compute is. */
export function publishedFigures(
  { decided }: Municipality,
  kind: Kind,
  { published, own }: DecidedCell,
  soft: Standing,
): PublishedFigures {
  if (published === undefined || decided === undefined) return {};
  const { standing, source } = decidedProvenance(decided, kind);
  return {
    published: { value: published, standing },
    publishedSource: source ?? "",
    ...(decided.totalProvenance !== undefined && { publishedTotalStanding: decided.totalProvenance.standing }),
    ...(own === undefined ? {} : { own: { value: own, standing: soft } }),
  };
}
