import type { Messages } from "../template.ts";
import type { differenceNl } from "./difference-nl.ts";

/** What is other than it was, in English: what a file changes, and in what two scenarios differ. */
export const differenceEn: Messages<keyof typeof differenceNl> = {
  "difference.fact": "{subject}: {before} → {after}",
  "difference.none": "none",
  "difference.unknown": "not given",
  "difference.pin.new": "new agreement: {is}",
  "difference.pin.gone": "agreement dropped: {was}",
  "difference.pin.changed": "agreement changed: {is}; it was: {was}",
  "difference.provided": "condition: {provided}",
  "difference.by": "by {by}",
  "difference.why": "reason: {why}",
  "difference.from": ", from {day}",
  "difference.offer": "{places} {kind} {certainty}{from} ({standing})",
  "difference.source": "{standing}, source {source}",
};
