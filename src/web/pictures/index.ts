/**
 * The pictures: what is marks in the report is drawn by `Picture`; none computes a figure. Every picture stands beside a table
 * with the same numbers, says in a sentence what it shows (`role="img"` with a label, or real elements), is legible
 * without colour, and moves only where motion is not reduced.
 */
export { CountryMap, type CountryMapProps } from "./country-map.tsx";
export { FrontChart, type FrontChartProps } from "./front-chart.tsx";
export { LiveChart, type LiveChartProps } from "./live-chart.tsx";
export { Picture } from "./picture.tsx";
