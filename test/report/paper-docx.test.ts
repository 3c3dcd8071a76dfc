import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { MunicipalityCode, Pin } from "../../src/domain/index.ts";
import { annexesDocx, annexesHtml, lettersDocx, lettersHtml, reportData } from "../../src/report/index.ts";
import { hostile, proven, scenario } from "./fixture.ts";

/** Something settled, with all that a file may hold of it: marks of markup, control characters, half a character. */
const pin: Pin = {
  type: "own-site",
  kind: "amv",
  municipality: "GM02" as MunicipalityCode,
  by: `${hostile} \u0007\u001B`,
  why: "\uD800 ]]> =1+1",
  at: "2026-11-28T07:49:31.000Z",
};
const papers = { reference: hostile, date: "2025-03-03", version: "2" };
const data = reportData({ ...proven, scenario: { ...scenario, pins: [pin], papers } });

interface Read {
  /** The text of every paragraph, in order. */
  readonly texts: string[];
  readonly headings: string[];
  /** Rows that repeat on every page, and tables. */
  readonly repeated: number;
  readonly tables: number;
  readonly breaks: number;
}

/** A document as a word processor reads it; throws where the XML is not well formed. */
function read(bytes: Uint8Array): Read {
  const texts: string[] = [];
  const headings: string[] = [];
  const counts = { "w:tblHeader": 0, "w:tbl": 0, "w:pageBreakBefore": 0 };
  let [inText, text, style] = [false, "", ""];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (name === "w:p") [text, style] = ["", ""];
    if (name === "w:pStyle") style = attributes["w:val"] ?? "";
    if (name === "w:t") inText = true;
    if (name === "w:tblHeader" || name === "w:tbl" || name === "w:pageBreakBefore") counts[name] += 1;
  });
  parser.on("text", (part) => {
    if (inText) text += part;
  });
  parser.on("closetag", ({ name }) => {
    if (name === "w:t") inText = false;
    if (name !== "w:p") return;
    texts.push(text);
    if (style !== "") headings.push(`${style} ${text}`);
  });
  parser.write(part(bytes, "word/document.xml")).close();
  return {
    texts,
    headings,
    repeated: counts["w:tblHeader"],
    tables: counts["w:tbl"],
    breaks: counts["w:pageBreakBefore"],
  };
}

function part(bytes: Uint8Array, name: string): string {
  const found = unzipSync(bytes)[name];
  if (found === undefined) throw new Error(`The document has no part (${name}).`);
  return strFromU8(found);
}

const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

/** The text of every paragraph and cell of a page, in order; as bytes, where half a character is a sign. */
function textsOf(page: string, tags = "h1|h2|p|th|td"): string[] {
  const bytes = Buffer.from(page, "utf8").toString("utf8");
  return [...bytes.matchAll(new RegExp(`<(?:${tags})(?: [^>]*)?>([^<]*)</`, "g"))].map(([, text = ""]) =>
    text.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity),
  );
}

afterEach(() => vi.useRealTimers());

describe.each(["nl", "en"] as const)("papers for a word processor, %s", (language) => {
  const all = {
    letters: { docx: () => lettersDocx(data, language), page: lettersHtml(data, language) },
    annexes: { docx: () => annexesDocx(data, language), page: annexesHtml(data, language) },
  };

  it.each(["letters", "annexes"] as const)("say what the page says, paragraph by paragraph: %s", async (name) => {
    const { texts, headings, repeated, tables, breaks } = read(await all[name].docx());
    const page = all[name].page;
    expect(texts).toEqual(textsOf(page));
    expect(texts.length).toBeGreaterThan(60);
    // Headings are headings, each article but the first begins on a page of its own, and headers repeat.
    expect(headings.filter((one) => one.startsWith("Heading1"))).toEqual(
      textsOf(page, "h1").map((one) => `Heading1 ${one}`),
    );
    expect(headings.filter((one) => one.startsWith("Heading2"))).toEqual(
      textsOf(page, "h2").map((one) => `Heading2 ${one}`),
    );
    expect(breaks).toBe((page.match(/<article/g) ?? []).length - 1);
    expect([tables, repeated]).toEqual([page.match(/<table/g)?.length, tables]);
  });

  it("are letters of the chosen alone, when some are", async () => {
    expect(read(await lettersDocx(data, language, ["GM02"])).texts).toEqual(
      textsOf(lettersHtml(data, language, ["GM02"])),
    );
  });

  it("have a language, A4 and a title", async () => {
    const bytes = await all.letters.docx();
    expect(part(bytes, "word/styles.xml")).toContain(`<w:lang w:val="${language === "nl" ? "nl-NL" : "en-GB"}"/>`);
    expect(part(bytes, "word/document.xml")).toMatch(/<w:pgSz [^>]*w:w="11906"/);
    expect(part(bytes, "docProps/core.xml")).toContain(
      language === "nl" ? "Samenvatting per gemeente" : "Summary by municipality",
    );
  });

  it("are the same bytes whenever they are made, without a moment or a name of somebody in them", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-01-31T10:00:00Z") });
    const before = await all.annexes.docx();
    vi.setSystemTime(new Date("2031-07-01T23:00:00Z"));
    const after = await all.annexes.docx();
    expect(Buffer.compare(before, after)).toBe(0);
    const properties = part(before, "docProps/core.xml");
    expect(properties).not.toMatch(/2026|2031|Un-named/);
    // The day on the letter is in its text all the same.
    expect(read(before).texts.join("\n")).toContain(language === "nl" ? "3 maart 2025" : "3 March 2025");
  });
});
