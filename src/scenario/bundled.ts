import type { Bilingual } from "../domain/index.ts";

export interface Bundled {
  /** Folder under `data/`, and the scenario's id. */
  readonly id: string;
  readonly title: Bilingual;
  /** Of a cycle of the distribution act. */
  readonly cycle?: Cycle;
}

export interface Cycle {
  readonly years: string;
  /** How many places, and how far the division has come. */
  readonly about: Bilingual;
  /** How firm the figures are, in a sentence. */
  readonly firm: Bilingual;
}

/** The scenarios that come with the program, the real one first. */
export const bundled: readonly Bundled[] = [
  {
    id: "netherlands-2024",
    title: { nl: "Nederland 2024–2025", en: "The Netherlands 2024–2025" },
    cycle: {
      years: "2024–2025",
      about: { nl: "96.000 plekken, besloten in december 2024", en: "96,000 places, decided in December 2024" },
      firm: {
        nl: "De opgaven van de provincies zijn gepubliceerd, de meeste indicatieve aantallen geschat. Wat gemeenten aanbieden is bedacht.",
        en: "The tasks of the provinces are published, most indicative numbers estimates. What municipalities offer is made up.",
      },
    },
  },
  {
    id: "netherlands-2026",
    title: { nl: "Nederland 2026–2027", en: "The Netherlands 2026–2027" },
    cycle: {
      years: "2026–2027",
      about: {
        nl: "88.000 plekken; de tafels verdelen tot begin december 2026, daarna besluit de minister",
        en: "88,000 places; tables divide until early December 2026, then the minister decides",
      },
      firm: {
        nl: "Een schatting: de indicatieve aantallen van 2024, verkleind tot 88.000. Wat gemeenten aanbieden is bedacht.",
        en: "An estimate: the indicative numbers of 2024, scaled down to 88,000. What municipalities offer is made up.",
      },
    },
  },
  { id: "sliedrecht-alblasserdam", title: { nl: "Sliedrecht en Alblasserdam", en: "Sliedrecht and Alblasserdam" } },
  { id: "austria-2024", title: { nl: "Oostenrijk, juli 2024", en: "Austria, July 2024" } },
  { id: "switzerland-2012", title: { nl: "Zwitserland, de sleutel van 2012", en: "Switzerland, the key of 2012" } },
  { id: "two-provinces", title: { nl: "Twee provincies", en: "Two provinces" } },
];
