import type { Bilingual } from "../../domain/index.ts";
import type { FrontPoint } from "../../front/index.ts";

export interface FrontChartProps {
  readonly points: readonly FrontPoint[];
  readonly complete: boolean;
  /** Titles of the two measures; `first` goes to the right, `second` up. Less is better on both. */
  readonly between: Bilingual;
  readonly and: Bilingual;
  /** Index of the point that is chosen. */
  readonly chosen?: number;
  readonly onChoose: (index: number) => void;
}

/** The trade-off between two measures: a staircase with a point to choose (mouse and keyboard). */
export function FrontChart(props: FrontChartProps) {
  void props;
  return null;
}
