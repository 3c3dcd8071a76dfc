import type { SwapLine } from "../data/agreements.ts";
import type { ReportData } from "../data/report-data.ts";
import { kindFigures } from "./figures.ts";
import { number, text } from "./cells.ts";
import { table } from "./table.ts";

/** Swaps between provinces: who takes over from whom. */
export const swaps = table<Pick<ReportData, "agreements">, SwapLine>({
  id: "swaps",
  title: "swaps.title",
  caption: "swaps.caption",
  none: "swaps.none",
  columns: [
    text("surplus", "swaps.surplus", ({ surplus }) => surplus.name),
    text("shortage", "swaps.shortage", ({ shortage }) => shortage.name),
    ...kindFigures<SwapLine>({ dash: true }),
    number("kilometres", "swaps.distance", ({ kilometres }) => kilometres),
  ],
  rows: ({ agreements }) => agreements.swaps,
});
