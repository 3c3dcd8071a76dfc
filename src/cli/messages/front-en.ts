import type { Messages } from "../../report/index.ts";
import type { frontNl } from "./front-nl.ts";

/** English texts of the question what one measure costs of another. */
export const frontEn: Messages<keyof typeof frontNl> = {
  "option.between": "the one measure, by its id",
  "option.and": "the other measure",
  "option.most": "most points",
  "option.most.default": "100; 8 where each is a package of the whole country",
  "option.hold":
    "of the whole country jointly: hold the first n objectives of the scenario at their best at every point",
  "option.hold.default": "those that it ranks above both measures",
  "error.front": "The value ({found}) does not name two different measures. Maybe: unviable,handOvers",
  "error.hold":
    "--hold is for the whole country with --way joint. Leave it out, or ask about the country (without --province).",
  "error.hold.most": "--hold ({hold}) is more than the scenario has objectives ({n}).",
  "about.front": "finds every best compromise between two measures",
};
