import { columns } from "../data/figure.ts";
import type { ReportData } from "../data/report-data.ts";
import { lorenzOf } from "./lorenz.ts";
import type { Sketch } from "./picture.ts";
import { front } from "./front.ts";
import { provinces } from "./provinces.ts";
import { smallTasks } from "./small-tasks.ts";
import { swapFlows } from "./swap-flows.ts";
import { tornado } from "./tornado.ts";
import { waterfall } from "./waterfall.ts";

/** Every picture of a package that is marks. Maps are not: on the screen people walk over them, on paper two stand side by side. */
export const pictures: readonly Sketch<ReportData>[] = [
  waterfall,
  provinces,
  smallTasks,
  swapFlows,
  ...columns.map(lorenzOf),
  front,
  tornado,
];
