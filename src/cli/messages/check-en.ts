import type { Messages } from "../../report/index.ts";
import type { checkNl } from "./check-nl.ts";

/** Texts of `check` and of the certificate, in English. */
export const checkEn: Messages<keyof typeof checkNl> = {
  "about.check": "recompute a package from its certificate, without any search: rules, figures and bounds",
  "argument.package": "folder of the package, as “plan” writes it",
  "error.package": "The folder ({found}) cannot be read: {why}.",
  "check.by":
    "Recomputed in whole numbers, apart from the search. Whoever wants to do so without this program: node {file}",
  "progress.certificate": "certificate",
  "certificate.checked": "Checked as anybody can who has the folder, apart from the search (“node check.mjs”):",
  "certificate.refused": "The package was written, and is refused when it is recomputed: our own fault. Do not use it.",
  "certificate.failed": "No certificate was written: {why}",
  "result.file.certificate": "the certificate: prices that prove what no plan can do better",
  "result.file.manifest": "which files that is about, with their SHA-256",
  "result.file.page": "what is checked, so that anybody can write a checker",
  "result.file.check": "recomputes this package, without us: “node check.mjs”",
};
