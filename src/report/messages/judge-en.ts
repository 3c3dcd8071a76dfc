import type { Messages } from "../template.ts";
import type { judgeNl } from "./judge-nl.ts";

/** English texts for whoever wants to check a package. */
export const judgeEn: Messages<keyof typeof judgeNl> = {
  "judge.title": "Checking it, for whoever objects or has to judge",
  "judge.asked": "What was asked",
  "judge.asked.text":
    "Divide exactly {need} places by scenario “{id}” (reference date {date}), within the rules below, and choose by these objectives, in this order:",
  "judge.rules": "The rules, with what they say",
  "judge.proven": "What is proven, apart from any search",
  "judge.proven.rules":
    "The plan keeps every rule of the scenario. Every share of every remainder follows from the scenario, to the place, and the totals are exact.",
  "judge.proven.less": "Besides, objective by objective:",
  "judge.proven.rest":
    "Everything else in this report that is about other packages is the word of the search that found the plan.",
  "judge.proven.none":
    "This scenario asks for something that the checker does not know. It then says “not judged”: that says nothing for or against the package. Plan, rules and figures were recomputed by the program that made them, and by nobody else.",
  "judge.check": "How to check it yourself, in three steps",
  "judge.check.1":
    "Take the whole folder of this report, as you received it. What matters are scenario.json (the figures), plan.json (the outcome), certificate.json (the proof) and manifest.json (the fingerprint of every file).",
  "judge.check.2":
    "Open check.html of that folder in a browser and drop the folder on it; no network is needed for that. Whoever prefers Node (20 or newer, nodejs.org) runs this in that folder: node check.mjs",
  "judge.check.3":
    "You will read ACCEPTED, with what is proven, or REFUSED, with the reason. If even one place was changed, it is refused.",
  "judge.check.own":
    "You need not trust check.html and check.mjs either. What they do is described completely in certificate.md, in the same folder; whoever can program may write a checker from it. A second one was made that way, in another language.",
  "judge.not": "What this does not say",
  "judge.not.figures":
    "Whether the figures of the scenario are true: {illustrative} of the {of} municipalities {illustrative|has|have} illustrative figures here.",
  "judge.not.figures.all":
    "Whether the figures of the scenario are true: all {of} municipalities have illustrative figures here.",
  "judge.not.rules":
    "Whether the rules render the law well, and whether these objectives in this order are the right ones. Those are choices that people make.",
  "judge.not.others": "Why a certain municipality gets its number: that stands under “Why”, by municipality.",
};
