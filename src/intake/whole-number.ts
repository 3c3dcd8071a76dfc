import { type Bilingual, both, en, nl } from "../domain/index.ts";
import { type Cell, isUncomputed } from "../workbook/index.ts";

export type WholeNumber =
  | { readonly status: "whole"; readonly value: number }
  | { readonly status: "empty" }
  | { readonly status: "refused"; readonly message: Bilingual };

/** Beyond this the scenario takes no figure. */
const most = 1_000_000_000;

/**
 * Whole places as people write them: 1234, 1.234, 1 234, 1'234, 1.234.567, 12,0. Refused, with a way out: fractions,
 * `ca. 120`, `100-120`, `-`, and 1,234, which is 1234 to some and 1¼ to others. Nothing is guessed and nothing rounded.
 */
export function wholeNumber(cell: Pick<Cell, "text" | "type"> | undefined): WholeNumber {
  const text = cell?.text.trim() ?? "";
  if (cell === undefined || text === "") return { status: "empty" };
  switch (cell.type) {
    case "number":
      return fromNumber(text);
    case "error":
      return isUncomputed(cell)
        ? refused(
            "De cel bevat een formule waarvan geen uitkomst is bewaard. Misschien helpt het bestand openen in een rekenblad en opnieuw bewaren.",
            "The cell holds a formula of which no value was kept. Maybe opening the file in a spreadsheet and saving it again helps.",
          )
        : refused(
            `De cel bevat een fout (${text.slice(0, 20)}). Misschien verwijst de formule naar een cel die weg is; verbeter haar en bewaar opnieuw.`,
            `The cell holds an error (${text.slice(0, 20)}). Maybe its formula refers to a cell that is gone; mend it and save again.`,
          );
    case "date":
      return refused(
        `Dit is een datum (${text}). Misschien heeft de cel een verkeerde getalnotatie.`,
        `This is a date (${text}). Maybe the cell has a wrong number format.`,
      );
    case "truth":
      return refused(
        "Dit is waar of onwaar en geen getal. Misschien is het een andere kolom.",
        "This is true or false and no number. Maybe it is another column.",
      );
    case "text":
      return fromText(text);
  }
}

/** The file says that it is a number: its decimal point is a decimal point. */
function fromNumber(text: string): WholeNumber {
  const value = Number(text);
  if (Number.isInteger(value)) return within(value);
  return refused(
    "Dit is geen geheel aantal plekken. Misschien is het een percentage of gemiddelde, of moet er eerst worden afgerond.",
    "This is no whole number of places. Maybe it is a percentage or an average, or it must be rounded first.",
  );
}

const blanks = "[ \\u00a0\\u202f\\u2009]";
const grouped = new RegExp(`^[+-]?\\d{1,3}(?:(?:\\.\\d{3})+|(?:${blanks}\\d{3})+|(?:['’]\\d{3})+|(?:,\\d{3}){2,})$`);

/** `120, waarvan 20 amv`: what either kind has; undefined where a text does not say that, or has a part that is larger than its total. */
export function totalAndPart(text: string): { readonly regular: number; readonly amv: number } | undefined {
  const said = /^(\d{1,9})[\s,;(]*(?:waarvan|of which)\s+(\d{1,9})\s*(?:voor\s+|for\s+)?amv(?:'?s)?\)?$/i;
  const [, total, amv] = said.exec(text.trim().slice(0, 60)) ?? [];
  const regular = Number(total) - Number(amv);
  return regular >= 0 ? { regular, amv: Number(amv) } : undefined;
}

/** What is wrong with a part that is larger than its total. */
export function tooMuch(total: number): Bilingual {
  return both(
    nl`Dit deel voor amv is groter dan het totaal (${total}) waar het deel van is. Misschien zijn de twee verwisseld, of is het totaal alleen regulier.`,
    en`This part for amv is larger than the total (${total}) that it is part of. Maybe the two changed places, or the total is regular alone.`,
  );
}

function fromText(given: string): WholeNumber {
  // A minus sign of typographers; and zeros behind the mark that change nothing.
  const text = given.slice(0, 60).replace(/^[−–](?=\d)/, "-");
  const body = text.replace(/(?<=\d)(?:,0{1,2}|\.0{1,2})$/, "");
  if (/^[+-]?\d{1,15}$/.test(body) || grouped.test(body)) return within(Number(body.replaceAll(/[^\d-]/g, "")));
  if (/^[+-]?\d{1,3},\d{3}$/.test(text)) {
    const bare = text.replace(",", "");
    return refused(
      `Dit kan ${bare} zijn of een gebroken getal. Misschien is ${bare} bedoeld, zonder komma.`,
      `This can be ${bare} or a fraction. Maybe ${bare} is meant, without the comma.`,
    );
  }
  if (/^[+-]?\d+[.,]\d+$/.test(text)) {
    return refused(
      "Dit is geen geheel aantal plekken. Misschien moet er eerst worden afgerond.",
      "This is no whole number of places. Maybe it must be rounded first.",
    );
  }
  const both = totalAndPart(text);
  if (both !== undefined) {
    const { regular, amv } = both;
    return refused(
      `Hier staan een totaal en een deel in een cel. Misschien zijn bedoeld: ${regular} regulier en ${amv} amv, elk in een eigen kolom.`,
      `There are a total and a part of it in one cell. Maybe these are meant: ${regular} regular and ${amv} amv, each in a column of its own.`,
    );
  }
  const about =
    /^(?:ca?\.?|circa|ongeveer|ong\.?|plm\.?|about|approx\.?|±|~|\+\/-|<|>|≤|≥|max\.?|min\.?)\s*(\d{1,9})\??$/i.exec(
      text,
    );
  if (about?.[1] !== undefined) {
    return refused(
      `Dit is een schatting. Misschien is ${about[1]} bedoeld; zet hier dan alleen het getal.`,
      `This is an estimate. Maybe ${about[1]} is meant; then put just the number here.`,
    );
  }
  if (/^(?:[-–—]|n\.?v\.?t\.?|n\.?b\.?|n\/?a|geen|none|nihil|onbekend|unknown|x|\?)$/i.test(text)) {
    return refused(
      "Hier staat geen getal. Misschien is 0 bedoeld; laat dit leeg als het getal onbekend is.",
      "There is no number here. Maybe 0 is meant; leave this empty where the number is not known.",
    );
  }
  if (/^\d+\s*(?:-|–|\/|tot|of|to|or)\s*\d+$/i.test(text)) {
    return refused(
      "Hier staan twee getallen. Misschien moet er een van worden gekozen.",
      "There are two numbers here. Maybe one of them is to be chosen.",
    );
  }
  return refused(
    "Dit is geen geheel getal. Misschien staat er een woord, eenheid of teken bij; zet hier alleen het getal.",
    "This is no whole number. Maybe there is a word, unit or sign with it; put just the number here.",
  );
}

function within(value: number): WholeNumber {
  if (value < 0) {
    return refused(
      "Dit getal is negatief. Misschien is er een minteken te veel.",
      "This number is negative. Maybe there is a minus sign too many.",
    );
  }
  if (value > most) {
    return refused(
      `Dit getal is groter dan ${most}. Misschien zijn er cijfers te veel.`,
      `This number is larger than ${most}. Maybe there are digits too many.`,
    );
  }
  return { status: "whole", value: value + 0 };
}

function refused(nl: string, en: string): WholeNumber {
  return { status: "refused", message: { nl, en } };
}
