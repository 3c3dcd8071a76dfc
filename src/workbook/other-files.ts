import { type Bilingual, both, en, nl } from "../domain/index.ts";
import type { Parts } from "./parts.ts";
import { Refused } from "./refusal.ts";
import { passwordOf } from "./zip-directory.ts";

const compoundMark = [0xd0, 0xcf, 0x11, 0xe0];

/** Refuses a file that is known from its first bytes and is no table of ours, whatever its name says. Throws `Refused`. */
export function refuseOther(bytes: Uint8Array): void {
  if (compoundMark.every((byte, index) => bytes[index] === byte)) throw compound(bytes);
  const head = asText(bytes.subarray(0, 1_024));
  // Some programs put a few bytes before the mark of a PDF.
  if (head.includes("%PDF-")) throw isNo(of("een PDF-bestand", "a PDF file"));
  if (head.startsWith("{\\rtf"))
    throw isNo(of("een tekst van een tekstverwerker (.rtf)", "a text of a word processor (.rtf)"));
  const start = new TextDecoder().decode(bytes.subarray(0, 1_024)).trimStart().toLowerCase();
  if (/^<!doctype html|^<html|^<table/.test(start)) throw isNo(of("een webpagina (HTML)", "a web page (HTML)"));
  if (start.startsWith("<?xml")) throw isNo(of("een XML-bestand", "an XML file"));
}

/** Refuses a zip of Office that holds something else than sheets in XML. Throws `Refused`. */
export function refuseOtherZip(parts: Parts): void {
  if (parts.has("xl/workbook.bin")) {
    throw new Refused("not-supported", {
      nl: "Dit is een binaire werkmap van Excel (.xlsb); die wordt niet gelezen. Misschien kan ze in Excel worden geopend en bewaard als .xlsx.",
      en: "This is a binary Excel workbook (.xlsb), which is not read. Maybe it can be opened in Excel and saved as .xlsx.",
    });
  }
  if (parts.hasFolder("word")) throw isNo(of("een Word-document (.docx)", "a Word document (.docx)"));
  if (parts.hasFolder("ppt")) throw isNo(of("een PowerPoint-presentatie (.pptx)", "a PowerPoint presentation (.pptx)"));
  // Of an OpenDocument file with a password, all parts but this list of them are unreadable.
  if (parts.has("META-INF/manifest.xml") && parts.holds("META-INF/manifest.xml", "encryption-data")) throw passwordOf();
}

/** Old Office and encrypted workbooks share a wrapping, and name what is in it in UTF-16. */
function compound(bytes: Uint8Array): Refused {
  const whole = asText(bytes);
  const names = (word: string) => whole.includes(Array.from(word, (letter) => `${letter}\0`).join(""));
  if (names("EncryptionInfo")) return passwordOf();
  if (names("WordDocument")) return isNo(of("een Word-document (.doc)", "a Word document (.doc)"));
  if (names("PowerPoint Document"))
    return isNo(of("een PowerPoint-presentatie (.ppt)", "a PowerPoint presentation (.ppt)"));
  return new Refused("old-excel", {
    nl: "Dit is een werkmap van voor 2007 (.xls); die wordt niet gelezen. Misschien kan ze in een rekenblad worden geopend en bewaard als .xlsx.",
    en: "This is a workbook from before 2007 (.xls), which is not read. Maybe it can be opened in a spreadsheet and saved as .xlsx.",
  });
}

function isNo(what: Bilingual): Refused {
  return new Refused(
    "not-a-table",
    both(
      nl`Dit is ${what} en geen rekenblad, ook als de naam dat zegt. Misschien staat de tabel erin; zet haar in een rekenblad en bewaar dat als .xlsx of .csv.`,
      en`This is ${what} and no spreadsheet, whatever its name says. Maybe the table is in it; put it into a spreadsheet and save that as .xlsx or .csv.`,
    ),
  );
}

function of(nl: string, en: string): Bilingual {
  return { nl, en };
}

/** Bytes as text, a character each; good for words of ASCII. Engines search text much faster than bytes. */
function asText(bytes: Uint8Array): string {
  return new TextDecoder("windows-1252").decode(bytes);
}
