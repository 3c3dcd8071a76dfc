import { createPublicKey, generateKeyPairSync, verify } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { holds, newKey, signManifest } from "../../src/cli/signature.ts";
import { checkPackage } from "../../src/check/index.ts";
import { sealed, sum } from "../check/seal.ts";
import { example } from "../check/two-provinces.ts";
import { runCli } from "./world.ts";

const place = mkdtempSync(join(tmpdir(), "verdeelwijzer-sign-"));
const whole = join(place, "whole");
const names = ["scenario.json", "plan.json", "certificate.json", "manifest.json"];
const at = (name: string) => join(place, name);

beforeAll(async () => {
  mkdirSync(whole);
  for (const [name, bytes] of sealed(await example())) writeFileSync(join(whole, name), bytes);
}, 60_000);
afterAll(() => rmSync(place, { recursive: true }));

/** A fresh copy of the package. */
function copy(name: string): string {
  mkdirSync(at(name));
  for (const file of names) copyFileSync(join(whole, file), join(at(name), file));
  return at(name);
}

const sign = (folder: string, ...options: readonly string[]) =>
  runCli(["sign", folder, "--lang", "en", ...options], { engine: { checkPackage } });
const check = (folder: string, ...options: readonly string[]) =>
  runCli(["check", folder, "--lang", "en", ...options], { engine: { checkPackage } });
const signatures = (folder: string) =>
  JSON.parse(readFileSync(join(folder, "signatures.json"), "utf8")) as {
    signatures: { manifest: string; key: string; at: string; name: string; signature: string }[];
  };

describe("signing a package", () => {
  it("makes a key where there is none, signs as the page says, and is verified", async () => {
    const folder = copy("signed");
    const key = at("own.pem");
    const { code, out } = await sign(folder, "--key", key, "--make-key", "--name", "J. Jansen");
    expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/Signed: .*signatures\.json/) as string });
    expect(statSync(key).mode & 0o777).toBe(0o600);
    const [made] = signatures(folder).signatures;
    // By the page alone: four lines, signed by the key that is told.
    const lines = [
      "verdeelwijzer-signature 1",
      sum(readFileSync(join(folder, "manifest.json"), "utf8")),
      made?.at,
      "J. Jansen",
    ];
    const told = createPublicKey({ key: Buffer.from(made?.key ?? "", "base64"), format: "der", type: "spki" });
    expect(verify(null, Buffer.from(lines.join("\n")), told, Buffer.from(made?.signature ?? "", "base64"))).toBe(true);
    const checked = await check(folder, "--signed-by", `${key}.pub`);
    expect(checked.code).toBe(0);
    expect(checked.out).toMatch(/^ACCEPTED[^]*Signed by J\. Jansen at .*The signature holds\./);
  });

  it("keeps the signatures of others, and one of each key", async () => {
    const folder = copy("both");
    const [one, two] = [at("one.pem"), at("two.pem")];
    for (const key of [one, two, one]) expect((await sign(folder, "--key", key, "--make-key")).code).toBe(0);
    expect(new Set(signatures(folder).signatures.map(({ key }) => key)).size).toBe(2);
    expect(signatures(folder).signatures).toHaveLength(2);
    expect((await check(folder)).out).toMatch(/somebody without a name[^]*somebody without a name/);
    expect(JSON.parse((await check(folder, "--json")).out)).toMatchObject({
      status: "accepted",
      signatures: [{ holds: true }, { holds: true }],
    });
  });

  it("is not done of a package that the checker refuses", async () => {
    const folder = copy("refused");
    writeFileSync(join(folder, "plan.json"), "{}");
    const { code, err } = await sign(folder, "--key", at("none.pem"), "--make-key");
    expect(code).toBe(3);
    expect(err).toMatch(/REFUSED[^]*What is refused is not signed\./);
    expect(existsSync(join(folder, "signatures.json")) || existsSync(at("none.pem"))).toBe(false);
  });

  it("says of a package that is not judged that it is not, and never writes over a key", async () => {
    const folder = copy("not judged");
    const judge = {
      checkPackage: async () =>
        ({ status: "not judged", reason: "a test", told: { nl: "een toets.", en: "a test." } }) as const,
    };
    writeFileSync(`${at("taken.pem")}.pub`, "somebody's");
    const signed = () =>
      runCli(["sign", folder, "--lang", "en", "--key", at("taken.pem"), "--make-key"], { engine: judge });
    expect(await signed()).toMatchObject({
      code: 2,
      err: expect.stringMatching(/NOT JUDGED[^]*cannot be used/) as string,
    });
    expect(readFileSync(`${at("taken.pem")}.pub`, "utf8")).toBe("somebody's");
    expect(existsSync(at("taken.pem"))).toBe(false);
    rmSync(`${at("taken.pem")}.pub`);
    expect(await signed()).toMatchObject({ code: 0, err: expect.stringMatching(/NOT JUDGED/) as string });
  });

  it("keeps the package from being written over", async () => {
    const folder = copy("kept");
    await sign(folder, "--key", at("keeper.pem"), "--make-key");
    const { code, err } = await runCli(["plan", "two-provinces", "--out", folder, "--lang", "en"]);
    expect(code).toBe(2);
    expect(err.replaceAll(/\s+/g, " ")).toContain("a package that is signed; it is not written over");
  });

  const other = generateKeyPairSync("ed448").privateKey.export({ format: "pem", type: "pkcs8" }).toString();
  it.each([
    ["no key", [], /Say with --key/],
    ["a key that is not there", ["--key", "nowhere.pem"], /There is no file \(nowhere\.pem\)/],
    ["a file without a key", ["--key", at("text.pem")], /holds no private key/],
    ["a key of another kind", ["--key", at("other.pem")], /not one of Ed25519/],
    ["a name of two lines", ["--key", at("own.pem"), "--name", "a\nb"], /A name is one line/],
    ["a name that is too long", ["--key", at("own.pem"), "--name", "a".repeat(201)], /at most 200 characters/],
  ])("says what is wrong with %s", async (_, options, words) => {
    writeFileSync(at("text.pem"), "no key");
    writeFileSync(at("other.pem"), other);
    const { code, err } = await sign(whole, ...options);
    expect({ code, err: err.replaceAll(/\s+/g, " ") }).toEqual({
      code: 2,
      err: expect.stringMatching(words) as string,
    });
    expect(existsSync(join(whole, "signatures.json"))).toBe(false);
  });
});

describe("a signed package", () => {
  const changes: readonly (readonly [string, (made: Record<string, string>) => object])[] = [
    ["another name", (made) => ({ ...made, name: "Somebody else" })],
    ["another time", (made) => ({ ...made, at: "2020-01-01T00:00:00.000Z" })],
    ["another manifest", (made) => ({ ...made, manifest: "0".repeat(64) })],
    ["another key", (made) => ({ ...made, key: newKey().publicPem.split("\n")[1] as string })],
    ["a key that is none", (made) => ({ ...made, key: "AAAA" })],
    ["another signature", (made) => ({ ...made, signature: Buffer.alloc(64).toString("base64") })],
    ["a line moved from the time to the name", (made) => ({ ...made, at: `${made["at"]}\n`, name: "" })],
  ];
  it.each(changes)("is refused with %s", async (name, change) => {
    const folder = copy(name);
    await sign(folder, "--key", at("changed.pem"), "--make-key", "--name", "J. Jansen");
    const [made] = signatures(folder).signatures;
    const text = { ...signatures(folder), signatures: [change(made as Record<string, string>)] };
    writeFileSync(join(folder, "signatures.json"), JSON.stringify(text));
    const { code, out } = await check(folder);
    expect(code).toBe(3);
    expect(out.replaceAll(/\s+/g, " ")).toMatch(
      /^REFUSED, because: the signature by the key .* does not hold\.[^]*does NOT hold/,
    );
  });

  it("is refused where its manifest was changed after, though all sums are right", async () => {
    const folder = copy("after");
    await sign(folder, "--key", at("after.pem"), "--make-key");
    const manifest = join(folder, "manifest.json");
    writeFileSync(manifest, `${readFileSync(manifest, "utf8")}\n`);
    expect(await check(folder)).toMatchObject({ code: 3 });
  });

  it("is refused where another signature is asked for, or signatures cannot be read", async () => {
    const folder = copy("other");
    await sign(folder, "--key", at("mine.pem"), "--make-key");
    writeFileSync(at("theirs.pub"), newKey().publicPem);
    const wanted = await check(folder, "--signed-by", at("theirs.pub"));
    expect(wanted).toMatchObject({
      code: 3,
      out: expect.stringMatching(/the package is not signed by the key/) as string,
    });
    writeFileSync(join(folder, "signatures.json"), '{"signatures":[]}');
    expect(await check(folder)).toMatchObject({
      code: 3,
      out: expect.stringMatching(/signatures\.json holds no signatures/) as string,
    });
    expect((await sign(folder, "--key", at("mine.pem"))).code).toBe(2);
  });

  it("without a signature is refused where one is asked for", async () => {
    writeFileSync(at("wanted.pub"), newKey().publicPem);
    expect((await check(whole, "--signed-by", at("wanted.pub"))).code).toBe(3);
    expect((await check(whole, "--signed-by", join(whole, "plan.json"))).code).toBe(2);
    expect((await check(whole)).code).toBe(0);
  });
});

it("a signature is of its own manifest alone", () => {
  const { privateKey: key } = newKey();
  const bytes = new TextEncoder().encode("a manifest");
  const made = signManifest(bytes, key, "", "2026-01-01T00:00:00.000Z");
  expect(holds(bytes, made)).toBe(true);
  expect(holds(new TextEncoder().encode("another"), made)).toBe(false);
});
