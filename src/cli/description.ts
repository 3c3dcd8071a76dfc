import { type PerKind, spoken, total } from "../domain/index.ts";
import { formatNumber, printable, reportSay, table, type TextOptions, wording, wrap } from "../report/index.ts";
import type { Description } from "../scenario/index.ts";
import type { CliSay } from "./messages/index.ts";

/** A scenario in short, for people: what it holds, how firm the figures are, its rules and objectives. */
export function descriptionText(d: Description, say: CliSay, { language, width, paint, words }: TextOptions): string {
  const worded = wording(language, words);
  const number = (value: number) => formatNumber(language, value);
  const lines = (text: string, indent = "") => indent + wrap(printable(text), width - indent.length, indent).join("\n");
  const places = (of: PerKind) => [number(of.regular), number(of.amv), number(total(of))];
  const right = (header: string) => ({ header, align: "right" as const });
  const left = (header: string) => ({ header, align: "left" as const });
  const kinds = [right(say("kind.regular")), right(say("kind.amv")), right(say("kind.total"))];

  const counts = { ...d, n: d.inhabitants };
  const head = [
    paint.strong(lines(`${spoken(d.title, language)} (${d.id})`)),
    ...(spoken(d.description, language) === "" ? [] : [lines(spoken(d.description, language))]),
    `${say("scenario.date")} ${d.date}`,
    lines(say("scenario.counts", { ...numbers(counts) })),
    ...(d.inhabitants > 0 ? [say("scenario.inhabitants", { n: d.inhabitants })] : []),
    `${say("scenario.fingerprint")} ${d.fingerprint}`,
  ];
  const names = ["need", "indicative", "reported", "promising", "adopted"] as const;
  const totals = table(
    [left(say("scenario.totals")), ...kinds],
    names.map((name) => ({ cells: [say(`scenario.total.${name}`), ...places(d.totals[name])] })),
    width,
    paint,
  );
  const standing = reportSay(language, words);
  const standings = table(
    [left(""), left(say("scenario.standing")), right(say("scenario.count")), right(say("scenario.places"))],
    d.standings.map((line) => ({
      cells: [
        say(`scenario.figures.${line.figures}`),
        standing(`standing.${line.standing}`),
        number(line.count),
        line.places === undefined ? "" : number(total(line.places)),
      ],
    })),
    width,
    paint,
  );
  const rules = d.rules.map((rule) =>
    rule.enabled
      ? lines(`- ${worded(spoken(rule.sentence, language))}`, "  ")
      : paint.faint(lines(`- ${say("scenario.off", { title: worded(spoken(rule.title, language)) })}`, "  ")),
  );
  const levels = d.objective.map((level, i) =>
    lines(`${i + 1}. ${spoken(level.name, language)} (${level.measures.join(", ")})`, "  "),
  );
  const preset = d.preset === undefined ? "" : `: ${spoken(d.preset.title, language)} (${d.preset.id})`;
  return [
    head.join("\n"),
    totals,
    `${paint.heading(say("scenario.standings"))}\n${standings}`,
    `${paint.heading(`${say("scenario.objective")}${preset}`)}\n${levels.join("\n")}`,
    `${paint.heading(say("scenario.rules"))}\n${rules.join("\n")}\n`,
  ].join("\n\n");
}

function numbers(d: Description & { readonly n: number }): Record<string, number> {
  const { provinces, municipalities, borders, exempt, pins } = d;
  return { provinces, municipalities, borders, exempt, pins };
}
