import type { Bilingual } from "../domain/index.ts";

/** What a system may say of a file, by the name it gives to that. */
const known: ReadonlyMap<string, Bilingual> = new Map([
  ["ENOENT", { nl: "het bestaat niet", en: "it does not exist" }],
  ["EACCES", { nl: "de rechten ontbreken", en: "permission is missing" }],
  ["EPERM", { nl: "het systeem staat het niet toe", en: "the system does not allow it" }],
  ["EISDIR", { nl: "het is een map", en: "it is a folder" }],
  ["ENOTDIR", { nl: "een deel van het pad is geen map", en: "a part of the path is no folder" }],
  ["EEXIST", { nl: "het bestaat al", en: "it exists already" }],
  ["ENOTEMPTY", { nl: "de map is niet leeg", en: "the folder is not empty" }],
  ["ENOSPC", { nl: "de schijf is vol", en: "the disk is full" }],
  ["EDQUOT", { nl: "de ruimte die u mag gebruiken is vol", en: "the room that you may use is full" }],
  ["EROFS", { nl: "de schijf kan alleen worden gelezen", en: "the disk can only be read" }],
  ["EBUSY", { nl: "iets anders gebruikt het", en: "something else uses it" }],
  ["EIO", { nl: "de schijf gaf een fout", en: "the disk made an error" }],
  ["ELOOP", { nl: "koppelingen verwijzen naar elkaar", en: "links point to each other" }],
  ["ENAMETOOLONG", { nl: "de naam is te lang", en: "the name is too long" }],
  ["EMFILE", { nl: "er staan te veel bestanden open", en: "too many files are open" }],
  [
    "ERR_INVALID_ARG_VALUE",
    { nl: "de naam bevat een teken dat niet kan", en: "the name has a character that cannot be" },
  ],
]);

/** What went wrong with a file, in our words; what we have none for, in the system's own, on one line. */
export function systemWords(error: unknown): Bilingual {
  const found = error instanceof Error && "code" in error ? known.get(String(error.code)) : undefined;
  if (found !== undefined) return found;
  const own = (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
  return { nl: own, en: own };
}
