import type { DecisionData, DecisionStep } from "../data/decision.ts";
import {
  figure,
  inFile,
  kindColumn,
  number,
  publishedColumns,
  standingColumn,
  text,
  townColumns,
  yesNo,
} from "./cells.ts";
import { type Cell, type Column, own, table, type Table, type Words } from "./table.ts";

type Data = Pick<DecisionData, "steps">;

/** Why a municipality shares in the remainder, or does not. */
const stepWords = {
  shares: own("deelt mee", "shares"),
  exempt: own("uitgezonderd", "exempt"),
  "meets-key": own("haalt sleutel", "meets key"),
  "no-remainder": own("geen rest", "no remainder"),
  published: own("al besloten", "already decided"),
  capped: own("begrensd", "capped"),
  "no-key": own("geen sleutel", "no key"),
  credited: own("begrensd: telt mee", "limited by credit"),
} as const;

/** The steps of the decision, one row a municipality and kind; the exact share as a fraction in lowest terms, and what is whole as such. */
export const decisionSteps: Table<Data> = table<Data, DecisionStep>({
  id: "decision-steps",
  title: "municipalities.title",
  names: 5,
  columns: [
    ...townColumns<DecisionStep>((step) => step),
    kindColumn,
    places("indicative", "municipalities.indicative"),
    {
      ...places("adopted", "municipalities.adopted"),
      dash: true,
      instead: { words: "municipalities.takenOver", when: hasPublished },
    },
    number("credit", own("telt mee", "counts besides"), ({ credit }) => credit, { room: "file" }),
    { ...places("gap", own("tekort op de sleutel", "short of the key")), room: "file" },
    text("eligibility", own("stap", "step"), (step, texts) => ({
      code: step.eligibility,
      words: stepWords[limited(step) ?? without(step) ?? step.eligibility](texts),
    })),
    number("exactShare", own("exact deel", "exact share"), exactShare, { dash: true }),
    inFile("capped", stepWords.capped, ({ capped }, texts) => yesNo(capped, texts)),
    inFile("rounding", own("afronding", "rounding"), ({ rounding }) => rounding),
    { ...places("share", "municipalities.share"), dash: true },
    places("decided", "municipalities.decided"),
    ...publishedColumns<Data, DecisionStep>((step) => step, "page", hasPublished),
    standingColumn<DecisionStep>("key", ({ indicative }) => indicative),
    standingColumn<DecisionStep>("offer", ({ adopted }) => adopted),
    standingColumn<DecisionStep>("outcome", ({ decided }) => decided),
  ],
  rows: ({ steps }) => steps,
});

/** For machines always a fraction. */
function exactShare({ exact }: DecisionStep): Cell {
  return exact === undefined ? undefined : { code: exact, words: exact.replace(/\/1$/, "") };
}

/** What limits the share, where anything does: the key alone, or what counts towards it besides. */
function limited({ capped, credit }: DecisionStep): "capped" | "credited" | undefined {
  if (!capped) return undefined;
  return credit > 0 ? "credited" : "capped";
}

/** A key of 0 that is met: nothing was asked. */
function without({ eligibility, indicative }: DecisionStep): "no-key" | undefined {
  return eligibility === "meets-key" && indicative.value === 0 ? "no-key" : undefined;
}

/** Whether a decision was issued: then what is taken over may be something else than is offered. */
function hasPublished({ steps }: Data): boolean {
  return steps.some(({ published }) => published !== undefined);
}

function places(
  name: "indicative" | "adopted" | "gap" | "share" | "decided",
  words: Words,
): Column<Data, DecisionStep> {
  return figure(name, words, (step) => step[name]);
}
