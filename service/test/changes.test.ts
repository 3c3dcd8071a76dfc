import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Pin, Scenario } from "../../src/domain/index.ts";
import { appended, type Entry, entryOf, linesOf, type Log, newsOf, pinText } from "../../src/log/index.ts";
import { parseScenario, withPins, writeScenario } from "../../src/scenario/index.ts";
import type { Person } from "../src/access/person.ts";
import { begun, changeOf, isSame } from "../src/scenarios/changes.ts";
import { scenario } from "./people.ts";

const at = "2026-12-01T09:00:00.000Z";
const said = fc.option(fc.constantFrom("one", "two"), { nil: undefined });
/** Pins of places that no two of them speak of. */
const pins = fc
  .uniqueArray(
    fc.record({ municipality: fc.constantFrom("HL1", "HL2", "LL1", "LL2"), kind: fc.constantFrom("regular", "amv") }),
    { selector: ({ municipality, kind }) => `${municipality} ${kind}`, maxLength: 5 },
  )
  .chain((places) =>
    fc.tuple(
      ...places.map((place) =>
        fc
          .record({
            places: fc.integer({ min: 0, max: 1 }),
            by: said,
            why: said,
            provided: said,
            at: fc.option(fc.constantFrom("2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z"), { nil: undefined }),
          })
          .map((record) => ({ type: "hosting-limit", ...place, ...record })),
      ),
    ),
  );
const provenance = { standing: "published" };
const decisions = [
  undefined,
  { regular: 300, ...provenance },
  { regular: 300, ...provenance, source: "invented" },
  { regular: 301, ...provenance },
];
/** How a scenario may be: its pins, its date, and where a decision comes from. */
const fields = {
  pins,
  date: fc.constantFrom(scenario.date, "2027-01-31"),
  decided: fc.constantFrom(...decisions),
};
const wishes = fc.record(fields);
/** One thing or two that shall be otherwise. */
const further = fc.record(fields, { requiredKeys: [] });
const people: fc.Arbitrary<Person> = fc.constantFrom(
  { role: "analyst" },
  { role: "analyst", name: "Anna" },
  { role: "analyst", name: "Bas" },
);

function scenarioOf({
  pins: list,
  date,
  decided,
}: typeof wishes extends fc.Arbitrary<infer Wish> ? Wish : never): Scenario {
  const document = JSON.parse(writeScenario({ ...scenario, date })) as { municipalities: object[] };
  const [first, ...rest] = document.municipalities;
  const text = JSON.stringify({ ...document, municipalities: [{ ...first, ...(decided && { decided }) }, ...rest] });
  const parsed = parseScenario({ "scenario.json": text });
  if (parsed.status !== "ok") throw new Error(JSON.stringify(parsed.problems));
  const pinned = withPins(parsed.scenario, "pins.json", JSON.stringify({ pins: list }));
  if (pinned.status !== "ok") throw new Error(JSON.stringify(pinned.problems));
  return pinned.scenario;
}

const entriesOf = ({ text }: Log): readonly Entry[] => linesOf(text).map((line) => entryOf(line) as Entry);
let salts = 0;
const salt = () => (++salts).toString(16).padStart(32, "0");
const none: Log = { text: "", names: { kept: new Map(), days: null } };

/** Without who settled its pins, and without a reason that all of them may have got. */
function spare(of: Scenario, given: string | undefined): object {
  const bare = of.pins.map(({ by: _by, why, ...pin }) => ({ ...pin, why: why === given ? undefined : why }));
  return { ...of, pins: bare.toSorted((a, b) => (pinText(a as Pin) < pinText(b as Pin) ? -1 : 1)) };
}

describe("a change of a shared scenario", () => {
  it("is told by lines of its log, whatever it is, and then the log has nothing more to tell", () => {
    fc.assert(
      fc.property(wishes, fc.array(fc.tuple(further, people, said), { minLength: 1, maxLength: 3 }), (first, rest) => {
        let asked = first;
        let now = scenarioOf(first);
        let log = appended(none, begun(now, { role: "analyst", name: "Anna" }), at, salt);
        for (const [wish, person, why] of rest) {
          asked = { ...asked, ...wish };
          const wanted = scenarioOf(asked);
          const { scenario: next, news } = changeOf(
            { scenario: now, entries: entriesOf(log), names: log.names },
            wanted,
            person,
            why,
          );
          expect(news.length === 0).toBe(isSame(next, now));
          // It is as it was wanted, apart from who says so, and a reason where there was none.
          expect(spare(next, why)).toEqual(spare(wanted, why));
          if (news.length > 0) log = appended(log, news, at, salt);
          expect(newsOf(next, entriesOf(log), log.names)).toEqual([]);
          now = next;
        }
      }),
      { numRuns: 150 },
    );
  });

  it("says who is signed in of every pin that is settled, and leaves the others as they were", () => {
    fc.assert(
      fc.property(wishes, wishes, said, (first, second, why) => {
        const now = scenarioOf(first);
        const wanted = scenarioOf({ ...first, pins: second.pins });
        const log = appended(none, begun(now, { role: "analyst" }), at, salt);
        const { scenario: next, news } = changeOf(
          { scenario: now, entries: entriesOf(log), names: log.names },
          wanted,
          { role: "prt", province: "HL", name: "Hilde" },
          why,
        );
        const told = new Set(news.flatMap(({ what }) => (what.type === "pin" ? [pinText(what.pin as never)] : [])));
        const before = new Map(now.pins.map((pin) => [pinText(pin), pin]));
        for (const pin of next.pins) {
          const text = pinText(pin);
          const asked = wanted.pins.find((one) => pinText(one) === text) as Pin;
          const settled = { ...asked, by: "Hilde", ...((asked.why ?? why) !== undefined && { why: asked.why ?? why }) };
          expect(pin).toEqual(told.has(text) ? settled : before.get(text));
        }
        expect(news.every(({ who }) => who === "Hilde")).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
