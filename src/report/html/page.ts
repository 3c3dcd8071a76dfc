import { spoken, wordsOf } from "../../domain/index.ts";
import type { ReportData } from "../data/report-data.ts";
import { type Language, languages } from "../language.ts";
import { headline, lead } from "../sentences.ts";
import { proofSentences } from "../proof-sentences.ts";
import { mergersBlocks, swapsPart } from "./agreements.ts";
import { html, type Html, trusted } from "./html.ts";
import { type Ink, ink, section } from "./ink.ts";
import { judgePart } from "./judge.ts";
import { mapPicture } from "./map.ts";
import { pictured } from "./pictured.ts";
import { script, scriptHash } from "./script.ts";
import { styleSheet } from "./style.ts";
import { standingsTable } from "./standings.ts";
import { tableHtml } from "./table.ts";
import { exchanges } from "../tables/exchanges.ts";
import { facts } from "../tables/facts.ts";
import { ledger } from "../tables/ledger.ts";
import { levelWords, weighedTitle } from "../tables/level-words.ts";
import { levels } from "../tables/levels.ts";
import { rawTitle } from "../plain-figures.ts";
import { hasSteps, measures, rawMeasures } from "../tables/measures.ts";
import { provincesOf } from "../tables/provinces.ts";
import { rules } from "../tables/rules.ts";
import { settled, settledTitle } from "../tables/settled.ts";
import { smallTasks } from "../tables/small-tasks.ts";
import { towardsKey } from "../tables/towards-key.ts";
import { towardsKeySentences } from "../towards-key.ts";
import { violations } from "../tables/violations.ts";
import { effectsPart, tradeOffPart } from "./beside.ts";
import { fairnessPart } from "./fairness.ts";
import { storiesList } from "./stories.ts";
import { townsTable } from "./towns.ts";

/**
 * report.html: one file, no network, both languages whole; Dutch shows, the script switches. Its own policy lets
 * nothing in but its style and its one script, by hash.
 */
export function reportHtml(data: ReportData): string {
  const dutch = ink("nl", data.scenario.words);
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src '${scriptHash}'; img-src data:; base-uri 'none'; form-action 'none'`;
  return html`<!doctype html>
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="description" content="${dutch.say("page.description", { title: data.scenario.title.nl })}" />
        <title>${pageTitle(dutch, data)}</title>
        <link rel="icon" href="data:," />
        ${trusted(`<style>${styleSheet}</style>`)}
      </head>
      <body>
        ${languages.map((language) => languagePage(language, data))} ${trusted(`<script>${script}</script>`)}
      </body>
    </html> `.markup;
}

function pageTitle({ say, language }: Ink, { scenario }: ReportData): string {
  return `${say("title.plan")} · ${spoken(scenario.title, language)} · ${say("product")}`;
}

function languagePage(language: Language, data: ReportData): Html {
  const pen = ink(language, data.scenario.words);
  const { say, id } = pen;
  const others = languages.filter((other) => other !== language);
  const parts = sections(pen, data);
  const links = parts.map(({ name, title }) => html`<li><a href="#${id(name)}">${title}</a></li> `);
  return html`<div
    data-page
    lang="${language}"
    id="${language}"
    data-title="${pageTitle(pen, data)}"
    ${language !== "nl" && html` hidden`}
  >
    <header class="top">
      <a class="skip" href="#${id("main")}">${say("page.skip")}</a>
      <div class="wrap">
        <div class="bar">
          <p class="name">${say("product")}</p>
          ${others.map((other) => html`<button type="button" lang="${other}" data-to="${other}" hidden>${wordsOf(other).name}</button>`)}
        </div>
        <h1>${headline(data, language)}</h1>
        <p class="lead">${lead(data, language)}</p>
        <p class="id">
          ${spoken(data.scenario.title, language)} ·
          ${say("page.scenario", { id: data.scenario.id, date: data.scenario.date })}
        </p>
      </div>
    </header>
    <main class="wrap" id="${id("main")}">
      ${tiles(pen, data)} ${proofNote(pen, data)} ${warning(pen, data)}
      <nav class="contents" aria-labelledby="${id("contents")}">
        <h2 id="${id("contents")}">${say("page.contents")}</h2>
        <ul>
          ${links}
        </ul>
      </nav>
      ${parts.map(({ name, title, body }) => section(pen, name, title, body))}
    </main>
    <footer>
      <div class="wrap">
        <p>${say("page.files")}</p>
        <p>${say("kinds.note")} ${say("standing.unmarked")}.</p>
        <p><a href="#${language}">${say("page.back")}</a></p>
      </div>
    </footer>
  </div> `;
}

interface Part {
  readonly name: string;
  readonly title: string;
  readonly body: readonly Html[];
}

function sections(pen: Ink, data: ReportData): Part[] {
  const { say } = pen;
  const kind = (name: "regular" | "amv") =>
    html`<details>
      <summary>${say("provinces.caption.kind", { kind: say(`kind.${name}`) })}</summary>
      ${tableHtml(pen, provincesOf(name), data)}
    </details> `;
  const off = data.rules.filter((rule) => rule.sentence === undefined).map((rule) => pen.told(rule.title));
  const part = (name: string, title: string, ...body: readonly Html[]): Part => ({ name, title, body });
  return [
    ...(data.violations.length === 0
      ? []
      : [part("violations", say("violations.title"), pictured(pen, violations, data))]),
    part("ledger", say("ledger.title"), pictured(pen, ledger, data)),
    part("provinces", say("provinces.title"), pictured(pen, provincesOf("total"), data), kind("regular"), kind("amv")),
    part("map", say("map.title"), mapPicture(pen, data.map)),
    part(
      "small",
      say("small.title"),
      html`<p>${say("small.explained")}</p> `,
      pictured(pen, smallTasks, data),
      ...still(pen, data),
    ),
    part("swaps", say("swaps.title"), swapsPart(pen, data)),
    part("mergers", say("mergers.title"), mergersBlocks(pen, data)),
    ...(data.agreements.exchanges.length === 0
      ? []
      : [part("exchanges", say("exchanges.title"), pictured(pen, exchanges, data))]),
    ...(data.settled.length === 0 ? [] : [part("settled", pen.told(settledTitle), pictured(pen, settled, data))]),
    part(
      "measures",
      say("measures.title"),
      html`${hasSteps(data) && html`<p>${say("measures.gains")}</p> `}`,
      pictured(pen, measures, data),
      ...behind(pen.told(rawTitle), rawMeasures(data, pen)),
    ),
    part(
      "proof",
      say("proof.title"),
      html`${sentences(pen, data).map((sentence) => html`<p>${sentence}</p> `)}`,
      pictured(pen, levelWords, data),
      html`<details>
        <summary>${pen.told(weighedTitle)}</summary>
        ${tableHtml(pen, levels, data)}
      </details> `,
    ),
    ...(data.proof.checked === undefined ? [] : [part("judge", say("judge.title"), ...judgePart(pen, data))]),
    part(
      "standing",
      say("standing.title"),
      html`<p>${say("standing.weakest")}</p> `,
      standingsTable(pen, data),
      pictured(pen, facts, data),
    ),
    part(
      "rules",
      say("rules.title"),
      pictured(pen, rules, data),
      ...(off.length === 0 ? [] : [html`<p>${say("rules.off", { rules: off.join(", ") })}</p>`]),
    ),
    part("municipalities", say("municipalities.title"), townsTable(pen, data)),
    part("towards-key", say("towards.title"), pictured(pen, towardsKey, data), ...movedTowns(pen, data)),
    part("fairness", say("fair.title"), fairnessPart(pen, data)),
    ...(data.tradeOff === undefined ? [] : [part("front", say("front.section"), ...tradeOffPart(pen, data.tradeOff))]),
    ...(data.notKnown ?? []).map(({ of, why }) =>
      part(of, say(`${of}.section`), html`<p>${say(`beside.unknown.${of}`, { why: say(`beside.why.${why}`) })}</p>`),
    ),
    ...(data.effects === undefined ? [] : [part("effects", say("effects.section"), ...effectsPart(pen, data.effects))]),
    part("why", say("why.title"), storiesList(pen, data)),
  ];
}

/** Lines that only some want to read, behind a title. */
function behind(title: string, lines: readonly string[]): Html[] {
  if (lines.length === 0) return [];
  return [
    html`<details>
      <summary>${title}</summary>
      <ul>
        ${lines.map((line) => html`<li>${line}</li> `)}
      </ul>
    </details> `,
  ];
}

/** Who comes nearer to the key or ends up further from it, by name, of the provinces where anybody does. */
function movedTowns({ say, language, words }: Ink, data: ReportData): Html[] {
  const moved = data.towardsKey.filter(({ nearer, further }) => nearer.length + further.length > 0);
  if (moved.length === 0) return [];
  const each = moved.map(
    (line) => html`<p><strong>${line.name}</strong>: ${towardsKeySentences(line, language, words).join(" ")}</p> `,
  );
  return [
    html`<details>
      <summary>${say("towards.names")}</summary>
      ${each}
    </details> `,
  ];
}

function still(pen: Ink, { smallTasks }: ReportData): Html[] {
  return smallTasks.flatMap((line) => {
    if (line.kind === "total" || line.still.length === 0) return [];
    const names = pen.say("small.still", { names: line.still.join(", ") });
    return [html`<p><strong>${pen.say(`kind.${line.kind}`)}</strong>: ${names}</p> `];
  });
}

function sentences(pen: Ink, data: ReportData): string[] {
  return proofSentences(data.proof, data.verified, data.violations.length, pen.language, pen.words, {
    measures: data.measures,
  });
}

function tiles(pen: Ink, data: ReportData): Html {
  const { say, number, figure } = pen;
  const small = data.smallTasks.find((line) => line.kind === "total");
  const swapped = data.nation.relief.total;
  const mergers = data.agreements.mergers.reduce((sum, group) => sum + group.count, 0);
  const tile = (value: Html, label: string) => html`<li><span class="big">${value}</span><span>${label}</span></li> `;
  return html`<ul class="tiles">
    ${tile(html`${figure(data.nation.decided.total)} → ${figure(data.nation.task.total)}`, say("tile.places"))}${
      small && tile(html`${figure(small.before)} → ${figure(small.after)}`, say("tile.small"))
    }${tile(html`${number(data.agreements.swaps.length)}`, say("tile.swaps", { n: data.agreements.swaps.length, places: swapped.value }))}${tile(
      html`${number(mergers)}`,
      say("tile.mergers", { n: mergers }),
    )}
  </ul>`;
}

function proofNote(pen: Ink, data: ReportData): Html {
  const lines = [...sentences(pen, data).slice(0, 2), ...(data.proof.stopped ? [pen.say("proof.stopped")] : [])];
  return html`<div class="note${!data.verified && " bad"}">${lines.map((line) => html`<p>${line}</p>`)}</div>`;
}

function warning(pen: Ink, { scenario }: ReportData): Html | undefined {
  if (scenario.illustrative === 0) return undefined;
  const { illustrative: n, municipalities: of } = scenario;
  const all = n > 1 && n === of;
  const text = pen.say(all ? "standing.warning.illustrative.all" : "standing.warning.illustrative", { n, of });
  return html`<div class="note warn"><p>${text}</p></div>`;
}
