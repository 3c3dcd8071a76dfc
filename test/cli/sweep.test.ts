import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { createInlinePool } from "../../workers/inline-pool.ts";
import { runCli } from "./world.ts";

const engine = { openPool: () => createInlinePool() };
const place = mkdtempSync(join(tmpdir(), "sweep-"));
afterAll(() => rmSync(place, { recursive: true, force: true }));
const file = (name: string) => join(place, name);
const ask = (...more: readonly string[]) =>
  runCli(["sweep", "two-provinces", "--packages", "6", "--lang", "en", "--json", ...more], { engine });
const flat = (text: string) => text.replaceAll(/\s+/g, " ");

interface Told {
  readonly stopped: boolean;
  readonly parts: readonly (readonly unknown[])[];
}
/** Without its sentences about what was kept. */
const tablesOf = (out: string) =>
  (JSON.parse(out) as Told).parts.map((parts) => parts.filter((part) => (part as { type: string }).type === "table"));

describe("sweep", () => {
  it("goes on from what is kept: the same tables, and it says what was not searched for again", async () => {
    const [first, again] = [await ask("--keep", file("k.jsonl")), await ask("--keep", file("k.jsonl"))];
    expect([first.code, again.code]).toEqual([0, 0]);
    expect(first.out).not.toContain("Packages from the file");
    expect(again.out).toContain("Packages from the file in which they are kept: 2");
    expect(tablesOf(again.out)).toEqual(tablesOf(first.out));
    expect(tablesOf((await ask()).out)).toEqual(tablesOf(first.out));
    // A header and a line for each of two different draws.
    expect(readFileSync(file("k.jsonl"), "utf8").trimEnd().split("\n")).toHaveLength(3);
  });

  it("says that sets of swaps were not compared, where the search before that was stopped", async () => {
    const stopped = await runCli(
      ["sweep", "two-provinces", "--packages", "6", "--best", "2", "--lang", "en", "--time-limit", "0.001"],
      { engine },
    );
    expect(stopped.code).toBe(4);
    expect(flat(stopped.out)).toContain("Who had best swap was not compared");
  });

  it("tells what is assumed of an initiative, and refuses a file that is wrong before anything is searched for", async () => {
    const assumptions = { initiatives: [{ municipality: "LL2", chance: 90, places: { least: 20, most: 60 } }] };
    writeFileSync(file("a.json"), JSON.stringify(assumptions));
    const told = await ask("--assumptions", file("a.json"));
    expect(told.out).toContain("20 to 60");
    expect(told.out).toContain("90 %");
    writeFileSync(file("b.json"), JSON.stringify({ initiatives: [{ municipality: "LL1", chance: 90 }] }));
    const refused = await ask("--assumptions", file("b.json"), "--keep", file("none.jsonl"));
    expect(refused.code).toBe(2);
    expect(flat(refused.err)).toContain("b.json initiatives[0].municipality");
    const same = await ask("--keep", file("s.jsonl"), "--csv", file("s.jsonl"));
    expect(same.code).toBe(2);
    expect(flat(same.err)).toContain("that is the file of --csv, too");
    const foreign = await ask("--keep", file("a.json"));
    expect(foreign.code).toBe(2);
    expect(flat(foreign.err)).toContain("no file of kept packages");
    expect(readFileSync(file("a.json"), "utf8")).toBe(JSON.stringify(assumptions));
  });
});
