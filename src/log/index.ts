export { appended, emptyLog, type Head, headOf, linesOf, type Log, type News } from "./append.ts";
export { type CheckedLog, checkLog, type LogFault } from "./check.ts";
export { type Entry, entryOf, type MeasuredPrice } from "./entry.ts";
export type { Matter } from "./matter.ts";
export { withoutBefore, withoutName, withoutOld } from "./forget.ts";
export { newsOf, pinText, scenarioOf, tellsOfSomething, withPrices } from "./held.ts";
export { withoutGone } from "./without-gone.ts";
export { type Names, namesText, noNames, readNames } from "./names.ts";
