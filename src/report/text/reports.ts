import { spoken } from "../../domain/index.ts";
import type { DecisionData } from "../data/decision.ts";
import type { Focus } from "../data/focus.ts";
import type { BooksData, ReportData } from "../data/report-data.ts";
import { headline, lead } from "../sentences.ts";
import { exchangesText, mergersText, smallTasksText } from "./agreements.ts";
import { levelLines, levelLinesTitle } from "../tables/level-words.ts";
import { levels } from "../tables/levels.ts";
import { claimedSentence } from "../beside-sentences.ts";
import { exemptionSentences } from "../exemption.ts";
import { marks } from "../mark.ts";
import { listed } from "../story.ts";
import { creditSentences } from "../story-credits.ts";
import { decisionSteps } from "../tables/decision-steps.ts";
import { decidedProvinces, provincesOf } from "../tables/provinces.ts";
import { swaps } from "../tables/swaps.ts";
import { ledgerText, legendText, measuresText } from "./books.ts";
import { printable } from "./layout.ts";
import { proofText, violationsText } from "./proof.ts";
import { publishedText } from "./published.ts";
import { asideText } from "./sections.ts";
import { pen, type Pen, type TextOptions } from "./style.ts";
import { tableText } from "./table.ts";

const provinces = provincesOf("total");

export function packageText(data: ReportData, options: TextOptions, focus: Focus = { type: "plan" }): string {
  const p = pen({ ...options, words: data.scenario.words });
  const { agreements } = data;
  const books = [ledgerText(p, data), tableText(p, provinces, data)];
  const end = [
    violationsText(p, data.violations),
    data.proof.levels.length === 0 ? "" : levelsText(p, data, focus),
    proofText(p, data),
    legendText(p, data.standings, data.scenario),
  ];
  switch (focus.type) {
    case "plan":
      return report([
        title(p, p.say("title.plan"), data),
        `${p.paint.strong(p.paragraph(headline(data, p.language)))}\n${p.paragraph(lead(data, p.language))}`,
        ...books,
        tableText(p, swaps, data),
        mergersText(p, agreements.mergers),
        exchangesText(p, agreements.exchanges),
        smallTasksText(p, data.smallTasks),
        measuresText(p, data),
        ...end,
      ]);
    case "swaps":
      return report([title(p, p.say("title.swaps"), data), ...books, tableText(p, swaps, data), ...end]);
    case "mergers": {
      return report([
        title(p, p.say("title.mergers", { province: printable(focus.province.name) }), data),
        mergersText(p, agreements.mergers),
        exchangesText(p, agreements.exchanges),
        smallTasksText(p, data.smallTasks),
        ...end,
      ]);
    }
  }
}

/** The decision alone; `province` adds the steps of its municipalities. */
export function decisionText(data: DecisionData, options: TextOptions, province?: string): string {
  const p = pen({ ...options, words: data.scenario.words });
  const name = data.provinces.find(({ code }) => code === province)?.name;
  const told = data.ties.filter((tie) => name === undefined || tie.province === name);
  const ties = told.map((tie) =>
    p.paragraph(
      p.say("decision.tie", {
        province: printable(tie.province),
        kind: p.say(`kind.${tie.kind}`),
        tied: listed(tie.tied.map(printable), p.language),
        favoured: listed(tie.favoured.map(printable), p.language),
        settledBy:
          tie.settledBy.by === "index"
            ? p.say("decision.tie.index")
            : p.say("decision.tie.lot", { seed: tie.settledBy.seed }),
      }),
      "  ",
    ),
  );
  const parts = [
    title(p, p.say("title.decision"), data),
    ledgerText(p, { ledger: data.ledger.filter((line) => decisionLines.has(line.name)) }),
    tableText(p, decidedProvinces, data),
    p.say("decision.shares", { n: data.sharing }),
    province === undefined ? "" : stepsText(p, data, province),
    publishedText(p, data, province),
    ties.length === 0 ? "" : [p.heading(p.say("decision.ties")), ...ties].join("\n"),
  ];
  return report([...parts, legendText(p, occurring(parts, data.standings), data.scenario)]);
}

/** The standings whose marks stand in a text: a decision shows no prices. */
function occurring(parts: readonly string[], standings: BooksData["standings"]): BooksData["standings"] {
  return standings.filter((standing) => parts.some((part) => part.includes(marks[standing])));
}

/** The books of a decision end before the package. */
const decisionLines: ReadonlySet<string> = new Set([
  "need",
  "reported",
  "promising",
  "published",
  "remainder",
  "surplus",
  "decided",
]);

function stepsText(p: Pen, { steps, scenario }: DecisionData, province: string): string {
  const own = steps.filter((step) => step.province.code === province);
  const title = p.say("decision.municipalities", { province: own[0]?.province.name ?? province });
  const notes = [
    ...exemptionSentences(own, scenario, p.language),
    ...own.flatMap((step) => claimedSentence(step, p.say) ?? []),
    ...own.flatMap((step) => creditSentences(step.credits ?? [], step, p.language, p.words)),
  ];
  const table = tableText(p, { ...decisionSteps, title: () => title }, { steps: own });
  return [table, ...notes.map((note) => p.paragraph(printable(note), "  "))].join("\n");
}

/** The verifier's word on a plan file. */
export function verdictText(data: BooksData, options: TextOptions): string {
  const p = pen({ ...options, words: data.scenario.words });
  const word = data.verified
    ? p.paint.good(p.say("proof.verified"))
    : p.paint.bad(p.say("proof.broken", { n: data.violations.length }));
  return report([
    title(p, p.say("title.verdict"), data),
    `${p.paint.strong(p.paragraph(headline(data, p.language)))}\n${word}`,
    violationsText(p, data.violations),
    ledgerText(p, data),
    tableText(p, provinces, data),
    measuresText(p, data),
    legendText(p, data.standings, data.scenario),
  ]);
}

function title(p: Pen, name: string, { scenario }: BooksData | ReportData): string {
  const text = `${p.say("product")} · ${name} · ${printable(spoken(scenario.title, p.language))}`;
  return `${p.paint.strong(p.paragraph(text))}\n${p.paint.faint(p.paragraph(p.say("page.scenario", { id: scenario.id, date: scenario.date })))}`;
}

function report(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

/** The weighed figures of levels; of a whole plan what they are in what people count, too. */
function levelsText(p: Pen, data: ReportData, focus: Focus): string {
  const weighed = tableText(p, levels, data);
  return focus.type === "plan" ? `${weighed}\n${asideText(p, p.told(levelLinesTitle), levelLines(data, p))}` : weighed;
}
