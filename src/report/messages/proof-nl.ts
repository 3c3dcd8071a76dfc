/** Dutch texts of how sure a package is. */
export const proofNl = {
  "levels.proven": "bewezen",
  "proof.title": "Hoe zeker is dit",
  "proof.optimal.stepwise":
    "Bewezen optimaal, stap voor stap: na de verdeling is de uitruil de beste, en daarna is in elke provincie op de beste manier samengevoegd. Samen kiezen kan nog beter zijn.",
  "proof.optimal.joint": "Bewezen optimaal: geen ander pakket binnen deze regels scoort beter op deze doelen.",
  "proof.optimal.held":
    "Bewezen optimaal voor de provincies die opnieuw bekeken zijn: met de uitruil en alle andere provincies zoals zij waren scoort niets beter. Alles opnieuw kiezen kan nog beter zijn.",
  "proof.optimal.swaps":
    "Bewezen optimaal: geen andere uitruil verdeelt het overschot gelijkmatiger over de tekorten, met minder afspraken en over kortere afstand.",
  "proof.optimal.mergers":
    "Bewezen optimaal: bij deze uitruil scoort geen andere samenvoeging in de provincie beter op deze doelen.",
  "proof.best.stepwise":
    "Het best gevondene, stap voor stap. Volgens de zoektocht is de uitruil na de verdeling de beste, en is daarna in elke provincie op de beste manier samengevoegd. Samen kiezen kan nog beter zijn.",
  "proof.best.joint":
    "Het best gevondene. Volgens de zoektocht scoort geen ander pakket binnen deze regels beter op deze doelen.",
  "proof.best.held":
    "Het best gevondene voor de provincies die opnieuw bekeken zijn. Volgens de zoektocht scoort niets beter met de uitruil en alle andere provincies zoals zij waren. Alles opnieuw kiezen kan nog beter zijn.",
  "proof.best.swaps":
    "Het best gevondene. Volgens de zoektocht verdeelt geen andere uitruil het overschot gelijkmatiger over de tekorten, met minder afspraken en over kortere afstand.",
  "proof.best.mergers":
    "Het best gevondene. Volgens de zoektocht scoort bij deze uitruil geen andere samenvoeging in de provincie beter op deze doelen.",
  "proof.gap":
    "Niet bewezen optimaal: het best gevondene voor “{level}” komt uit op hoogstens {above} het best mogelijke{raw}.",
  "proof.gap.raw": "{gap} is nog open",
  "proof.gap.counted":
    "Niet bewezen optimaal: het best gevondene voor “{level}” ligt hoogstens zoveel boven het best mogelijke: {more}{raw}.",
  "proof.gap.weighed": "Niet bewezen optimaal: voor “{level}” is nog niet uitgesloten dat het veel beter kan{raw}.",
  "proof.gap.absolute": "hoogstens {gap} boven het best mogelijke",
  "proof.spent": "Doelen verderop mogen {tolerance} van “{level}” opmaken. Zij gebruiken {part}{raw}.",
  "proof.spent.raw": "het pakket komt uit op {value}, waar {best} was gevonden",
  "proof.atLeast.stepwise":
    "“Ten minste” geldt bij deze uitruil, en voor elke provincie en soort binnen haar eigen grenzen op de doelen erboven; een andere uitruil kan lager uitkomen.",
  "proof.atLeast.joint":
    "“Ten minste” geldt voor elk pakket binnen deze regels dat vasthoudt aan wat voor de doelen erboven is gevonden.",
  "proof.atLeast.held":
    "“Ten minste” geldt bij de uitruil en alle andere provincies zoals zij waren; alles opnieuw kiezen kan lager uitkomen.",
  "proof.atLeast.swaps": "“Ten minste” geldt voor alle uitruil binnen deze regels.",
  "proof.atLeast.mergers":
    "“Ten minste” geldt bij deze uitruil, voor alle samenvoegingen die vasthouden aan wat voor de doelen erboven is gevonden; een andere uitruil kan lager uitkomen.",
  "proof.gap.unknown": "Niet bewezen optimaal: voor “{level}” is nog geen grens bekend.",
  "proof.part": "Niet bewezen optimaal: bij {phase} is het bewijs niet af ({count} {count|deel|delen}).",
  "proof.part.gap":
    "Niet bewezen optimaal: bij {phase} komt doel {rank} van die stap uit op hoogstens {above} het best mogelijke.",
  "proof.unread":
    "Alles is hier in één geheel gezocht, niet gesplitst per provincie, wat de grenzen eerder dichterbij zou brengen. Dat komt door: {parts}.",
  "unread.exchanges": "uitruil binnen provincies",
  "unread.clusters": "clusters voor amv",
  "unread.divided": "taken die gedeeld mogen worden",
  "unread.chains": "gastheren die zelf een taak mogen overdragen",
  "unread.reserve": "klein aanbod dat reserve kan worden",
  "proof.fault":
    "Bij {phase} is een berekening afgebroken. {why} Het pakket heeft daarvan wat tot dan toe was gevonden.",
  "proof.stopped": "Het rekenen is eerder gestopt; dit is het beste plan tot dan toe.",
  "proof.certificate.checked": "De grenzen zijn exact nagerekend, los van de zoektocht die het plan vond.",
  "proof.certificate.claimed":
    "Hoe goed het pakket is, zegt alleen de zoektocht die het vond: haar grenzen zijn niet los daarvan nagerekend. Plan, regels en cijfers zijn wel exact nagerekend.",
  "proof.certificate.followed":
    "Wat hierboven staat over hoe goed het pakket is, is het woord van de zoektocht die het vond. Wat het certificaat los daarvan bewijst, volgt hieronder.",
  "certificate.title": "Wat het certificaat bewijst, los van elke zoektocht",
  "proof.certificate.both":
    "Wat hierboven staat over hoe goed het pakket is, is het woord van de zoektocht die het vond. Het certificaat bewijst, los van elke zoektocht:",
  "certified.joint.first": "geen pakket binnen deze regels",
  "certified.joint.later": "geen pakket dat vasthoudt aan de doelen erboven",
  "certified.sites.first": "geen pakket met dezelfde uitruil en verlichting",
  "certified.sites.later": "geen pakket met dezelfde uitruil en verlichting dat vasthoudt aan de doelen erboven",
  "certified.best": "“{level}”: dit pakket heeft {value}; {others} heeft minder.",
  "certified.bound": "“{level}”: {others} heeft minder dan {bound}; dit pakket heeft {value}.",
  "certified.above": "Dat is hoogstens {above} het beste daarvan.",
  "certified.none": "“{level}”: dit pakket heeft {value}; wat andere kunnen hebben, is niet bewezen.",
  "proof.municipalSwaps.optimal": "De verdeling van de uitruil over gemeenten is volgens de zoektocht ook de beste.",
  "proof.municipalSwaps.feasible":
    "De verdeling van de uitruil over gemeenten is toegestaan en sluit precies, maar is niet bewezen de beste.",
  "proof.verified": "Nagerekend: alle regels zijn nageleefd en de balans sluit.",
  "proof.broken": "Niet in orde: de regels zijn op {n} {n|punt|punten} geschonden.",
  "presets.proven": "bewezen, minder kan niet",
  "presets.open": "nog geen grens bekend",
  "presets.gap": "hoogstens {above} het best mogelijke",
  "presets.gap.counted": "hoogstens zoveel boven het best mogelijke: {more}",
  "presets.gap.weighed": "nog niet uitgesloten dat het veel beter kan",
  "presets.spent":
    "; latere doelen gebruiken {part} daarvan, tot {tolerance} mag ({used} boven de {best} die is gevonden)",
  "presets.none": "Er is in deze tijd geen pakket gevonden.",
  "presets.less":
    "Van elke maat is minder beter. Wat van een doel is gezegd, geldt met de doelen erboven vastgehouden.",
  "presets.stepwise":
    "Stap voor stap komt eerst de uitruil, en wie wordt ontlast, volgt daaruit, wat er ook vooropstaat: een voorkeur voor weinig ontlaste gemeenten maakt daar geen verschil, en wat is bewezen, is van elke stap bewezen. Waar alles tegelijk wordt gekozen (joint), kiest zij dat ook.",
};
