import { type Kind, type MunicipalityCode, type ReadCell, readPlan, type Reading } from "../../domain/index.ts";
import { siteTerms } from "../../formulate/facts.ts";
import { measures } from "../../objectives/index.ts";
import { moved } from "./alternatives.ts";
import type { Case } from "./case.ts";

/** What changes when one guest keeps its task at home after all, the rest of the plan as it is. */
export interface WithoutMerger {
  /** How much every measure changes: above 0, the merger makes it better. */
  readonly changes: Readonly<Record<string, number>>;
  /** What the host's site has left, where that is too few for a site; absent where it stays large enough. */
  readonly host?: { readonly places: number; readonly minimum: number };
}

/**
 * The measures of the changed plan minus the verifier's of the plan itself; whether the changed plan keeps the rules is not asked,
 * so that a host whose other guests are too few for a site counts as what it then is: too small, with all that it has. A guest
 * without a merger changes nothing.
 */
export function withoutMerger(known: Case, guest: MunicipalityCode, kind: Kind): WithoutMerger {
  const { scenario, reading, verdict } = known;
  const home = known.plan.mergers.find((m) => m.guest === guest && m.kind === kind)?.host;
  const plan = moved(known, reading.cell(guest, kind), { type: "own-site" });
  const asRead = readPlan(scenario, plan, siteTerms(scenario));
  const left = home === undefined ? undefined : asRead.cell(home, kind);
  const minimum = reading.terms.minimum[kind];
  const isShort =
    left !== undefined && isSmall(left, minimum) && !isSmall(reading.cell(left.municipality.code, kind), minimum);
  const after = isShort ? withTooSmall(asRead, left) : asRead;
  const changes = Object.fromEntries(
    measures.flatMap((measure) => {
      const before = verdict.measures[measure.id];
      if (before === undefined) return [];
      return [[measure.id, measure.measure(measure.schema.parse({}), { scenario, reading: after }) - before]];
    }),
  );
  return { changes, ...(isShort && { host: { places: left.base + brought(left), minimum } }) };
}

/** Whether a site is too small: as it is read, or as one that places of others make viable there, but that are too few. */
function isSmall(cell: ReadCell, minimum: number): boolean {
  return cell.site === "unviable" || (cell.site === "viable" && cell.base + brought(cell) < minimum);
}

/** The places that are in the site of a cell besides adopted ones. */
function brought({ own, guests, taken }: ReadCell): number {
  return Math.max(0, own) + guests + taken;
}

/** The reading with the site of one cell too small, with everything that is in it. */
function withTooSmall(reading: Reading, small: ReadCell): Reading {
  const instead: ReadCell = { ...small, own: brought(small), site: "unviable" };
  const cells = reading.cells.map((cell) => (cell === small ? instead : cell));
  const cell: Reading["cell"] = (code, kind) => {
    const found = reading.cell(code, kind);
    return found === small ? instead : found;
  };
  return { ...reading, cells, cell };
}
