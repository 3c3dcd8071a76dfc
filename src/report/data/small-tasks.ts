import { kinds } from "../../domain/index.ts";
import type { VerifiedMunicipality } from "../../verify/verdict.ts";
import { computed, type Figure, type KindColumn } from "./figure.ts";
import type { MunicipalCell, MunicipalityLine } from "./municipalities.ts";

/** What the package makes of a task that is too small in the decision. */
export const fates = ["merged", "grown", "clustered", "vanished", "small"] as const;
export type Fate = (typeof fates)[number];

/** Small tasks of one kind (or of both together) before and after; every fate is counted, and they sum to `before`. */
export interface SmallTaskLine {
  readonly kind: KindColumn;
  readonly before: Figure;
  readonly after: Figure;
  readonly fates: Readonly<Record<Fate, Figure>>;
  /** Places hosted after the package in sites that are too small. */
  readonly places: Figure;
  /** Names of the municipalities whose site is too small after the package. */
  readonly still: readonly string[];
}

/**
 * Counts by the verifier's own word on every site: too small is `unviable`. A task may also become too small by the
 * package (by relief, say); it counts in `after`, and in no fate.
 */
export function smallTasks(municipalities: readonly MunicipalityLine[]): SmallTaskLine[] {
  const lines = kinds.map((kind): SmallTaskLine => {
    const standing = computed(municipalities.map((m) => m.cells[kind].task.standing));
    const figure = (value: number): Figure => ({ value, standing });
    const small = municipalities.filter((m) => m.cells[kind].siteBefore === "unviable");
    const still = municipalities.filter((m) => m.cells[kind].siteAfter === "unviable");
    return {
      kind,
      before: figure(small.length),
      after: figure(still.length),
      fates: counted((name) => figure(small.filter((m) => fate(m.cells[kind]) === name).length)),
      places: figure(still.reduce((sum, m) => sum + m.cells[kind].hosted.value, 0)),
      still: still.map((m) => m.name),
    };
  });
  const sum = (of: (line: SmallTaskLine) => Figure): Figure => ({
    value: lines.reduce((all, line) => all + of(line).value, 0),
    standing: computed(lines.map((line) => of(line).standing)),
  });
  const all: SmallTaskLine = {
    kind: "total",
    before: sum((line) => line.before),
    after: sum((line) => line.after),
    fates: counted((name) => sum((line) => line.fates[name])),
    places: sum((line) => line.places),
    still: [...new Set(lines.flatMap((line) => line.still))],
  };
  return [...lines, all];
}

function counted(of: (fate: Fate) => Figure): Record<Fate, Figure> {
  return Object.fromEntries(fates.map((name) => [name, of(name)])) as Record<Fate, Figure>;
}

function fate({ siteAfter, handedOver }: MunicipalCell): Fate {
  switch (siteAfter) {
    case "unviable":
      return "small";
    case "none":
      return handedOver.value > 0 ? "merged" : "vanished";
    case "clustered":
      return "clustered";
    case "viable":
    case "adopted":
      return "grown";
    default:
      throw new RangeError(`What became of a site (${siteAfter}) is not known.`);
  }
}

/** Whether any kind of a municipality is too small. */
export function isSmall(municipality: VerifiedMunicipality): boolean {
  return kinds.some((kind) => municipality.site[kind] === "unviable");
}
