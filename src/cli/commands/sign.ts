import { ownOf } from "../../domain/index.ts";
import type { KeyObject } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { toldIn } from "../../check/index.ts";
import { visible } from "../../scenario/index.ts";
import type { CliCommand } from "../command.ts";
import { type Context, refuse } from "../context.ts";
import { tellJson } from "../json.ts";
import type { SignResult } from "../results/index.ts";
import { type ExitCode, exit } from "../exit.ts";
import { words } from "../load.ts";
import { type Raw, text } from "../options.ts";
import { readPackageFolder } from "../package-folder.ts";
import { fingerprintOf, newKey, readPrivateKey, signManifest } from "../signature.ts";
import { readSignatures, signaturesFile, signaturesText } from "../signatures-file.ts";

/** Longer names are no names. */
const LONGEST = 200;

/** Signs the manifest of a package that its checker does not refuse, beside signatures that are there. */
export const sign: CliCommand = {
  name: "sign",
  about: {
    nl: "ondertekent een pakket met uw eigen sleutel (Ed25519)",
    en: "signs a package with a key of your own (Ed25519)",
  },
  examples: [
    "sign verdeelwijzer-out/netherlands-2024 --key my-key.pem --make-key",
    "sign result --key my-key.pem --name Ministry",
  ],
  options: (of, { say }) => {
    of.argument("<package>", say("argument.package"))
      .option("--key <file>", say({ nl: "uw geheime sleutel, een PEM-bestand", en: "your private key, a PEM file" }))
      .option(
        "--make-key",
        say({
          nl: "maak die sleutel eerst, als het bestand er nog niet is",
          en: "make that key first, where the file is not there yet",
        }),
      )
      .option(
        "--name <text>",
        say({
          nl: "wie ondertekent, zoals dat bij de handtekening komt te staan",
          en: "who signs, as it will stand with the signature",
        }),
      );
  },
  run,
};

async function run(context: Context, [folder = ""]: readonly string[], raw: Raw): Promise<ExitCode> {
  const { io, say, language, engine, json } = context;
  const path = text(raw.key);
  const name = text(raw.name) ?? "";
  if (path === undefined) return refuse(context, [say("error.key.none")]);
  if (name.length > LONGEST || visible(name) !== name)
    return refuse(context, [say("error.sign.name", { most: LONGEST })]);
  const files = readPackageFolder(context, folder);
  if (typeof files === "number") return files;
  const known = readSignatures(files.get(signaturesFile));
  if (known === undefined) return refuse(context, [say("error.signatures", { file: join(folder, signaturesFile) })]);
  try {
    // A key that will not do is told of before the sums begin, and none is made for what is refused.
    const own = raw.makeKey === true && !existsSync(path) ? undefined : readPrivateKey(readFileSync(path, "utf8"));
    if (typeof own === "string") return refuse(context, [say(`error.key.${own}`, { file: path })]);
    const answer = await engine.checkPackage(files);
    const manifest = files.get("manifest.json");
    if (answer.status !== "accepted") io.err(`${ownOf(toldIn, language)(answer).join("\n")}\n`);
    if (answer.status === "refused" || manifest === undefined) {
      io.err(`${say("sign.refused")}\n`);
      if (json) tellJson<SignResult>(context, { status: "refused", folder });
      return exit.infeasible;
    }
    const signature = signManifest(manifest, own ?? makeKey(path), name, io.moment());
    // Who signs again has one signature, the last.
    const others = known.filter((other) => other.key !== signature.key || other.manifest !== signature.manifest);
    writeFileSync(join(folder, signaturesFile), signaturesText([...others, signature]));
    const fingerprint = fingerprintOf(signature.key);
    if (json) tellJson<SignResult>(context, { status: "signed", folder, fingerprint, ...signature });
    else {
      io.out(`${say("sign.done", { file: join(folder, signaturesFile), fingerprint })}\n`);
      if (own === undefined) io.out(`${say("sign.made", { private: path, public: `${path}.pub` })}\n`);
    }
    return exit.done;
  } catch (error) {
    const missing = !existsSync(path) && raw.makeKey !== true;
    const why = words(error, language);
    return refuse(context, [
      missing ? say("error.key.missing", { file: path }) : say("error.key.file", { file: path, why }),
    ]);
  }
}

/** A new key, with its public half beside it. A file that is there is never written over. */
function makeKey(path: string): KeyObject {
  const { privateKey, privatePem, publicPem } = newKey();
  writeFileSync(`${path}.pub`, publicPem, { flag: "wx" });
  writeFileSync(path, privatePem, { flag: "wx", mode: 0o600 });
  return privateKey;
}
