import { type Kind, kinds, perKind, type Scenario, type Standing } from "../../domain/index.ts";
import type { Ledger, LedgerColumn } from "../../verify/verdict.ts";
import { type Figure, type Figures, figures } from "./figure.ts";
import type { Standings } from "./standings.ts";

/** The lines of the national books, in the order in which people read them. */
const ledgerNames = [
  "need",
  "reported",
  "promising",
  "published",
  "remainder",
  "surplus",
  "decided",
  "relief",
  "reserve",
  "task",
  "hosted",
] as const;
export type LedgerName = (typeof ledgerNames)[number];

export interface LedgerLine {
  readonly name: LedgerName;
  readonly figures: Figures;
}

/**
 * The national books. Task and hosted after the package are as sure as the need, since they equal it whatever was
 * offered; where they do not (a broken plan), they are as soft as the outcome. `published` only where it is not 0.
 */
export function ledgerLines(ledger: Ledger, standings: Standings): LedgerLine[] {
  const closing = (kind: Kind) => ledger.kinds[kind].task === ledger.kinds[kind].need;
  const isNeed = (name: LedgerName) =>
    name === "need" || ((name === "task" || name === "hosted") && kinds.every(closing));
  const standing = (name: LedgerName, kind: Kind): Standing => {
    switch (name) {
      case "need":
        return standings.need;
      case "reported":
      case "promising":
        return standings.offers(kind, undefined, name);
      case "task":
      case "hosted":
        return closing(kind) ? standings.need : standings.outcome(kind);
      case "published":
      case "remainder":
      case "surplus":
      case "decided":
      case "relief":
      case "reserve":
        return standings.outcome(kind);
    }
  };
  const names = ledgerNames.filter((name) => name !== "published" || hasDifference(ledger));
  return names.map((name) => ({
    name,
    figures: figures(
      perKind((kind) => ledger.kinds[kind][name]),
      perKind((kind) => standing(name, kind)),
      isNeed(name) ? standings.needTotal : undefined,
    ),
  }));
}

/** Whether decisions that were issued take over something else than is offered, in any province and kind. */
function hasDifference({ provinces }: Ledger): boolean {
  return provinces.some((province) => kinds.some((kind) => province.kinds[kind].published !== 0));
}

/** One province: `need` is its task by the key; `takenOver` what it takes over from others by swaps. */
export interface ProvinceLine {
  readonly code: string;
  readonly name: string;
  /** `published` is absent where it is 0 everywhere. */
  readonly figures: Readonly<Record<Exclude<ProvinceColumn, "published">, Figures>> & { readonly published?: Figures };
}

export const provinceColumns = [
  "need",
  "reported",
  "promising",
  "published",
  "adopted",
  "remainder",
  "surplus",
  "decided",
  "takenOver",
  "relief",
  "reserve",
  "task",
  "hosted",
] as const;
export type ProvinceColumn = (typeof provinceColumns)[number];

export function provinceLines(scenario: Scenario, ledger: Ledger, standings: Standings): ProvinceLine[] {
  const names = new Map(scenario.provinces.map((p) => [p.code, p.name]));
  return ledger.provinces.map(({ code, kinds: books }) => {
    const standing = (column: ProvinceColumn, kind: Kind): Standing => {
      if (column === "need") return standings.task(code);
      if (column === "reported" || column === "promising") return standings.offers(kind, code, column);
      if (column === "adopted") return standings.offers(kind, code);
      return standings.outcome(kind, code);
    };
    const line = (column: ProvinceColumn) =>
      figures(
        perKind((kind) => books[kind][column]),
        perKind((kind) => standing(column, kind)),
      );
    const shown = provinceColumns.filter((column) => column !== "published" || hasDifference(ledger));
    const entries = shown.map((column) => [column, line(column)] as const);
    return { code, name: names.get(code) ?? code, figures: Object.fromEntries(entries) as ProvinceLine["figures"] };
  });
}

/** The nation in the same columns; what provinces take over from each other is their relief together. */
export function nationLine(lines: readonly LedgerLine[], ledger: Ledger, standings: Standings): ProvinceLine["figures"] {
  const named = Object.fromEntries(lines.map((line) => [line.name, line.figures])) as Record<
    Exclude<LedgerName, "published">,
    Figures
  > & { readonly published?: Figures };
  const sum = (of: (column: LedgerColumn) => number, standing: (kind: Kind) => Standing): Figures =>
    figures(
      perKind((kind) => of(ledger.kinds[kind])),
      perKind(standing),
    );
  const takenOver = perKind((kind) => ledger.provinces.reduce((all, p) => all + p.kinds[kind].takenOver, 0));
  return {
    ...named,
    adopted: sum((column) => column.adopted, (kind) => standings.offers(kind)),
    takenOver: figures(takenOver, perKind((kind) => standings.outcome(kind))),
  };
}

/** One bar of the picture from reported to the package: it runs from `from` to `to` on the axis of places. */
export interface WaterfallStep {
  readonly name: "reported" | "promising" | "published" | "remainder" | "decided" | "relief" | "reserve" | "task";
  readonly role: "plus" | "minus" | "total";
  readonly from: number;
  readonly to: number;
  readonly figures: Figures;
}

/** reported + promising (+ published) + remainder = decided; decided − relief − reserve = task (section 2, section 3). */
export function waterfall(lines: readonly LedgerLine[]): WaterfallStep[] {
  const roles: readonly (readonly [WaterfallStep["name"], WaterfallStep["role"]])[] = [
    ["reported", "plus"],
    ["promising", "plus"],
    ["published", "plus"],
    ["remainder", "plus"],
    ["decided", "total"],
    ["relief", "minus"],
    ["reserve", "minus"],
    ["task", "total"],
  ];
  let level = 0;
  const steps: WaterfallStep[] = [];
  for (const [name, role] of roles) {
    const line = lines.find((candidate) => candidate.name === name);
    if (line === undefined && name === "published") continue;
    if (line === undefined) throw new RangeError(`The ledger has no line (${name}).`);
    const places = line.figures.total.value;
    if (name === "reserve" && places === 0) continue;
    const from = role === "total" ? 0 : level;
    const to = role === "total" ? places : role === "plus" ? level + places : level - places;
    steps.push(places < 0 ? lowered(name, from, to, line.figures) : { name, role, from, to, figures: line.figures });
    level = to;
  }
  return steps;
}

/** A step down for a line that is below 0: told without its sign. */
function lowered(name: WaterfallStep["name"], from: number, to: number, given: Figures): WaterfallStep {
  const less = ({ value, standing }: Figure): Figure => ({ value: -value, standing });
  const figures = { regular: less(given.regular), amv: less(given.amv), total: less(given.total) };
  return { name, role: "minus", from, to, figures };
}
