/** What the page of the checker says, in both languages. */
export const words = {
  nl: {
    other: "English",
    title: "Een pakket narekenen",
    lead: "Deze pagina rekent een pakket van Verdeelwijzer na: regels, aandelen, totalen en wat over andere pakketten bewezen is. Alles gebeurt op deze computer; er gaat niets over het netwerk.",
    drop: "Sleep de map van het pakket hierheen, of kies haar hieronder.",
    folder: "Kies de map van het pakket",
    files: "Of kies de bestanden zelf (alle uit de map)",
    what: "Wat dit zegt",
    "what.text":
      "Aangenomen wil zeggen: het plan houdt zich aan elke regel van het scenario, en de totalen kloppen. Of de cijfers van het scenario waar zijn, zegt het niet. Handtekeningen gaat deze pagina niet na.",
    own: "Wat er precies nagerekend wordt, staat in certificate.md in dezelfde map. Wie ook deze pagina niet vertrouwt, kan daarmee een eigen controle schrijven.",
    busy: "Bezig met narekenen; een heel land kost enkele seconden.",
    none: "Hier zaten geen bestanden in die te lezen zijn.",
    failed: "Dat ging mis: {why}",
    read: "Nagerekend: {n} bestanden.",
  },
  en: {
    other: "Nederlands",
    title: "Check a package",
    lead: "This page recomputes a package of Verdeelwijzer: rules, shares, totals and what is proven of other packages. All of it happens on this computer; nothing goes over the network.",
    drop: "Drop the folder of the package here, or choose it below.",
    folder: "Choose the folder of the package",
    files: "Or choose the files themselves (all of the folder)",
    what: "What this says",
    "what.text":
      "Accepted means: the plan keeps every rule of the scenario, and the totals are exact. Whether the figures of the scenario are true, it does not say. This page does not verify signatures.",
    own: "What is checked exactly stands in certificate.md in the same folder. Who does not trust this page either may write a checker from that.",
    busy: "Checking; a whole country takes some seconds.",
    none: "There were no files in this that can be read.",
    failed: "That went wrong: {why}",
    read: "Checked: {n} files.",
  },
} as const;

export type Language = keyof typeof words;
export type Key = keyof (typeof words)["nl"];
