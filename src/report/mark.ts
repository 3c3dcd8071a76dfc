import type { Standing } from "../domain/index.ts";

/** The sign beside a figure that is not published or computed from published figures; the legend explains it. */
export const marks: Readonly<Record<Standing, string>> = {
  published: "",
  derived: "",
  estimate: "~",
  assumed: "*",
  illustrative: "°",
};
