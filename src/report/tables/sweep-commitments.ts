import { type Bilingual, both, counted, en, nl, type Scenario } from "../../domain/index.ts";
import {
  type Candidate,
  type Committed,
  type Mean,
  meanOf,
  measureDifferences,
  type Pair,
  solvedOf,
  type Spread,
  spreadOf,
} from "../../explain/sweep/index.ts";
import { changeUnit, plainTitle, plainValue } from "../plain-figures.ts";
import { namesOf } from "../story.ts";
import { number, text } from "./cells.ts";
import { chanceText, countedMeasures } from "./sweep.ts";
import { own, table, type Table, type Texts } from "./table.ts";

/** What the tables of commitments are about. */
export interface BestData {
  readonly scenario: Scenario;
  readonly best: Committed;
}

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
/** What a commitment is called: the first is A. */
export const letterOf = ({ candidates }: Committed, candidate: Candidate) =>
  letters[candidates.indexOf(candidate)] ?? "";

type CandidateRow = Candidate & { readonly letter: string; readonly chosen: boolean };

/** The commitments that were compared, and in how many draws each holds. */
export const sweepCommitments: Table<BestData> = table<BestData, CandidateRow>({
  id: "sweep-commitments",
  title: own("Wie met wie uitruilt, vooraf afgesproken", "Who swaps with whom, agreed on beforehand"),
  none: own("Er valt niets uit te ruilen.", "There is nothing to swap."),
  columns: [
    text("name", own("stel afspraken", "agreements"), ({ letter, chosen }, { told }) =>
      chosen ? told(both(nl`${letter} (gekozen)`, en`${letter} (chosen)`)) : letter,
    ),
    number("pairs", own("paren", "pairs"), ({ pairs }) => pairs.length),
    number("seen", own("zo gezien in", "seen in"), ({ seen }) => seen),
    text("chosenBy", own("houdt waar uit gekozen is", "holds where it was chosen by"), ({ chosenBy }, texts) =>
      chanceText(chosenBy.holds, texts),
    ),
    text("tried", own("houdt waar het beproefd is", "holds where it was tried"), ({ tried }, texts) =>
      chanceText(tried.holds, texts),
    ),
  ],
  rows: ({ best }) =>
    best.candidates.map((one) => ({ ...one, letter: letterOf(best, one), chosen: one === best.best })),
});

interface PairRow extends Pair {
  readonly of: Scenario;
  /** Over the packages that were tried: of both kinds together. */
  readonly places: Spread | undefined;
}

/** Who swaps with whom in the one that was chosen, and how many places. */
export const sweepPairs: Table<BestData> = table<BestData, PairRow>({
  id: "sweep-pairs",
  title: own("Wie met wie, in het gekozen stel", "Who with whom, in those that were chosen"),
  none: own("Geen stel houdt in een van de trekkingen.", "None holds in any of the draws."),
  columns: [
    text("shortage", own("van", "from"), ({ shortage, of }) => namesOf(of)(shortage)),
    text("surplus", own("naar", "to"), ({ surplus, of }) => namesOf(of)(surplus)),
    number("low", own("plekken: 1 op 20 hoogstens", "places: 1 in 20 at most"), ({ places }) => places?.low),
    number("middle", own("midden", "middle"), ({ places }) => places?.middle),
    number("high", own("19 op 20 hoogstens", "19 in 20 at most"), ({ places }) => places?.high),
  ],
  rows: ({ scenario, best }) => {
    const chosen = best.best;
    if (chosen === undefined) return [];
    const packages = solvedOf(chosen.tried.outcomes);
    return chosen.pairs.map((pair) => {
      const places = packages.map(({ agreements }) =>
        [...agreements.values()].reduce(
          (sum, { type, from, to, places: n }) =>
            type === "swap" && from === pair.shortage && to === pair.surplus ? sum + n : sum,
          0,
        ),
      );
      return { ...pair, of: scenario, places: places.length === 0 ? undefined : spreadOf(places) };
    });
  },
});

interface PayRow {
  readonly id: string;
  readonly own: number;
  readonly with: number;
  readonly more: Mean;
}

/** What agreeing beforehand costs: the packages with the one that was chosen beside those that each draw has for itself. */
export const sweepPaid: Table<BestData> = table<BestData, PayRow>({
  id: "sweep-paid",
  title: own(
    "Wat vooraf afspreken kost, gemiddeld per trekking",
    "What agreeing beforehand costs, on average over draws",
  ),
  none: own("Daarvoor zijn er te weinig pakketten.", "There are too few packages for that."),
  columns: [
    text("measure", own("maat", "measure"), ({ id }, { told }) => plainTitle(id, told)),
    number("own", own("elke trekking voor zich", "each draw for itself"), ({ id, own: mean }) => rounded(id, mean)),
    number("with", own("met het gekozen stel", "with those chosen"), ({ id, with: mean }) => rounded(id, mean)),
    text("more", own("verschil (95 % zeker)", "difference (95 % sure)"), moreText),
  ],
  rows: ({ scenario, best: { best: chosen, own: each } }) => {
    if (chosen === undefined) return [];
    return countedMeasures(scenario).flatMap((id) => {
      const differences = measureDifferences(each, chosen.tried.outcomes, id);
      if (differences.length < 2) return [];
      const draws = new Set(solvedOf(chosen.tried.outcomes).map(({ draw }) => draw));
      const before = solvedOf(each).flatMap(({ draw, measures }) => (draws.has(draw) ? [measures[id] ?? 0] : []));
      const more = meanOf(differences);
      const mean = before.reduce((sum, x) => sum + x, 0) / before.length;
      return [{ id, own: mean, with: mean + more.mean, more }];
    });
  },
});

const rounded = (id: string, value: number) => plainValue(id, Math.round(value));

function moreText({ id, more }: PayRow, { told }: Texts): string {
  const [mean, least, most] = [more.mean, more.least, more.most].map((x) =>
    counted(changeUnit(id).of(Math.round(x))),
  ) as [Bilingual, Bilingual, Bilingual];
  return told(both(nl`${mean} (${least} tot ${most})`, en`${mean} (${least} to ${most})`));
}
