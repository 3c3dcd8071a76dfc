import { spoken } from "../../domain/index.ts";
import type { ReportData } from "../data/report-data.ts";
import { certifiedSentences } from "../proof-sentences.ts";
import { html, type Html } from "./html.ts";
import type { Ink } from "./ink.ts";

/** A page for a judge: what was asked, what is proven, how to check that, and what it does not say. Nothing where nobody checked. */
export function judgePart(pen: Ink, data: ReportData): readonly Html[] {
  const { say, language, words, id } = pen;
  const { scenario, proof, nation } = data;
  if (proof.checked === undefined) return [];
  const { id: name, date, illustrative, municipalities: of } = scenario;
  const need = nation.task.total.value;
  const objectives = proof.levels.map((level) => html`<li>${spoken(level.name, language)}</li> `);
  const bounds = certifiedSentences(proof, language, words).map((sentence) => html`<li>${sentence}</li> `);
  const proven =
    proof.checked === "accepted"
      ? html`<p>${say("judge.proven.rules")} ${say("judge.proven.less")}</p>
          <ol>
            ${bounds}
          </ol>
          <p>${say("judge.proven.rest")}</p> `
      : html`<p>${say("judge.proven.none")}</p> `;
  const steps = (["judge.check.1", "judge.check.2", "judge.check.3"] as const).map(
    (step) => html`<li>${say(step)}</li> `,
  );
  const figures = illustrative > 1 && illustrative === of ? "judge.not.figures.all" : "judge.not.figures";
  const not = [say(figures, { illustrative, of }), say("judge.not.rules"), say("judge.not.others")];
  const check = html`<h3>${say("judge.check")}</h3>
    <ol>
      ${steps}
    </ol>
    <p>${say("judge.check.own")}</p> `;
  return [
    html`<h3>${say("judge.asked")}</h3>
      <p>${say("judge.asked.text", { need, id: name, date })}</p>
      <ol>
        ${objectives}
      </ol>
      <p><a href="#${id("rules")}">${say("judge.rules")}</a></p> `,
    html`<h3>${say("judge.proven")}</h3>
      ${proven}`,
    ...(proof.checked === "accepted" ? [check] : []),
    html`<h3>${say("judge.not")}</h3>
      <ul>
        ${not.map((sentence) => html`<li>${sentence}</li> `)}
      </ul> `,
  ];
}
