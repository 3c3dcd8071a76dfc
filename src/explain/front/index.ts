export type { Front, FrontPoint, FrontRequest, Held } from "./found.ts";
export { paretoFront } from "./front.ts";
