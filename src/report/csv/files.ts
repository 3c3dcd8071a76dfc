import type { Monitored } from "../../explain/monitor/index.ts";
import type { DecisionData } from "../data/decision.ts";
import type { MunicipalityLine } from "../data/municipalities.ts";
import type { ReportData } from "../data/report-data.ts";
import type { StoryLine } from "../data/stories.ts";
import { agreements } from "../tables/agreements.ts";
import { decisionSteps } from "../tables/decision-steps.ts";
import { townsMonitored } from "../tables/monitor.ts";
import { municipalities } from "../tables/municipalities.ts";
import { storiesInAll } from "../tables/stories.ts";
import { tableCsv } from "./table.ts";

/** The tables that are files of their own, beside a package or a decision. */
export const municipalitiesCsv = (lines: readonly MunicipalityLine[]): string =>
  tableCsv(municipalities, { municipalities: lines });

export const agreementsCsv = (data: Pick<ReportData, "agreements" | "settled">): string => tableCsv(agreements, data);

export const decisionCsv = (data: DecisionData): string => tableCsv(decisionSteps, data);

export const storiesCsv = (lines: readonly StoryLine[]): string => tableCsv(storiesInAll, { stories: lines });

export const monitorCsv = (found: Monitored): string => tableCsv(townsMonitored, found);
