import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { appended, checkLog, emptyLog, headOf, type Log } from "../../src/log/index.ts";
import { runs } from "../arbitraries/runs.ts";
import { counting, example, merger } from "./example.ts";

const log = example();
const head = headOf(log.text);
const lines = log.text.trimEnd().split("\n");
const faultsOf = (text: string, known = head) => checkLog({ ...log, text }, known).faults;
const joined = (changed: readonly string[]) => changed.map((line) => `${line}\n`).join("");

describe("a log", () => {
  it("holds as it was written, and says how it ends", () => {
    const checked = checkLog(log, head);
    expect(checked.faults).toEqual([]);
    expect(checked.removed).toBe(0);
    expect(checked.entries.map(({ n, at }) => `${n} ${at.slice(0, 10)}`)).toEqual([
      "1 2026-01-01",
      "2 2026-01-02",
      "3 2026-01-03",
    ]);
    const sum = createHash("sha256")
      .update(lines[2] ?? "")
      .digest("hex");
    expect(head).toEqual({ lines: 3, sum });
  });

  it("names the sum of the line before on every line, and zeros on the first", () => {
    const previous = lines.map((line) => (JSON.parse(line) as { previous: string }).previous);
    const sums = lines.map((line) => createHash("sha256").update(line).digest("hex"));
    expect(previous).toEqual(["0".repeat(64), sums[0], sums[1]]);
  });

  it("has one text for a line, keys in order and without blanks, and nobody's name", () => {
    expect(lines[2]).toBe(
      `{"at":"2026-01-03T12:00:00.000Z","n":3,"previous":"${createHash("sha256")
        .update(lines[1] ?? "")
        .digest(
          "hex",
        )}","price":null,"provided":null,"settled":null,"version":1,"what":{"pin":{"kind":"amv","municipality":"GM0166","type":"own-site"},"type":"unpin"},"who":null,"why":null}`,
    );
    expect(log.text).not.toMatch(/Jansen|Vries|café|council/);
  });

  it("says where none was measured that there is no price, and what was measured as it was", () => {
    expect(checkLog(log).entries.map(({ price }) => price)).toEqual([
      { way: "stepwise", proven: true, measures: { unviable: 6, handOvers: -1 } },
      null,
      null,
    ]);
  });

  it("grows at its end alone", () => {
    const grown = appended(log, [merger], "2026-02-01T12:00:00.000Z", counting(90));
    expect(grown.text.startsWith(log.text)).toBe(true);
    expect(checkLog(grown).faults).toEqual([]);
    expect(checkLog(grown, head).faults).toEqual([{ type: "head", known: head, found: headOf(grown.text) }]);
  });

  it("without a line holds, too", () => {
    expect(checkLog(emptyLog)).toEqual({
      entries: [],
      head: { lines: 0, sum: "0".repeat(64) },
      removed: 0,
      faults: [],
    });
  });

  it("takes no line that it could not read back", () => {
    const wrong = { ...merger, what: { type: "nothing" } as never };
    expect(() => appended(log, [wrong], "2026-02-01T12:00:00.000Z", counting(90))).toThrow(/no line of a log/);
    expect(() => appended(log, [merger], "yesterday", counting(90))).toThrow(/no line of a log/);
    expect(() => appended(log, [merger], "2026-02-01T12:00:00.000Z", () => "salt")).toThrow(/32 hexadecimal/);
  });
});

describe("what is found out", () => {
  const [one = "", two = "", three = ""] = lines;
  const cases: readonly (readonly [string, string, readonly object[]])[] = [
    ["a changed line", joined([one.replace("GM1708", "GM1709"), two, three]), [{ type: "link", line: 2 }]],
    [
      "a line that is no JSON",
      joined([one, "{", three]),
      [
        { type: "malformed", line: 2 },
        { type: "link", line: 3 },
      ],
    ],
    [
      "blanks",
      joined([one, two.replace(",", ", "), three]),
      [
        { type: "malformed", line: 2 },
        { type: "link", line: 3 },
      ],
    ],
    [
      "a missing line",
      joined([one, three]),
      [
        { type: "order", line: 2, says: 3 },
        { type: "head", known: head, found: { lines: 2, sum: head.sum } },
      ],
    ],
    [
      "a line twice",
      joined([one, two, two, three]),
      [
        { type: "order", line: 3, says: 2 },
        { type: "order", line: 4, says: 3 },
        { type: "head", known: head, found: { lines: 4, sum: head.sum } },
      ],
    ],
    ["lines cut off", joined([one, two]), [{ type: "head", known: head, found: headOf(joined([one, two])) }]],
    ["an end that is cut off", log.text.slice(0, -1), [{ type: "malformed", line: 3 }]],
    [
      "a changed last line",
      joined([one, two, three.replace("GM0166", "GM0167")]),
      [expect.objectContaining({ type: "head" })],
    ],
  ];
  it.each(cases)("%s", (_, text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
  });

  it("whatever character is changed, left out or put in", () => {
    const change = fc.record({
      at: fc.nat(log.text.length - 1),
      take: fc.integer({ min: 0, max: 3 }),
      put: fc.string({ unit: "binary", maxLength: 3 }),
    });
    fc.assert(
      fc.property(change, ({ at, take, put }) => {
        const text = log.text.slice(0, at) + put + log.text.slice(at + take);
        fc.pre(text !== log.text);
        expect(faultsOf(text)).not.toEqual([]);
      }),
      runs(1_000),
    );
  });

  it("whatever lines are left, in whatever order", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2), { maxLength: 5 }), (order) => {
        fc.pre(order.join() !== "0,1,2");
        expect(faultsOf(joined(order.map((i) => lines[i] ?? "")))).not.toEqual([]);
      }),
      runs(300),
    );
  });

  it("a history that was written anew, by its end alone", () => {
    const anew: Log = appended(emptyLog, [merger], "2026-01-01T12:00:00.000Z", counting(50));
    expect(checkLog(anew).faults).toEqual([]);
    expect(checkLog(anew, head).faults).toEqual([{ type: "head", known: head, found: headOf(anew.text) }]);
  });
});
