import type { SwapLine } from "../data/agreements.ts";
import type { ReportData } from "../data/report-data.ts";
import { kindFigures } from "./figures.ts";
import { table } from "./table.ts";

/** Swaps between provinces: who takes over from whom. */
export const swaps = table<Pick<ReportData, "agreements">, SwapLine>({
  id: "swaps",
  title: "swaps.title",
  caption: "swaps.caption",
  none: "swaps.none",
  columns: [
    { key: "surplus", words: "swaps.surplus", align: "text", value: ({ surplus }) => surplus.name },
    { key: "shortage", words: "swaps.shortage", align: "text", value: ({ shortage }) => shortage.name },
    ...kindFigures<SwapLine>({ dash: true }),
    { key: "kilometres", words: "swaps.distance", align: "number", value: ({ kilometres }) => kilometres },
  ],
  rows: ({ agreements }) => agreements.swaps,
});
