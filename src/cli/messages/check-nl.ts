/** Teksten van `check` en van het certificaat. */
export const checkNl = {
  "about.check": "rekent een pakket na aan zijn certificaat, zonder zoekprogramma: regels, cijfers en grenzen",
  "argument.package": "map van het pakket, zoals “plan” die schrijft",
  "error.package": "De map ({found}) is niet te lezen: {why}.",
  "check.by": "Nagerekend met hele getallen, los van het zoeken. Wie dat zonder dit programma wil doen: node {file}",
  "progress.certificate": "certificaat",
  "certificate.checked": "Nagerekend zoals ieder dat kan die de map heeft, los van de zoektocht (“node check.mjs”):",
  "certificate.refused":
    "Het pakket is geschreven, maar wordt bij het narekenen geweigerd: een fout van ons. Gebruik het niet.",
  "certificate.failed": "Er is geen certificaat geschreven: {why}",
  "result.file.certificate": "het certificaat: prijzen die bewijzen wat geen plan beter kan",
  "result.file.manifest": "van welke bestanden dat geldt, met hun SHA-256",
  "result.file.page": "wat er nagerekend wordt, zodat ieder dat zelf kan schrijven (Engels)",
  "result.file.check": "rekent dit pakket na, zonder ons: “node check.mjs”",
} as const;
