import type { Way } from "../app/index.ts";
import { both, counted, en, nl } from "../domain/index.ts";
import {
  type About,
  bestCommitment,
  type Draws,
  initiativesOf,
  readAssumptions,
  remembered,
  solvedOf,
  sweep as sweepOf,
  type Sweep,
} from "../explain/sweep/index.ts";
import { scenarioLine } from "../report/data/report-data.ts";
import { warned } from "../report/legend.ts";
import type { Language } from "../report/language.ts";
import { laid, type Sections, text, title } from "../report/sections.ts";
import { type BestData, sweepCommitments, sweepPaid, sweepPairs } from "../report/tables/sweep-commitments.ts";
import {
  sweepAgreements,
  sweepCsv,
  sweepInitiatives,
  sweepMeasures,
  sweepPlaces,
  sweepProvinces,
  sweepVariants,
  untold,
} from "../report/tables/sweep.ts";
import { lay, type Room, type Table, textsIn } from "../report/tables/table.ts";
import { ofScenario, type OfScenario } from "./question.ts";

/** How sure a package is when promising places may not come. */
export const sweep: OfScenario = ofScenario({
  id: "sweep",
  title: { nl: "Wat als kansrijke plekken niet komen?", en: "What if promising places do not come?" },
  about: {
    nl: "trekt welke kansrijke initiatieven er komen en vertelt wie zijn opgave dan dekt en welke afspraken blijven",
    en: "draws which promising initiatives come and tells who then covers its task and which agreements stay",
  },
  examples: [
    "sweep --chance 60 --packages 20 --keep searches.jsonl",
    "sweep my-scenario --assumptions assumptions.json",
  ],
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
    best: {
      type: "count",
      label: { nl: "Hoeveel stellen uitruil vooraf (0: geen)", en: "How many sets of swaps beforehand (0: none)" },
      words: {
        nl: "vergelijkt zoveel stellen van wie met wie uitruilt, vooraf afgesproken, over alle trekkingen",
        en: "compares so many sets of who swaps with whom, agreed on beforehand, over all draws",
      },
      least: 0,
      most: 20,
      otherwise: 0,
    },
    assumptions: {
      type: "file",
      label: { nl: "Aannames per initiatief", en: "Assumptions by initiative" },
      words: {
        nl: "leest uit een JSON-bestand per initiatief een eigen kans en een eigen aantal plekken, en varianten met andere regels",
        en: "reads from a JSON file chances and places of single initiatives, and variants with other rules",
      },
      read: readAssumptions,
    },
  },
  keeps: {
    file: {
      nl: "bewaart elk pakket in dit bestand zodra het er is, en gaat verder met wat er al in staat",
      en: "keeps each package in this file as soon as it is there, and goes on from what is in it already",
    },
    queue: {
      nl: "laat anderen zoeken (worker), via deze PostgreSQL; of bewaart alles in deze map en zoekt zelf",
      en: "has others search (worker), by way of this PostgreSQL; or keeps everything in this folder and searches itself",
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
  async answer({ scenario, options, about, kept }, { chance, packages, best: sets, assumptions }) {
    const draws: Draws = { chance, seed: options.seed, assumed: assumptions?.assumed };
    const journal = remembered(kept?.journal);
    const request = { ...draws, packages, kept: { program: "", ...kept, journal } };
    const telling: About = (n, of, left) => about(n, of, drawWords(n, left));
    const found = await sweepOf(scenario, { ...request, variants: assumptions?.variants }, options, telling);
    const best =
      sets === 0 || found.stopped ? undefined : await bestCommitment(scenario, found, request, sets, options, telling);
    const data = { scenario, found, draws };
    return {
      status: "told",
      stopped: found.stopped || best?.stopped === true,
      tell(language, room) {
        const { words } = scenario;
        const texts = textsIn(language, words);
        const shown = (table: typeof sweepPlaces) => laid(lay(table, data, language, room, words));
        const rest = untold(found);
        return [
          [
            title(texts.told(sweep.title)),
            text(texts.told(assumedWords(found, draws))),
            text(texts.told(packagesWords(found))),
            ...(found.known === 0 ? [] : [text(texts.told(knownWords(found.known)))]),
            ...(found.aside.length === 0 ? [] : [text(texts.told(asideWords(found.aside)))]),
            text(texts.told(readingWords)),
          ],
          ...[sweepInitiatives, sweepPlaces, sweepProvinces, sweepMeasures].map((table) => [shown(table)]),
          ...(found.others.length === 0 ? [] : [[shown(sweepVariants), text(texts.told(variantsWords))]]),
          [shown(sweepAgreements), ...(rest === 0 ? [] : [text(texts.told(restWords(rest)))])],
          ...(sets > 0 && best === undefined ? [[text(texts.told(notComparedWords))]] : []),
          ...(best === undefined ? [] : bestSections({ scenario, best }, packages, options.way, language, room)),
          ...warned(texts, scenarioLine(scenario)),
        ];
      },
      files: { csv: () => sweepCsv(data) },
    };
  },
});

/** The commitments, and what the best of them costs. */
function bestSections(data: BestData, n: number, way: Way, language: Language, room: Room): Sections {
  const { words } = data.scenario;
  const texts = textsIn(language, words);
  const shown = (table: Table<BestData>) => laid(lay(table, data, language, room, words));
  return [
    [text(texts.told(commitmentWords(n))), shown(sweepCommitments)],
    [shown(sweepPairs)],
    [shown(sweepPaid), text(texts.told(paidWords(way)))],
  ];
}

function commitmentWords(n: number) {
  return both(
    nl`Wie vooraf afspreekt wie met wie uitruilt, weet nog niet wat er komt; hoeveel, en welke samenvoegingen, volgt daarna. Elk stel is opnieuw uitgerekend in de ${n} trekkingen waaruit gekozen is, en beproefd in ${n} andere. Een stel houdt in een trekking als er dan een pakket mee is.`,
    en`Who agrees beforehand on who swaps with whom does not know yet what comes; how much, and which mergers, follow then. Each set was solved again in the ${n} draws that it was chosen by, and tried in ${n} others. It holds in a draw where there is a package with it.`,
  );
}

const notComparedWords = {
  nl: "Er is niet vergeleken wie het best vooraf uitruilt: het zoeken naar de pakketten daarvóór was nog niet klaar.",
  en: "Who had best swap was not compared: the search for the packages before that had not ended.",
};

function paidWords(way: Way) {
  const which = {
    nl: "Alleen trekkingen waarin het stel houdt tellen mee.",
    en: "Only draws in which the set holds count.",
  };
  if (way === "joint")
    return both(
      nl`Geen stel kan in een trekking op de doelen samen beter zijn dan het pakket van die trekking zelf, waar dat bewezen is: het verschil is hoogstens wat vooraf afspreken kost, op toeval na. ${which}`,
      en`No set can do better on all objectives in a draw than that draw’s own package, where that is proven: the difference is at most what agreeing beforehand costs, but for chance. ${which}`,
    );
  return both(
    nl`Stap voor stap wordt de uitruil gekozen zonder de samenvoegingen te kennen: een stel kan daarom ook beter uitkomen dan het pakket van de trekking zelf. Met alles tegelijk (joint) kan dat niet. ${which}`,
    en`Step by step the swaps are chosen without knowing the mergers, so a set may come out better than the draw’s own package, too. With everything at once (joint) it cannot. ${which}`,
  );
}

/** Which draw, and how long all of them will take where that was seen. */
function drawWords(n: number, seconds: number | undefined) {
  if (seconds === undefined) return both(nl`trekking ${n}`, en`draw ${n}`);
  const minutes = Math.ceil(seconds / 60);
  return both(nl`trekking ${n}, samen nog zo’n ${minutes} min`, en`draw ${n}, some ${minutes} min left in all`);
}

function assumedWords({ initiatives, books }: Sweep, { chance, seed, assumed }: Draws) {
  const n = initiatives.length;
  const what =
    n === 1
      ? { nl: "kansrijk initiatief", en: "promising initiative" }
      : { nl: "kansrijke initiatieven", en: "promising initiatives" };
  const places = counted(initiatives.reduce((sum, one) => sum + one.places, 0));
  const draws = counted(books.length);
  const apart = initiatives.filter(({ id }) => assumed?.has(id) === true).length;
  const chances =
    apart === 0
      ? both(nl`Elk komt met een kans van ${chance} %`, en`Each comes with a chance of ${chance} %`)
      : apart === n
        ? both(nl`Elk komt met de kans die eronder staat`, en`Each comes with the chance that stands below`)
        : both(
            nl`Met een eigen aanname: ${apart}; de andere komen met een kans van ${chance} %`,
            en`With an assumption of their own: ${apart}; the others come with a chance of ${chance} %`,
          );
  return both(
    nl`Dit scenario heeft ${n} ${what}, samen ${places} plekken. ${chances}, los van elkaar: dat is een aanname, geen meting. Van ${draws} trekkingen (zaad ${seed}) zijn de boeken opgemaakt.`,
    en`This scenario has ${n} ${what}, ${places} places together. ${chances}, apart from one another: that is assumed, not measured. The books were made of ${draws} draws (seed ${seed}).`,
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

function knownWords(n: number) {
  return both(
    nl`Pakketten uit het bestand waarin ze bewaard worden: ${n}. Die zijn nagerekend en niet opnieuw gezocht.`,
    en`Packages from the file in which they are kept: ${n}. Those were verified anew and not searched for again.`,
  );
}

function asideWords(why: readonly string[]) {
  const reasons = [...new Set(why)].join("; ");
  return both(
    nl`Zoektochten die terzijde zijn gelegd, omdat ze mislukten of omdat niet klopt wat ervan bewaard is: ${why.length}. Van die trekkingen is niets bekend. Wat er misging (in het Engels): ${reasons}`,
    en`Searches that were set aside, since they failed or since what is kept of them does not hold: ${why.length}. Of those draws nothing is known. What went wrong: ${reasons}`,
  );
}

function restWords(n: number) {
  return both(
    nl`Daarnaast hebben sommige pakketten afspraken die de meeste niet hebben (${n}); in de CSV staan ze alle.`,
    en`Besides, some packages have agreements that most do not have (${n}); the CSV has all of them.`,
  );
}

const variantsWords = {
  nl: "Elke variant krijgt precies dezelfde trekkingen. Een verschil is dat tussen twee pakketten van dezelfde trekking: met de variant, min zonder. Waar een pakket niet bewezen het beste is, kan een klein verschil toeval zijn.",
  en: "Every variant has exactly the same draws. A difference is that between two packages of one draw: with the variant, less without. Where a package is not proven the best, a small difference may be chance.",
};

const readingWords = {
  nl: "Tussen haakjes staat tussen welke percentages de kans zelf ligt (95 % zeker, naar Wilson): hoe meer trekkingen, hoe nauwer.",
  en: "Between brackets stands between which per cents the chance itself lies (95 % sure, by Wilson): the more draws, the closer.",
};
