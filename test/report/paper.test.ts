import { describe, expect, it } from "vitest";
import { annexesHtml, lettersHtml, minutesHtml, reportData } from "../../src/report/index.ts";
import { paperSay } from "../../src/report/messages/paper.ts";
import { proven } from "./fixture.ts";

const data = reportData(proven);

/** The article of a code, as text without marks of markup. */
function article(page: string, code: string): string {
  const found = page.split("<article").find((part) => part.includes(`id="${code}"`)) ?? "";
  return found.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
}

describe.each(["nl", "en"] as const)("paper, %s", (language) => {
  const annexes = annexesHtml(data, language);
  const letters = lettersHtml(data, language);

  it("has a page for every province and every municipality, nothing that runs and nothing from elsewhere", () => {
    expect(annexes.match(/<article/g)).toHaveLength(data.provinces.length);
    expect(letters.match(/<article/g)).toHaveLength(data.municipalities.length);
    for (const page of [annexes, letters]) {
      expect(page).not.toMatch(/<script|<link|<img|src=|url\(/);
      expect(page).toContain(`lang="${language}"`);
      expect(page).toContain("default-src 'none'");
    }
    expect(annexesHtml(data, language)).toBe(annexes);
  });

  it("tells a province its figures and its own agreements, and no one else's", () => {
    const say = paperSay(language);
    const [swap] = data.agreements.swaps;
    if (swap === undefined) throw new Error("The fixture has no swap.");
    const line = say("paper.swap", { from: swap.shortage.name, to: swap.surplus.name });
    const own = [swap.shortage.code, swap.surplus.code];
    const telling = data.provinces.filter(({ code }) => article(annexes, code).includes(line)).map(({ code }) => code);
    expect(telling.sort()).toEqual(own.sort());
    for (const { code, figures } of data.provinces) {
      expect(article(annexes, code)).toContain(say("book.column.task"));
      expect(article(annexes, code).replaceAll(/[.,]/g, "")).toContain(String(figures.task.total.value));
    }
  });

  it("has letters by province and name, wherever a municipality stands in the scenario; an apostrophe is no letter", () => {
    const names = ["'s-Gravenhage", "Rheden"];
    const own = data.municipalities.filter(({ province }) => province.code === data.provinces[0]?.code);
    const renamed = data.municipalities.map((one) => ({ ...one, name: names[own.indexOf(one)] ?? one.name }));
    const page = lettersHtml({ ...data, municipalities: renamed.toReversed() }, language);
    const codes = [...page.matchAll(/<article id="([^"]*)"/g)].map(([, code]) =>
      renamed.find((one) => one.code === code),
    );
    const rank = data.provinces.map(({ code }) => code);
    const provinces = codes.map((one) => rank.indexOf(one?.province.code ?? ""));
    expect(provinces).toEqual(provinces.toSorted((a, b) => a - b));
    const first = codes.flatMap((one) => (one !== undefined && names.includes(one.name) ? [one.name] : []));
    expect(first).toEqual(["Rheden", "'s-Gravenhage"]);
  });

  it("has a letter for chosen municipalities alone, when some are, the same as among all", () => {
    const [first, , third] = data.municipalities;
    if (first === undefined || third === undefined) throw new Error("The fixture has too few municipalities.");
    const some = lettersHtml(data, language, [third.code, first.code]);
    expect(some.match(/<article id="[^"]*"/g)).toEqual([first, third].map(({ code }) => `<article id="${code}"`));
    expect(article(some, first.code)).toBe(article(letters, first.code));
    expect(lettersHtml(data, language, [])).not.toContain("<article");
  });

  it("has on every page the reference, date, version and contact that are given, and no label of what is not", () => {
    const say = paperSay(language);
    const labels = (["date", "reference", "version", "contact"] as const).map(
      (name) => `${say(`paper.details.${name}`)}: `,
    );
    const papers = { date: "2025-03-03", contact: "Aa & Bb" };
    const dated = reportData({ ...proven, scenario: { ...proven.scenario, papers } });
    const day = language === "nl" ? "3 maart 2025" : "3 March 2025";
    for (const write of [annexesHtml, lettersHtml, minutesHtml]) {
      const pages = write(dated, language).split("<article").slice(1);
      expect(pages.length).toBeGreaterThan(1);
      for (const page of pages) {
        expect(page).toContain(`${labels[0]}${day} · ${labels[3]}Aa &amp; Bb</p>`);
        expect(page).not.toContain(labels[1]);
        expect(page).not.toContain(labels[2]);
      }
      for (const label of labels) expect(write(data, language)).not.toContain(label);
    }
  });

  it("tells a municipality its story", () => {
    for (const { code, text } of data.stories) {
      const told = article(letters, code)
        .replaceAll("&#39;", "'")
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .replaceAll("&quot;", '"')
        .replaceAll("&amp;", "&");
      expect(told).toContain(text[language].replaceAll(/\s+/g, " "));
    }
  });

  it("parts a word that is longer than a column, and loses nothing of it", () => {
    const by = "Vergadertafel".repeat(15);
    const [province] = data.provinces;
    if (province === undefined) throw new Error("The fixture has no province.");
    const text = { nl: "Zij doen het samen.", en: "They do it together." };
    const line = {
      about: "merger",
      agreed: true,
      kinds: [],
      parties: [],
      provinces: [province.code],
      text,
      by,
    } as const;
    const page = minutesHtml({ ...data, settled: [line] }, language);
    expect(page.replaceAll(/<wbr[^>]*>/g, "")).toContain(by);
    const words = page
      .slice(page.indexOf("<body"))
      .replaceAll(/<[^>]*>/g, " ")
      .split(/\s+/);
    expect(Math.max(...words.map((word) => word.length))).toBeLessThan(40);
  });
});
