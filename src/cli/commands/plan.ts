import type { CliCommand } from "../command.ts";
import { untilProvenOrTime } from "../idle-options.ts";
import { tellPackage } from "./package.ts";

/** The best national package of swaps and mergers. */
export const plan: CliCommand = {
  name: "plan",
  about: {
    nl: "maakt het landelijke pakket en schrijft plan, tabellen en verslag in een map",
    en: "makes the national package and writes plan, tables and report into a folder",
  },
  examples: [
    "plan",
    "plan my-scenario --out result",
    "plan --until-proven",
    "plan --way stepwise",
    "plan --front unviable,handOvers --sensitivity",
    "plan --letters Zutphen,Drenthe",
    "plan --kind amv",
    "plan --pins agreed.json --lang nl",
    "plan --pins agreed.json --pin-prices",
  ],
  options: (of, { say, scenario, solving, ranked, merged }) => {
    merged(ranked(solving(scenario(of), "joint")))
      .option(
        "--out <folder>",
        say({
          nl: "map voor de bestanden (standaard: verdeelwijzer-out/<id van het scenario>)",
          en: "folder for the files (default: verdeelwijzer-out/<scenario id>)",
        }),
      )
      .option("--resume", say("option.resume"))
      .option(
        "--front <measures>",
        say({
          nl: "ook de afruil tussen twee maten in het verslag, zoals unviable,handOvers",
          en: "also the trade-off between two measures in the report, like unviable,handOvers",
        }),
      )
      .option(
        "--front-province <name>",
        say({ nl: "die afruil voor één provincie", en: "that trade-off for one province" }),
      )
      .option(
        "--sensitivity",
        say({
          nl: "ook in het verslag wat het pakket verandert als iets verschuift (elke stap opnieuw opgelost)",
          en: "also in the report what changes the package when something moves (every step solved again)",
        }),
      )
      .option(
        "--pin-prices",
        say({
          nl: "meet ook wat elke afspraak kost, voor het logboek (elke keer opnieuw opgelost, stap voor stap)",
          en: "measures what each agreement costs as well, for the log (each solved again, step by step)",
        }),
      )
      .option(
        "--letters <names>",
        say({
          nl: "letters.html en letters.docx alleen voor deze gemeenten, zoals Zutphen,GM0197; een provincie is al haar gemeenten",
          en: "letters.html and letters.docx for these municipalities alone, like Zutphen,GM0197; a province means all of its own",
        }),
      );
  },
  idle: [
    { options: ["frontProvince"], when: ({ front }) => front === undefined, key: "idle.without", other: "--front" },
    untilProvenOrTime,
  ],
  run: (context, [argument], raw) => tellPackage(context, "plan", argument, raw),
};
