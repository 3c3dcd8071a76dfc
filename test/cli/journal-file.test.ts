import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, describe, expect, it, vi } from "vitest";
import { openJournal } from "../../src/cli/journal-file.ts";

const place = mkdtempSync(join(tmpdir(), "journal-"));
afterAll(() => rmSync(place, { recursive: true, force: true }));
let made = 0;
const fresh = () => join(place, `${(made += 1)}.jsonl`);
const key = (n: number) => n.toString(16).padStart(64, "0");

const silent = () => undefined;
function opened(path: string, onTrouble: Parameters<typeof openJournal>[1] = silent) {
  const found = openJournal(path, onTrouble);
  if (found.status !== "ok") throw new Error(found.why.en);
  return found;
}
const open = (path: string) => opened(path).journal;
const whyNot = (path: string) => {
  const found = openJournal(path, silent);
  return found.status === "ok" ? undefined : found.why.en;
};

describe("a journal file", () => {
  it("gives back what was added, also to another process, and the last of a key", () => {
    const path = fresh();
    const one = open(path);
    one.add(key(1), '{"a":"é"}');
    one.add(key(2), "2");
    one.add(key(1), '{"a":"ü"}');
    for (const journal of [one, open(path)]) {
      expect(journal.get(key(1))).toBe('{"a":"ü"}');
      expect(journal.get(key(2))).toBe("2");
      expect(journal.get(key(3))).toBeUndefined();
    }
  });

  it("loses no whole line where its process is ended in the middle of one, and goes on behind it", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(50), { minLength: 1, maxLength: 6 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (sizes, at) => {
          const path = fresh();
          const before = open(path);
          const starts = sizes.map((size, n) => {
            before.add(key(n), JSON.stringify("x".repeat(size)));
            return readFileSync(path).length;
          });
          const bytes = readFileSync(path);
          const header = bytes.indexOf(10) + 1;
          const cut = header + Math.floor(at * (bytes.length - header));
          writeFileSync(path, bytes.subarray(0, cut));
          const after = open(path);
          for (const [n, size] of sizes.entries()) {
            // A line that lacks its line feed alone is whole.
            const whole = (starts[n] ?? 0) - 1 <= cut;
            expect(after.get(key(n))).toBe(whole ? JSON.stringify("x".repeat(size)) : undefined);
          }
          after.add(key(99), "9");
          expect(open(path).get(key(99))).toBe("9");
        },
      ),
      { numRuns: 100 },
    );
  });

  it("never writes to a file of something else", () => {
    for (const content of ["{}", "name;places\n1;2\n", '{"format":"verdeelwijzer-session"}\n']) {
      const path = fresh();
      writeFileSync(path, content);
      expect(whyNot(path)).toContain("no file of kept packages");
      expect(readFileSync(path, "utf8")).toBe(content);
    }
    expect(whyNot(place)).toBe("this is no file");
    expect(whyNot(join(place, "nowhere", "a.jsonl"))).toBeDefined();
  });

  it("begins anew in a file of which not even the first line was written whole", () => {
    const whole = fresh();
    open(whole);
    const header = readFileSync(whole);
    for (let length = 0; length < header.length; length++) {
      const path = fresh();
      writeFileSync(path, header.subarray(0, length));
      open(path).add(key(1), "1");
      expect(open(path).get(key(1))).toBe("1");
      expect(opened(path).unreadable).toBe(0);
    }
  });

  it("passes over what it cannot read, tells how much that is, and leaves it where it is", () => {
    const path = fresh();
    open(path).add(key(1), "1");
    const header = readFileSync(path, "utf8").split("\n")[0] ?? "";
    appendFileSync(path, `something else\n\n${header}\n{"key":"${key(2)}","fou`);
    const { journal, unreadable } = opened(path);
    expect(unreadable).toBe(1);
    expect(journal.get(key(1))).toBe("1");
    journal.add(key(3), "3");
    const again = opened(path);
    expect(again.unreadable).toBe(2);
    expect([1, 2, 3].map((n) => again.journal.get(key(n)))).toEqual(["1", undefined, "3"]);
    expect(readFileSync(path, "utf8")).toContain("something else\n");
  });

  it("loses nothing of two who add to one file at once, or where the file went away meanwhile", () => {
    const path = fresh();
    const [one, other] = [open(path), open(path)];
    one.add(key(1), "1");
    other.add(key(2), "2");
    one.add(key(3), "3");
    expect([1, 2, 3].map((n) => open(path).get(key(n)))).toEqual(["1", "2", "3"]);
    rmSync(path);
    one.add(key(4), "4");
    expect(open(path).get(key(4))).toBe("4");
  });

  it("tells once that it cannot write any more, and remembers what is found", () => {
    const path = fresh();
    const trouble = vi.fn<(why: unknown) => void>();
    const { journal } = opened(path, trouble);
    rmSync(path);
    mkdirSync(path);
    journal.add(key(1), "1");
    journal.add(key(2), "2");
    expect(trouble).toHaveBeenCalledTimes(1);
    expect([journal.get(key(1)), journal.get(key(2))]).toEqual(["1", "2"]);
  });
});
