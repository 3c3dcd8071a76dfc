import { dirname, join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { Disk } from "../../src/cli/disk.ts";
import { claimFolder, replaceFolder, restoreFolder } from "../../src/cli/replace-folder.ts";
import { replaceFile } from "../../src/cli/replace-file.ts";

const target = resolve("/p/out");
const beside = (what: string) => join(dirname(target), `.out.${what}`);
const before = { "plan.json": "old plan", "run.json": "old run" };
const after = { "plan.json": "new plan", "report.html": "new report" };

const own = ["plan.json", "run.json", "report.html"];

class Killed extends Error {}

/** A disk in memory that counts what it is asked and fails, or is cut off for good, at the n-th question. */
class FakeDisk implements Disk {
  files: Map<string, string>;
  asked = 0;
  failAt = Infinity;
  killAt = Infinity;
  running: readonly number[] = [];
  /** What a write leaves behind that fails midway. */
  half = true;

  constructor(files: Readonly<Record<string, string>> = {}) {
    this.files = new Map(Object.entries(files));
  }

  private step(leave?: () => void): void {
    this.asked++;
    if (this.asked >= this.killAt) {
      if (this.asked === this.killAt) leave?.();
      throw new Killed();
    }
    if (this.asked !== this.failAt) return;
    leave?.();
    throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
  }

  exists = (path: string) => {
    this.step();
    return [...this.files.keys()].some((name) => name === path || name.startsWith(`${path}/`));
  };
  makeFolder = (path: string) => {
    this.step();
    this.files.set(`${path}/`, "");
  };
  write = (path: string, content: string | Uint8Array, exclusive?: true) => {
    if (exclusive === true && this.files.has(path)) throw Object.assign(new Error("there is one"), { code: "EEXIST" });
    this.step(() => this.half && this.files.set(path, String(content).slice(0, 3)));
    this.files.set(path, String(content));
  };
  read = (path: string) => {
    this.step();
    return this.files.get(path) ?? "";
  };
  rename = (from: string, to: string) => {
    this.step();
    const moved = [...this.files].filter(([name]) => name === from || name.startsWith(`${from}/`));
    if (moved.length === 0) throw Object.assign(new Error("nothing there"), { code: "ENOENT" });
    for (const [name, content] of moved) {
      this.files.delete(name);
      this.files.set(to + name.slice(from.length), content);
    }
  };
  remove = (path: string) => {
    this.step();
    if ([...this.files.keys()].some((name) => name.startsWith(`${path}/`)))
      throw Object.assign(new Error("a folder"), { code: "EISDIR" });
    this.files.delete(path);
  };
  list = (path: string) => {
    this.step();
    return Object.keys(this.folder(path)).map((name) => name.replace(/\/.*/, ""));
  };
  removeFolder = (path: string) => {
    this.step();
    if (Object.keys(this.folder(path)).length > 0) throw Object.assign(new Error("not empty"), { code: "ENOTEMPTY" });
    this.files.delete(`${path}/`);
  };
  alive = (number: number) => this.running.includes(number);

  folder(path: string): Record<string, string> {
    return Object.fromEntries(
      [...this.files].flatMap(([name, text]) =>
        name.startsWith(`${path}/`) && name !== `${path}/` ? [[name.slice(path.length + 1), text]] : [],
      ),
    );
  }
}

function holding(old: boolean): FakeDisk {
  return new FakeDisk(
    old ? { [`${target}/plan.json`]: before["plan.json"], [`${target}/run.json`]: before["run.json"] } : {},
  );
}

/** How many questions a whole run asks. */
function steps(old: boolean): number {
  const disk = holding(old);
  expect(replaceFolder(target, after, own, disk)).toEqual({ status: "replaced" });
  expect(disk.folder(target)).toEqual(after);
  expect([...disk.files.keys()].filter((name) => name.startsWith(dirname(target) + "/."))).toEqual([]);
  return disk.asked;
}

describe.each([true, false])("a folder, with an older one: %s", (old) => {
  const whole = [JSON.stringify(old ? before : {}), JSON.stringify(after)];
  const count = steps(old);

  it("is whole after a fault at any step, and says when it was not written", () => {
    expect(count).toBeGreaterThan(8);
    for (let at = 1; at <= count; at++) {
      const disk = holding(old);
      disk.failAt = at;
      const replaced = replaceFolder(target, after, own, disk);
      const found = JSON.stringify(disk.folder(target));
      expect([at, replaced.status, found]).toEqual([
        at,
        replaced.status,
        replaced.status === "replaced" ? whole[1] : whole[0],
      ]);
      disk.failAt = Infinity;
      expect([at, replaceFolder(target, after, own, disk)]).toEqual([at, { status: "replaced" }]);
      expect([at, disk.folder(target)]).toEqual([at, after]);
    }
  });

  it("is whole after a kill at any moment, once somebody looks", () => {
    for (let at = 1; at <= count; at++) {
      const disk = holding(old);
      disk.killAt = at;
      try {
        replaceFolder(target, after, own, disk);
      } catch {
        // A killed process says nothing.
      }
      disk.killAt = Infinity;
      const lockLeft = disk.files.has(beside("lock"));
      disk.files.set(beside("lock"), lockLeft ? "4242" : "");
      if (!lockLeft) disk.files.delete(beside("lock"));
      restoreFolder(target, disk);
      expect([at, whole]).toEqual([at, expect.arrayContaining([JSON.stringify(disk.folder(target))])]);
      expect([at, replaceFolder(target, after, own, disk)]).toEqual([at, { status: "replaced" }]);
      expect([at, disk.folder(target)]).toEqual([at, after]);
    }
  });
});

describe("what is not ours", () => {
  it("stays where it is, whatever we were told of the folder before", () => {
    for (const name of ["thesis.docx", ".git/objects/1a"]) {
      const disk = holding(true);
      disk.files.set(`${target}/${name}`, "years of work");
      const files = disk.folder(target);
      expect(replaceFolder(target, after, own, disk)).toEqual({ status: "foreign", name: name.replace(/\/.*/, "") });
      expect(disk.folder(target)).toEqual(files);
    }
  });

  it("stays when it came in at any moment while the folder was replaced", () => {
    const count = steps(true);
    for (let at = 1; at <= count; at++) {
      const disk = holding(true);
      let put = 0;
      const came = (path: string) => {
        if (disk.asked < at || put > 0) return;
        put = 1;
        disk.files.set(`${path}/thesis.docx`, "years of work");
      };
      // It goes into whatever has the name at that moment.
      for (const key of ["exists", "list", "rename", "remove", "write", "makeFolder"] as const) {
        const plain = disk[key] as (...args: never[]) => unknown;
        (disk as unknown as Record<string, unknown>)[key] = (...args: never[]) => {
          const answer = plain(...args);
          came([...disk.files.keys()].some((name) => name.startsWith(`${target}/`)) ? target : beside("old"));
          return answer;
        };
      }
      replaceFolder(target, after, own, disk);
      const found = [...disk.files].filter(([, text]) => text === "years of work");
      expect([at, found.length]).toEqual([at, put]);
    }
  });
});

describe("one writer at a time", () => {
  it("is claimed by one process at a time, till that lets go of it or is gone", () => {
    const disk = new FakeDisk();
    const mine = claimFolder(target, disk);
    if (!("release" in mine)) throw new Error("Nobody has it.");
    mine.release();
    // Its writer is told apart from whoever makes what is written, who may take minutes.
    disk.files.set(beside("run"), "77");
    disk.running = [77];
    expect(claimFolder(target, disk)).toEqual({ busy: beside("run") });
    expect(replaceFolder(target, after, own, disk)).toEqual({ status: "replaced" });
    disk.running = [];
    const left = claimFolder(target, disk);
    expect("release" in left).toBe(true);
    expect(disk.files.get(beside("run"))).toBe(String(process.pid));
  });

  it("leaves a folder alone that another process is writing, and takes over from one that is gone", () => {
    const disk = holding(true);
    disk.files.set(beside("lock"), "4242");
    disk.running = [4242];
    expect(replaceFolder(target, after, own, disk)).toEqual({ status: "busy", lock: beside("lock") });
    expect(disk.folder(target)).toEqual(before);
    disk.running = [];
    expect(replaceFolder(target, after, own, disk)).toEqual({ status: "replaced" });
    expect(disk.folder(target)).toEqual(after);
  });
});

describe("a file", () => {
  it("is the old one or the new one after a fault at any step", () => {
    for (let at = 1; at <= 2; at++) {
      const disk = new FakeDisk({ "/p/scenario.json": "old" });
      disk.failAt = at;
      expect(() => replaceFile("/p/scenario.json", "new", disk)).toThrow("no space");
      expect([...disk.files]).toEqual([["/p/scenario.json", "old"]]);
    }
    const disk = new FakeDisk({ "/p/scenario.json": "old" });
    replaceFile("/p/scenario.json", "new", disk);
    expect([...disk.files]).toEqual([["/p/scenario.json", "new"]]);
  });
});
