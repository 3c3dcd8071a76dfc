import type { Scenario } from "../../domain/index.ts";
import type { ReportData } from "../../report/index.ts";

export interface CountryMapProps {
  readonly scenario: Scenario;
  /** `map` has the circles and radii, `municipalities` the numbers (same order), `agreements` the lines. */
  readonly report: Pick<ReportData, "map" | "municipalities" | "agreements" | "provinces">;
  /** Which of the two states to show; it moves between them. */
  readonly state: "decision" | "package";
  /** Code of the province to show alone; absent: the country. */
  readonly province?: string;
  /** Code of the municipality that is chosen. */
  readonly chosen?: string;
  readonly onChoose: (municipality: string) => void;
  /** Borders of municipalities by CBS code, as GeoJSON polygons that somebody dropped in; then a choropleth. */
  readonly borders?: ReadonlyMap<string, readonly (readonly (readonly [longitude: number, latitude: number])[])[]>;
}

/** A Dorling cartogram of the municipalities: area = places hosted, colour = deviation from the key. */
export function CountryMap(props: CountryMapProps) {
  void props;
  return null;
}
