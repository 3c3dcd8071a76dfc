/** Every Dutch text of the web app. The keys of this table are the keys of the English one. */
export const nl = {
  "screen.country": "Het land",
  "screen.map": "Kaart",
  "screen.province": "Provincie",
  "screen.choices": "Keuzes",
  "screen.solve": "Rekenen",
  "screen.compare": "Vergelijken",
  "screen.why": "Waarom",
  "screen.files": "Bestanden",

  "frame.skip": "Naar de inhoud",
  "frame.menu": "Onderdelen",
  "frame.foot":
    "Verdeelwijzer rekent in deze browser; er gaat geen cijfer de deur uit. Inwoners, regio’s en grenzen: CBS (CC BY 4.0).",

  "log.undo": "Ongedaan maken",
  "log.redo": "Opnieuw",

  "solve.start": "Rekenen",
  "solve.stop": "Stoppen en het beste houden",

  "status.busy": "bezig",
  "status.starting": "Even geduld …",
  "status.phase": "{phase}: {done} van {of} klaar",
  "status.lost": "De rekenmotor is weggevallen",
  "status.lost.way": "Er is niets kwijt. Druk op Rekenen om hem opnieuw te starten.",
  "status.problems": "{n} {n|probleem|problemen} in het bestand",
  "status.none": "Er is geen pakket dat aan alle regels voldoet",
  "status.empty": "Er is nog geen pakket.",
  "status.stale": "verouderd",
  "status.stale.way": "De keuzes zijn veranderd sinds dit pakket. Druk op Rekenen.",
  "status.verified": "nagerekend",
  "status.broken": "niet in orde",
  "status.total": "precies {total} plekken",

  "empty.wait": "Zodra er een pakket is, staat het hier.",

  "country.illustrative":
    "Let op: {n} van de {of} gemeenten hebben hier illustratieve cijfers. Ze laten zien hoe de verdeling werkt, niet wat een gemeente echt heeft aangeboden. Laad eigen cijfers voor een echte uitkomst.",
} as const;
