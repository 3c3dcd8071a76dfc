import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { occupy } from "../src/database/occupy.ts";

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

  it("is written to no more where another took it over, and left to that one", async () => {
    const mine = await occupy(folder);
    await writeFile(owner, "another machine 12");
    await expect.poll(() => mine?.isLost(), { timeout: 10_000 }).toBe(true);
    await mine?.release();
    expect(await readFile(owner, "utf8")).toBe("another machine 12");
  });
});
