import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCli } from "./world.ts";

const built = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
let place: string;
/** What `plan` printed. */
let told: string;

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), "verdeelwijzer-"));
  told = node([built, "plan", "two-provinces", "--out", "whole", "--lang", "en"]).stdout;
}, 60_000);

afterAll(() => rmSync(place, { recursive: true }));

describe("a package folder", () => {
  it("was checked before it was written", () => {
    expect(told).toMatch(/Checked as anybody can [^:]*:\n {2}ACCEPTED\./);
  });

  it("is accepted by the file in it, with Node alone", () => {
    const { status, stdout } = node(["check.mjs"], join(place, "whole"));
    expect(stdout).toMatch(
      /^ACCEPTED\.[^]*1\. places in sites that are too small: 0\. Proven: no plan has less\.[^]*AANGENOMEN\./,
    );
    expect(status).toBe(0);
    // One file, and nothing else but Node's own.
    const text = readFileSync(join(place, "whole", "check.mjs"), "utf8");
    const imported = [...text.matchAll(/^import .* from "(.*)";$/gm)].map(([, name]) => name);
    expect(imported.filter((name) => name?.startsWith("node:") !== true)).toEqual([]);
  });

  it("is accepted by the command, in words and for machines", () => {
    expect(node([built, "check", "whole", "--lang", "nl"])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^AANGENOMEN\. [^]*1\.741\.274/) as string,
    });
    expect(JSON.parse(node([built, "check", "whole", "--json"]).stdout)).toMatchObject({
      command: "check",
      status: "accepted",
      levels: [{ value: "0", bound: "0", standing: "best" }, { value: "1741274" }, { value: "1173" }],
    });
  });

  it("is refused where anything in it was changed, by both", () => {
    cpSync(join(place, "whole"), join(place, "changed"), { recursive: true });
    const file = join(place, "changed", "agreements.csv");
    writeFileSync(file, readFileSync(file, "utf8").replace("8", "9"));
    const own = node(["check.mjs"], join(place, "changed"));
    expect(own).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/^REFUSED, because: the file agreements\.csv was changed/) as string,
    });
    const command = node([built, "check", "changed", "--lang", "nl"]);
    expect(command).toMatchObject({
      status: 3,
      stdout: expect.stringMatching(/^GEWEIGERD, omdat: het bestand agreements\.csv/) as string,
    });
  });

  it("is refused by both once a line of its log is cut off, and not for names that were taken away", () => {
    cpSync(join(place, "whole"), join(place, "logged"), { recursive: true });
    rmSync(join(place, "logged", "log-names.json"));
    const checked = node([built, "check", "logged", "--lang", "nl"]);
    expect(checked).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/Logboek: 1 regel, de keten klopt/) as string,
    });
    writeFileSync(join(place, "logged", "log.jsonl"), "");
    expect(node(["check.mjs"], join(place, "logged")).stdout).toMatch(/^REFUSED, because: the file log\.jsonl/);
    expect(node([built, "check", "logged", "--lang", "nl"])).toMatchObject({
      status: 3,
      stdout: expect.stringMatching(/^GEWEIGERD, omdat: het bestand log\.jsonl[^]*de keten klopt NIET/) as string,
    });
  });
});

describe("check", () => {
  it("says what it does not judge, and that a folder is none", async () => {
    const { code, out } = await runCli(["check", place, "--lang", "en"]);
    expect([code, out.replaceAll(/\s+/g, " ")]).toEqual([2, expect.stringMatching(/^NOT JUDGED: .*nothing here/)]);
    // No line is wider than the terminal.
    expect(out.split("\n").filter((line) => line.length > 80)).toEqual([]);
    expect(await runCli(["check", join(place, "nowhere"), "--lang", "nl"])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/nowhere\) is niet te lezen/) as string,
    });
  });
});

describe("plan", () => {
  it("says that a package is not to be used that its own checker refuses", async () => {
    const engine = {
      checkPackage: async () =>
        ({ status: "refused", reason: "a test", told: { nl: "een toets.", en: "a test." } }) as const,
    };
    const out = join(place, "refused");
    const {
      code,
      out: printed,
      err,
    } = await runCli(["plan", "two-provinces", "--out", out, "--lang", "en"], { engine });
    expect(code).toBe(1);
    expect(printed).toContain("REFUSED, because: a test.");
    expect(err).toContain("Do not use it.");
  });

  it("writes a package without certificate where none can be made, and says so", async () => {
    const engine = { certificateOf: async () => Promise.reject(new Error("no prices")) };
    const out = join(place, "without");
    const { code, err } = await runCli(["plan", "two-provinces", "--out", out, "--lang", "en"], { engine });
    expect(code).toBe(0);
    expect(err).toMatch(/No certificate was written: .*no prices/);
  });

  it("shows the package and has its files before the certificate is made, and what that proves after it", async () => {
    const out = join(place, "early");
    const seen: string[] = [];
    let printed = "";
    const certificateOf = async () => {
      seen.push(printed, ...readdirSync(out));
      return "certificate\n";
    };
    const onOut = (text: string) => void (printed += text);
    await runCli(["plan", "two-provinces", "--out", out, "--lang", "en"], { engine: { certificateOf }, onOut });
    const [before, ...files] = seen;
    expect(before).toMatch(/How sure is this[^]*proves apart from that,\s+follows below/);
    expect(before).not.toContain("The files are in");
    expect(files).toEqual(expect.arrayContaining(["plan.json", "report.html", "run.json"]));
    expect(files).not.toContain("manifest.json");
    expect(printed.slice(before?.length)).toMatch(/^\nWhat the certificate proves[^]*The files are in/);
    expect(readdirSync(out)).toContain("manifest.json");
    expect(readFileSync(join(out, "report.html"), "utf8")).not.toContain("follows below");
  });

  it("tells nothing of a certificate where files cannot be written, and does not say that they are there", async () => {
    const out = join(place, "whole", "plan.json", "below");
    const { code, out: printed, err } = await runCli(["plan", "two-provinces", "--out", out, "--lang", "en"]);
    expect(code).not.toBe(0);
    expect(err).toContain(out);
    expect(printed).not.toContain("The files are in");
    expect(printed).not.toContain("certificate proves");
  });
});

function node(args: readonly string[], cwd = place) {
  return spawnSync(process.execPath, args, { cwd, encoding: "utf8" });
}
