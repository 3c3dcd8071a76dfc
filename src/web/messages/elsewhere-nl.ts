/** What is said where another page of this browser has the session, in Dutch: fetched with what says it. */
export const elsewhereNl = {
  "elsewhere.title": "Deze zitting is elders open",
  "elsewhere.lead":
    "Deze zitting is in een ander tabblad of venster open. Hier kijkt u mee: wat daar verandert, ziet u hier.",
  "elsewhere.ask":
    "Deze zitting is in een ander tabblad of venster open; twee tegelijk zouden elkaars werk overschrijven. Gaat u hier verder, dan kijkt het andere mee. Wat daar gedaan is, blijft.",
  "elsewhere.take": "Ga hier verder",
  "elsewhere.look": "Alleen meekijken",
  "elsewhere.silent":
    "Het andere venster antwoordt niet. Misschien hangt het, of is het stilgezet. U kunt wachten, of hier verdergaan met wat het heeft bewaard. Wat daar nog niet was bewaard, wordt hier apart gelegd zodra het weer antwoordt.",
} as const;
