import type { Messages } from "../../report/index.ts";
import type { placesNl } from "./places-nl.ts";

/** English texts about what was typed: names of places, values of options, plans and scenarios. */
export const placesEn: Messages<keyof typeof placesNl> = {
  "error.province": "The province ({found}) is not in the scenario. {maybe}",
  "error.municipality": "The municipality ({found}) is not in the scenario. {maybe}",
  "error.letters": "The value ({found}) of --letters names no municipality or province of the scenario. {maybe}",
  "error.provinces": "Maybe {names} is meant.",
  "error.several": "More than one place has the name ({found}). Maybe {names} is meant; the code leaves no doubt.",
  "error.divided": "{old} was divided in {year}. Maybe {names} is meant.",
  "error.isProvince":
    "A municipality belongs here, and ({found}) is a province. Maybe one of its municipalities is meant, such as {example}.",
  "error.isMunicipality":
    "A province belongs here, and ({found}) is a municipality. Maybe the province of {province} is meant.",
  "note.old": "{old} has been part of {new} since {date}; {taken} was taken.",
  "note.town": "{name} is both a municipality and a province; the municipality was taken. For the province: {code}.",
  "option.kind.merged": "merge tasks of this kind only; small tasks of the other kind stay at home",
  "note.kind":
    "Only {kind} tasks are merged: a small task of the other kind stays at home. Swaps and the total stay those of both kinds. In the scenario of the package this is a setting of the rule “{rule}”.",
  "note.kind.leftOut": "{n} pinned {n|merger|mergers} of {kind} tasks {n|is|are} therefore left out.",
  "kind.adjective.regular": "regular",
  "kind.adjective.amv": "amv",
  "error.kind.divided":
    "The option (--kind) cannot be used with this scenario: its rule “{rule}” is off, and then a task of any kind and size can be divided. Maybe that rule must be on.",
  "error.optionNeedsValue": "The option ({found}) needs a value. Maybe: {example}",
  "error.missingOption": "The option ({found}) is needed. Maybe: {example}",
  "error.compare":
    "Two plans or two scenarios can be compared, but ({plan}) is a plan and ({scenario}) a scenario. Maybe a second plan file is meant, or “verify {plan} --scenario {scenario}”, which checks the plan against that scenario.",
  "error.compare.package":
    "Two plans or two scenarios can be compared, but ({plan}) is a plan and ({folder}) a package. Maybe the plan in it is meant: {inside}",
  "compare.package":
    "({folder}) is a package; its scenario is compared here. Its plan is {plan}, to be compared with another plan file.",
};
