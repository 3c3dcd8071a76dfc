/** Texts of `import`, in Dutch. */
export const importNl = {
  "argument.files": "bestanden met gemeenten, provincies, aanbod of afspraken",
  "error.into.foreign": "De map ({found}) is niet leeg en bevat geen scenario. Misschien is een andere map bedoeld.",
  "error.into.both":
    "De map ({found}) heeft al een scenario; daar kan geen ander ({other}) in. Misschien is een nieuwe map bedoeld.",
  "error.import.files": "{n} {n|bestand is|bestanden zijn} niet gelezen. Er is niets geschreven.",
  "error.import": "er {n|is|zijn} {n} {n|probleem|problemen}. Er is niets geschreven.",
  "import.csv": "CSV, {encoding}, gescheiden door {separator}",
  "import.tab": "tabs",
  "import.xlsx": "werkmap",
  "import.ods": "OpenDocument-werkmap",
  "import.table": "blad {sheet}: {told}",
  "import.upright": "kop in rij {row}, {rows} {rows|rij|rijen}",
  "import.aside":
    "gekantelde tabel, per kolom gelezen: koppen in kolom {column}, {rows} {rows|kolom|kolommen} met gegevens",
  "import.from": "{what}, vanaf {day}",
  "import.quarters.added":
    "kwartalen, {what}: gelezen als plekken die er in elk kwartaal bij komen ({why}); ze tellen vanaf de laatste dag van het kwartaal",
  "import.quarters.running":
    "kwartalen, {what}: gelezen als alle plekken die er aan het eind van elk kwartaal zijn ({why}); wat er meer is dan een kwartaal eerder, telt vanaf die dag",
  "import.quarters.by.headings": "dat zeggen de koppen",
  "import.quarters.by.totals": "dat blijkt uit de totalen",
  "import.kind.municipalities": "cijfers per gemeente",
  "import.kind.provinces": "cijfers per provincie",
  "import.kind.offers": "aanbod, toezegging voor toezegging",
  "import.kind.pins": "afspraken vooraf",
  "import.notRead": "niet gelezen: {headings}",
  "import.totals": "totalen kloppen en zijn weggelaten: rij {rows}",
  "import.hiddenRows": "verborgen rijen, wel gelezen: {rows}",
  "import.hiddenColumns": "verborgen kolommen, gelezen als andere: {headings}",
  "import.remark": "rij {row} is geen gegeven en is overgeslagen: {text}",
  "import.formulas": "{n} {n|cel is|cellen zijn} met een formule berekend; de bewaarde uitkomst is gelezen",
  "import.comments": "{n} {n|opmerking|opmerkingen} bij cellen {n|is|zijn} niet gelezen; de eerste staat bij {cell}",
  "import.computed":
    "van {n} {n|som|sommen} was geen uitkomst bewaard; {n|die is|die zijn} hier opgeteld uit de cellen van het blad",
  "import.row": "rij {row}",
  "import.respelled":
    "{n} {n|code of naam is|codes of namen zijn} anders geschreven dan gebruikelijk, en gelezen als: {list}",
  "import.old": "rij {row}: {from} is sinds {date} {to}",
  "import.hidden": "blad {sheet}: verborgen, niet gelezen",
  "import.noHeader.only": "geen kopregel herkend, niet gelezen",
  "import.noHeader": "blad {sheet}: geen kopregel herkend, niet gelezen",
  "import.changes": "{n} {n|gegeven verandert|gegevens veranderen}; {same} {same|was|waren} al gelijk.",
  "import.more": "… en nog {n}",
  "import.left.offers":
    "{n} {n|gemeente|gemeenten} met aanbod {n|staat|staan} niet in de lijst en {n|houdt het|houden het}; met --replace vervalt het.",
  "import.left.pins":
    "{n} {n|afspraak staat|afspraken staan} niet in de lijst en {n|blijft|blijven}; met --replace {n|vervalt die|vervallen ze}.",
  "import.nothing": "Er verandert niets; er is niets geschreven.",
  "import.nowhere": "Er is niets geschreven. Met --into MAP komt het in een scenario.",
  "import.written": "Geschreven: {folder}/scenario.json",
  "import.wouldWrite": "Er is niets geschreven (--dry-run). Zonder dat wordt geschreven: {folder}/scenario.json",
  "import.wouldRename": "De cijfers zouden in scenario.json staan, en het oude bestand zou {name} heten",
  "import.renamed": "De cijfers staan nu in scenario.json; het oude bestand heet {name}",
};
