import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { frozenFolder } from "../fixtures/netherlands.ts";
import { runCli } from "./world.ts";

let folder = "";
let files: readonly string[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "verdeelwijzer-import-words-"));
  const file = (name: string, content: string) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  files = [
    file("figures.csv", "Gemeente;Toegezegd regulier;Inwoners;Besluit amv\nZeist;1.001;64000;31\n"),
    file(
      "offers.csv",
      "Gemeente;Soort plekken;Toegezegd of kansrijk;Plekken;Beschikbaar vanaf\n" +
        "Zutphen;regulier;toegezegd;1200;2026-03-01\nZutphen;amv;kansrijk;40;\n",
    ),
    file(
      "pins.csv",
      "Soort afspraak;Soort plekken;Van;Naar;Plekken;Door;Waarom;Mits\n" +
        "samenvoegen;amv;Culemborg;Tiel;;gedeputeerde Jansen;dichtbij;de raad stemt in\n" +
        "hoogstens;regulier;Almere;;1234;;;\n",
    ),
  ];
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function preview(language: string, more: readonly string[] = []): Promise<readonly string[]> {
  const ran = await runCli(["import", ...files, "--scenario", frozenFolder, "--lang", language, ...more]);
  expect([ran.code, ran.err]).toEqual([0, ""]);
  return ran.out.split("\n").map((line) => line.trim());
}

describe("what an import would change", () => {
  it("is told in Dutch: names, kinds and certainties in words, numbers with separators, agreements in a sentence", async () => {
    const lines = await preview("nl");
    expect(lines).toContain("cijfers per gemeente, kop in rij 1, 1 rij");
    expect(lines).toContain("Zeist, toegezegd regulier: 175 → 1.001");
    expect(lines).toContain("Zeist, inwoners: 66.641 → 64.000");
    expect(lines).toContain("Zeist, besluit amv: niet vermeld → 31");
    expect(lines).toContain(
      "Zutphen, aanbod: 21 amv toegezegd (illustratief) → 1.200 regulier toegezegd, vanaf 1 maart 2026 (aangenomen); 40 amv kansrijk (aangenomen)",
    );
    expect(lines).toContain(
      "nieuwe afspraak vooraf: Tiel verzorgt de amv-opvang voor Culemborg (voorwaarde: de raad stemt in; door gedeputeerde Jansen; reden: dichtbij)",
    );
    expect(lines).toContain("nieuwe afspraak vooraf: Almere biedt hoogstens 1.234 reguliere plekken");
  });

  it("is told in English", async () => {
    const lines = await preview("en");
    expect(lines).toContain("figures by municipality, header in row 1, 1 row");
    expect(lines).toContain("Zeist, reported regular: 175 → 1,001");
    expect(lines).toContain("Zeist, decision amv: not given → 31");
    expect(lines).toContain(
      "Zutphen, offers: 21 amv reported (illustrative) → 1,200 regular reported, from 1 March 2026 (assumed); 40 amv promising (assumed)",
    );
    expect(lines).toContain(
      "new agreement: Tiel hosts the amv task of Culemborg (condition: de raad stemt in; by gedeputeerde Jansen; reason: dichtbij)",
    );
    expect(lines).toContain("new agreement: Almere offers at most 1,234 regular places");
  });

  it("says which way a table lies, and how quarters were taken", async () => {
    const aside = join(folder, "aside.csv");
    writeFileSync(
      aside,
      "Gemeente;Zeist;Zutphen\nToegezegd regulier Q1 2025;10;0\nToegezegd regulier Q2 2025;5;0\nTotaal;15;0\n",
    );
    const upright = join(folder, "upright.csv");
    writeFileSync(upright, "Gemeente;Kansrijk amv Q1 2025 cumulatief;Kansrijk amv Q2 2025 cumulatief\nAssen;2;5\n");
    const told = async (language: string) =>
      (await runCli(["import", aside, upright, "--scenario", frozenFolder, "--lang", language])).out;
    const nl = await told("nl");
    expect(nl).toContain(
      "cijfers per gemeente, gekantelde tabel, per kolom gelezen: koppen in kolom A, 2 kolommen met gegevens\n",
    );
    expect(nl).toContain("Toegezegd regulier Q1 2025 (A2) → toegezegd regulier, vanaf 31 maart 2025\n");
    expect(nl).toContain("niet gelezen: Totaal (A4)\n");
    expect(nl).toContain(
      "kwartalen, toegezegd regulier: gelezen als plekken die er in elk kwartaal bij komen (dat blijkt uit de totalen)",
    );
    expect(nl).toContain(
      "Kansrijk amv Q2 2025 cumulatief − Kansrijk amv Q1 2025 cumulatief → kansrijk amv, vanaf 30 juni 2025\n",
    );
    expect(nl).toContain("gelezen als alle plekken die er aan het eind van elk kwartaal zijn (dat zeggen de koppen)");
    const en = await told("en");
    expect(en).toContain(
      "figures by municipality, table on its side, read by column: headings in column A, 2 columns of data\n",
    );
    expect(en).toContain("Toegezegd regulier Q1 2025 (A2) → reported regular, from 31 March 2025\n");
    expect(en).toContain("read as places that are added in each quarter (the totals show it)");
    expect(en).toContain("read as all the places that there are at the end of each quarter (the headings say so)");
  });

  it("says since when a municipality is part of another as people say a day", async () => {
    const old = join(folder, "old.csv");
    writeFileSync(old, "Gemeente;Toegezegd regulier\nWeesp;10\nAmsterdam;20\n");
    const told = async (language: string) =>
      (await runCli(["import", old, "--scenario", frozenFolder, "--lang", language])).out;
    expect(await told("nl")).toContain("Weesp is sinds 24 maart 2022 Amsterdam\n");
    expect(await told("en")).toContain("Weesp has been Amsterdam since 24 March 2022\n");
  });

  it("has no codes and names of machines in it, which --json keeps as they were", async () => {
    const text = (await preview("nl")).join("\n");
    expect(text).not.toMatch(/agreed-merger|hosting-limit|reported|promising|illustrative|assumed|GM\d{4}/);
    const { out } = await runCli(["import", ...files, "--scenario", frozenFolder, "--json"]);
    expect(out).toContain('"before": "21 amv reported illustrative offers-illustrative"');
    expect(out).toContain('"after": "agreed-merger amv GM0216 GM0281 gedeputeerde Jansen dichtbij de raad stemt in"');
    expect(out).not.toContain('"facts"');
  });

  it("tells what is dropped and what of an agreement is other than it was", async () => {
    const into = join(folder, "again");
    await preview("nl", ["--into", into]);
    const path = join(folder, "fewer.csv");
    writeFileSync(
      path,
      "Soort afspraak;Soort plekken;Van;Naar;Door\nsamenvoegen;amv;Culemborg;Tiel;gedeputeerde Bakker\n",
    );
    const { out } = await runCli(["import", path, "--into", into, "--dry-run", "--replace", "--lang", "nl"]);
    expect(out).toContain(
      "gewijzigde afspraak vooraf: Tiel verzorgt de amv-opvang voor Culemborg (door gedeputeerde Bakker); eerder: Tiel verzorgt de amv-opvang voor Culemborg (voorwaarde: de raad stemt in; door gedeputeerde Jansen; reden: dichtbij)",
    );
    expect(out).toContain("vervallen afspraak vooraf: Almere biedt hoogstens 1.234 reguliere plekken");
  });
});
