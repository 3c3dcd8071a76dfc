import type { MunicipalSwapLine } from "../data/agreements.ts";
import type { ReportData } from "../data/report-data.ts";
import { figure, kindColumn, number, text } from "./cells.ts";
import { own, table } from "./table.ts";

const resident = ({ name, province }: MunicipalSwapLine["surplus"]) => `${name} (${province})`;

/** The same swaps, by municipality. */
export const municipalSwaps = table<Pick<ReportData, "agreements">, MunicipalSwapLine>({
  id: "municipal-swaps",
  title: "swaps.municipal",
  caption: own(
    "Overschot van gemeenten tegenover restopgave van gemeenten, in plekken",
    "Surplus of municipalities against remainder of municipalities, in places",
  ),
  columns: [
    text("surplus", own("gemeente met overschot", "municipality with surplus"), ({ surplus }) => resident(surplus)),
    text("shortage", "swaps.shortage", ({ shortage }) => resident(shortage)),
    kindColumn,
    figure("places", "mergers.places", ({ places }) => places, { sum: true }),
    number("kilometres", "swaps.distance", ({ kilometres }) => kilometres),
  ],
  rows: ({ agreements }) => agreements.municipalSwaps,
});
