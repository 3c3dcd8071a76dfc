import { inflate } from "./inflate.ts";
import type { Limits } from "./limits.ts";
import { damaged, Refused, tooLarge } from "./refusal.ts";
import { showsDay } from "./day.ts";
import { type Listener, readXml } from "./xml.ts";
import type { Entry } from "./zip-directory.ts";

/** The parts of a workbook, inflated when asked for. */
export interface Parts {
  readonly has: (name: string) => boolean;
  /** Whether one of them stands in this folder. */
  readonly hasFolder: (name: string) => boolean;
  readonly read: (name: string, listener: Listener) => void;
  /** Whether a part holds a word, without reading it as XML. */
  readonly holds: (name: string, word: string) => boolean;
  readonly limits: Limits;
}

export function partsOf(bytes: Uint8Array, directory: ReadonlyMap<string, Entry>, limits: Limits): Parts {
  const whole = (name: string) => {
    const entry = directory.get(name);
    if (entry === undefined) throw damaged({ nl: "een onderdeel ontbreekt", en: "a part is missing" }, name);
    return inflate(bytes, entry);
  };
  return {
    has: (name) => directory.has(name),
    hasFolder: (name) => [...directory.keys()].some((part) => part.startsWith(`${name}/`)),
    read: (name, listener) => readXml(whole(name), name, limits, listener),
    holds: (name, word) => new TextDecoder().decode(whole(name)).includes(word),
    limits,
  };
}

export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}

export interface Outline {
  readonly sheets: readonly SheetPart[];
  readonly from1904: boolean;
  readonly strings: string | undefined;
  readonly styles: string | undefined;
}

/** Which sheets there are, in the order of their tabs, and where the other parts stand. Throws `Refused`. */
export function readOutline(parts: Parts): Outline {
  if (!parts.has("_rels/.rels")) throw notExcel();
  const main = related(parts, "", "officeDocument");
  if (main === undefined || !parts.has(main)) throw notExcel();
  const targets = relations(parts, main);
  const sheets: SheetPart[] = [];
  let from1904 = false;
  let spreadsheet = false;
  parts.read(main, {
    open(name, attributes) {
      if (name === "workbook") spreadsheet = true;
      if (name === "workbookPr") from1904 = /^(1|true)$/.test(attributes.get("date1904") ?? "");
      if (name !== "sheet") return;
      const id = [...attributes].find(([key]) => /(^|:)id$/.test(key))?.[1] ?? "";
      const relation = targets.get(id);
      // Charts and macro sheets have tabs too; they hold no cells.
      if (relation?.type !== "worksheet") return;
      const hidden = (attributes.get("state") ?? "visible") !== "visible";
      sheets.push({ name: attributes.get("name") ?? "", hidden, part: relation.part });
      if (sheets.length > parts.limits.sheets) {
        throw tooLarge({ nl: "bladen", en: "sheets" }, sheets.length, parts.limits.sheets);
      }
    },
  });
  if (!spreadsheet) throw notExcel();
  const one = (type: string) => [...targets.values()].find((relation) => relation.type === type)?.part;
  return { sheets, from1904, strings: one("sharedStrings"), styles: one("styles") };
}

/** What a part refers to, by id. References to the outside are left alone: nothing is ever fetched. */
function relations(parts: Parts, of: string): ReadonlyMap<string, { readonly type: string; readonly part: string }> {
  const folder = of.slice(0, of.lastIndexOf("/") + 1);
  const file = `${folder}_rels/${of.slice(folder.length)}.rels`;
  const found = new Map<string, { type: string; part: string }>();
  if (!parts.has(file)) return found;
  parts.read(file, {
    open(name, attributes) {
      if (name !== "Relationship" || attributes.get("TargetMode") === "External") return;
      const target = attributes.get("Target") ?? "";
      const part = target.startsWith("/") ? target.slice(1) : resolved(folder + target);
      found.set(attributes.get("Id") ?? "", { type: (attributes.get("Type") ?? "").split("/").at(-1) ?? "", part });
    },
  });
  return found;
}

/** The first part of a type that a part refers to. */
export function related(parts: Parts, of: string, type: string): string | undefined {
  return [...relations(parts, of).values()].find((relation) => relation.type === type)?.part;
}

/** A name within the zip without `.` and `..`; only ever looked up in its directory. */
function resolved(path: string): string {
  const steps: string[] = [];
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** The texts that cells refer to by number. Runs of one text are joined; how it sounds (rPh) is left out. */
export function readStrings(parts: Parts, part: string | undefined): readonly string[] {
  const strings: string[] = [];
  if (part === undefined || !parts.has(part)) return strings;
  const { limits } = parts;
  let text = "";
  let within = false;
  let sound = 0;
  let together = 0;
  parts.read(part, {
    open(name) {
      if (name === "si") text = "";
      else if (name === "rPh") sound++;
      else if (name === "t") within = sound === 0;
    },
    text(found) {
      if (!within) return;
      text += found;
      if (text.length > limits.cell)
        throw tooLarge({ nl: "tekens in een cel", en: "characters in a cell" }, text.length, limits.cell, part);
    },
    close(name) {
      if (name === "t") within = false;
      else if (name === "rPh") sound--;
      else if (name === "si") {
        together += text.length;
        if (strings.length >= limits.cells)
          throw tooLarge({ nl: "teksten", en: "texts" }, strings.length + 1, limits.cells, part);
        if (together > limits.characters)
          throw tooLarge({ nl: "tekens", en: "characters" }, together, limits.characters, part);
        strings.push(plainText(text));
      }
    },
  });
  return strings;
}

/** By style number: whether it shows a number as a day. */
export function readDayStyles(parts: Parts, part: string | undefined): readonly boolean[] {
  const days: boolean[] = [];
  if (part === undefined || !parts.has(part)) return days;
  const formats = new Map<number, string>();
  let inCells = false;
  parts.read(part, {
    open(name, attributes) {
      if (name === "numFmt") formats.set(Number(attributes.get("numFmtId")), attributes.get("formatCode") ?? "");
      else if (name === "cellXfs") inCells = true;
      else if (name === "xf" && inCells) {
        const id = Number(attributes.get("numFmtId") ?? 0);
        days.push(showsDay(id, formats.get(id)));
      }
    },
    close(name) {
      if (name === "cellXfs") inCells = false;
    },
  });
  return days;
}

/** Excel writes some characters as `_x000A_`; those that can stand in a cell of a table are turned back. */
export function plainText(text: string): string {
  return text.includes("_x")
    ? text.replaceAll(/_x(0009|000[AaDd]|005[Ff])_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
}

function notExcel(): Refused {
  return new Refused("not-a-table", {
    nl: "Dit is een zip-bestand, maar geen werkmap. Misschien is het een ander soort document; bewaar de tabel als .xlsx, .ods of .csv.",
    en: "This is a zip file, but no workbook. Maybe it is another kind of document; save the table as .xlsx, .ods or .csv.",
  });
}
