import { pinPrices, pricedPins } from "../explain/sensitivity/index.ts";
import { pinWordsOf } from "../report/effects.ts";
import { effectsAnswer, effectsAsk, effectsFiles, heldAt } from "./effects.ts";
import { ofScenario, type OfScenario } from "./question.ts";
import { leftOut } from "./remarks.ts";

/** Pins and their price, together and one by one. */
export const pins: OfScenario = ofScenario({
  id: "pins",
  title: { nl: "Wat kosten de afspraken?", en: "What do the agreements cost?" },
  about: {
    nl: "vertelt de prijs van de vastgelegde afspraken, samen en een voor een",
    en: "tells the price of the pins, together and one by one",
  },
  examples: ["pins --pins agreed.json --province Utrecht"],
  of: "scenario",
  way: "stepwise",
  asks: effectsAsk,
  files: effectsFiles,
  notes(scenario, { province }, way) {
    if (province === undefined) return [];
    const narrowed = { province: province.code };
    return heldAt(province, way) === undefined
      ? leftOut(scenario, narrowed)
      : leftOut(scenario, pricedPins({ way, ...narrowed }), "remark.unpriced");
  },
  async answer({ scenario, options }, asked) {
    const narrowed = asked.province === undefined ? {} : { province: asked.province.code };
    const found = await pinPrices(scenario, { ...options, ...narrowed });
    if (found.status !== "effects") return found;
    return effectsAnswer(scenario, found, asked, options.way, "effects.pins", pinWordsOf);
  },
});
