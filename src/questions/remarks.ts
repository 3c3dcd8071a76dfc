import { isOwnPin } from "../app/index.ts";
import type { Scenario } from "../domain/index.ts";
import type { Remark } from "./question.ts";

/** Stepwise has no plan, and joint was tried where that was not asked for. */
export const jointInstead: Remark = ({ say }) => say("remark.joint");

/** That pins on other parts are left out, or have no price, where a part is asked about and there are any. */
export function leftOut(
  scenario: Scenario,
  asked: Parameters<typeof isOwnPin>[2],
  how: "remark.leftOut" | "remark.unpriced" = "remark.leftOut",
): readonly Remark[] {
  const n = scenario.pins.filter((pin) => !isOwnPin(scenario, pin, asked)).length;
  return n === 0 ? [] : [({ say }) => say(how, { n })];
}
