export { fromHere, type Origin } from "./from-here.ts";
export { isBehind, monitored, type Monitored, type Pace, type Progress, type TownPace } from "./monitor.ts";
