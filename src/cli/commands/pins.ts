import { pinWordsOf } from "../../report/index.ts";
import type { CliCommand } from "../command.ts";
import { untilProvenOrTime } from "../idle-options.ts";
import { effectsOptions, tellEffects } from "./effects.ts";

/** Pins and their price, together and one by one. */
export const pins: CliCommand = {
  name: "pins",
  about: {
    nl: "vertelt de prijs van de vastgelegde afspraken, samen en een voor een",
    en: "tells the price of the pins, together and one by one",
  },
  examples: ["pins --pins agreed.json --province Utrecht"],
  options: (of, offered) => void effectsOptions(of, offered),
  idle: [untilProvenOrTime],
  run: (context, [argument], raw) =>
    tellEffects(context, { say: context.say, complaints: [] }, argument, raw, {
      title: "effects.pins",
      find: (scenario, how) => context.engine.pinPrices(scenario, how),
      words: pinWordsOf,
    }),
};
