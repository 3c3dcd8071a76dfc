import { both, counted, en, nl } from "../domain/index.ts";
import { initiativesOf, solvedOf, sweep as sweepOf, type Sweep } from "../explain/sweep/index.ts";
import { scenarioLine } from "../report/data/report-data.ts";
import { warned } from "../report/legend.ts";
import { laid, text, title } from "../report/sections.ts";
import {
  sweepAgreements,
  sweepCsv,
  sweepMeasures,
  sweepPlaces,
  sweepProvinces,
  untold,
} from "../report/tables/sweep.ts";
import { lay, textsIn } from "../report/tables/table.ts";
import { ofScenario, type OfScenario } from "./question.ts";

/** How sure a package is when promising places may not come. */
export const sweep: OfScenario = ofScenario({
  id: "sweep",
  title: { nl: "Wat als kansrijke plekken niet komen?", en: "What if promising places do not come?" },
  about: {
    nl: "trekt welke kansrijke initiatieven er komen en vertelt wie zijn opgave dan dekt en welke afspraken blijven",
    en: "draws which promising initiatives come and tells who then covers its task and which agreements stay",
  },
  examples: ["sweep --chance 60 --packages 20", "sweep my-scenario --seed 7 --json"],
  of: "scenario",
  way: "stepwise",
  asks: {
    chance: {
      type: "count",
      label: { nl: "Kans per initiatief, in procenten", en: "Chance of each initiative, in per cents" },
      words: {
        nl: "met welke kans elk kansrijk initiatief er komt, in procenten",
        en: "the chance with which each promising initiative comes, in per cents",
      },
      least: 0,
      most: 100,
      otherwise: 50,
    },
    packages: {
      type: "count",
      label: { nl: "Hoeveel pakketten", en: "How many packages" },
      words: {
        nl: "van hoeveel trekkingen een pakket wordt gemaakt",
        en: "of how many draws a package is made",
      },
      least: 1,
      most: 10_000,
      otherwise: 10,
    },
  },
  files: { csv: { nl: "schrijft alle afspraken als CSV", en: "writes all agreements as CSV" } },
  notes: (scenario) =>
    initiativesOf(scenario).length > 0
      ? []
      : [
          ({ told }) =>
            told({
              nl: "Dit scenario heeft geen kansrijke initiatieven: elke trekking is dezelfde.",
              en: "This scenario has no promising initiatives: every draw is the same.",
            }),
        ],
  async answer({ scenario, options, about }, { chance, packages }) {
    const { seed } = options;
    const draw = (n: number) => both(nl`trekking ${n}`, en`draw ${n}`);
    const found = await sweepOf(scenario, { chance, seed, packages }, options, (n, of) => about(n, of, draw(n)));
    const data = { scenario, found };
    return {
      status: "told",
      stopped: found.stopped,
      tell(language, room) {
        const { words } = scenario;
        const texts = textsIn(language, words);
        const shown = (table: typeof sweepPlaces) => laid(lay(table, data, language, room, words));
        const rest = untold(found);
        return [
          [
            title(texts.told(sweep.title)),
            text(texts.told(assumedWords(found, chance, seed))),
            text(texts.told(packagesWords(found))),
            text(texts.told(readingWords)),
          ],
          ...[sweepPlaces, sweepProvinces, sweepMeasures].map((table) => [shown(table)]),
          [shown(sweepAgreements), ...(rest === 0 ? [] : [text(texts.told(restWords(rest)))])],
          ...warned(texts, scenarioLine(scenario)),
        ];
      },
      files: { csv: () => sweepCsv(data) },
    };
  },
});

function assumedWords({ initiatives, books }: Sweep, chance: number, seed: number) {
  const n = initiatives.length;
  const what =
    n === 1
      ? { nl: "kansrijk initiatief", en: "promising initiative" }
      : { nl: "kansrijke initiatieven", en: "promising initiatives" };
  const places = counted(initiatives.reduce((sum, one) => sum + one.places, 0));
  const draws = counted(books.length);
  return both(
    nl`Dit scenario heeft ${n} ${what}, samen ${places} plekken. Elk komt met een kans van ${chance} %, los van de andere: dat is een aanname, geen meting. Van ${draws} trekkingen (zaad ${seed}) zijn de boeken opgemaakt.`,
    en`This scenario has ${n} ${what}, ${places} places together. Each comes with a chance of ${chance} %, apart from the others: that is assumed, not measured. The books were made of ${draws} draws (seed ${seed}).`,
  );
}

function packagesWords({ outcomes }: Sweep) {
  const solved = solvedOf(outcomes);
  const [n, of] = [solved.length, outcomes.length];
  const proven = solved.filter((one) => one.proven).length;
  return both(
    nl`Van de eerste ${of} trekkingen is een pakket gezocht: bij ${n} is er een, waarvan ${proven} bewezen het beste.`,
    en`Of the first ${of} draws a package was searched for: of ${n} there is one, of which ${proven} are proven to be the best.`,
  );
}

function restWords(n: number) {
  return both(
    nl`Daarnaast hebben sommige pakketten afspraken die de meeste niet hebben (${n}); in de CSV staan ze alle.`,
    en`Besides, some packages have agreements that most do not have (${n}); the CSV has all of them.`,
  );
}

const readingWords = {
  nl: "Tussen haakjes staat tussen welke percentages de kans zelf ligt (95 % zeker, naar Wilson): hoe meer trekkingen, hoe nauwer.",
  en: "Between brackets stands between which per cents the chance itself lies (95 % sure, by Wilson): the more draws, the closer.",
};
