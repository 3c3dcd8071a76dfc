import type { ReportData } from "../../report/index.ts";

export interface LorenzCurveProps {
  readonly fairness: ReportData["fairness"][number];
}

/** How evenly hosting is spread over the key. */
export function LorenzCurve(props: LorenzCurveProps) {
  void props;
  return null;
}
