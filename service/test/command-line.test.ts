import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { isThere, newServer, type Server } from "./server.ts";

const program = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
const run = promisify(execFile);
const asked = ["sweep", "two-provinces", "--lang", "en"];
const sweep = async (...more: readonly string[]) =>
  (await run(process.execPath, [program, ...asked, ...more], { encoding: "utf8" })).stdout;

describe("the command line with a folder", () => {
  const folder = mkdtempSync(join(tmpdir(), "sweep-"));
  const csv = (name: string) => join(folder, name);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("searches by itself, keeps what it found, and writes what it does without a queue, to the byte", async () => {
    const place = join(folder, "queue");
    const here = await sweep();
    expect(await sweep("--queue", place)).toBe(here);
    expect(await sweep("--queue", place, "--csv", csv("agreements.csv"))).toContain("Of the first 10 draws");
  });

  it("does not write into a folder that has something else in it", async () => {
    await writeFile(csv("notes.txt"), "mine");
    await expect(sweep("--queue", folder)).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/something else\s+in this folder/) as string,
    });
    expect(await readFile(csv("notes.txt"), "utf8")).toBe("mine");
  });

  it("is no place for workers of other processes, and says so", async () => {
    await expect(run(process.execPath, [program, "worker", folder, "--lang", "en"])).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining("is no address of a PostgreSQL") as string,
    });
  });
});

describe("the command line that serves", () => {
  it("has what it offers at an address of this machine, searches, and ends when it is told to", async () => {
    const folder = mkdtempSync(join(tmpdir(), "serve-"));
    const child = spawn(process.execPath, [program, "serve", join(folder, "queue"), "--port", "0", "--lang", "en"]);
    try {
      const ended = once(child, "exit").then(() => Promise.reject(new Error("It ended before it served.")));
      const told = once(createInterface({ input: child.stdout }), "line") as Promise<[string]>;
      const [line] = await Promise.race([told, ended]);
      const address = /http:\S+\//.exec(line)?.[0] ?? "";
      expect(new URL(address).hostname).toBe("127.0.0.1");
      expect(await (await fetch(`${address}api/v1/health/ready`)).json()).toEqual({ status: "ok" });
      expect(await (await fetch(address)).text()).toContain("<title>");
      ended.catch(() => {});
      child.kill("SIGTERM");
      expect(await once(child, "exit")).toEqual([0, null]);
    } finally {
      child.kill("SIGKILL");
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe("the command line that is told how people sign in", () => {
  const folder = mkdtempSync(join(tmpdir(), "sign-in-"));
  const file = join(folder, "sign-in.json");
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const settings = {
    issuer: "https://login.example/",
    client: "verdeelwijzer",
    secret: "not for anybody",
    url: "https://verdeelwijzer.example/",
  };
  const serve = (...more: readonly string[]) =>
    run(process.execPath, [program, "serve", join(folder, "queue"), "--port", "0", "--lang", "en", ...more]);

  it.each([
    ["is no JSON", '{ "secret": "not for anybody"', /settings\s+of\s+sign-in/],
    ["lacks something", JSON.stringify({ ...settings, client: undefined }), /client/],
    ["has something that nobody knows", JSON.stringify({ ...settings, colour: "red" }), /colour/],
    [
      "sends secrets over the network for all to read",
      JSON.stringify({ ...settings, issuer: "http://login.example/" }),
      /issuer:\s+http:/,
    ],
    [
      "names a page, and not where it stands",
      JSON.stringify({ ...settings, url: "https://one.example/two" }),
      /url:\s+without\s+a\s+path/,
    ],
  ])("refuses a file that %s, without telling what is secret", async (_, text, told) => {
    await writeFile(file, text);
    const refused = (await serve("--sign-in", file).catch((error: unknown) => error)) as {
      code: number;
      stderr: string;
    };
    expect([refused.code, told.test(refused.stderr), refused.stderr.includes("not for")]).toEqual([2, true, false]);
  });

  it("says which file it cannot read, and listens to nobody else without one", async () => {
    const gone = join(folder, "gone.json");
    await expect(serve("--sign-in", gone)).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining("gone.json") as string,
    });
    await expect(serve("--host", "0.0.0.0")).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining("without --sign-in") as string,
    });
  });
});

describe.runIf(isThere)("the command line with a PostgreSQL", () => {
  let server: Server;
  const workers: ChildProcess[] = [];
  beforeAll(async () => (server = await newServer()));
  afterAll(() => {
    for (const worker of workers) worker.kill("SIGKILL");
    server.remove();
  });

  /** A worker, and what it has told so far. */
  function worker(): { readonly child: ChildProcess; readonly told: () => string } {
    const child = spawn(process.execPath, [program, "worker", server.address, "--threads", "1", "--lang", "en"]);
    workers.push(child);
    let text = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => (text += part.toString()));
    return { child, told: () => text };
  }

  it("has workers search, and writes what it does without them, to the byte", async () => {
    const [one, two] = [worker(), worker()];
    const variants = ["--best", "2", "--packages", "12"];
    const [here, there] = await Promise.all([sweep(...variants), sweep("--queue", server.address, ...variants)]);
    expect(there).toBe(here);
    expect(`${one.told()}${two.told()}`).toContain("found in");
    const ended = new Promise((resolve) => one.child.on("exit", resolve));
    one.child.kill("SIGTERM");
    expect(await ended).toBe(0);
    expect(one.told()).toMatch(/Stopped\. Searched: \d+/);
    two.child.kill("SIGKILL");
  });

  it("is asked again without a worker, and finds everything there", async () => {
    expect(await sweep("--queue", server.address, "--best", "2", "--packages", "12")).toContain(
      "Of the first 12 draws",
    );
  });

  it("says what happened where the database is taken away meanwhile", async () => {
    const client = new Client({ connectionString: server.address });
    await client.connect();
    await client.query("create database passing");
    const place = server.address.replace(/postgres$/, "passing");
    const child = spawn(process.execPath, [program, ...asked, "--queue", place]);
    let told = "";
    child.stderr.on("data", (part: Buffer) => (told += part.toString()));
    await vi.waitFor(() => expect(told).toContain("Nobody searches"), { timeout: 30_000 });
    await client.query("drop database passing with (force)");
    await client.end();
    expect(await once(child, "exit")).toEqual([2, null]);
    expect(told.replaceAll(/\s+/g, " ")).toContain(
      "cannot be used any more: the database answers otherwise than expected",
    );
  });

  it("says which database cannot be opened, without its password", async () => {
    const { port } = new URL(server.address);
    const place = `postgres://nobody:secret@127.0.0.1:${port}/nothing`;
    await expect(run(process.execPath, [program, ...asked, "--queue", place])).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^(?!.*secret)[^]*nothing/) as string,
    });
  });
});
