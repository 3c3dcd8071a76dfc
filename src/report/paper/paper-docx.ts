import { wordsOf } from "../../domain/index.ts";
import type * as Library from "docx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Block, Paper, PaperCell, PaperTable } from "./model.ts";

/** What writes documents, once it is loaded. */
type Docx = typeof Library;

const ours = "Verdeelwijzer";
/** A4 and its margins as the page in HTML has them (18 mm), in twentieths of a point. */
const page = { width: 11_906, height: 16_838, margin: 1020 } as const;
const room = page.width - 2 * page.margin;
const [ink, faint, line] = ["17242B", "52626B", "CFD8DC"];

/**
 * The same paper as `paperHtml`, for a word processor: headings are headings, the first row of a table repeats on every
 * page. The same paper gives the same bytes. What writes it is loaded when it is asked for, and not before.
 */
export async function paperDocx({ title, language, articles }: Paper): Promise<Uint8Array> {
  const docx = await import("docx");
  const document = new docx.Document({
    creator: ours,
    lastModifiedBy: ours,
    title: clean(title),
    styles: {
      default: {
        document: {
          run: { font: "Calibri", size: 22, color: ink, language: { value: wordsOf(language).locale } },
          paragraph: { spacing: { before: 60, after: 100 } },
        },
        heading1: { run: { size: 36, bold: true, color: ink }, paragraph: { spacing: { before: 0, after: 80 } } },
        heading2: { run: { size: 26, bold: true, color: ink }, paragraph: { spacing: { before: 200, after: 40 } } },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin },
          },
        },
        children: articles.flatMap(({ blocks }, at) => blocks.map((block) => written(docx, block, at > 0))),
      },
    ],
  });
  return settled(await docx.Packer.toArrayBuffer(document));
}

/** `later`: a first heading begins on a page of its own. */
function written(docx: Docx, block: Block, later: boolean) {
  switch (block.type) {
    case "heading": {
      const first = block.level === 1;
      return new docx.Paragraph({
        text: clean(block.text),
        heading: first ? docx.HeadingLevel.HEADING_1 : docx.HeadingLevel.HEADING_2,
        keepNext: true,
        pageBreakBefore: first && later,
      });
    }
    case "paragraph": {
      const look = block.small === true ? { size: 19, color: faint } : {};
      return new docx.Paragraph({ children: [new docx.TextRun({ text: clean(block.text), ...look })] });
    }
    case "table":
      return table(docx, block);
  }
}

function table(docx: Docx, { columns, rows, look }: PaperTable) {
  const widths = widthsOf(columns, look);
  const none = { style: docx.BorderStyle.NONE, size: 0, color: "auto" } as const;
  const rule = { style: docx.BorderStyle.SINGLE, size: 4, color: line } as const;
  const cell = ({ as, text, sum }: PaperCell, at: number, bold: boolean) =>
    new docx.TableCell({
      width: { size: widths[at] ?? 0, type: docx.WidthType.DXA },
      children: [
        new docx.Paragraph({
          alignment: as === "figure" ? docx.AlignmentType.RIGHT : docx.AlignmentType.LEFT,
          spacing: { before: look === "wide" ? 20 : 40, after: look === "wide" ? 20 : 40 },
          children: [
            new docx.TextRun({
              text: clean(text),
              ...((bold || sum === true) && { bold: true }),
              ...(look === "wide" && { size: 17 }),
            }),
          ],
        }),
      ],
    });
  return new docx.Table({
    width: { size: room, type: docx.WidthType.DXA },
    columnWidths: widths,
    layout: docx.TableLayoutType.FIXED,
    margins: { left: 60, right: 60, marginUnitType: docx.WidthType.DXA },
    borders: { top: none, left: none, right: none, insideVertical: none, bottom: rule, insideHorizontal: rule },
    rows: [
      new docx.TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((column, at) => cell(column, at, true)),
      }),
      ...rows.map(
        (cells) =>
          new docx.TableRow({
            cantSplit: true,
            ...(look === "sign" && { height: { value: 440, rule: docx.HeightRule.ATLEAST } }),
            children: cells.map((one, at) => cell(one, at, false)),
          }),
      ),
    ],
  });
}

/** Words need more room than figures; whole parts of the width of the page, all of it together. */
function widthsOf(columns: readonly PaperCell[], look: PaperTable["look"]): number[] {
  const parts = columns.map(({ as }, at) => {
    if (look === "sign") return 3;
    if (as === "figure") return look === "wide" ? 3 : 4;
    return at > 0 && look === "wide" ? 3 : look === "wide" ? 5 : 8;
  });
  const all = parts.reduce((sum, part) => sum + part, 0);
  const widths = parts.map((part) => Math.floor((part * room) / all));
  const rest = room - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, at) => (at === 0 ? width + rest : width));
}

/** Characters that no XML may hold become a visible sign, as in HTML. */
function clean(text: string): string {
  return text.replaceAll(/(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, "\uFFFD");
}

/** The same document, without the moment at which it was made: not in its properties, and not in the zip. */
function settled(bytes: ArrayBuffer): Uint8Array {
  const parts = unzipSync(new Uint8Array(bytes));
  const properties = strFromU8(parts["docProps/core.xml"] ?? new Uint8Array());
  const undated = properties.replaceAll(/<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g, "");
  const sorted = Object.entries({ ...parts, "docProps/core.xml": strToU8(undated) }).sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return zipSync(Object.fromEntries(sorted), { level: 6, mtime: "1980-01-01T00:00:00" });
}
