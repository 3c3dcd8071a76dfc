import type { Messages } from "../../report/index.ts";
import type { importNl } from "./import-nl.ts";

/** Texts of `import`, in English. */
export const importEn: Messages<keyof typeof importNl> = {
  "argument.files": "files with municipalities, provinces, offers or agreements",
  "error.into.foreign": "The folder ({found}) is not empty and holds no scenario. Maybe another folder is meant.",
  "error.into.both":
    "The folder ({found}) has a scenario; another ({other}) cannot go into it. Maybe a new folder is meant.",
  "error.import.files": "{n} {n|file was|files were} not read. Nothing was written.",
  "error.import": "there {n|is|are} {n} {n|problem|problems}. Nothing was written.",
  "import.csv": "CSV, {encoding}, separated by {separator}",
  "import.tab": "tabs",
  "import.xlsx": "workbook",
  "import.ods": "OpenDocument workbook",
  "import.table": "sheet {sheet}: {told}",
  "import.upright": "header in row {row}, {rows} {rows|row|rows}",
  "import.aside":
    "table on its side, read by column: headings in column {column}, {rows} {rows|column|columns} of data",
  "import.from": "{what}, from {day}",
  "import.quarters.added":
    "quarters, {what}: read as places that are added in each quarter ({why}); they count from the last day of the quarter",
  "import.quarters.running":
    "quarters, {what}: read as all the places that there are at the end of each quarter ({why}); what is more than a quarter before counts from that day",
  "import.quarters.by.headings": "the headings say so",
  "import.quarters.by.totals": "the totals show it",
  "import.kind.municipalities": "figures by municipality",
  "import.kind.provinces": "figures by province",
  "import.kind.offers": "offers, one by one",
  "import.kind.pins": "agreements made before",
  "import.notRead": "not read: {headings}",
  "import.totals": "totals agree and are left out: row {rows}",
  "import.hiddenRows": "hidden rows, read all the same: {rows}",
  "import.hiddenColumns": "hidden columns, read like others: {headings}",
  "import.remark": "row {row} is no figure and is passed over: {text}",
  "import.formulas": "{n} {n|cell is|cells are} computed by a formula; the kept value was read",
  "import.comments": "{n} {n|comment|comments} on cells {n|was|were} not read; the first is at {cell}",
  "import.computed":
    "no value was kept of {n} {n|sum|sums}; {n|it was|they were} added up here from the cells of the sheet",
  "import.row": "row {row}",
  "import.respelled": "{n} {n|code or name is|codes or names are} not written as usual, and read as: {list}",
  "import.old": "row {row}: {from} has been {to} since {date}",
  "import.hidden": "sheet {sheet}: hidden, not read",
  "import.noHeader.only": "no header recognised, not read",
  "import.noHeader": "sheet {sheet}: no header recognised, not read",
  "import.changes": "{n} {n|fact changes|facts change}; {same} {same|was|were} the same already.",
  "import.more": "… and {n} more",
  "import.left.offers":
    "{n} {n|municipality|municipalities} with offers {n|is|are} not in the list and {n|keeps|keep} them; --replace drops them.",
  "import.left.pins":
    "{n} {n|agreement is|agreements are} not in the list and {n|stays|stay}; --replace drops {n|it|them}.",
  "import.nothing": "Nothing changes; nothing was written.",
  "import.nowhere": "Nothing was written. With --into FOLDER it goes into a scenario.",
  "import.written": "Written: {folder}/scenario.json",
  "import.wouldWrite": "Nothing was written (--dry-run). Without it this is written: {folder}/scenario.json",
  "import.wouldRename": "The figures would stand in scenario.json, and the old file would be called {name}",
  "import.renamed": "The figures now stand in scenario.json; the old file is called {name}",
};
