import type { Messages } from "../../report/template.ts";
import type { priceNl } from "./price-nl.ts";

/** What is said of the price of a pin, in English. */
export const priceEn: Messages<keyof typeof priceNl> = {
  "price.ask": "What does this cost?",
  "price.ask.of": "What does this cost? {words}",
  "price.again": "Measure again",
  "price.again.of": "Measure again: {words}",
  "price.stop": "Stop measuring",
  "price.stop.of": "Stop measuring: {words}",
  "price.hint":
    "Price not known yet? “{ask}” solves with that one agreement and without it. The proposal that stands does not change.",
  "price.onlooker": "What an agreement costs can only be measured in the window that has the session.",
  "price.busy": "Measuring; the proposal that stands does not change.",
  "price.phase": "Step: {phase}, {done} of {of} done.",
  "price.lead": "What it costs, with this agreement held against without:",
  "price.level": "{level}: {told}",
  "price.beside": "Besides: {told}",
  "price.same": "no difference",
  "price.least": "not proven: at least {least}, at most {most}",
  "price.most": "not proven: at most {most}",
  "price.between": "not proven: at most {most}, maybe {other} instead",
  "price.worse": "{part} worse",
  "price.better": "{part} better",
  "price.unknown": "not known, since it is not proven",
  "price.nothing": "Nothing: in what was measured there is no difference.",
  "price.way.stepwise": "Measured step by step. With everything chosen at once the price may be another.",
  "price.way.joint": "Measured with everything chosen at once.",
  "price.way.held":
    "Measured in this province: the swaps and all other provinces stayed as they are. With and without the agreement everything here was chosen anew; the proposal on the table may differ from it, since that keeps what stood.",
  "price.parts": "Per cents are of this province.",
  "price.before": "This was measured before a later change. It may be another now.",
  "price.stopped": "Measuring was stopped. No price is known.",
  "price.interrupted": "Measuring was broken off, because something else was asked for. No price is known.",
  "price.without":
    "Without this agreement no package was found. No price is known. Maybe other agreements contradict one another.",
  "price.none": "No package was found to hold it against. No price is known.",
};
