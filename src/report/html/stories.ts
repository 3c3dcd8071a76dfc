import { spoken } from "../../domain/index.ts";
import type { ReportData } from "../data/report-data.ts";
import { html, type Html } from "./html.ts";
import type { Ink } from "./ink.ts";

/** The story of every municipality, folded: by province, then by name. On paper only where somebody asks for them: they are most of its pages. */
export function storiesList(ink: Ink, { stories, provinces }: ReportData): Html {
  const groups = provinces.map((province) => {
    const own = stories.filter((story) => story.province.code === province.code);
    const towns = [...new Set(own.map((story) => story.code))].map((code) => {
      const told = own.filter((story) => story.code === code);
      const name = told[0]?.name ?? code;
      return html`<details>
        <summary>${name}</summary>
        ${told.map((story) => html`<p><strong>${ink.say(`kind.${story.kind}`)}.</strong> ${spoken(story.text, ink.language)}</p> `)}
        <p class="faint">${ink.say("why.elsewhere", { name })}</p>
      </details> `;
    });
    return html`<details>
      <summary>${province.name}</summary>
      ${towns}
    </details> `;
  });
  const box = ink.id("print-too");
  return html`<p>${ink.say("why.explained")}</p>
    <p class="print-too" hidden>
      <input type="checkbox" id="${box}" />
      <label for="${box}">${ink.say("why.print", { n: stories.length })}</label>
    </p>
    <p class="on-paper">${ink.say("why.paper", { n: stories.length })}</p>
    <div class="annex">${groups}</div>`;
}
