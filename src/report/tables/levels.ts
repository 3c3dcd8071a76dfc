import { spoken } from "../../domain/index.ts";
import type { LevelLine } from "../data/proof.ts";
import type { ReportData } from "../data/report-data.ts";
import { formatPercent } from "../language.ts";
import { figure, number, text } from "./cells.ts";
import { type Column, own, table, type Table, type Texts, type Told, type Words } from "./table.ts";

type Data = { readonly proof: Pick<ReportData["proof"], "levels" | "certificate"> };

type Line = LevelLine & { readonly data: Data };

const vouchers = {
  certificate: own("certificaat", "certificate"),
  recomputed: own("narekening", "recomputation"),
  search: own("zoektocht", "search"),
  nobody: own("niet bewezen", "not proven"),
};

const unknown = own("onbekend", "unknown");

/** The ranked objectives: what is proven of each, what is open, and what this plan has. */
export const levels: Table<Data> = table<Data, Line>({
  id: "levels",
  title: own("Waarop is gekozen", "What the choice was made on"),
  caption: own(
    "De doelen op volgorde: waar ze ten minste op uitkomen, wat nog open is, wat latere doelen gebruikten, en wat die drie voor dit plan samen zijn",
    "The ranked objectives: what they come to at least, what is still open, what later objectives used, and what the three make of this plan",
  ),
  columns: [
    text("level", own("doel", "objective"), ({ rank, name }, { language }) => `${rank}. ${spoken(name, language)}`),
    known("bound", own("ten minste", "at least"), ({ bound }) => bound),
    known("gap", own("open", "open"), ({ gap }) => gap),
    known("used", own("later gebruikt", "used later"), ({ used }) => used),
    figure("value", own("dit plan", "this plan"), ({ value }) => value),
    {
      ...known(
        "certified",
        own("certificaat: ten minste", "certificate: at least"),
        ({ certified }) => certified?.bound,
      ),
      room: "page",
      when: ({ proof }) => proof.levels.some(({ certified }) => certified !== undefined),
    },
    text("proven", own("best volgens", "best according to"), ({ data, ...level }, texts) =>
      byWhom(level, data.proof, texts),
    ),
    number(
      "tolerance",
      own("speling", "tolerance"),
      ({ tolerance }, { language }) => formatPercent(language, tolerance),
      { room: "page" },
    ),
  ],
  rows: (data) => data.proof.levels.map((level) => ({ ...level, data })),
});

/** On whose word nothing is better; nobody's where that is not proven. */
export function byWhom({ proven, certified }: LevelLine, { certificate }: Data["proof"], texts: Texts): Told {
  const claimed = certificate === "checked" ? "recomputed" : "search";
  const by = certified?.best === true ? "certificate" : claimed;
  return { code: proven ? "yes" : "no", words: vouchers[proven ? by : "nobody"](texts) };
}

function known(key: string, words: Words, of: (level: LevelLine) => number | undefined): Column<Data, Line> {
  return number(key, words, (level, texts) => of(level) ?? unknown(texts));
}
