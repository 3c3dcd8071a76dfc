import type { Messages } from "../../report/index.ts";
import type { frontNl } from "./front-nl.ts";

/** English texts of the question what one measure costs of another. */
export const frontEn: Messages<keyof typeof frontNl> = {
  "error.front": "The value ({found}) does not name two different measures. Maybe: unviable,handOvers",
  "error.hold":
    "--hold is for the whole country with --way joint. Leave it out, or ask about the country (without --province).",
  "error.hold.most": "--hold ({hold}) is more than the scenario has objectives ({n}).",
};
