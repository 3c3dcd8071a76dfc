import type { ReportData } from "../../report/index.ts";

export interface ProvinceBarsProps {
  readonly provinces: ReportData["provinces"];
}

/** A bar for every province: adopted, remainder, what goes by swaps; a mark at its task by the key. */
export function ProvinceBars(props: ProvinceBarsProps) {
  void props;
  return null;
}
