import type { Messages } from "../../report/index.ts";
import type { checkNl } from "./check-nl.ts";

/** Texts of `check` and of the certificate, in English. */
export const checkEn: Messages<keyof typeof checkNl> = {
  "result.noDecision.also": "So it is in {province} ({kind}), too: there it is {short} {short|place|places}.",
  "error.stream": "The output cannot be written ({why}). What is there is not complete.",
  "argument.package": "folder of the package, as “plan” writes it",
  "error.package": "The folder ({found}) cannot be read: {why}.",
  "check.by":
    "Recomputed in whole numbers, apart from the search. Whoever wants to do so without this program: node {file}",
  "error.key.none": "Say with --key where your private key is. Where you have none yet, give --make-key as well.",
  "error.key.missing": "There is no file ({file}). With --make-key a key is made there.",
  "error.key.file": "The file ({file}) cannot be used: {why}.",
  "error.key.not-private": "The file ({file}) holds no private key in PEM without a password.",
  "error.key.not-public": "The file ({file}) holds no key in PEM.",
  "error.key.not-ed25519": "The key in ({file}) is not one of Ed25519.",
  "error.sign.name": "A name is one line of at most {most} characters.",
  "error.signatures": "The file ({file}) holds no signatures as “sign” writes them.",
  "error.out.signed":
    "The folder ({found}) holds a package that is signed; it is not written over. Choose another folder, --out {other} for one.",
  "sign.refused": "What is refused is not signed.",
  "sign.done": "Signed: {file}. Fingerprint of your key: {fingerprint}",
  "sign.made":
    "The new private key is in {private}: keep it to yourself. Give {public} to whoever wants to verify your signature.",
  "signature.holds": "Signed by {name} at {at}; key {fingerprint}. The signature holds.",
  "signature.broken": "The signature of {name} at {at} (key {fingerprint}) does NOT hold.",
  "signature.nobody": "somebody without a name",
  "signature.whose": "Whose key it is, this does not say: compare it with that of its owner (--signed-by).",
  "result.file.signatures": "signatures of manifest.json",
  "progress.certificate":
    "The files are written. Now the certificate follows, the proof apart from the search: that can take a few times as long. Ctrl-C ends it with what is proven by then.",
  "progress.rules": "The files are written. Now the certificate follows.",
  "certificate.checked": "Checked as anybody can who has the folder, apart from the search (“node check.mjs”):",
  "certificate.refused": "The package was written, and is refused when it is recomputed: our own fault. Do not use it.",
  "certificate.failed": "No certificate was written: {why}",
  "result.file.certificate": "the certificate: prices that prove what no plan can do better",
  "result.file.manifest": "which files that is about, with their SHA-256",
  "result.file.page": "what is checked, so that anybody can write a checker",
  "result.file.checker": "the same in a browser: drop the folder on it",
  "result.file.check": "recomputes this package, without us: “node check.mjs”",
};
