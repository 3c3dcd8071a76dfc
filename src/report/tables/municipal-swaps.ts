import type { MunicipalSwapLine } from "../data/agreements.ts";
import type { ReportData } from "../data/report-data.ts";
import { kindColumn } from "./cells.ts";
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
    {
      key: "surplus",
      words: own("gemeente met overschot", "municipality with surplus"),
      align: "text",
      value: ({ surplus }) => resident(surplus),
    },
    { key: "shortage", words: "swaps.shortage", align: "text", value: ({ shortage }) => resident(shortage) },
    kindColumn,
    { key: "places", words: "mergers.places", align: "figure", sum: true, value: ({ places }) => places },
    { key: "kilometres", words: "swaps.distance", align: "number", value: ({ kilometres }) => kilometres },
  ],
  rows: ({ agreements }) => agreements.municipalSwaps,
});
