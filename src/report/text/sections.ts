import type { Part, Sections } from "../sections.ts";
import { printable } from "./layout.ts";
import { pen, type Pen, type TextOptions } from "./style.ts";
import { laidText } from "./table.ts";

/** Sections as wide as the terminal, an empty line between them. */
export function sectionsText(sections: Sections, options: TextOptions): string {
  const p = pen(options);
  return `${sections.map((parts) => sectionText(p, parts)).join("\n\n")}\n`;
}

export function sectionText(p: Pen, parts: Sections[number]): string {
  // A terminal draws nothing; the words beside a picture say the same.
  return parts.flatMap((part) => (part.type === "picture" ? [] : [partText(p, part)])).join("\n");
}

/** A title that makes no new part of the text, and its lines below it. */
export function asideText(p: Pen, words: string, lines: readonly string[]): string {
  if (lines.length === 0) return "";
  const below = lines.map((line) => p.paragraph(printable(`- ${line}`)));
  return p.paint.faint([p.paragraph(printable(`${words}:`)), ...below].join("\n"));
}

function partText(p: Pen, part: Exclude<Part, { readonly type: "picture" }>): string {
  if (part.type === "table") return laidText(p, part.table);
  if (part.type === "aside") return asideText(p, part.words, part.lines);
  const words = printable(part.words);
  switch (part.type) {
    case "title":
      return p.paint.strong(words);
    case "heading":
      return p.heading(words);
    case "text":
      return p.paragraph(words);
    case "item":
      return p.paragraph(words, "  ");
    case "note":
      return p.paint.faint(p.paragraph(words));
  }
}
