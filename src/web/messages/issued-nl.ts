/** The Dutch texts of a decision that was issued. */
export const issuedNl = {
  "log.decided": "besluit over {name}: {words}",
  "log.undecided": "besluit over {name} weggehaald",
  "issued.title": "Een besluit dat al genomen is",
  "issued.lead":
    "Is over een gemeente al een besluit genomen, dan gaat de berekening uit van dat aantal en verdeelt zij de rest over de andere gemeenten.",
  "issued.about": "Besluit over",
  "issued.now": "Nu: {words}.",
  "issued.now.none": "Van deze gemeente is nog geen besluit ingevoerd; haar aantal wordt berekend.",
  "issued.of": "Aantal voor",
  "issued.of.both": "beide soorten",
  "issued.of.one": "alleen {kind}",
  "issued.total": "Plekken in het besluit, in totaal",
  "issued.places": "Plekken in het besluit ({kind})",
  "issued.part": "Waarvan {kind}",
  "issued.part.empty": "Hier hoort het deel van het totaal dat voor {kind} is. Misschien is 0 bedoeld.",
  "issued.source": "Bron van het besluit",
  "issued.source.hint": "Waar het staat, bijvoorbeeld een nummer van de Staatscourant. Mag leeg blijven.",
  "issued.standing": "Hoe zeker is het aantal",
  "issued.enter": "Besluit invoeren",
  "issued.change": "Besluit wijzigen",
  "issued.remove": "Besluit weghalen",
} as const;
