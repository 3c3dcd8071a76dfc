import type { Messages } from "../template.ts";
import type { proofNl } from "./proof-nl.ts";

/** English texts of how sure a package is. */
export const proofEn: Messages<keyof typeof proofNl> = {
  "levels.proven": "proven",
  "proof.title": "How sure is this",
  "proof.optimal.stepwise":
    "Proven optimal, step by step: after the division the swaps are the best, and then every province is merged in the best way. Choosing together may still be better.",
  "proof.optimal.joint": "Proven optimal: no other package within these rules scores better on these objectives.",
  "proof.optimal.held":
    "Proven optimal for the provinces that were asked anew: with the swaps and all other provinces as they were, nothing scores better. Deciding everything anew may still be better.",
  "proof.optimal.swaps":
    "Proven optimal: no other swaps divide the surplus more evenly over the shortages, with fewer agreements and over shorter distances.",
  "proof.optimal.mergers":
    "Proven optimal: with these swaps no other mergers in the province score better on these objectives.",
  "proof.best.stepwise":
    "The best found, step by step. By the word of the search the swaps are the best after the division, and then every province is merged in the best way. Choosing together may still be better.",
  "proof.best.joint":
    "The best found. By the word of the search no other package within these rules scores better on these objectives.",
  "proof.best.held":
    "The best found for the provinces that were asked anew. By the word of the search nothing scores better with the swaps and all other provinces as they were. Deciding everything anew may still be better.",
  "proof.best.swaps":
    "The best found. By the word of the search no other swaps divide the surplus more evenly over the shortages, with fewer agreements and over shorter distances.",
  "proof.best.mergers":
    "The best found. By the word of the search no other mergers in the province score better on these objectives with these swaps.",
  "proof.gap": "Not proven optimal: the best found for “{level}” is at most {above} the best possible{raw}.",
  "proof.gap.raw": "{gap} is open",
  "proof.gap.counted":
    "Not proven optimal: the best found for “{level}” is at most so much above the best possible: {more}{raw}.",
  "proof.gap.weighed": "Not proven optimal: for “{level}” it is not ruled out yet that much better is possible{raw}.",
  "proof.gap.absolute": "at most {gap} above the best possible",
  "proof.spent": "Objectives further down may use up {tolerance} of “{level}”. They use {part}{raw}.",
  "proof.spent.raw": "the package has {value} where {best} was found",
  "proof.atLeast.stepwise":
    "“At least” holds for these swaps, and for every province and kind within its own limits on the objectives above; other swaps could come lower.",
  "proof.atLeast.joint":
    "“At least” holds for every package within these rules that keeps to what was found for the objectives above.",
  "proof.atLeast.held":
    "“At least” holds for the swaps and all other provinces as they were; deciding everything anew could come lower.",
  "proof.atLeast.swaps": "“At least” holds for all swaps within these rules.",
  "proof.atLeast.mergers":
    "“At least” holds for these swaps, and for all mergers that keep to what was found for the objectives above; other swaps could come lower.",
  "proof.gap.unknown": "Not proven optimal: for “{level}” no bound is known yet.",
  "proof.part": "Not proven optimal: in {phase} the proof is not finished ({count} {count|part|parts}).",
  "proof.part.gap":
    "Not proven optimal: in {phase}, objective {rank} of that step is at most {above} the best possible.",
  "proof.unread":
    "Everything was searched as one whole here, not split up by province, which would bring the bounds close sooner. The reason: {parts}.",
  "unread.exchanges": "exchanges within provinces",
  "unread.clusters": "clusters for amv",
  "unread.divided": "tasks that may be divided",
  "unread.chains": "hosts that may hand over a task of their own",
  "unread.reserve": "small offers that may become reserve",
  "proof.fault": "In {phase} a computation broke off. {why} The package has what had been found of it by then.",
  "proof.stopped": "The computation was stopped early; this is the best plan until then.",
  "proof.certificate.checked": "The bounds were recomputed exactly, apart from the search that found the plan.",
  "proof.certificate.claimed":
    "How good the package is rests on the word of the search that found it: its bounds were not recomputed apart from it. Plan, rules and figures were recomputed exactly.",
  "proof.certificate.followed":
    "What is said above of how good the package is, is the word of the search that found it. What its certificate proves apart from that, follows below.",
  "certificate.title": "What the certificate proves, apart from any search",
  "proof.certificate.both":
    "What is said above of how good the package is, is the word of the search that found it. The certificate proves, apart from any search:",
  "certified.joint.first": "no package within these rules",
  "certified.joint.later": "no package that keeps to the objectives above",
  "certified.sites.first": "no package with the same swaps and relief",
  "certified.sites.later": "no package with the same swaps and relief that keeps to the objectives above",
  "certified.best": "“{level}”: this one has {value}; {others} has less.",
  "certified.bound": "“{level}”: {others} has less than {bound}; this one has {value}.",
  "certified.above": "That is at most {above} the best of those.",
  "certified.none": "“{level}”: this one has {value}; nothing is proven of what others could have.",
  "proof.municipalSwaps.optimal":
    "By the word of the search the division of the swaps over municipalities is the best, too.",
  "proof.municipalSwaps.feasible":
    "The division of the swaps over municipalities is allowed and closes exactly, but is not proven the best.",
  "proof.verified": "Recomputed: every rule is kept and the books close.",
  "proof.broken": "Not in order: the rules are broken at {n} {n|point|points}.",
  "presets.proven": "proven, it cannot be less",
  "presets.open": "no bound is known yet",
  "presets.gap": "at most {above} the best possible",
  "presets.gap.counted": "at most so much above the best possible: {more}",
  "presets.gap.weighed": "it is not ruled out yet that much better is possible",
  "presets.spent":
    "; later objectives use {part} of it, up to {tolerance} is allowed ({used} above the {best} that was found)",
  "presets.none": "No package was found in this time.",
  "presets.less":
    "Of every measure, less is better. What is said of an objective holds with the objectives above it kept.",
  "presets.stepwise":
    "Step by step the swaps come first, and who is relieved follows from them, whatever is ranked: a preset that asks for few relieved municipalities makes no difference there, and what is proven is proven of each step. Where all is chosen at once (joint), a preset chooses that too.",
};
