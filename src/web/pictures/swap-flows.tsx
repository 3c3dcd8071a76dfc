import type { ReportData } from "../../report/index.ts";

export interface SwapFlowsProps {
  readonly swaps: ReportData["agreements"]["swaps"];
}

/** The swap agreements as flows from provinces with a surplus to provinces with a shortage; width = places. */
export function SwapFlows(props: SwapFlowsProps) {
  void props;
  return null;
}
