import type { Provenance, Source } from "../domain/index.ts";

type Ground = Source & Provenance;

/** What the rules rest on. Addresses are those at which the text was read; standing says how much it carries. */
export const grounds = {
  law: {
    id: "stb-2024-12",
    title: "Wet gemeentelijke taak mogelijk maken asielopvangvoorzieningen (Stb. 2024, 12), art. 2 and 5",
    titleNl: "Wet gemeentelijke taak mogelijk maken asielopvangvoorzieningen (Stb. 2024, 12), art. 2 en 5",
    date: "2024-01-24",
    url: "https://zoek.officielebekendmakingen.nl/stb-2024-12.html",
    standing: "published",
  },
  letter: {
    id: "letter-2024-12",
    title: "Letter of the minister of Asylum and Migration that accompanied the twelve decisions",
    titleNl: "Brief van de minister van Asiel en Migratie bij de twaalf verdeelbesluiten",
    date: "2024-12-23",
    standing: "published",
  },
  exclusion: {
    id: "omroepbrabant-4614588",
    title: "Omroep Brabant: municipalities that must still arrange places, and which are left out",
    titleNl: "Omroep Brabant: gemeenten die nog plekken moeten regelen, en welke daarvan zijn uitgezonderd",
    date: "2024-12",
    url: "https://www.omroepbrabant.nl/nieuws/4614588/deze-17-gemeenten-moeten-nog-1003-opvangplekken-voor-asielzoekers-regelen",
    standing: "published",
  },
  woudenberg: {
    id: "woudenberg-online-8151",
    title: "Woudenberg.online: decided at 0 instead of 94 places, because of its exceptional reception of Ukrainians",
    titleNl:
      "Woudenberg.online: besloten op 0 in plaats van 94 plekken, vanwege de uitzonderlijk grote opvang van Oekraïners",
    date: "2025-01",
    url: "https://woudenberg.online/?p=8151",
    standing: "published",
  },
  memory: {
    id: "cap-from-memory",
    title:
      "Reading of the decisions: the remainder lifts no municipality above its key; no text of the policy rule was found",
    titleNl:
      "Lezing van de besluiten: de restopgave tilt geen gemeente boven haar indicatieve aantal; een tekst van de beleidsregel is niet gevonden",
    standing: "assumed",
  },
  sites: {
    id: "coa-vastgoed",
    title: "COA: what reception sites must offer (dependent site from 100 places; amv living unit 16 to 20)",
    titleNl: "COA: wat opvanglocaties moeten bieden (afhankelijke locatie vanaf 100 plekken; amv-woonunit 16 tot 20)",
    date: "2024",
    url: "https://www.coa.nl/nl/vastgoed",
    standing: "derived",
  },
  units: {
    id: "coa-amv",
    title: "COA and Nidos: small living units for amv, at most 100 together within about 15 km",
    titleNl: "COA en Nidos: kleine wooneenheden voor amv, samen hoogstens 100 binnen ongeveer 15 km",
    date: "2024",
    url: "https://www.nidos.nl/voor-jongeren/begeleiding/opvangvormen/kwv-locatie/",
    standing: "derived",
  },
  exchange: {
    id: "rtvdrenthe-16242711",
    title: "RTV Drenthe: municipalities may exchange as long as the provincial task is met; no rate is published",
    titleNl:
      "RTV Drenthe: gemeenten mogen ruilen zolang de provinciale opgave wordt gehaald; een ruilvoet is niet gepubliceerd",
    date: "2024-02",
    url: "https://www.rtvdrenthe.nl/nieuws/16242711/spreidingswet-drenthe-moet-2691-extra-opvangplekken-voor-asielzoekers-regelen",
    standing: "published",
  },
  ours: {
    id: "verdeelwijzer",
    title: "Choice of this engine, to be set by the ministry or the provincial table",
    titleNl: "Keuze van dit programma; het ministerie of de provinciale tafel stelt haar vast",
    standing: "assumed",
  },
} as const satisfies Record<string, Ground>;
