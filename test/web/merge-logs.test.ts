import { describe, expect, it } from "vitest";
import type { MunicipalityCode } from "../../src/domain/index.ts";
import { applied } from "../../src/web/state/apply.ts";
import { added, type ChangeLog, emptyLog, type What } from "../../src/web/state/change.ts";
import { mergedLogs } from "../../src/web/state/merge-logs.ts";
import { ownSite, scenario } from "./told-engine.ts";

const at = "2026-01-01T00:00:00Z";
const logOf = (by: string, ...whats: readonly What[]): ChangeLog =>
  whats.reduce((log, what) => added(log, { what, by, why: "", at }), emptyLog);
const towns = scenario.municipalities.map(({ code }) => code);
const town = (n: number) => towns[n] as MunicipalityCode;
const merger = (guest: number, host: number): What => ({
  type: "pin",
  pin: { type: "agreed-merger", kind: "amv", guest: town(guest), host: town(host) },
});
const offer = (n: number, places: number): What => ({ type: "offer", municipality: town(n), kind: "amv", places });

describe("sessions of several provinces", () => {
  it("go together with who said what; what holds already is not made again", () => {
    const ours = logOf("Noord", ownSite(0), offer(1, 12));
    const theirs = logOf("Zuid", ownSite(3), ownSite(0), offer(1, 12), offer(2, 5));
    const { added: taken, same, conflicts } = mergedLogs(scenario, ours, theirs);
    expect(taken.map(({ what, by }) => [what, by])).toEqual([
      [ownSite(3), "Zuid"],
      [offer(2, 5), "Zuid"],
    ]);
    expect([same, conflicts]).toEqual([2, []]);
    const log = taken.reduce(added, ours);
    expect(applied(scenario, log).pins).toHaveLength(scenario.pins.length + 2);
  });

  it("list what contradicts, on both sides, and take none of it over", () => {
    const ours = logOf("Noord", merger(0, 1), offer(2, 5));
    const theirs = logOf("Zuid", ownSite(0), offer(2, 9), ownSite(3));
    const { added: taken, conflicts } = mergedLogs(scenario, ours, theirs);
    expect(taken.map(({ what }) => what)).toEqual([ownSite(3)]);
    expect(conflicts.map((one) => [one.theirs.what, one.ours])).toEqual([
      [ownSite(0), [expect.objectContaining({ type: "agreed-merger", by: "Noord" })]],
      [offer(2, 9), [expect.objectContaining({ what: offer(2, 5), by: "Noord" })]],
    ]);
  });

  it("keep a condition that only the other has; on two conditions, somebody has to say which", () => {
    const { pin } = ownSite(0) as Extract<What, { type: "pin" }>;
    const on = (provided: string): What => ({ type: "pin", pin: { ...pin, provided } });
    const added = (ours: What, theirs: What) => mergedLogs(scenario, logOf("Noord", ours), logOf("Zuid", theirs));
    expect(added(ownSite(0), on("rain")).added.map(({ what }) => what)).toEqual([on("rain")]);
    expect(added(on("rain"), on("rain"))).toEqual({ added: [], same: 1, conflicts: [] });
    expect(added(on("rain"), ownSite(0))).toEqual({ added: [], same: 1, conflicts: [] });
    const { added: none, conflicts } = added(on("sun"), on("rain"));
    expect([none, conflicts.map(({ ours }) => ours)]).toEqual([
      [],
      [[expect.objectContaining({ provided: "sun", by: "Noord" })]],
    ]);
  });

  it("what they undid, or let go themselves, does not count; what they let go of ours is ours to let go", () => {
    const { pin } = ownSite(0) as Extract<What, { type: "pin" }>;
    const undone = { ...logOf("Zuid", ownSite(0)), applied: 0 };
    expect(mergedLogs(scenario, emptyLog, undone)).toEqual({ added: [], same: 0, conflicts: [] });
    const gone = mergedLogs(scenario, emptyLog, logOf("Zuid", ownSite(0), { type: "unpin", pin }));
    expect(applied(scenario, gone.added.reduce(added, emptyLog)).pins).toEqual(scenario.pins);
    const ours = logOf("Noord", ownSite(0));
    const letGo = mergedLogs(scenario, ours, logOf("Zuid", ownSite(0), { type: "unpin", pin }));
    expect(letGo.conflicts.map((one) => one.ours)).toEqual([[expect.objectContaining({ by: "Noord" })]]);
  });

  it("keep the condition of what is discussed, too; on two, somebody has to say which", () => {
    const { pin } = ownSite(0) as Extract<What, { type: "pin" }>;
    const talk = (provided?: string): What => ({
      type: "discuss",
      pin: { ...pin, ...(provided !== undefined && { provided }) },
    });
    const merged = (ours: What, ...theirs: What[]) =>
      mergedLogs(scenario, logOf("Noord", ours), logOf("Zuid", ...theirs));
    expect(merged(talk(), talk("rain")).added.map(({ what }) => what)).toEqual([talk("rain")]);
    expect(merged(talk("rain"), talk("rain"))).toEqual({ added: [], same: 1, conflicts: [] });
    expect(merged(talk("rain"), talk())).toEqual({ added: [], same: 1, conflicts: [] });
    const two = merged(talk("sun"), talk("rain"));
    expect([two.added, two.conflicts.map(({ ours }) => ours)]).toEqual([
      [],
      [[expect.objectContaining({ what: talk("sun"), by: "Noord" })]],
    ]);
  });

  it("lose nothing that is discussed there and settled otherwise here: somebody has to say which", () => {
    const { pin } = merger(0, 2) as Extract<What, { type: "pin" }>;
    const talk: What = { type: "discuss", pin };
    const { added: taken, same, conflicts } = mergedLogs(scenario, logOf("Noord", merger(0, 1)), logOf("Zuid", talk));
    expect([taken, same]).toEqual([[], 0]);
    expect(conflicts.map((one) => [one.theirs.what, one.ours])).toEqual([
      [talk, [expect.objectContaining({ type: "agreed-merger", host: town(1), by: "Noord" })]],
    ]);
    // Settled as they discuss it: there is nothing left to discuss.
    expect(mergedLogs(scenario, logOf("Noord", merger(0, 2)), logOf("Zuid", talk)).same).toBe(1);
  });

  it("keep the reason of what is discussed, too; on two, somebody has to say which", () => {
    const { pin } = ownSite(0) as Extract<What, { type: "pin" }>;
    const talk = (by: string, why: string): ChangeLog =>
      added(emptyLog, { what: { type: "discuss", pin }, by, why, at });
    const merged = (ours: string, theirs: string) => mergedLogs(scenario, talk("Noord", ours), talk("Zuid", theirs));
    expect(merged("", "rain").added.map(({ why }) => why)).toEqual(["rain"]);
    expect(merged("rain", "rain")).toEqual({ added: [], same: 1, conflicts: [] });
    expect(merged("rain", "")).toEqual({ added: [], same: 1, conflicts: [] });
    const two = merged("sun", "rain");
    expect([two.added, two.conflicts.map(({ theirs, ours }) => [theirs.why, ours])]).toEqual([
      [],
      [["rain", [expect.objectContaining({ why: "sun", by: "Noord" })]]],
    ]);
  });
});
