import type { Fairness } from "../../explain/fairness/index.ts";
import type { Named } from "../data/agreements.ts";
import type { KindColumn } from "../data/figure.ts";
import { ratioText } from "../fairness.ts";
import { formatNumber } from "../language.ts";
import { number, text } from "./cells.ts";
import { own, table, type Table } from "./table.ts";

interface Data {
  readonly fairness: readonly Fairness[];
  readonly provinces: readonly Named[];
}
type Share = Pick<Fairness["sizes"][number], "key" | "hosted">;
type Size = Fairness["sizes"][number];
type Province = Fairness["provinces"][number] & { readonly name: string };

const key = number<Data, Share>("key", own("plekken volgens de sleutel", "places by the key"), ({ key }) => key);
const hosted = number<Data, Share>("hosted", own("plekken opgevangen", "places hosted"), ({ hosted }) => hosted);
const ratio = number<Data, Share>(
  "ratio",
  own("opgevangen per 100 van de sleutel", "hosted per 100 of the key"),
  (row, { language }) => ratioText(row, language),
);

/** Small municipalities beside large ones. */
export function fairnessBySize(kind: KindColumn): Table<Data> {
  return table<Data, Size>({
    id: `fairness-sizes-${kind}`,
    title: ({ say }) => say("fair.sizes", { kind: say(`kind.${kind}`) }),
    columns: [
      text("size", own("sleutel", "key"), ({ smallest, largest }, { say, language }) =>
        smallest === largest ? formatNumber(language, smallest) : say("fair.size.range", { smallest, largest }),
      ),
      number("municipalities", own("gemeenten", "municipalities"), ({ municipalities }) => municipalities),
      key,
      hosted,
      ratio,
    ],
    rows: ({ fairness }) => fairness.find(({ column }) => column === kind)?.sizes ?? [],
  });
}

/** Provinces, and how far each is from its key. */
export function fairnessByProvince(kind: KindColumn): Table<Data> {
  return table<Data, Province>({
    id: `fairness-provinces-${kind}`,
    title: ({ say }) => say("fair.provinces", { kind: say(`kind.${kind}`) }),
    columns: [
      text("name", "province", ({ name }) => name),
      key,
      hosted,
      number("deviation", own("afwijking van de sleutel", "deviation from the key"), ({ deviation }) => deviation),
      ratio,
    ],
    rows: ({ fairness, provinces }) => {
      const found = fairness.find(({ column }) => column === kind)?.provinces ?? [];
      return found.map((row) => ({ ...row, name: provinces.find(({ code }) => code === row.code)?.name ?? row.code }));
    },
  });
}
