import type { KindColumn } from "../data/figure.ts";
import type { ReportData } from "../data/report-data.ts";
import { percentOf } from "../fairness.ts";
import { formatNumber } from "../language.ts";
import type { Sketch } from "./picture.ts";
import { path, scaleTo, text } from "./marks.ts";

/** Side of the square, and the room for its words. */
const [side, left, below] = [290, 64, 40] as const;

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
      const middle = left + side / 2;
      return {
        title,
        description: `${title}: Gini ${percentOf(of.gini, language)}`,
        width: left + side + 2,
        height: side + below,
        marks: [
          path("unequal", `${curve}Z`),
          path("axis", `M${left} 0V${side}H${left + side}`),
          path("even", `M${left} ${side}L${left + side} 0`),
          path("curve", curve),
          text("0", left, side + 15, "middle"),
          text(formatNumber(language, end.key), left + side, side + 15, "end"),
          text("0", left - 6, side, "end"),
          text(formatNumber(language, end.hosted), left - 6, 12, "end"),
          text(say("fair.axis.key"), middle, side + 33, "middle"),
          text(say("fair.axis.hosted"), 16, side / 2, "middle", -90),
          text(say("fair.even"), middle - 7, side / 2 - 7, "middle", -45),
        ],
      };
    },
  };
}
