export interface TornadoRow {
  /** What moves, in words of the page's language. */
  readonly label: string;
  /** Change of the measure when it moves one way and the other; absent: there is no package then. */
  readonly less?: number;
  readonly more?: number;
}

export interface TornadoChartProps {
  readonly rows: readonly TornadoRow[];
  /** What the numbers count, for example "places". */
  readonly unit: string;
}

/** What one step in each thing does to a measure, the widest first. */
export function TornadoChart(props: TornadoChartProps) {
  void props;
  return null;
}
