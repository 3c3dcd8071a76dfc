import type { DecisionData } from "../data/decision.ts";
import { columns } from "../data/figure.ts";
import type { ReportData } from "../data/report-data.ts";
import { agreements, mergerAgreements, swapAgreements } from "./agreements.ts";
import { decisionSteps } from "./decision-steps.ts";
import { exchanges } from "./exchanges.ts";
import { facts } from "./facts.ts";
import { fairnessByProvince, fairnessBySize } from "./fairness.ts";
import { ledger } from "./ledger.ts";
import { levelWords } from "./level-words.ts";
import { levels } from "./levels.ts";
import { measures } from "./measures.ts";
import { municipalSwaps } from "./municipal-swaps.ts";
import { municipalities } from "./municipalities.ts";
import { decidedProvinces, provincesOf } from "./provinces.ts";
import { provincialBooks } from "./provincial-books.ts";
import { rules } from "./rules.ts";
import { settled } from "./settled.ts";
import { smallTasks } from "./small-tasks.ts";
import { stories, storiesInAll } from "./stories.ts";
import { swaps } from "./swaps.ts";
import type { Table } from "./table.ts";
import { towardsKey } from "./towards-key.ts";
import { violations } from "./violations.ts";

/** Every table of a package. Those that have a sheet stand in the workbook in this order. */
export const tables: readonly Table<ReportData>[] = [
  ledger,
  ...columns.map(provincesOf),
  provincialBooks,
  municipalities,
  swaps,
  municipalSwaps,
  exchanges,
  agreements,
  swapAgreements,
  mergerAgreements,
  settled,
  smallTasks,
  measures,
  levelWords,
  levels,
  violations,
  towardsKey,
  ...columns.flatMap((kind) => [fairnessBySize(kind), fairnessByProvince(kind)]),
  stories,
  storiesInAll,
  rules,
  facts,
];

/** The tables of a decision that a package has no more. */
export const decisionTables: readonly Table<DecisionData>[] = [decidedProvinces, decisionSteps];
