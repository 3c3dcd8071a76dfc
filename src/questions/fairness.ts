import { type Fairness, fairness as fairnessOf, type Journeys, journeys } from "../explain/fairness/index.ts";
import { type ScenarioLine, scenarioLine } from "../report/data/report-data.ts";
import { fairnessSentences } from "../report/fairness.ts";
import { warned } from "../report/legend.ts";
import { lorenzOf } from "../report/pictures/lorenz.ts";
import { drawn, laid, text, title } from "../report/sections.ts";
import { namesOf } from "../report/story.ts";
import { fairnessByProvince, fairnessBySize } from "../report/tables/fairness.ts";
import { lay, textsIn } from "../report/tables/table.ts";
import { ofPackage, type OfPackage } from "./question.ts";

/** How evenly a plan spreads hosting over the key; regular, amv and both together. */
export interface FairnessResult {
  readonly status: "told";
  readonly scenario: ScenarioLine;
  readonly fairness: readonly (Fairness & { readonly journeys: Journeys })[];
}

/** How evenly a plan spreads hosting over the key. */
export const fairness: OfPackage = ofPackage({
  id: "fairness",
  title: { nl: "Hoe eerlijk verdeeld?", en: "How evenly spread?" },
  about: {
    nl: "vertelt hoe eerlijk een plan de opvang spreidt: Gini, Lorenz-curve, wie het meest en minst draagt",
    en: "tells how evenly a plan spreads hosting: Gini, Lorenz curve, who carries most and least",
  },
  examples: ["fairness --plan plan.json"],
  of: "package",
  way: "joint",
  asks: {},
  answer({ scenario, plan, verdict }) {
    const columns = ["regular", "amv", "total"] as const;
    const all = columns.map((column) => ({
      of: fairnessOf(scenario, verdict, column),
      far: journeys(scenario, plan, column),
    }));
    const data = { fairness: all.map(({ of }) => of), provinces: scenario.provinces };
    const named = namesOf(scenario);
    return {
      status: "told",
      stopped: false,
      tell(language, room) {
        const { words } = scenario;
        const texts = textsIn(language, words);
        const { say } = texts;
        return [
          [title(say("title.fairness"))],
          [text(say("fair.explained"))],
          ...all.flatMap(({ of, far }) => [
            [
              ...fairnessSentences(of, far, named, language, words).map(text),
              ...(room === "page" ? drawn(lorenzOf(of.column).draw(data, texts)) : []),
            ],
            ...[fairnessBySize, fairnessByProvince].map((table) => [
              laid(lay(table(of.column), data, language, room, words)),
            ]),
          ]),
          ...warned(texts, scenarioLine(scenario)),
        ];
      },
      result: (): FairnessResult => ({
        status: "told",
        scenario: scenarioLine(scenario),
        fairness: all.map(({ of, far }) => ({ ...of, journeys: far })),
      }),
    };
  },
});
