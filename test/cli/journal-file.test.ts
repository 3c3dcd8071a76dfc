import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { openJournal } from "../../src/cli/journal-file.ts";

const place = mkdtempSync(join(tmpdir(), "journal-"));
afterAll(() => rmSync(place, { recursive: true, force: true }));
let made = 0;
const fresh = () => join(place, `${(made += 1)}.jsonl`);
const key = (n: number) => n.toString(16).padStart(64, "0");

function open(path: string) {
  const opened = openJournal(path);
  if (opened.status !== "ok") throw new Error(opened.why.en);
  return opened.journal;
}
const whyNot = (path: string) => {
  const opened = openJournal(path);
  return opened.status === "ok" ? undefined : opened.why.en;
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
            const whole = (starts[n] ?? 0) <= cut;
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
    for (const content of ["", "{}", "name;places\n1;2\n", '{"format":"verdeelwijzer-session"}\n']) {
      const path = fresh();
      writeFileSync(path, content);
      expect(whyNot(path)).toContain("no file of kept packages");
      expect(readFileSync(path, "utf8")).toBe(content);
    }
    expect(whyNot(place)).toBeDefined();
    expect(whyNot(join(place, "nowhere", "a.jsonl"))).toBeDefined();
  });

  it("says which line cannot be read", () => {
    const path = fresh();
    open(path).add(key(1), "1");
    appendFileSync(path, "something else\n");
    open(fresh());
    expect(whyNot(path)).toContain("line 3");
  });
});
