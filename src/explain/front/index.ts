export type { Front, FrontPoint, FrontRequest } from "./found.ts";
export { paretoFront } from "./front.ts";
