import type { Rival } from "../rival.ts";

/**
 * Our apportionment where a task has a rule that needs no search. It claims a point and no bound: that the point is the
 * best is shown by the rivals that prove it, or by a published answer.
 */
export const arithmetic: Rival = {
  name: "apportion",
  ours: true,
  about: "our exact apportionment, without any search",
  takes: ["arithmetic", "program"],
  version: () => "own",
};
