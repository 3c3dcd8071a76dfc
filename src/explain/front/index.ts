export { type Front, type FrontPoint, type FrontRequest, paretoFront } from "./front.ts";
