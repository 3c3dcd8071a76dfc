import type { Figure } from "../data/figure.ts";
import { html, type Html, trusted } from "../html/html.ts";
import { formatNumber, type Language } from "../language.ts";
import { marks } from "../mark.ts";
import { reportSay } from "../messages/index.ts";

/** Plain enough for a word processor: no script, no colours that carry meaning, every part on a page of its own. */
const style = `
body{font:11pt/1.4 Calibri,"Segoe UI",sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#17242b}
h1{font-size:18pt;margin:0 0 4pt}h2{font-size:13pt;margin:14pt 0 4pt}
table{border-collapse:collapse;width:100%;margin:4pt 0 8pt}
th,td{border-bottom:1px solid #cfd8dc;padding:2pt 5pt;text-align:left;vertical-align:top}
caption{text-align:left}tbody th{font-weight:normal}abbr{text-decoration:none}thead th{border-bottom:1.5px solid #17242b}.n{text-align:right;white-space:nowrap}
tr.sum>*{font-weight:bold;border-top:1.5px solid #17242b}.faint{color:#52626b}
article{break-after:page;page-break-after:always;margin-bottom:3rem}article:last-child{break-after:auto;page-break-after:auto}
.legend{break-before:avoid;break-inside:avoid}.sign td{width:22%;height:22pt}
tr{break-inside:avoid}
@page{size:A4;margin:18mm;@bottom-right{content:counter(page) " / " counter(pages);font:9pt Calibri,"Segoe UI",sans-serif;color:#52626b}}@media print{body{margin:0;padding:0;max-width:none}}
`;

/** A document of articles, each on a page of its own. Nothing in it runs or is fetched. */
export function paper(title: string, language: Language, articles: readonly Html[]): string {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>${title}</title>
        ${trusted(`<style>${style}</style>`)}
      </head>
      <body>
        ${articles}
      </body>
    </html> `.markup;
}

/** A figure with the mark of its standing. */
export function figure({ value, standing }: Figure, language: Language): Html {
  return html`<td class="n">${formatNumber(language, value)}${marks[standing]}</td>`;
}

/** What the marks mean: below every article, since pages are sent one by one. */
export function legend(language: Language): Html {
  const say = reportSay(language);
  const meanings = (["estimate", "assumed", "illustrative"] as const).map(
    (standing) => `${marks[standing]} ${say(`standing.${standing}`)}: ${say(`standing.${standing}.note`)}`,
  );
  return html`<p class="faint legend">${meanings.join("; ")}. ${say("standing.weakest")}</p>`;
}
