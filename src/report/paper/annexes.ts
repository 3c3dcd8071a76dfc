import { kinds, spoken } from "../../domain/index.ts";
import type { ProvinceColumn } from "../data/ledger.ts";
import type { ReportData } from "../data/report-data.ts";
import type { Language } from "../language.ts";
import { paperSay } from "../messages/paper.ts";
import { towardsKeySentences } from "../towards-key.ts";
import { details } from "./details.ts";
import { exempt } from "./exempt.ts";
import { legend } from "./legend.ts";
import {
  type Article,
  type Block,
  figure,
  figureHead,
  head,
  heading,
  type Paper,
  paragraph,
  small,
  summing,
  title,
  words,
} from "./model.ts";
import { paperDocx } from "./paper-docx.ts";
import { paperHtml } from "./paper-html.ts";
import { record } from "./record.ts";
import { signed } from "./sums.ts";
import { townTable } from "./town-table.ts";

/** The books of a province, each line with the sign it counts by; those below the last sum are part of lines above. */
const lines = [
  ["need", ""],
  ["reported", ""],
  ["promising", "+"],
  ["published", "+"],
  ["remainder", "+"],
  ["decided", "="],
  ["relief", "−"],
  ["reserve", "−"],
  ["task", "="],
  ["hosted", ""],
  ["surplus", ""],
  ["takenOver", ""],
] as const satisfies readonly (readonly [ProvinceColumn, "" | "+" | "−" | "="])[];

/** An annex per province, to print or to open in a word processor: its books, its agreements and its municipalities. */
export function annexes(data: ReportData, language: Language): Paper {
  const say = paperSay(language, data.scenario.words);
  return {
    title: `${say("paper.annexes")} · ${spoken(data.scenario.title, language)}`,
    language,
    articles: data.provinces.map((province) => annex(data, province, language)),
  };
}

export function annexesHtml(data: ReportData, language: Language): string {
  return paperHtml(annexes(data, language));
}

/** The same for a word processor. */
export function annexesDocx(data: ReportData, language: Language): Promise<Uint8Array> {
  return paperDocx(annexes(data, language));
}

function annex(data: ReportData, province: ReportData["provinces"][number], language: Language): Article {
  const say = paperSay(language, data.scenario.words);
  const { code, name, figures } = province;
  const ofKinds = (["regular", "amv", "total"] as const).map((kind) => figureHead(say(`kind.${kind}`)));
  return {
    id: code,
    blocks: [
      title(say("paper.annex", { name })),
      small(`${spoken(data.scenario.title, language)}, ${say("ledger.unit")}. ${say("kinds.note")}`),
      ...details(data, language),
      {
        type: "table",
        columns: [head(say("ledger.line")), ...ofKinds],
        rows: lines.flatMap(([line, sign]) => {
          const places = figures[line];
          if (places === undefined) return [];
          const { regular, amv, total } = places;
          const cells = [regular, amv, total].map((one) => figure(one, language));
          return [
            [head(signed(sign, say(`book.column.${line}`))), ...cells].map((cell) => summing(sign === "=", cell)),
          ];
        }),
      },
      ...agreements(data, code, language),
      ...settledIn(data, code, language),
      ...towards(data, code, language),
      heading(say("book.municipalities")),
      townTable(data, code, language),
      ...exempt(data, code, language),
      legend(language),
    ],
  };
}

function agreements({ agreements: all, scenario }: ReportData, code: string, language: Language): Block[] {
  const say = paperSay(language, scenario.words);
  const swaps = all.swaps
    .filter(({ surplus, shortage }) => surplus.code === code || shortage.code === code)
    .flatMap(({ surplus, shortage, figures }) =>
      kinds
        .filter((kind) => figures[kind].value > 0)
        .map((kind) => ({
          text: say("paper.swap", { from: shortage.name, to: surplus.name }),
          kind,
          places: figures[kind],
        })),
    );
  const exchanges = all.exchanges
    .filter(({ province }) => province.code === code)
    .map(({ giver, taker, kind, places }) => ({
      text: say("paper.swap", { from: giver.name, to: taker.name }),
      kind,
      places,
    }));
  const mergers = all.mergers
    .filter((group) => group.code === code)
    .flatMap((group) => group.hosts)
    .flatMap((host) =>
      host.guests.map((guest) => ({
        text: say("paper.merger", { guest: guest.name, host: host.name }),
        kind: host.kind,
        places: guest.places,
      })),
    );
  const rows = [...swaps, ...exchanges, ...mergers];
  if (rows.length === 0) return [paragraph(say("paper.none"))];
  return [
    heading(say("paper.agreements")),
    {
      type: "table",
      columns: [head(say("paper.minutes.what")), head(say("mergers.kind")), figureHead(say("mergers.places"))],
      rows: rows.map(({ text, kind, places }) => [words(text), words(say(`kind.${kind}`)), figure(places, language)]),
    },
  ];
}

/** What was settled before, where anything was. */
function settledIn(data: ReportData, code: string, language: Language): Block[] {
  const own = data.settled.filter(({ provinces }) => provinces.includes(code));
  if (own.length === 0) return [];
  return [heading(paperSay(language, data.scenario.words)("paper.minutes.settled")), record(own, data, language)];
}

function towards({ towardsKey, scenario }: ReportData, code: string, language: Language): Block[] {
  const line = towardsKey.find((one) => one.code === code);
  const sentences = line === undefined ? [] : towardsKeySentences(line, language, scenario.words);
  return [heading(paperSay(language, scenario.words)("towards.title")), ...sentences.map(paragraph)];
}
