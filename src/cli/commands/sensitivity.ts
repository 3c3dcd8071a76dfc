import { stepWords } from "../../report/index.ts";
import type { CliCommand } from "../command.ts";
import { untilProvenOrTime } from "../idle-options.ts";
import { type Reader, whole } from "../options.ts";
import { effectsOptions, tellEffects } from "./effects.ts";

/** One-step changes, each solved again. */
export const sensitivity: CliCommand = {
  name: "sensitivity",
  about: {
    nl: "vertelt wat het pakket verandert als een feit of regel een stap verschuift; elke stap wordt opnieuw opgelost",
    en: "tells what changes the package when one fact or rule moves by a step; every step is solved again",
  },
  examples: ["sensitivity --province Utrecht"],
  options: (of, offered) => {
    offered.withDefault(
      effectsOptions(of, offered),
      "--offers <n>",
      offered.say({
        nl: "hoeveel van de grootste kansrijke initiatieven wegvallen, en van de grootste niet-erkende worden erkend, een voor een",
        en: "how many of the largest promising initiatives fall away, and of the largest unrecognised ones are recognised, one at a time",
      }),
      "5",
    );
  },
  idle: [untilProvenOrTime],
  run: (context, [argument], raw) => {
    const reader: Reader = { say: context.say, complaints: [] };
    const offers = whole(reader, "--offers", raw.offers, [0, 1000]) ?? 5;
    return tellEffects(context, reader, argument, raw, {
      title: "effects.title",
      find: (scenario, how) => {
        const about = { offers, ...(how.province === undefined ? {} : { province: how.province }) };
        return context.engine.sensitivity(scenario, about, how);
      },
      words: stepWords,
    });
  },
};
