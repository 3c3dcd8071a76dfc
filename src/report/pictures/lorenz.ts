import type { KindColumn } from "../data/figure.ts";
import type { ReportData } from "../data/report-data.ts";
import { percentOf } from "../fairness.ts";
import type { Mark, Sketch } from "./picture.ts";
import { scaleTo } from "./scale.ts";

/** Side of the square, and the room for its words. */
const [side, left, below] = [290, 26, 28] as const;

/** Both axes run to their own whole; the straight line is everybody in proportion to its key. */
export function lorenzOf(kind: KindColumn): Sketch<Pick<ReportData, "fairness">> {
  return {
    id: `lorenz-${kind}`,
    table: `fairness-sizes-${kind}`,
    draw({ fairness }, { say, language }) {
      const of = fairness.find(({ column }) => column === kind);
      const end = of?.lorenz.at(-1) ?? { key: 0, hosted: 0 };
      if (of === undefined || end.key === 0 || end.hosted === 0) return undefined;
      const [x, y] = [scaleTo(end.key, side), scaleTo(end.hosted, side)];
      const curve = `M${of.lorenz.map((point) => `${left + x(point.key)} ${side - y(point.hosted)}`).join("L")}`;
      const title = say("fair.lorenz", { kind: say(`kind.${kind}`) });
      const text = (words: string, at: { x: number; y: number }, turn = 0): Mark => ({
        shape: "text",
        role: "words",
        at: { ...at, textAnchor: "middle", ...(turn !== 0 && { transform: `rotate(${turn} ${at.x} ${at.y})` }) },
        words,
      });
      const middle = left + side / 2;
      return {
        title,
        description: `${title}: Gini ${percentOf(of.gini, language)}`,
        key: [],
        width: left + side + 2,
        height: side + below,
        marks: [
          { shape: "path", role: "unequal", at: { d: `${curve}Z` } },
          { shape: "path", role: "axis", at: { d: `M${left} 0V${side}H${left + side}` } },
          { shape: "path", role: "even", at: { d: `M${left} ${side}L${left + side} 0` } },
          { shape: "path", role: "curve", at: { d: curve } },
          text(say("fair.axis.key"), { x: middle, y: side + 20 }),
          text(say("fair.axis.hosted"), { x: 16, y: side / 2 }, -90),
          text(say("fair.even"), { x: middle - 7, y: side / 2 - 7 }, -45),
        ],
      };
    },
  };
}
