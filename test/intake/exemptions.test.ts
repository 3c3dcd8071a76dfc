import { describe, expect, it } from "vitest";
import type { Exemption, MunicipalityCode, Scenario } from "../../src/domain/index.ts";
import { takeOver } from "../../src/intake/index.ts";
import { merged, netherlands, problems, read, reorganisations, sheet } from "./sheets.ts";

type Row = Parameters<typeof sheet>[0][number];

const from = { standing: "assumed", source: "import-1" } as const;
const bare: Scenario = {
  ...netherlands,
  municipalities: netherlands.municipalities.map(({ exempt: _exempt, ...one }) => one),
};

/** Exemptions by name after the merge, and how many facts were the same. */
function taken(rows: readonly Row[], scenario = bare) {
  const found = read(sheet(rows));
  expect(problems(found)).toEqual([]);
  const made = merged(found, scenario);
  if (made.status !== "merged") throw new Error("It was merged.");
  const exempt = Object.fromEntries(
    made.scenario.municipalities.flatMap((one) => (one.exempt === undefined ? [] : [[one.name, one.exempt]])),
  );
  return { exempt, made, account: found.tables[0] };
}

function withExempt(name: string, exempt: Exemption): Scenario {
  return { ...bare, municipalities: bare.municipalities.map((one) => (one.name === name ? { ...one, exempt } : one)) };
}

describe("columns of exemptions", () => {
  it("are read with ground and reason, beside figures", () => {
    const { exempt, made, account } = taken([
      ["Gemeente", "Toegezegd amv", "exempt", "exempt ground", "Reden"],
      ["Assen", 3, "yes", "ukrainians", undefined],
      ["Zeist", 3, "ja", "langdurige opvang", "al 30 jaar"],
      ["Wassenaar", 3, "nee"],
      ["Ridderkerk", 3, "x", undefined, "er is geen plek"],
      ["Emmen", 3],
    ]);
    expect(exempt).toEqual({
      Assen: { ...from, ground: "ukrainians" },
      Zeist: { ...from, ground: "long-hosting", reason: { nl: "al 30 jaar", en: "al 30 jaar" } },
      Ridderkerk: { ...from, ground: "other", reason: { nl: "er is geen plek", en: "er is geen plek" } },
    });
    expect(account?.notRead).toEqual([]);
    expect(
      merged(
        read(
          sheet([
            ["Gemeente", "Uitgezonderd", "Grond uitzondering"],
            ["Assen", "ja", "bezwaar"],
          ]),
        ),
        made.scenario,
      ),
    ).toMatchObject({
      status: "merged",
      changes: [{ name: "Assen", what: "exempt", before: "ukrainians", after: "objection" }],
    });
  });

  it("of a scenario's own table are read, in both languages and with their standing", () => {
    const { exempt } = taken([
      ["name", "exempt", "exempt_ground", "exempt_reason_nl", "exempt_reason_en"],
      ["Assen", "published", "objection", "loopt", "pending"],
    ]);
    const reason = { nl: "loopt", en: "pending" };
    expect(exempt).toEqual({ Assen: { standing: "published", source: "import-1", ground: "objection", reason } });
  });

  it("leave as it is what they do not say, and take away what they say is not", () => {
    const known: Exemption = {
      standing: "published",
      source: "press",
      ground: "objection",
      reason: { nl: "a", en: "b" },
    };
    const same = taken(
      [
        ["Gemeente", "Uitgezonderd"],
        ["Assen", "ja"],
        ["Zeist", undefined],
      ],
      withExempt("Assen", known),
    );
    expect(same.exempt).toEqual({ Assen: known });
    expect(same.made).toMatchObject({ changes: [], same: 1 });
    const gone = taken(
      [
        ["Gemeente", "Uitgezonderd"],
        ["Assen", "nee"],
      ],
      withExempt("Assen", known),
    );
    expect(gone.exempt).toEqual({});
    expect(gone.made).toMatchObject({ changes: [{ before: "objection: a: b", after: "" }] });
  });

  it.each<readonly [Row, Row, string]>([
    [["Gemeente", "Uitgezonderd"], ["Assen", "misschien"], "B2 unknown-value"],
    [["Gemeente", "Uitgezonderd", "Grond uitzondering"], ["Assen", "ja", "zomaar"], "C2 unknown-value"],
    [["Gemeente", "Uitgezonderd", "Reden"], ["Assen", "nee", "bezwaar"], "C2 unknown-value"],
    [["Gemeente", "Uitgezonderd", "Reden"], ["Assen", undefined, "bezwaar"], "C2 unknown-value"],
    [["Gemeente", "Toegezegd amv", "Uitgezondert"], ["Assen", 3, "ja"], "C1 columns"],
  ])("that are not clear are a problem at their cell: %j %j", (header, row, told) => {
    const found = read(sheet([header, row]));
    expect(problems(found)).toEqual([told]);
    expect(found.problems[0]?.message.nl).toMatch(/Misschien|haakjes/);
  });

  it("of a municipality that is now part of another say nothing of that one, and are told", () => {
    const found = read(
      sheet([
        ["Gemeente", "Toegezegd amv", "Uitgezonderd"],
        ["Brielle", 1, "nee"],
        ["Hellevoetsluis", 1, undefined],
        ["Westvoorne", 1, "ja"],
      ]),
    );
    expect(problems(found)).toEqual(["C4 contradiction"]);
  });

  it("without any reason, or with two that differ, are a problem", () => {
    const bareYes = sheet([
      ["Gemeente", "Uitgezonderd"],
      ["Assen", "ja"],
    ]);
    expect(merged(read(bareYes), bare)).toMatchObject({
      status: "problems",
      problems: [{ code: "missing", cell: "B2" }],
    });
    const other = sheet([
      ["Gemeente", "Uitgezonderd"],
      ["Assen", "nee"],
    ]);
    expect(merged(read(bareYes, other), bare)).toMatchObject({
      status: "problems",
      problems: expect.arrayContaining([expect.objectContaining({ code: "contradiction" })]),
    });
  });

  it("are written with their source", () => {
    const file = sheet([
      ["Gemeente", "Uitgezonderd", "Grond uitzondering"],
      ["Assen", "ja", "bezwaar"],
    ]);
    const options = { standing: "published", replace: false, reorganisations } as const;
    const done = takeOver(bare, [{ name: "f.xlsx", sheets: [file] }], options);
    expect(done.problems).toEqual([]);
    const assen = done.scenario?.municipalities.find(({ code }) => code === ("GM0106" as MunicipalityCode));
    expect(assen?.exempt).toEqual({ standing: "published", source: "import-1", ground: "objection" });
  });
});

describe("other columns that a scenario knows", () => {
  it("claimed offers are read, and count for nothing; so are places of a national facility", () => {
    const found = read(
      sheet([
        ["Gemeente", "claimed_regular", "Niet erkend amv", "national_places"],
        ["Assen", 60, 4, 25],
      ]),
    );
    expect(problems(found)).toEqual([]);
    const made = merged(found);
    if (made.status !== "merged") throw new Error("It was merged.");
    const assen = made.scenario.municipalities.find(({ name }) => name === "Assen");
    expect(assen?.claimed).toEqual([
      { kind: "regular", certainty: "reported", places: 60, provenance: from },
      { kind: "amv", certainty: "reported", places: 4, provenance: from },
    ]);
    expect(assen?.nationalPlaces).toBe(25);
    expect(merged(found, made.scenario)).toMatchObject({ changes: [], same: 3 });
    const none = read(
      sheet([
        ["Gemeente", "Geclaimd regulier", "Geclaimd amv"],
        ["Assen", 0, 0],
      ]),
    );
    const without = merged(none, made.scenario);
    if (without.status !== "merged") throw new Error("It was merged.");
    expect(without.scenario.municipalities.find(({ name }) => name === "Assen")).not.toHaveProperty("claimed");
  });

  it("days of offers are not lost in silence; an empty column of them is nothing", () => {
    const header = ["Gemeente", "reported_regular", "reported_from"];
    const found = read(sheet([header, ["Assen", 60, "2026-01-01"]]));
    expect(problems(found)).toEqual(["C1 columns"]);
    expect(found.problems[0]?.message.en).toContain("(available from)");
    expect(problems(read(sheet([header, ["Assen", 60]])))).toEqual([]);
  });

  it("what no scenario knows is not read, as ever", () => {
    const found = read(
      sheet([
        ["Gemeente", "Toegezegd amv", "Wethouder"],
        ["Assen", 3, "Jan"],
      ]),
    );
    expect([problems(found), found.tables[0]?.notRead]).toEqual([[], ["Wethouder"]]);
  });
});
