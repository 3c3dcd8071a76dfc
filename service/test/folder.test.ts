import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { cp, readFile, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { occupy } from "../src/database/occupy.ts";
import { openStore } from "../src/index.ts";
import { all, allFound, begin, jobs, silent } from "./jobs.ts";

describe("a folder that one process has", () => {
  let parent: string;
  let folder: string;
  let owner: string;
  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), "folder-"));
    folder = mkdtempSync(join(parent, "queue-"));
    owner = `${folder}.owner`;
  });
  afterEach(() => rmSync(parent, { recursive: true, force: true }));

  it("is no other's, until it is released", async () => {
    const first = await occupy(folder);
    expect(await occupy(folder)).toBeUndefined();
    await first?.release();
    expect(existsSync(owner)).toBe(false);
    const second = await occupy(folder);
    expect(second?.isLost()).toBe(false);
    await second?.release();
  });

  it("stays that of a process that lives but is not heard of: it may be busy for long, or paused", async () => {
    const other = spawn(process.execPath, ["-e", "process.kill(process.pid, 'SIGSTOP')"]);
    await writeFile(owner, `${hostname()} ${other.pid}`);
    // More than proper-lockfile had as its limit.
    await new Promise((resolve) => setTimeout(resolve, 6000));
    expect(await occupy(folder)).toBeUndefined();
    other.kill("SIGKILL");
  });

  it("is free at once where its process was killed", async () => {
    const other = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
    await writeFile(owner, `${hostname()} ${other.pid}`);
    expect(await occupy(folder)).toBeUndefined();
    const ended = new Promise((resolve) => other.on("exit", resolve));
    other.kill("SIGKILL");
    await ended;
    const mine = await occupy(folder);
    expect(mine?.isLost()).toBe(false);
    await mine?.release();
  });

  it("has its sign of life renewed without a moment in which its name is not whole", async () => {
    const mine = await occupy(folder);
    const seen = new Set<string>();
    const end = performance.now() + 6000;
    while (performance.now() < end) seen.add(await readFile(owner, "utf8"));
    expect([...seen]).toEqual([`${hostname()} ${process.pid}`]);
    expect(mine?.isLost()).toBe(false);
    await mine?.release();
  });

  it("is written to no more where another took it over, and left to that one", async () => {
    const mine = await occupy(folder);
    await writeFile(owner, "another machine 12");
    await expect.poll(() => mine?.isLost(), { timeout: 10_000 }).toBe(true);
    await mine?.release();
    expect(await readFile(owner, "utf8")).toBe("another machine 12");
  });
});

describe("a folder whose process was killed", () => {
  it("does what is asked for now, not what had waited then", async () => {
    const parent = mkdtempSync(join(tmpdir(), "left-"));
    const [folder, left] = [join(parent, "queue"), join(parent, "left")];
    const first = await openStore(folder, silent);
    const stop = new AbortController();
    const asked = all(first, jobs(30), stop.signal);
    const hangs = begin(first, {
      run: (_, signal) => new Promise((end) => signal.addEventListener("abort", () => end(undefined))),
    });
    await expect.poll(() => hangs.tried.length, { timeout: 10_000 }).toBe(1);
    // As the disk is when the process ends here.
    await cp(folder, left, { recursive: true });
    const store = await openStore(left, silent);
    const worker = begin(store);
    const mine = jobs(40).slice(35);
    expect(await all(store, mine)).toEqual(allFound(mine));
    // What the first was at may come as well.
    expect(worker.tried.filter((key) => key !== jobs(1)[0]?.key)).toEqual(mine.map(({ key }) => key));
    await worker.end();
    await store.close();
    stop.abort();
    await Promise.all([asked, hangs.stop()]);
    await first.close();
    rmSync(parent, { recursive: true, force: true });
  });
});

describe("a folder that could not be set up", () => {
  let parent: string;
  let folder: string;
  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), "half-"));
    folder = join(parent, "one", "queue");
  });
  afterEach(() => rmSync(parent, { recursive: true, force: true }));

  it("is set up anew where the process was killed in the middle", async () => {
    mkdirSync(folder, { recursive: true });
    await writeFile(join(folder, "PG_VERSION"), "17");
    await writeFile(`${folder}.new`, "");
    const store = await openStore(folder, silent);
    const worker = begin(store);
    expect(await all(store, jobs(1))).toEqual(allFound(jobs(1)));
    await worker.end();
    await store.close();
    expect(readdirSync(join(parent, "one"))).toEqual(["queue"]);
  });

  it("is made with the folders above it, and is no file", async () => {
    const store = await openStore(folder, silent);
    await store.close();
    const file = join(parent, "file");
    await writeFile(file, "mine");
    await expect(openStore(file, silent)).rejects.toThrow("this is a file, and no folder");
    expect(await readFile(file, "utf8")).toBe("mine");
  });
});
