import type { ReportData } from "../../report/index.ts";

export interface LedgerPictureProps {
  readonly steps: ReportData["waterfall"];
  /** The national need: where the line stands. */
  readonly need: number;
}

/** The ledger as a waterfall: up to what was decided, and down to exactly the need. */
export function LedgerPicture(props: LedgerPictureProps) {
  void props;
  return null;
}
