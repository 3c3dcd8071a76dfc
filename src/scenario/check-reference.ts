import { both, en, nl } from "../domain/index.ts";
import { measures } from "../objectives/index.ts";
import { known } from "./check-codes.ts";
import type { Document } from "./document.ts";
import type { Draft } from "./draft.ts";
import type { Facts } from "./facts.ts";
import { pathText, type Report, type Spot } from "./problem.ts";

type Where = (...path: readonly (string | number)[]) => Spot;
type Reference = NonNullable<Draft<Document>["reference"]>;

/**
 * The plan that stands names nobody that does not exist and knows every municipality once; whoever ranks changes says from what they
 * are counted.
 */
export function checkReference(document: Draft<Document>, facts: Facts, main: string, report: Report): void {
  const where: Where = (...path) => ({ file: main, path: pathText(path) });
  const { reference } = document;
  if (reference === undefined) return nothingToCountFrom(document, where, report);
  codesExist(reference, facts, where, report);
  everybodyOnce(reference, facts, where, report);
}

const countsChanges: ReadonlySet<string> = new Set(
  measures.filter((measure) => measure.fromReference === true).map((measure) => measure.id),
);

function nothingToCountFrom({ objective }: Draft<Document>, where: Where, report: Report): void {
  for (const [l, level] of (typeof objective === "object" ? objective : []).entries()) {
    for (const [t, term] of (level?.terms ?? []).entries()) {
      if (term?.measure === undefined || !countsChanges.has(term.measure)) continue;
      report(
        "missing",
        where("objective", l, "terms", t, "measure"),
        both(
          nl`De maat (${term.measure}) telt vanaf een plan dat staat, en het scenario noemt er geen. Zet dat plan (plan.json) onder “reference”.`,
          en`The measure (${term.measure}) counts from a plan that stands, and the scenario names none. Put that plan (plan.json) under “reference”.`,
        ),
        term.measure,
      );
    }
  }
}

function codesExist(reference: Reference, facts: Facts, where: Where, report: Report): void {
  const uses = (list: keyof Reference, ...fields: readonly string[]) =>
    (reference[list] ?? []).flatMap((item, i) =>
      fields.map((field) => ({
        code: (item as Readonly<Record<string, string>> | undefined)?.[field],
        spot: () => where("reference", list, i, field),
      })),
    );
  const members = (reference.clusters ?? []).flatMap((cluster, i) =>
    (cluster?.members ?? []).map((code, n) => ({ code, spot: () => where("reference", "clusters", i, "members", n) })),
  );
  const defined = (items: Facts["provinces"] | Facts["municipalities"]) =>
    items?.map((item) => ({ code: item.value.code, spot: () => item.at("code") }));
  const provinces = uses("swaps", "surplus", "shortage");
  const municipalities = [
    ...uses("exchanges", "giver", "taker"),
    ...uses("mergers", "guest", "host"),
    ...uses("clusters", "centre"),
    ...members,
    ...uses("municipalities", "code"),
  ];
  known(provinces, defined(facts.provinces), { nl: "provinciecode", en: "province code" }, report);
  known(municipalities, defined(facts.municipalities), { nl: "gemeentecode", en: "municipality code" }, report);
}

function everybodyOnce({ municipalities }: Reference, facts: Facts, where: Where, report: Report): void {
  const seen = new Set<string>();
  for (const [i, account] of (municipalities ?? []).entries()) {
    const code = account?.code;
    if (code === undefined) continue;
    if (seen.has(code)) {
      report(
        "duplicate",
        where("reference", "municipalities", i, "code"),
        both(
          nl`De gemeente (${code}) staat twee keer in het plan dat staat.`,
          en`The municipality (${code}) is twice in the plan that stands.`,
        ),
        code,
      );
    }
    seen.add(code);
  }
  for (const { value } of facts.municipalities ?? []) {
    if (value.code === undefined || seen.has(value.code)) continue;
    report(
      "missing",
      where("reference", "municipalities"),
      both(
        nl`Het plan dat staat kent de gemeente (${value.code}) niet. Misschien hoort het bij een ander scenario.`,
        en`The plan that stands does not know the municipality (${value.code}). Maybe it belongs to another scenario.`,
      ),
      value.code,
    );
  }
}
