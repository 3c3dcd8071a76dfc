import type { Bilingual } from "../domain/index.ts";

export interface Bundled {
  /** Folder under `data/`, and the scenario's id. */
  readonly id: string;
  readonly title: Bilingual;
}

/** The scenarios that come with the program, the real one first. */
export const bundled: readonly Bundled[] = [
  { id: "netherlands-2024", title: { nl: "Nederland 2024–2025", en: "The Netherlands 2024–2025" } },
  { id: "netherlands-2026", title: { nl: "Nederland 2026–2028", en: "The Netherlands 2026–2028" } },
  { id: "sliedrecht-alblasserdam", title: { nl: "Sliedrecht en Alblasserdam", en: "Sliedrecht and Alblasserdam" } },
  { id: "austria-2024", title: { nl: "Oostenrijk, juli 2024", en: "Austria, July 2024" } },
  { id: "switzerland-2012", title: { nl: "Zwitserland, de sleutel van 2012", en: "Switzerland, the key of 2012" } },
  { id: "two-provinces", title: { nl: "Twee provincies", en: "Two provinces" } },
];
