import type { Messages } from "../../report/index.ts";
import type { webNl } from "./web-nl.ts";

/** English texts of the page that the command line serves. */
export const webEn: Messages<keyof typeof webNl> = {
  "web.serving": "Verdeelwijzer is at {address} now, for a browser on this machine. Ctrl-C stops.",
  "error.web": "The page cannot be served: {why}. Maybe try another port: --port 8080",
  "error.web.busy": "Port ({port}) is in use. Maybe the page runs already; or try another port: --port 8080",
};
