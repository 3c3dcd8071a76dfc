import { spoken } from "../../domain/index.ts";
import type { ReportData } from "../data/report-data.ts";
import type { RecordLine } from "../data/settled.ts";
import type { Language } from "../language.ts";
import { paperSay } from "../messages/paper.ts";
import { proposedIn } from "../tables/agreements.ts";
import { details } from "./details.ts";
import { exempt } from "./exempt.ts";
import { legend } from "./legend.ts";
import { type Article, figure, figureHead, head, heading, paragraph, small, title, words } from "./model.ts";
import { paperHtml } from "./paper-html.ts";
import { record } from "./record.ts";

/** What only a session knows: decisions that were typed in, and what is under discussion. */
export interface SessionLines {
  readonly issued?: readonly RecordLine[];
  readonly discussed?: readonly RecordLine[];
}

/**
 * Minutes per province, ready to sign: what its table has settled, by whom, why and when; decisions that it typed in and what is under
 * discussion, where a session tells; what the package proposes to it besides; and a line for everybody whom that concerns.
 */
export function minutesHtml(data: ReportData, language: Language, told: SessionLines = {}): string {
  const say = paperSay(language, data.scenario.words);
  return paperHtml({
    title: `${say("paper.minutes")} · ${spoken(data.scenario.title, language)}`,
    language,
    articles: data.provinces.map((province) => minutes(data, province, language, told)),
  });
}

function minutes(
  data: ReportData,
  { code, name }: ReportData["provinces"][number],
  language: Language,
  { issued = [], discussed = [] }: SessionLines,
): Article {
  const say = paperSay(language, data.scenario.words);
  const here = (lines: readonly RecordLine[]) => lines.filter(({ provinces }) => provinces.includes(code));
  const settled = here(data.settled);
  const decided = here(issued);
  const proposed = proposedIn(data, code);
  const open = here(discussed);
  return {
    id: code,
    blocks: [
      title(say("paper.minutes.of", { name })),
      small(`${spoken(data.scenario.title, language)}, ${say("ledger.unit")}. ${say("kinds.note")}`),
      ...details(data, language),
      heading(say("paper.minutes.settled")),
      settled.length === 0 ? paragraph(say("paper.minutes.none")) : record(settled, data, language),
      ...(decided.length === 0
        ? []
        : [heading(say("paper.minutes.issued")), record(decided, data, language, "paper.minutes.decision")]),
      ...(open.length === 0 ? [] : [heading(say("paper.minutes.discussed")), record(open, data, language)]),
      heading(say("paper.minutes.proposed")),
      proposed.length === 0
        ? paragraph(say("paper.minutes.proposed.none"))
        : {
            type: "table",
            columns: [
              head(say("paper.minutes.what")),
              head(say("paper.minutes.between")),
              head(say("mergers.kind")),
              figureHead(say("mergers.places")),
            ],
            rows: proposed.map(({ type, kind, from, to, places }) => [
              words(say(`compare.type.${type}`)),
              words(`${from.name} → ${to.name}`),
              words(say(`kind.${kind}`)),
              figure(places, language),
            ]),
          },
      ...exempt(data, code, language),
      heading(say("paper.minutes.sign")),
      {
        type: "table",
        look: "sign",
        columns: [
          head(say("paper.minutes.for")),
          ...(["name", "day", "signature"] as const).map((what) => head(say(`paper.minutes.${what}`))),
        ],
        rows: [
          say("paper.minutes.table", { name }),
          ...concerned(data, code, [...settled, ...decided, ...open], proposed).map((town) =>
            say("paper.minutes.town", { name: town }),
          ),
        ].map((who) => [head(who), words(""), words(""), words("")]),
      },
      legend(language),
    ],
  };
}

/** The municipalities of a province that have something to sign, by name. */
function concerned(
  data: ReportData,
  province: string,
  lines: readonly RecordLine[],
  proposed: ReturnType<typeof proposedIn>,
): readonly string[] {
  const own = new Map<string, string>(
    data.municipalities.filter((one) => one.province.code === province).map(({ code, name }) => [code, name]),
  );
  const parties = [...lines.flatMap((line) => line.parties), ...proposed.flatMap(({ from, to }) => [from, to])];
  return [...new Set(parties.flatMap(({ code }) => own.get(code) ?? []))].sort();
}
