import { type Bilingual, both, en, nl } from "../domain/index.ts";

/** What a system may say of a file, by the name it gives to that. */
const known: ReadonlyMap<string, Bilingual> = new Map([
  ["ENOENT", { nl: "niet gevonden", en: "it does not exist" }],
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
  ["ENFILE", { nl: "er staan te veel bestanden open", en: "too many files are open" }],
  ["EXDEV", { nl: "het staat op een andere schijf", en: "it is on another disk" }],
  ["EFBIG", { nl: "het bestand is te groot", en: "the file is too large" }],
  ["ETXTBSY", { nl: "het programma in dit bestand draait", en: "the program in this file is running" }],
  ["EMLINK", { nl: "er zijn te veel koppelingen", en: "there are too many links" }],
  ["ENOMEM", { nl: "het geheugen is vol", en: "the memory is full" }],
  ["EINVAL", { nl: "dat kan hier niet", en: "that cannot be done here" }],
  ["ENOTSUP", { nl: "dat kan hier niet", en: "that cannot be done here" }],
  ["EBADF", { nl: "het bestand is al gesloten", en: "the file is closed already" }],
  ["EPIPE", { nl: "de ontvanger is gestopt met lezen", en: "the other end has stopped reading" }],
  ["EAGAIN", { nl: "het is nu bezet", en: "it is busy now" }],
  ["ETIMEDOUT", { nl: "het duurde te lang", en: "it took too long" }],
  ["ESTALE", { nl: "de netwerkschijf is weggevallen", en: "the network disk is gone" }],
  ["ENODEV", { nl: "het apparaat is er niet", en: "the device is not there" }],
  ["ENXIO", { nl: "het apparaat is er niet", en: "the device is not there" }],
  ["EADDRINUSE", { nl: "een ander programma gebruikt deze poort", en: "another program uses this port" }],
  ["EADDRNOTAVAIL", { nl: "dit adres is er niet", en: "this address is not there" }],
  ["ERR_FS_FILE_TOO_LARGE", { nl: "het bestand is te groot", en: "the file is too large" }],
  ["ERR_STRING_TOO_LONG", { nl: "het bestand is te groot", en: "the file is too large" }],
  [
    "ERR_INVALID_ARG_VALUE",
    { nl: "de naam bevat een teken dat niet kan", en: "the name has a character that cannot be" },
  ],
]);

/** What went wrong with a file, in our words; what we have none for by the name that the system gives it, or as it was said. */
export function systemWords(error: unknown): Bilingual {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const found = known.get(code);
  if (found !== undefined) return found;
  if (/^E[A-Z\d]+$/.test(code)) return both(nl`het systeem meldt ${code}`, en`the system says ${code}`);
  const own = (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
  return { nl: own, en: own };
}
