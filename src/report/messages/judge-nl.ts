/** Dutch texts for whoever wants to check a package: a judge, say, or a municipality that objects. */
export const judgeNl = {
  "judge.title": "Narekenen, voor wie bezwaar maakt of erover oordeelt",
  "judge.asked": "Wat is gevraagd",
  "judge.asked.text":
    "Verdeel precies {need} plekken volgens scenario “{id}” (peildatum {date}), binnen de regels die hieronder staan, en kies daarbij op deze doelen, in deze volgorde:",
  "judge.rules": "De regels, met wat zij zeggen",
  "judge.proven": "Wat is bewezen, los van elke zoektocht",
  "judge.proven.rules":
    "Het plan houdt zich aan elke regel van het scenario. Elk deel van elke restopgave volgt uit het scenario, tot op de plek, en de totalen kloppen precies.",
  "judge.proven.less": "Verder, doel voor doel:",
  "judge.proven.rest":
    "Al het andere in dit verslag dat over andere pakketten gaat, is het woord van de zoektocht die het plan vond.",
  "judge.proven.none":
    "Dit scenario vraagt iets wat het controleprogramma niet kent. Het zegt dan “niet beoordeeld”: dat zegt niets voor of tegen het pakket. Plan, regels en cijfers zijn nagerekend door het programma dat ze maakte, en door niemand anders.",
  "judge.check": "Zo rekent u het zelf na, in drie stappen",
  "judge.check.1":
    "Neem de hele map waar dit verslag in zit, zoals u haar kreeg. Het gaat om scenario.json (de gegevens), plan.json (de uitkomst), certificate.json (het bewijs) en manifest.json (de vingerafdruk van elk bestand).",
  "judge.check.2":
    "Open check.html uit die map in een browser en sleep de map erop; daar is geen netwerk voor nodig. Wie liever Node gebruikt (20 of nieuwer, nodejs.org), voert in die map dit uit: node check.mjs",
  "judge.check.3":
    "U leest AANGENOMEN, met wat bewezen is, of GEWEIGERD, met de reden. Is er ook maar één plek veranderd, dan is het geweigerd.",
  "judge.check.own":
    "Ook check.html en check.mjs hoeft u niet te vertrouwen. Wat zij doen, staat volledig beschreven in certificate.md, in dezelfde map (in het Engels); wie kan programmeren, schrijft daarmee een eigen controle. Een tweede is zo al gemaakt, in een andere taal.",
  "judge.not": "Wat dit niet zegt",
  "judge.not.figures":
    "Of de cijfers van het scenario waar zijn: {illustrative} van de {of} gemeenten {illustrative|heeft|hebben} hier illustratieve cijfers.",
  "judge.not.figures.all":
    "Of de cijfers van het scenario waar zijn: alle {of} gemeenten hebben hier illustratieve cijfers.",
  "judge.not.rules":
    "Of de regels de wet goed weergeven, en of deze doelen in deze volgorde de juiste zijn. Dat zijn keuzes van mensen.",
  "judge.not.others": "Waarom een bepaalde gemeente haar getal krijgt: dat staat bij “Waarom”, per gemeente.",
} as const;
