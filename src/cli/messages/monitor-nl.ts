/** Nederlandse teksten over een monitor naast een pakket. */
export const monitorNl = {
  "error.monitor.early":
    "De monitor zegt nog niets op ({found}); zijn eerste dag is {first}. Misschien is een latere dag bedoeld: --on {first}",
  "error.next":
    "Het scenario om mee verder te gaan ({found}) is niet in orde: {n} {n|probleem|problemen}. Het is niet geschreven. Misschien spreekt de monitor het scenario tegen.",
  "error.next.there":
    "Het bestand ({found}) is er al, en wordt niet overschreven. Misschien een andere naam: --next van-hier-2.json",
  "monitor.next": "Om mee verder te gaan: {file}\nEen nieuw voorstel daarvan: verdeelwijzer plan {file}",
};
