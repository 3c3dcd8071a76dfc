import { sensitivity as effectsOfSteps } from "../explain/sensitivity/index.ts";
import { stepWords } from "../report/effects.ts";
import { effectsAnswer, effectsAsk, effectsFiles, heldAt } from "./effects.ts";
import { ofScenario, type OfScenario } from "./question.ts";
import { leftOut } from "./remarks.ts";

/** One-step changes, each solved again. */
export const sensitivity: OfScenario = ofScenario({
  id: "sensitivity",
  title: { nl: "Wat als iets verschuift?", en: "What if something moves?" },
  about: {
    nl: "vertelt wat het pakket verandert als een feit of regel een stap verschuift; elke stap wordt opnieuw opgelost",
    en: "tells what changes the package when one fact or rule moves by a step; every step is solved again",
  },
  examples: ["sensitivity --province Utrecht"],
  of: "scenario",
  way: "stepwise",
  asks: {
    ...effectsAsk,
    offers: {
      type: "count",
      label: { nl: "Hoeveel initiatieven", en: "How many initiatives" },
      words: {
        nl: "hoeveel van de grootste kansrijke initiatieven wegvallen, en van de grootste niet-erkende worden erkend, een voor een",
        en: "how many of the largest promising initiatives fall away, and of the largest unrecognised ones are recognised, one at a time",
      },
      least: 0,
      most: 1000,
      otherwise: 5,
    },
  },
  files: effectsFiles,
  notes: (scenario, { province }, way) =>
    heldAt(province, way) === undefined && province !== undefined ? leftOut(scenario, { province: province.code }) : [],
  async answer({ scenario, options }, asked) {
    const { province, offers } = asked;
    const narrowed = province === undefined ? {} : { province: province.code };
    const found = await effectsOfSteps(scenario, { offers, ...narrowed }, { ...options, ...narrowed });
    if (found.status !== "effects") return found;
    return effectsAnswer(scenario, found, asked, options.way, "effects.title", stepWords);
  },
});
