import { kinds } from "../../domain/index.ts";
import type { Page } from "../../workbook/index.ts";
import type { MunicipalCell } from "../data/municipalities.ts";
import type { ReportData } from "../data/report-data.ts";
import type { Language } from "../language.ts";
import { reportSay } from "../messages/index.ts";
import { type Cell, tableSheet } from "./sheet.ts";
import { ledger } from "../tables/ledger.ts";
import { tablePage } from "./table.ts";

const figures = [
  "indicative",
  "adopted",
  "share",
  "decided",
  "relief",
  "reserve",
  "given",
  "taken",
  "handedOver",
  "guests",
  "task",
  "hosted",
] as const satisfies readonly (keyof MunicipalCell)[];

/** The ledger, with what is counted and how sure it is. */
export function ledgerPage(data: ReportData, language: Language): Page {
  return tablePage(ledger, data, language, "book.ledger", {
    title: data.scenario.title[language],
    notes: notesOf(data, language),
  });
}

export function municipalitiesPage(data: ReportData, language: Language): Page {
  const say = reportSay(language);
  return tableSheet({
    name: say("book.municipalities"),
    title: say("book.municipalities"),
    frozenColumns: 4,
    total: say("book.total"),
    columns: [
      { heading: say("book.code"), width: 9 },
      { heading: say("book.name"), width: 24 },
      { heading: say("book.provinces"), width: 16 },
      { heading: say("book.kind"), width: 10 },
      ...figures.map((column) => ({ heading: say(`book.column.${column}`), width: 13, sum: true as const })),
      { heading: say("book.site.before"), width: 14 },
      { heading: say("book.site.after"), width: 14 },
      { heading: say("book.outcome"), width: 16 },
    ],
    rows: data.municipalities.flatMap(({ code, name, province, cells }) =>
      kinds.map((kind): Cell[] => [
        code,
        name,
        province.name,
        say(`kind.${kind}`),
        ...figures.map((column) => cells[kind][column].value),
        siteWord(cells[kind].siteBefore, language),
        siteWord(cells[kind].siteAfter, language),
        say(`standing.${cells[kind].task.standing}`),
      ]),
    ),
  });
}

export function swapsPage({ agreements }: ReportData, language: Language): Page {
  const say = reportSay(language);
  const provincial = agreements.swaps.flatMap((swap) =>
    kinds.flatMap((kind): Cell[][] => {
      const { value, standing } = swap.figures[kind];
      if (value === 0) return [];
      return [
        [
          swap.shortage.name,
          swap.surplus.name,
          say(`kind.${kind}`),
          value,
          swap.kilometres,
          say(`standing.${standing}`),
        ],
      ];
    }),
  );
  return tableSheet({
    name: say("book.swaps"),
    title: say("swaps.title"),
    total: say("book.total"),
    columns: agreementColumns(language, "book.from", "book.to"),
    rows: provincial,
  });
}

export function mergersPage({ agreements }: ReportData, language: Language): Page {
  const say = reportSay(language);
  const rows = agreements.mergers.flatMap((group) =>
    group.hosts.flatMap((host) =>
      host.guests.map((guest): Cell[] => [
        guest.name,
        host.name,
        say(`kind.${host.kind}`),
        guest.places.value,
        guest.kilometres,
        say(`standing.${guest.places.standing}`),
        group.name,
      ]),
    ),
  );
  const columns = [
    ...agreementColumns(language, "book.guest", "book.host"),
    { heading: say("book.provinces"), width: 18 },
  ];
  return tableSheet({
    name: say("book.mergers"),
    title: say("mergers.title"),
    total: say("book.total"),
    columns,
    rows,
  });
}

function agreementColumns(language: Language, from: "book.from" | "book.guest", to: "book.to" | "book.host") {
  const say = reportSay(language);
  return [
    { heading: say(from), width: 26 },
    { heading: say(to), width: 26 },
    { heading: say("book.kind"), width: 10 },
    { heading: say("book.places"), width: 10, sum: true as const },
    { heading: say("book.km"), width: 12, figure: true as const },
    { heading: say("book.standing"), width: 16 },
  ];
}

function notesOf(data: ReportData, language: Language): readonly string[] {
  const say = reportSay(language);
  const warning = data.scenario.illustrative > 0 ? [say("standing.illustrative.note")] : [];
  return [say("ledger.caption"), ...warning.map((text) => `${say("standing.illustrative")}: ${text}`)];
}

/** What became of a site, in words. The verdict knows no others: another one would be our own fault. */
function siteWord(site: string, language: Language): string {
  const say = reportSay(language);
  switch (site) {
    case "adopted":
    case "viable":
    case "unviable":
    case "clustered":
    case "none":
      return say(`book.site.${site}`);
    default:
      throw new RangeError(`What became of a site (${site}) is not known.`);
  }
}
