import type { Messages } from "../../report/index.ts";
import type { nl } from "./nl.ts";

/** Every English text of the web app. */
export const en: Messages<keyof typeof nl> = {
  "screen.country": "The country",
  "screen.map": "Map",
  "screen.province": "Province",
  "screen.choices": "Choices",
  "screen.solve": "Solving",
  "screen.compare": "Compare",
  "screen.why": "Why",
  "screen.files": "Files",

  "frame.skip": "Skip to content",
  "frame.menu": "Parts",
  "frame.foot":
    "Verdeelwijzer computes in this browser; no figure leaves it. Inhabitants, regions and borders: CBS (CC BY 4.0).",

  "log.undo": "Undo",
  "log.redo": "Redo",

  "solve.start": "Solve",
  "solve.stop": "Stop and keep the best",

  "status.busy": "busy",
  "status.starting": "One moment …",
  "status.phase": "{phase}: {done} of {of} done",
  "status.lost": "The engine is gone",
  "status.lost.way": "Nothing is lost. Press Solve to start it again.",
  "status.problems": "{n} {n|problem|problems} in the file",
  "status.none": "No package keeps all the rules",
  "status.empty": "There is no package yet.",
  "status.stale": "out of date",
  "status.stale.way": "Choices have changed since this package. Press Solve.",
  "status.verified": "recomputed",
  "status.broken": "not in order",
  "status.total": "exactly {total} places",

  "empty.wait": "As soon as there is a package, it stands here.",

  "country.illustrative":
    "Note: {n} of the {of} municipalities have illustrative figures here. They show how the division works, not what a municipality really offered. Load your own figures for a real outcome.",
};
