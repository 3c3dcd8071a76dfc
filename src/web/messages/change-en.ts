import type { Messages } from "../../report/template.ts";
import type { changeNl } from "./change-nl.ts";

/** What is said of a change and of what it leaves standing, in English. */
export const changeEn: Messages<keyof typeof changeNl> = {
  "change.proposing": "A new proposal is being made …",
  "change.new": "new proposal",
  "change.proven": "Recomputed, and by the search the best for this province with these agreements.",
  "change.verified": "Recomputed: every rule is kept. Not proven the best; see Solving for the gap.",
  "change.sought": "Recomputed: every rule is kept. A better one is still being sought …",
  "change.better": "On “{level}” it is better than before.",
  "change.worse": "On “{level}” it is worse than before.",
  "change.same": "The mergers in this province are the same as before.",
  "keep.title": "At the next change",
  "keep.keep": "keep what stands",
  "keep.anew": "choose the best anew",
  "keep.note":
    "First as few places as possible in sites that are too small, then as few other agreements as possible changed, and only then closer to the key.",
  "keep.note.anew": "The best for this province, however many agreements change by it.",
  "keep.held":
    "What provinces swap with one another stays the same, and in all other provinces no place and no merger changes. Only which municipalities stand against each other in the swaps may become different elsewhere, too.",
  "keep.cost":
    "Choosing the best anew would make {n} {n|merger|mergers} come or go, against {m} here. This, compared with that:",
  "keep.free":
    "Choosing the best anew would make {n} {n|merger|mergers} come or go, against {m} here, and is better on none of the objectives.",
  "keep.same": "The best anew is the same: keeping what stands costs nothing.",
  "change.came": "New:",
  "change.went": "Gone:",
  "change.counted": "{came} new, {went} gone",
  "change.measure": "Effect:",
  "change.merger": "{guest} to {host} ({kind}), {places} {places|place|places}",
};
