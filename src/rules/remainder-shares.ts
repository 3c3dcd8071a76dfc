import { z } from "zod";
import { both, en, type Kind, kinds, known, nl, type ReadCell, type Scenario } from "../domain/index.ts";
import { takenOverOf } from "./adopted-places.ts";
import { creditOf } from "./credits.ts";
import { breach } from "./breach.ts";
import { eligibility } from "./eligibility.ts";
import { example } from "./example.ts";
import { indicativeCap } from "./indicative-cap.ts";
import { awayFromProRata } from "./pro-rata-check.ts";
import { setting, type Rule, type Situation, type Violation } from "./rule.ts";
import { grounds } from "./sources.ts";

/**
 * Section 2: the shares of a province sum to its remainder (R3), and are pro rata to the key over the eligible
 * municipalities, rounded by the scenario's method. A rule of the decision: the package never changes a share. It is
 * judged by conditions, not by dividing again; where kinds and municipalities close at once, only the totals are judged.
 * Who has a published number has what that leaves it, r = d − A; pro rata is the rest, over the others.
 */
export const remainderShares: Rule = {
  id: "remainder-shares",
  section: "2",
  title: { nl: "De restopgave is naar rato verdeeld", en: "The remainder is divided pro rata" },
  source: grounds.letter,
  schema: z.strictObject({}),
  enabledByDefault: true,
  required: true,
  *violations(_, situation) {
    for (const province of situation.scenario.provinces) {
      for (const kind of kinds) {
        const cells = situation.reading.cells.filter(
          (c) => c.kind === kind && c.municipality.province === province.code,
        );
        const remainder = situation.balances.get(province.code)?.[kind].remainder ?? 0;
        const shared = cells.reduce((n, c) => n + c.share, 0);
        yield* breach("remainder-shares", Math.abs(shared - remainder), "places", [province.code], kind, () =>
          both(
            nl`In ${province.name} is ${shared} van de restopgave van ${remainder} plekken verdeeld.`,
            en`In ${province.name} ${shared} places of the remainder of ${remainder} were divided.`,
          ),
        );
        const published = publishedShares(situation.scenario, cells);
        yield* otherThanPublished(cells, published, kind);
        const others = cells.filter((c) => !published.has(c.municipality.code));
        const rest = others.reduce((n, c) => n + c.share, 0);
        if (shared === remainder && !situation.scenario.rounding.twoWay)
          yield* unfair(others, rest, kind, province, situation);
      }
    }
  },
  sentence: () => ({
    nl: "De restopgave van een provincie wordt verdeeld naar rato van de indicatieve verdeling, in hele plekken.",
    en: "A province's remainder is divided pro rata to the indicative key, in whole places.",
  }),
  examples: [
    {
      title: "ten over 60 and 40",
      make: () =>
        example({
          A1: { key: 60, adopted: 20, share: 6 },
          A2: { key: 40, adopted: 20, share: 4 },
          A3: { key: 10, adopted: 60 },
        }),
      amount: 0,
    },
    {
      title: "seven and three instead of six and four",
      make: () =>
        example({
          A1: { key: 60, adopted: 20, share: 7 },
          A2: { key: 40, adopted: 20, share: 3 },
          A3: { key: 10, adopted: 60 },
        }),
      amount: 2,
    },
    {
      title: "a decision was issued: 27 for A1, so seven of ten, and the rest for A2",
      make: () =>
        example({
          A1: { key: 60, adopted: 20, share: 7, published: 27 },
          A2: { key: 40, adopted: 20, share: 3 },
          A3: { key: 10, adopted: 60 },
        }),
      amount: 0,
    },
    {
      title: "one place fewer than the decision says, and one more for A2",
      make: () =>
        example({
          A1: { key: 60, adopted: 20, share: 6, published: 27 },
          A2: { key: 40, adopted: 20, share: 4 },
          A3: { key: 10, adopted: 60 },
        }),
      amount: 1,
    },
    {
      title: "nine of ten divided",
      make: () =>
        example({
          A1: { key: 60, adopted: 20, share: 5 },
          A2: { key: 40, adopted: 20, share: 4 },
          A3: { key: 10, adopted: 60 },
        }),
      amount: 1,
    },
  ],
};

/** r_gk = d_gk − A_gk of those with a published number, by municipality. */
function publishedShares(scenario: Scenario, cells: readonly ReadCell[]): ReadonlyMap<string, number> {
  const facts = takenOverOf(scenario);
  return new Map(
    cells.flatMap(({ municipality: { code }, kind }) => {
      const share = known(facts, code)[kind].publishedShare;
      return share === undefined ? [] : [[code, share] as const];
    }),
  );
}

function* otherThanPublished(
  cells: readonly ReadCell[],
  published: ReadonlyMap<string, number>,
  kind: Kind,
): Generator<Violation> {
  for (const { municipality, share } of cells) {
    const told = published.get(municipality.code) ?? share;
    yield* breach("remainder-shares", Math.abs(share - told), "places", [municipality.code], kind, () =>
      both(
        nl`Het besluit geeft ${municipality.name} ${told} plekken uit de restopgave, het plan ${share}.`,
        en`The decision gives ${municipality.name} ${told} places of the remainder, the plan ${share}.`,
      ),
    );
  }
}

function* unfair(
  cells: readonly ReadCell[],
  remainder: number,
  kind: Kind,
  province: { code: string; name: string },
  { scenario }: Situation,
): Generator<Violation> {
  const onlyEligible = setting(eligibility, scenario) !== undefined;
  const capped = setting(indicativeCap, scenario) !== undefined;
  const claims = cells
    .map((c) => ({ ...c, credit: creditOf(scenario, c.municipality, kind) }))
    .filter(
      ({ municipality: { exempt }, adopted, credit, indicative }) =>
        indicative > 0 && (!onlyEligible || (exempt === undefined && adopted + credit < indicative)),
    )
    .map(({ indicative, adopted, credit, share }) => ({
      weight: indicative,
      most: capped || credit > 0 ? Math.min(remainder, Math.max(0, indicative - adopted - credit)) : remainder,
      share,
    }));
  const away =
    claims.reduce((n, c) => n + c.share, 0) === remainder
      ? awayFromProRata(claims, scenario.rounding.method, scenario.rounding.ties.by === "index")
      : 0;
  yield* breach("remainder-shares", away, "places", [province.code], kind, () =>
    both(
      nl`In ${province.name} is de restopgave niet naar rato van de sleutel verdeeld.`,
      en`In ${province.name} the remainder is not divided pro rata to the key.`,
    ),
  );
}
