/** Teksten van `check` en van het certificaat. */
export const checkNl = {
  "result.noDecision.also": "Ook in {province} ({kind}) is dat zo: daar gaat het om {short} {short|plek|plekken}.",
  "error.stream": "De uitvoer is niet te schrijven ({why}). Wat er staat, is niet volledig.",
  "argument.package": "map van het pakket, zoals “plan” die schrijft",
  "error.package": "De map ({found}) is niet te lezen: {why}.",
  "check.by": "Nagerekend met gehele getallen, los van het zoeken. Wie dat zonder dit programma wil doen: node {file}",
  "error.key.none": "Zeg met --key waar uw geheime sleutel staat. Hebt u er nog geen, geef dan ook --make-key.",
  "error.key.missing": "Er is geen bestand ({file}). Met --make-key wordt daar een sleutel gemaakt.",
  "error.key.file": "Het bestand ({file}) is niet te gebruiken: {why}.",
  "error.key.not-private": "In het bestand ({file}) staat geen geheime sleutel in PEM zonder wachtwoord.",
  "error.key.not-public": "In het bestand ({file}) staat geen sleutel in PEM.",
  "error.key.not-ed25519": "De sleutel in ({file}) is er geen van Ed25519.",
  "error.sign.name": "Een naam is één regel van hoogstens {most} tekens.",
  "error.signatures": "In het bestand ({file}) staan geen handtekeningen zoals “sign” ze schrijft.",
  "error.out.signed":
    "In de map ({found}) staat een ondertekend pakket; dat wordt niet overschreven. Kies een andere map, bijvoorbeeld --out {other}.",
  "sign.refused": "Wat geweigerd is, wordt niet ondertekend.",
  "sign.done": "Ondertekend: {file}. Vingerafdruk van uw sleutel: {fingerprint}",
  "sign.made":
    "De nieuwe geheime sleutel staat in {private}: houd die voor uzelf. Geef {public} aan wie uw handtekening wil nagaan.",
  "signature.holds": "Ondertekend door {name} op {at}; sleutel {fingerprint}. De handtekening klopt.",
  "signature.broken": "De handtekening van {name} op {at} (sleutel {fingerprint}) klopt NIET.",
  "signature.nobody": "iemand zonder naam",
  "signature.whose": "Van wie een sleutel is, zegt dit niet: vergelijk hem met die van de eigenaar (--signed-by).",
  "result.file.signatures": "handtekeningen onder manifest.json",
  "progress.certificate":
    "De bestanden staan klaar. Nu volgt het certificaat, het bewijs los van de zoektocht: dat kan een paar keer zo lang duren. Ctrl-C stopt met wat dan bewezen is.",
  "progress.rules": "De bestanden staan klaar. Nu volgt het certificaat.",
  "certificate.checked": "Nagerekend zoals ieder dat kan die de map heeft, los van de zoektocht (“node check.mjs”):",
  "certificate.refused":
    "Het pakket is geschreven, maar wordt bij het narekenen geweigerd: een fout van ons. Gebruik het niet.",
  "certificate.failed": "Er is geen certificaat geschreven: {why}",
  "result.file.certificate": "het certificaat: prijzen die bewijzen wat geen plan beter kan",
  "result.file.manifest": "van welke bestanden dat geldt, met hun SHA-256",
  "result.file.page": "wat er nagerekend wordt, zodat ieder dat zelf kan schrijven (Engels)",
  "result.file.checker": "hetzelfde in een browser: sleep de map erop",
  "result.file.check": "rekent dit pakket na, zonder ons: “node check.mjs”",
} as const;
