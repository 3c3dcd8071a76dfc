import { html, trusted, type Html } from "../../src/report/html/html.ts";
import type { Family } from "../family.ts";
import { phaseNames, type PhaseName } from "../phases.ts";
import type { Header } from "../result.ts";
import { median } from "../statistics.ts";
import { isPlan, type CaseTable } from "../table.ts";
import { growthPicture, pathPicture, profilePicture } from "./pictures.ts";
import { style } from "./style.ts";
import { summary, winnerOf } from "./words.ts";
import { bounds, gaps, ratio, spreadOf, time, values, whole } from "./write-out.ts";

export interface ReportInput {
  readonly headers: readonly Header[];
  readonly families: readonly Family[];
  readonly cases: readonly CaseTable[];
  readonly rivals: readonly string[];
  /** Whether a rival is one of our own ways, to be recommended: not the oracle of tiny models. */
  readonly ours: (rival: string) => boolean;
}

/** The whole run as one page that needs nothing from elsewhere. */
export function page({ headers, families, cases, rivals, ours }: ReportInput): string {
  const header = headers[0] as Header;
  const present = families.filter(({ name }) => cases.some(({ family }) => family === name));
  const body = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Benchmarks: ${header.name}</title>
        <style>
          ${trusted(style)}
        </style>
      </head>
      <body>
        <h1>Which way to solve, at what size, and how sure</h1>
        <div class="lead">${summary(header, cases, families, ours).map((sentence) => html`<p>${sentence}</p>`)}</div>
        ${circumstances(headers, cases)}
        <nav aria-label="Families">${present.map(({ name, title }) => html`<a href="#${name}">${title}</a>`)}</nav>
        <div class="pictures">
          ${profilePicture("All cases: time to a proof", cases, rivals, (cell) => cell.proofMs)}
          ${profilePicture("All cases: time to a plan within 1 % of the best known", cases, rivals, (cell) => cell.nearMs)}
        </div>
        <p class="faint">
          How to read it: a line that is higher does more of the cases; one that starts higher at the left is the
          fastest more often. Who was not asked a case, or gave no right answer, has no time there.
        </p>
        ${present.map((family) =>
          section(
            family,
            cases.filter((one) => one.family === family.name),
            rivals,
          ),
        )}
        ${missing(header)}
      </body>
    </html>`;
  return `${body.markup}\n`;
}

/** Where and with what: without it no time means anything. */
function circumstances(headers: readonly Header[], cases: readonly CaseTable[]): Html {
  const [first] = headers as readonly [Header];
  const { machine } = first;
  const loads = cases.flatMap(({ cells }) => cells.flatMap(({ results }) => results.map(({ load }) => load)));
  const busy = loads.length === 0 ? 0 : median(loads);
  const warning =
    busy > machine.cores
      ? html`<strong>The machine was busy with other work: these times are for a first look only.</strong> `
      : html``;
  return html`<p class="faint">
    ${warning}${machine.processor}, ${machine.cores} cores, ${machine.memoryGb} GB, ${machine.system}; Node
    ${machine.node}; commit ${first.commit}; seed ${first.seed}; begun
    ${first.at}${headers.length > 1 && `, resumed ${headers.length - 1} times`}; load ${busy.toFixed(1)} (median),
    ${Math.max(0, ...loads).toFixed(1)} (highest). Every solve in a process of its own, cold; one at a time.
    ${Object.entries(first.rivals)
      .map(([name, version]) => `${name} ${version}`)
      .join(", ")}${first.absent.length > 0 && `; not on this machine: ${first.absent.join(", ")}`}.
  </p>`;
}

function section(family: Family, cases: readonly CaseTable[], rivals: readonly string[]): Html {
  const winner = winnerOf(family, cases, () => true);
  const sorted = cases.toSorted((a, b) => a.size - b.size || a.severity - b.severity);
  const shown = [growthPicture(family, sorted, rivals), pathPicture(sorted.at(-1) as CaseTable, rivals)];
  return html`<section id="${family.name}">
    <h2>${family.title}</h2>
    <p>
      ${family.question}
      ${winner !== undefined && `Best: ${winner.rival}, in ${winner.wins} of ${winner.cases} cases; it proves ${winner.proven}.`}
    </p>
    <div class="pictures">${shown.flatMap((picture) => picture ?? [])}</div>
    ${phases(sorted)}
    <div class="scroll">${sorted.map((one) => caseTable(family, one))}</div>
  </section>`;
}

function caseTable(family: Family, one: CaseTable): Html {
  return html`<table>
      <caption>
        ${one.name}
        <span class="faint">(${whole(one.size)} ${family.unit}, severity ${one.severity}, ${one.seconds} s)</span>
      </caption>
      <thead>
        <tr>
          <th>rival</th>
          <th>answer</th>
          <th>solve, least</th>
          <th>median</th>
          <th>spread</th>
          <th>of fastest</th>
          <th>first plan</th>
          <th>best plan</th>
          <th>proof</th>
          <th>integral</th>
          <th>value</th>
          <th>bound</th>
          <th>gap</th>
          <th>memory</th>
        </tr>
      </thead>
      <tbody>
        ${one.cells.map(
          (cell) =>
            html`<tr>
              <th scope="row">${cell.rival}</th>
              <td class="${cell.standing}">
                ${cell.standing}${cell.standing === "proven" && cell.certificate === "claimed" && " (its word)"}${cell.confirmed === true && ", and it is the best"}${
                  cell.why !== undefined && html`<div class="why">${cell.why}</div>`
                }
              </td>
              <td class="n">${time(cell.least)}</td>
              <td class="n">${time(cell.median)}</td>
              <td class="n">${spreadOf(cell)}</td>
              <td class="n">${ratio(cell, one)}</td>
              <td class="n">${time(cell.firstMs)}</td>
              <td class="n">${time(cell.bestMs)}</td>
              <td class="n">${time(cell.proofMs)}</td>
              <td class="n">${cell.integral === undefined ? "–" : cell.integral.toFixed(4)}</td>
              <td class="n">${isPlan(cell.standing) ? values(cell) : "–"}</td>
              <td class="n">${isPlan(cell.standing) ? bounds(cell) : "–"}</td>
              <td class="n">${isPlan(cell.standing) ? gaps(cell) : "–"}</td>
              <td class="n">${cell.peakMb.toFixed(0)} MB</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${
      one.skipped.length > 0 &&
      html`<p class="faint">Not asked: ${one.skipped.map(({ rival, why }) => `${rival} (${why})`).join("; ")}.</p>`
    }`;
}

/** Everything but solving, which is the same work for every rival: medians over all of them. */
function phases(cases: readonly CaseTable[]): Html {
  const of = ({ cells }: CaseTable, phase: PhaseName) =>
    cells.flatMap(({ results }) => results.flatMap((r) => r.phases.filter((p) => p.phase === phase)));
  const named = phaseNames.filter((phase) => phase !== "solve" && cases.some((one) => of(one, phase).length > 0));
  if (named.length === 0) return html``;
  return html`<details>
    <summary class="faint">Before and after solving: ${named.join(", ")}</summary>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th>case</th>
            ${named.map(
              (phase) =>
                html`<th>${phase}</th>
                  <th></th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${cases.map(
            (one) =>
              html`<tr>
                <th scope="row">${one.name}</th>
                ${named.map((phase) => {
                  const times = of(one, phase);
                  const [first] = times;
                  if (first === undefined)
                    return html`<td class="n">–</td>
                      <td></td>`;
                  return html`<td class="n">${time(median(times.map(({ ms }) => ms)))}</td>
                    <td class="faint">${whole(Math.round(median(times.map(({ size }) => size))))} ${first.unit}</td>`;
                })}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}

function missing({ missing: without }: Header): Html {
  const entries = Object.entries(without);
  if (entries.length === 0) return html``;
  return html`<h2>Not run</h2>
    <ul>
      ${entries.map(([family, why]) => html`<li>${family}: ${why}.</li>`)}
    </ul>`;
}
