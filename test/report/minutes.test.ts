import { describe, expect, it } from "vitest";
import type { MunicipalityCode, Pin, ProvinceCode } from "../../src/domain/index.ts";
import {
  agreementsCsv,
  annexesHtml,
  type Issued,
  issuedLines,
  lettersHtml,
  minutesHtml,
  reportData,
} from "../../src/report/index.ts";
import { hostile, proven, scenario } from "./fixture.ts";

const town = (code: string) => code as MunicipalityCode;
const land = (code: string) => code as ProvinceCode;

const pins: readonly Pin[] = [
  {
    type: "agreed-merger",
    kind: "regular",
    guest: town("GM04"),
    host: town("GM05"),
    by: "wethouder De Vries",
    why: hostile,
    at: "2026-11-28T07:49:31.000Z",
  },
  {
    type: "forbidden-merger",
    guest: town("GM02"),
    host: town("GM01"),
    by: "gedeputeerde",
    provided: `${hostile} en Zutphen`,
  },
  { type: "agreed-swap", kind: "amv", surplus: land("PV1"), shortage: land("PV2"), places: 4, why: "akkoord" },
];
const issued: readonly Issued[] = [
  {
    municipality: town("GM05"),
    decision: { regular: 280, amv: 20, standing: "published", source: hostile },
    by: "griffier",
    why: "gelezen in de krant",
    at: "2026-11-28T07:49:31.000Z",
  },
  { municipality: town("GM04"), decision: { amv: 1, standing: "assumed" } },
  {
    municipality: town("GM03"),
    decision: { regular: 5, amv: 1, standing: "derived", amvProvenance: { standing: "published", source: "brief" } },
  },
  { municipality: town("GM02"), by: "gedeputeerde" },
];
const data = reportData({ ...proven, scenario: { ...scenario, pins } });

/** The article of a code, as text without marks of markup. */
function article(page: string, code: string): string {
  const found = page.split("<article").find((part) => part.includes(`id="${code}"`)) ?? "";
  const text = found.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
  return text
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}

describe("minutes of a provincial table", () => {
  const minutes = minutesHtml(data, "nl");

  it("have what was settled, by whom, why and when, at every table that it concerns and at no other", () => {
    expect(article(minutes, "PV2")).toContain(`wethouder De Vries ${hostile}`);
    expect(article(minutes, "PV2")).toContain("2026-11-28 07:49 UTC");
    expect(article(minutes, "PV1")).not.toContain("De Vries");
    expect(article(minutes, "PV1")).toContain("gedeputeerde");
    expect(article(minutes, "PV2")).not.toContain("gedeputeerde");
    // A condition, where there is one.
    expect(article(minutes, "PV1")).toMatch(/Waarom Mits Wanneer/);
    expect(article(minutes, "PV1")).toContain(`${hostile} en Zutphen`);
    expect(article(minutes, "PV2")).not.toContain("Mits");
    for (const code of ["PV1", "PV2"]) expect(article(minutes, code)).toContain("akkoord");
    expect(minutes).not.toMatch(/<script|<link|<img|src=|url\(/);
  });

  it("have what is only proposed apart, and a line for everybody whom it concerns", () => {
    const [settled = "", proposed = "", signing = ""] = article(minutes, "PV2").split(/Voorgesteld|Ondertekening/);
    const names = new Map<string, string>(scenario.municipalities.map((m) => [m.code, m.name]));
    expect(settled).toContain(`${names.get("GM04")}`);
    // The merger of amv places of the same two is not settled.
    expect(proposed).toContain(`${names.get("GM04")} → ${names.get("GM05")} amv 10`);
    expect(proposed).not.toContain(`${names.get("GM04")} → ${names.get("GM05")} regulier 75`);
    for (const code of ["GM04", "GM05"]) expect(signing).toContain(`de gemeente ${names.get(code)}`);
    expect(signing).not.toContain(`de gemeente ${names.get("GM02")}`);
    expect(article(minutesHtml(reportData(proven), "en"), "PV1")).toContain("Nothing is settled here.");
  });

  it("have decisions that the table typed in, with their source and who, why and when, apart from what is settled", () => {
    const told = { issued: issuedLines(scenario, issued), discussed: [] };
    const [nl, en] = [minutesHtml(data, "nl", told), minutesHtml(data, "en", told)];
    const [settled = "", rest = ""] = article(nl, "PV2").split("Ingevoerd: besluiten die al genomen zijn");
    const [decided = "", proposed = ""] = rest.split("Voorgesteld");
    expect(decided).toMatch(/^ Besluit Door Waarom Wanneer/);
    expect(decided).toContain(
      `Ede: 300 plekken, waarvan 20 amv (${hostile}, gepubliceerd) griffier gelezen in de krant 2026-11-28 07:49 UTC`,
    );
    expect(decided).toContain("1 plek (amv) (aangenomen)");
    expect(decided).toContain("Cuijk: 6 plekken, waarvan 1 amv (afgeleid; amv: brief, gepubliceerd)");
    expect(settled).not.toContain("griffier");
    // It has something to sign, though nothing else concerns it.
    expect(proposed).toContain("de gemeente Cuijk");
    expect(article(nl, "PV1")).toContain("Beek: besluit weggehaald; het aantal wordt berekend gedeputeerde");
    expect(article(nl, "PV1")).not.toContain("griffier");
    expect(article(en, "PV2")).toContain("Entered: decisions already issued Decision By Why When");
    expect(article(en, "PV2")).toContain(`Ede: 300 places, of which 20 amv (${hostile}, published) griffier`);
    expect(article(en, "PV1")).toContain("Beek: decision taken away; the number is computed");
    expect(minutes).not.toContain("Ingevoerd");
  });

  it("agree with annexes, letters and agreements.csv", () => {
    expect(article(annexesHtml(data, "en"), "PV2")).toContain("wethouder De Vries");
    expect(article(lettersHtml(data, "nl"), "GM05")).toContain("wethouder De Vries");
    expect(article(lettersHtml(data, "nl"), "GM01")).not.toContain("De Vries");
    const [head = "", ...rows] = agreementsCsv(data).trim().split("\r\n");
    expect(head.split(",").slice(-5)).toEqual(["settled", "by", "why", "provided", "at"]);
    const settled = rows.filter((row) => row.includes(",yes,"));
    expect(settled.map((row) => row.split(",").slice(0, 5).join(" "))).toEqual([
      expect.stringMatching(/^swap amv PV2/),
      expect.stringMatching(/^merger regular GM04/),
    ]);
  });
});
