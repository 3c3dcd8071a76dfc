import type { Kind, Scenario } from "../domain/index.ts";
import type { Spot } from "../scenario/index.ts";
import type { Understood } from "./understood.ts";

/** So many cells are named; more help nobody. */
const most = 4;

/**
 * The cells that a problem of the merged scenario comes from, given its path in the scenario: what files say about that
 * municipality, about that province or its municipalities, or that agreement. Of one file and sheet, in the order of the
 * tables; undefined: no file says anything of it, so that it was there already.
 */
export function cellsBehind(
  path: string,
  { municipalities, provinces, pins }: Scenario,
  found: Understood,
): Spot | undefined {
  const [, list, index] = /^(municipalities|provinces|pins)\[(\d+)\]/.exec(path) ?? [];
  const at = Number(index);
  const kind = /\b(regular|amv)\b/.exec(path)?.[1] as Kind | undefined;
  const ofKind = (field: string) => kind === undefined || !/regular|amv/.test(field) || field.includes(kind);
  const saidOf = (codes: ReadonlySet<string>): readonly Spot[] => [
    ...found.claims.filter((one) => codes.has(one.about) && ofKind(one.field)).map((one) => one.spot),
    ...found.offers.filter((one) => codes.has(one.about) && ofKind(one.kind)).map((one) => one.spot),
  ];
  switch (list) {
    case "municipalities":
      return together(saidOf(new Set(municipalities.slice(at, at + 1).map((one) => one.code))));
    case "provinces": {
      const [province] = provinces.slice(at, at + 1);
      if (province === undefined) return undefined;
      const own = municipalities.filter((one) => one.province === province.code).map((one) => one.code);
      return together(saidOf(new Set<string>([province.code, ...own])));
    }
    case "pins":
      return together(found.pins.filter((one) => one.pin === pins[at]).map((one) => one.spot));
    case undefined:
    default:
      return undefined;
  }
}

function together(spots: readonly Spot[]): Spot | undefined {
  const [first] = spots;
  if (first === undefined) return undefined;
  const beside = spots.filter((one) => one.file === first.file && one.sheet === first.sheet);
  const cells = [...new Set(beside.flatMap((one) => (one.cell === undefined ? [] : [one.cell])))];
  const { file, sheet } = first;
  return {
    file,
    ...(sheet !== undefined && { sheet }),
    ...(cells.length > 0 && { cell: `${cells.slice(0, most).join(", ")}${cells.length > most ? ", …" : ""}` }),
  };
}
