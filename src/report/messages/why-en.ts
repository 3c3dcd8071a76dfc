import type { Messages } from "../template.ts";
import type { whyNl } from "./why-nl.ts";

/** English texts of stories and fairness. */
export const whyEn: Messages<keyof typeof whyNl> = {
  "title.why": "Why these numbers: {name}",
  "why.municipality": "{name} ({province}), {kind}",
  "why.indicative":
    "The key gives {name} {places} {places|place|places} ({standing}).{published|| That figure is not published.}",
  "why.offer": "{name} offers {places} {places|place|places}: {certainty}{late} ({standing}).",
  "why.offer.late": ", available from {date}",
  "why.offer.none": "{name} offers nothing.",
  "why.certainty.reported": "in the province's report",
  "why.certainty.promising": "a promising initiative",
  "why.adopted": "The decision takes over {places} {places|place|places} of it.",
  "why.shares":
    "{province} is {remainder} {remainder|place|places} short. Those below their key share that pro rata. For {name} that is exactly {exact}, {rounding}: {share} {share|place|places}.",
  "why.capped": "More would go above its key; the share is therefore limited to {gap}.",
  "why.exempt": "{name} does not share in the remainder, because it is exempt: {reason}.",
  "why.meets-key": "{name} does not share in the remainder: its offer reaches the key already.",
  "why.no-remainder": "{province} has no remainder, so there is nothing to divide.",
  "why.rounding.none": "a whole number",
  "why.rounding.down": "rounded down",
  "why.rounding.up": "rounded up",
  "why.rounding.tie-down": "rounded down after a tie",
  "why.rounding.tie-up": "rounded up after a tie",
  "why.tie": "The fractions of {tied} were equal. {favoured} got a place more {n||each }({settledBy}).",
  "why.decided": "Together that is a decision of {places} {places|place|places}.",
  "why.relief":
    "Another province takes over {places} {places|place|places} of the remainder (a swap), so that the whole country comes out at exactly the need.",
  "why.relievedBy": "{other} puts {places} {places|place|places} of its surplus against it.",
  "why.setAgainst": "{places} {places|place|places} above the key count for the task of {other} (a swap).",
  "why.reserve": "{places} {places|place|places} of the offer are not needed in the whole country: reserve.",
  "why.given": "{other} takes over task and hosting of {places} {places|place|places}, in return for {against}.",
  "why.taken":
    "{name} takes over task and hosting of {places} {places|place|places} from {other}, in return for {against}.",
  "why.handsOver":
    "The task is below {minimum}, the minimum of a viable site. {other}, {km} km away, hosts all {places} (a merger). The task stays with {name}.",
  "why.handsOver.free":
    "{other}, {km} km away, hosts {places} {places|place|places} (a merger). The task stays with {name}.",
  "why.guest": "{name} hosts {places} {places|place|places} for {other}, {km} km away.",
  "why.cluster": "The site counts together with those of {others} as one viable site.",
  "why.site.adopted": "The site in the offer is large enough.",
  "why.site.viable": "{name} has a site of its own that is large enough.",
  "why.site.unviable":
    "Its own site stays below the minimum of {minimum}. That is allowed, but the plan counts it as the first drawback.",
  "why.site.clustered": "Its own site is small, but belongs to a cluster.",
  "why.site.none": "{name} has no open site of its own.",
  "why.outcome":
    "Outcome: {name} is responsible for {task} {task|place|places} and hosts {hosted} {hosted|person|people}.",
  "why.alternatives": "What else was possible",
  "why.alternatives.none": "There is no small open task that could go elsewhere.",
  "why.move.own-site": "Host it at home ({places} {places|place|places})",
  "why.move.host": "To {host}, {km} km away ({places} {places|place|places})",
  "why.possible": "{move}: possible. It changes {changes}.",
  "why.possible.same": "{move}: possible, and changes no measure of the objectives.",
  "why.forbidden": "{move}: not possible. {title}: {message}",
  "why.change": "“{title}” by {sign}{value} ({unit})",
  "why.elsewhere": "What else was possible, and at what price: verdeelwijzer why “{name}”.",
  "why.title": "Why this number",
  "why.explained":
    "The story behind the numbers of every municipality: key, offer, share in the remainder, swap and merger. All of it is computed.",
};
