import type { ReportData } from "../data/report-data.ts";
import type { ViolationLine } from "../data/violations.ts";
import { certifiedSentences, isCertified, proofSentences } from "../proof-sentences.ts";
import { type Pen, pen, type TextOptions } from "./style.ts";

export function proofText(pen: Pen, data: ReportData): string {
  const sentences = proofSentences(data.proof, data.verified, data.violations.length, pen.language, pen.words, {
    measures: data.measures,
  });
  const lines = sentences.map((sentence, i) => {
    const text = pen.paragraph(sentence);
    if (i === 0) return data.verified ? pen.paint.good(text) : pen.paint.bad(text);
    return i === 1 ? pen.paint.strong(text) : text;
  });
  return [pen.heading(pen.say("proof.title")), ...lines].join("\n");
}

/** What the certificate proves of how good the package is; nothing where bounds were recomputed in the search itself. */
export function certificateText(data: Pick<ReportData, "proof" | "scenario">, options: TextOptions): string {
  const { proof } = data;
  const p = pen({ ...options, words: data.scenario.words });
  const bounded = proof.levels.some(({ certified }) => certified !== undefined);
  if (!bounded && proof.certificate === "checked") return "";
  const best = proof.status === "optimal" && isCertified(proof) ? [p.say(`proof.optimal.${proof.about}`)] : [];
  const sentences = bounded
    ? [...best, ...certifiedSentences(proof, p.language, p.words)]
    : [p.say("proof.certificate.claimed")];
  return `${[p.heading(p.say("certificate.title")), ...sentences.map((one) => p.paragraph(one))].join("\n")}\n`;
}

const shown = 40;

/** Broken rules, the first forty of them. */
export function violationsText(pen: Pen, violations: readonly ViolationLine[]): string {
  const { say } = pen;
  if (violations.length === 0) return "";
  const lines = violations.slice(0, shown).map((violation) => {
    const amount = say(`unit.${violation.unit}`, { n: violation.amount });
    const kind = violation.kind === undefined ? "" : `${say(`kind.${violation.kind}`)}, `;
    return pen.paragraph(`${pen.told(violation.title)} (${kind}${amount}): ${pen.told(violation.message)}`, "  ");
  });
  const more = violations.length > shown ? [say("violations.more", { n: violations.length - shown })] : [];
  return [pen.paint.bad(say("violations.title")), ...lines, ...more].join("\n");
}
