import { both, en, nl, ownOf } from "../../domain/index.ts";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Answer, toldIn } from "../../check/index.ts";
import { visible } from "../../scenario/index.ts";
import type { CliCommand } from "../command.ts";
import { type Context, refuse, tell } from "../context.ts";
import { tellJson } from "../json.ts";
import type { CheckResult } from "../results/index.ts";
import { plainAnswer } from "./certified.ts";
import { type ExitCode, exit } from "../exit.ts";
import { words } from "../load.ts";
import { type Raw, text } from "../options.ts";
import { refusalOf, standingLines, standingOf } from "../log-standing.ts";
import { type PackageFiles, readPackageFolder } from "../package-folder.ts";
import { type PackageLog, packageLog } from "../package-log.ts";
import { base64, fingerprintOf, holds, readPublicKey, type Signature } from "../signature.ts";
import { readSignatures, signaturesFile } from "../signatures-file.ts";

/** Recomputes a package from its certificate: 0 when it is accepted, 3 when it is refused, 2 when it cannot be judged. */
export const check: CliCommand = {
  name: "check",
  about: {
    nl: "rekent een pakket na aan zijn certificaat, zonder zoekprogramma: regels, cijfers en grenzen",
    en: "recomputes a package from its certificate, without any search: rules, figures and bounds",
  },
  examples: [
    "check verdeelwijzer-out/netherlands-2024",
    "check result --json",
    "check result --signed-by ministry.pem.pub",
  ],
  options: (of, { say }) => {
    of.argument("<package>", say("argument.package")).option(
      "--signed-by <file>",
      say({
        nl: "weiger het pakket als het niet ondertekend is met deze openbare sleutel (PEM)",
        en: "refuse the package unless it is signed by this public key (PEM)",
      }),
    );
  },
  run,
};

async function run(context: Context, [folder = ""]: readonly string[], raw: Raw): Promise<ExitCode> {
  const { io, say, language, engine, json } = context;
  const files = readPackageFolder(context, folder);
  if (typeof files === "number") return files;
  const path = text(raw.signedBy);
  const wanted = path === undefined ? undefined : publicKey(context, path);
  if (typeof wanted === "number") return wanted;
  const signed = signaturesOf(files);
  const logged = packageLog(files);
  const answer = withLog(withSignatures(await engine.checkPackage(files), signed, wanted), logged);
  if (json) {
    tellJson<CheckResult>(context, {
      ...plainAnswer(answer),
      folder,
      signatures: signed ?? [],
      ...(logged && { log: standingOf(context, logged) }),
    });
  } else {
    for (const line of ownOf(toldIn, language)(answer)) tell(context, line);
    for (const { holds: kept, name, at, fingerprint } of signed ?? []) {
      const who = name === "" ? say("signature.nobody") : visible(name);
      io.out(`${say(kept ? "signature.holds" : "signature.broken", { name: who, at: visible(at), fingerprint })}\n`);
    }
    if (signed !== undefined && signed.length > 0 && wanted === undefined) tell(context, say("signature.whose"));
    if (logged !== undefined) for (const line of standingLines(context, logged)) tell(context, line);
    const own = join(folder, "check.mjs");
    if (existsSync(own)) tell(context, say("check.by", { file: own }));
  }
  switch (answer.status) {
    case "accepted":
      return exit.done;
    case "refused":
      return exit.infeasible;
    case "not judged":
      return exit.input;
  }
}

/** A public key as a signature has it. */
function publicKey(context: Context, path: string): string | ExitCode {
  try {
    const key = readPublicKey(readFileSync(path, "utf8"));
    return typeof key === "string" ? refuse(context, [context.say(`error.key.${key}`, { file: path })]) : base64(key);
  } catch (error) {
    return refuse(context, [context.say("error.key.file", { file: path, why: words(error, context.language) })]);
  }
}

type Signed = Pick<Signature, "key" | "at" | "name"> & { readonly fingerprint: string; readonly holds: boolean };

/** The signatures beside a manifest; undefined: their file cannot be read. */
function signaturesOf(files: PackageFiles): readonly Signed[] | undefined {
  const manifest = files.get("manifest.json") ?? new Uint8Array();
  return readSignatures(files.get(signaturesFile))?.map((signature) => {
    const { key, at, name } = signature;
    return { key, at, name, fingerprint: fingerprintOf(key), holds: holds(manifest, signature) };
  });
}

const unsigned = {
  none: both(nl`in ${signaturesFile} staan geen handtekeningen.`, en`${signaturesFile} holds no signatures.`),
  broken: (key: string) =>
    both(nl`de handtekening met de sleutel ${key} klopt niet.`, en`the signature by the key ${key} does not hold.`),
  other: (key: string) =>
    both(nl`het pakket is niet ondertekend met de sleutel ${key}.`, en`the package is not signed by the key ${key}.`),
};

/** A package with a log that does not hold is refused. */
function withLog(answer: Answer, logged: PackageLog | undefined): Answer {
  const told = logged === undefined || answer.status === "refused" ? undefined : refusalOf(logged);
  return told === undefined ? answer : { status: "refused", reason: told.en, told };
}

/** A package with a signature that does not hold, or without the one that is wanted, is refused. */
function withSignatures(answer: Answer, signed: readonly Signed[] | undefined, wanted: string | undefined): Answer {
  if (answer.status === "refused") return answer;
  if (signed === undefined)
    return { status: "refused", reason: `${signaturesFile} holds no signatures`, told: unsigned.none };
  const broken = signed.find((one) => !one.holds);
  if (broken !== undefined)
    return {
      status: "refused",
      reason: `the signature by the key ${broken.fingerprint} does not hold`,
      told: unsigned.broken(broken.fingerprint),
    };
  if (wanted !== undefined && !signed.some(({ key }) => key === wanted))
    return {
      status: "refused",
      reason: `it is not signed by the key ${fingerprintOf(wanted)}`,
      told: unsigned.other(fingerprintOf(wanted)),
    };
  return answer;
}
