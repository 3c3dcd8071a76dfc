import type { Standing } from "../../domain/index.ts";
import { type CellFigure, readOf } from "../../report/data/figure.ts";
import { marks } from "../../report/mark.ts";
import { useTexts } from "../texts.tsx";

/** A number with the mark of its standing: soft figures are slanted and marked, so that nobody takes them for hard. */
export function FigureText({ figure, sign = false }: { readonly figure: CellFigure; readonly sign?: boolean }) {
  const { number, report } = useTexts();
  const mark = marks[figure.standing];
  const value = readOf(figure);
  const text = sign && value > 0 ? `+${number(value)}` : number(value);
  return (
    <span className={mark === "" ? "vw-figure" : "vw-figure vw-figure--soft"}>
      {text}
      <span className="vw-figure__mark">
        {mark === "" ? null : (
          <>
            <span aria-hidden="true">{mark}</span>
            <span className="vw-hidden"> ({report(`standing.${figure.standing}`)})</span>
          </>
        )}
      </span>
    </span>
  );
}

/** What the marks mean: of the standings that occur. */
export function StandingLegend({ standings }: { readonly standings: readonly Standing[] }) {
  const { report } = useTexts();
  return (
    <ul className="vw-legend">
      {standings
        .filter((standing) => marks[standing] !== "")
        .map((standing) => (
          <li key={standing}>
            <span className="vw-figure vw-figure--soft">
              1<span className="vw-figure__mark">{marks[standing]}</span>
            </span>{" "}
            {report(`standing.${standing}`)}: {report(`standing.${standing}.note`)}
          </li>
        ))}
    </ul>
  );
}
