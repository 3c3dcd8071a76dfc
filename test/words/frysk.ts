import type { LanguageWords } from "../../src/domain/index.ts";

/** A stub of a third language, as somebody would add one: some sentences, not all. It is not part of the product. */
export const frysk: LanguageWords = {
  id: "fy",
  name: "Frysk",
  locale: "fy-NL",
  thousands: ".",
  decimal: ",",
  sentences: {
    "A site is large enough": "In lokaasje is grut genôch",
    "A site that hosts places of others has at least {1} regular or {2} amv places.":
      "In lokaasje dy't ek plakken fan oaren fersoarget, hat op syn minst {1} reguliere of {2} amv-plakken.",
    "The site in {1} receives places of others but has {2}; {3} are needed.":
      "De lokaasje yn {1} krijt plakken fan oaren, mar hat der {2}; nedich binne {3}.",
    "The tasks come to {1} places together; {2} are needed.":
      "Nedich binne {2} plakken; de taken tegearre binne der {1}.",
    "places in sites that are too small": "plakken yn te lytse lokaasjes",
    places: "plakken",
    "{1} hosts the {2}task of {3}": "{1} fersoarget de {2}opfang foar {3}",
    "{1} {2}places": "{1} {2}plakken",
    "{1} {2}place": "{1} {2}plak",
    "{1} offers at most {2}": "{1} biedt op syn heechst {2}",
    "regular ": "reguliere ",
    "amv ": "amv-",
    "Not followed: {1}.": "Net folge: {1}.",
    " and ": " en ",
    "{1} above": "{1} boppe",
    "… and {1} more.": "… en noch {1}.",
    "January February March April May June July August September October November December":
      "jannewaris febrewaris maart april maaie juny july augustus septimber oktober novimber desimber",
  },
  messages: {
    report: { municipality: "Gemeente" },
    cli: { "option.lang": "taal fan wat sein wurdt" },
  },
};
