import type { Fairness } from "../../explain/index.ts";
import type { Named } from "../data/agreements.ts";
import type { KindColumn } from "../data/figure.ts";
import { ratioText } from "../fairness.ts";
import { number, text } from "./cells.ts";
import { table, type Table } from "./table.ts";

interface Data {
  readonly fairness: readonly Fairness[];
  readonly provinces: readonly Named[];
}
type Size = Fairness["sizes"][number];
type Province = Fairness["provinces"][number] & { readonly name: string };

/** Small municipalities beside large ones. */
export function fairnessBySize(kind: KindColumn): Table<Data> {
  return table<Data, Size>({
    id: `fairness-sizes-${kind}`,
    title: ({ say }) => say("fair.sizes", { kind: say(`kind.${kind}`) }),
    caption: ({ say }) => say("fair.sizes", { kind: say(`kind.${kind}`) }),
    columns: [
      text("size", "fair.size", ({ smallest, largest }, { say }) => say("fair.size.range", { smallest, largest })),
      number("municipalities", "fair.municipalities", ({ municipalities }) => municipalities),
      number("key", "fair.key", ({ key }) => key),
      number("hosted", "fair.hosted", ({ hosted }) => hosted),
      number("ratio", "fair.ratio", (row, { language }) => ratioText(row, language)),
    ],
    rows: ({ fairness }) => fairness.find(({ column }) => column === kind)?.sizes ?? [],
  });
}

/** Provinces, and how far each is from its key. */
export function fairnessByProvince(kind: KindColumn): Table<Data> {
  return table<Data, Province>({
    id: `fairness-provinces-${kind}`,
    title: ({ say }) => say("fair.provinces", { kind: say(`kind.${kind}`) }),
    caption: ({ say }) => say("fair.provinces", { kind: say(`kind.${kind}`) }),
    columns: [
      text("name", "province", ({ name }) => name),
      number("key", "fair.key", ({ key }) => key),
      number("hosted", "fair.hosted", ({ hosted }) => hosted),
      number("deviation", "fair.deviation", ({ deviation }) => deviation),
      number("ratio", "fair.ratio", (row, { language }) => ratioText(row, language)),
    ],
    rows: ({ fairness, provinces }) => {
      const found = fairness.find(({ column }) => column === kind)?.provinces ?? [];
      return found.map((row) => ({ ...row, name: provinces.find(({ code }) => code === row.code)?.name ?? row.code }));
    },
  });
}
