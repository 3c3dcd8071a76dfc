import type { Messages } from "../../report/index.ts";
import type { issuedNl } from "./issued-nl.ts";

/** The English texts of a decision that was issued. */
export const issuedEn: Messages<keyof typeof issuedNl> = {
  "log.decided": "decision on {name}: {words}",
  "log.undecided": "decision on {name} taken away",
  "issued.title": "A decision already issued",
  "issued.lead":
    "Where a decision on a municipality was issued already, the calculation starts from that number, and divides the rest over the other municipalities.",
  "issued.about": "Decision on",
  "issued.now": "Now: {words}.",
  "issued.now.none": "No decision on this municipality has been entered; its number is computed.",
  "issued.of": "Number for",
  "issued.of.both": "both kinds",
  "issued.of.one": "{kind} only",
  "issued.total": "Places in the decision, in total",
  "issued.places": "Places in the decision ({kind})",
  "issued.part": "Of which {kind}",
  "issued.part.empty": "Here belongs the part of the total that is for {kind}. Maybe 0 is meant.",
  "issued.source": "Source of the decision",
  "issued.source.hint": "Where it stands, such as a number of the Staatscourant. May be left empty.",
  "issued.standing": "How sure is the number",
  "issued.enter": "Enter the decision",
  "issued.change": "Change the decision",
  "issued.remove": "Take the decision away",
};
